/** Which resource groups the tag actions mean. */
import { ensure } from '../../../kernel/errors.ts'
import { invalidValue } from '../../../rules/ram/errors.ts'
import type { ResourceGroupRow } from '../../../world/rows/resourceGroups.ts'
import type { World } from '../../../world/world.ts'
import { theGroup } from './resourceGroups.ts'

/** As replies spell it. Source: ResourceManager 2020-03-31 remarks. */
export const TAGGED_TYPE = 'resourcegroup'
export const MAX_RESOURCE_IDS = 50
export const MAX_TAGS = 20

/** Refuses all types but resource groups, which requests may spell in any case. */
export function ensureGroupType(type: string): void {
  const why = 'ResourceGroup, the only type emulated: there are no resource directories, so no members (Account)'
  ensure(type.toLowerCase() === TAGGED_TYPE, invalidValue('ResourceType', why))
}

/** Guess: the code. */
export function ensureAtMost(field: string, list: readonly unknown[], most: number): void {
  ensure(list.length <= most, invalidValue(field, `at most ${most}`))
}

/** The named groups, each once. Refuses none, more than 50, and any that the account has not. */
export function namedGroups(world: World, accountId: string, ids: readonly string[]): ResourceGroupRow[] {
  ensure(ids.length > 0, invalidValue('ResourceId', `1 to ${MAX_RESOURCE_IDS}`))
  ensureAtMost('ResourceId', ids, MAX_RESOURCE_IDS)
  return [...new Set(ids)].map((id) => theGroup(world, accountId, id))
}
