import { canonicalType } from '../resourceCatalogue.ts'
import { resources } from '../resources/index.generated.ts'
import type { ResourceType } from './resourceType.ts'

const byName = new Map<string, ResourceType>(resources.map((resource) => [resource.type, resource]))

/** How resources of a type are made; undefined for a type that is not emulated. */
export function findResourceType(type: string): ResourceType | undefined {
  return byName.get(canonicalType(type))
}

export function emulatedResourceTypes(): string[] {
  return [...byName.keys()].sort()
}
