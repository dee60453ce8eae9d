import { canonicalType } from '../resourceCatalogue.ts'
import { calls, resources } from '../resources/index.generated.ts'
import type { ResourceType } from './resourceType.ts'

const byName = new Map<string, ResourceType>(resources.map((resource) => [resource.type, resource]))

/** How resources of a type are made; undefined for a type that is not emulated. */
export function findResourceType(type: string): ResourceType | undefined {
  return byName.get(canonicalType(type))
}

export function emulatedResourceTypes(): string[] {
  return [...byName.keys()].sort()
}

/** Actions that resources of a type may call in their life: `vpc.CreateVpc`. None of a type that is not emulated. */
export function callsOf(type: string): readonly string[] {
  const all: Readonly<Record<string, readonly string[]>> = calls
  const name = canonicalType(type)
  return Object.hasOwn(all, name) ? (all[name] ?? []) : []
}
