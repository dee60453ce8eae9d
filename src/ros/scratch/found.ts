import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import type { ResourceToImport } from '../stack/imports.ts'

/** A resource that was found, as a template would have it. */
export interface FoundNode {
  readonly LogicalResourceId: string
  readonly ResourceType: string
  readonly ResourceId: string
  readonly RegionId: string
  readonly Properties: Json
}

/** What generation leaves in a scratch, unless it replicates or migrates instances alone (generated.ts). */
export interface FoundScratch {
  /** Empty of ArchitectureDetection, which has no template. */
  readonly templateBody: string
  readonly destination: { readonly regionId: string }
  readonly nodes: readonly FoundNode[]
  /** Resources of the template. */
  readonly provisions: readonly { readonly LogicalResourceId: string; readonly ResourceType: string }[]
  /** Which node needs which, by logical ids. */
  readonly edges: readonly { readonly from: string; readonly to: string }[]
  /** Only of ResourceImport. */
  readonly resourcesToImport: readonly Required<ResourceToImport>[]
}

/** What a scratch has that was not made from instances alone; undefined of one that was, and of one that is not generated. */
export function foundIn({ generated }: TemplateScratchRow): FoundScratch | undefined {
  const found = generated as unknown as Partial<FoundScratch> | null
  return found?.nodes === undefined ? undefined : (found as FoundScratch)
}

/** What a scratch of type ResourceImport has to take over. */
export function resourcesToImport(scratch: TemplateScratchRow): FoundScratch['resourcesToImport'] {
  return foundIn(scratch)?.resourcesToImport ?? []
}
