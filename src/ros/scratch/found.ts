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

/** What generation leaves in a scratch of any type but ArchitectureReplication from instances. */
export interface FoundScratch {
  /** Empty of ArchitectureDetection, which has no template. */
  readonly templateBody: string
  readonly nodes: readonly FoundNode[]
  /** Which node needs which, by logical ids. */
  readonly edges: readonly { readonly from: string; readonly to: string }[]
  /** Only of ResourceImport. */
  readonly resourcesToImport: readonly Required<ResourceToImport>[]
}

/** What a scratch of type ResourceImport has to take over. */
export function resourcesToImport({ generated }: TemplateScratchRow): FoundScratch['resourcesToImport'] {
  return (generated as unknown as FoundScratch | null)?.resourcesToImport ?? []
}
