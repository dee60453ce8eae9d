import { identifierOf } from '../stack/imports.ts'
import { emulatedResourceTypes } from '../stack/resourceTypes.ts'

/** Kinds of scratches: replicating, looking, taking over, migrating. Source: SDK. */
export const SCRATCH_TYPES = [
  'ArchitectureReplication',
  'ArchitectureDetection',
  'ResourceImport',
  'ResourceMigration',
] as const
export type ScratchType = (typeof SCRATCH_TYPES)[number]

/** From these stacks are created that make new resources. */
export const REPLICATING: readonly string[] = ['ArchitectureReplication', 'ResourceMigration']

/** What these are lies in their content, or in what they were made from, which nothing tells any more: no second one can be made. */
const NOT_REPEATABLE = ['ALIYUN::ECS::CustomImage', 'ALIYUN::ECS::Snapshot', 'ALIYUN::ECS::SnapshotGroup']

/** Types of resources from which a scratch can be generated: those that can be read back by an id. */
export function scratchSourceTypes(scratchType: string): string[] {
  const readable = emulatedResourceTypes().filter((type) => identifierOf(type) !== undefined)
  return REPLICATING.includes(scratchType) ? readable.filter((type) => !NOT_REPEATABLE.includes(type)) : readable
}

/** Types of scratches that a type of resources can be a source of. */
export function scratchTypesOf(resourceType: string): ScratchType[] {
  return SCRATCH_TYPES.filter((scratchType) => scratchSourceTypes(scratchType).includes(resourceType))
}
