import { sha256 } from '../kernel/hash.ts'
import type { ResourceGroupRow } from '../world/rows/resourceGroups.ts'
import type { World } from '../world/world.ts'

/** Id of the group that every account has from the start. It follows from the seed, so that it is part of no hash. */
function defaultGroupId(world: World, accountId: string): string {
  const { seed, rootAccountId } = world.genesis
  const digits = BigInt(`0x${sha256(`${seed}/resource-group/${accountId === rootAccountId ? 'root' : accountId}`)}`)
  return `rg-acfm${digits.toString(36).slice(0, 11)}`
}

/** The default group as it is before anybody changes it. Guess: as old as the epoch of the product. */
export function defaultResourceGroup(world: World, accountId: string): ResourceGroupRow {
  const Id = defaultGroupId(world, accountId)
  const fresh: ResourceGroupRow = {
    Id,
    OwnerId: accountId,
    Name: 'default',
    DisplayName: 'default resource group',
    Status: 'OK',
    createdMs: Date.UTC(2018, 0, 1),
    Tags: {},
  }
  return world.resourceGroups.get(Id) ?? fresh
}

/** A group of the account, the default one included. */
export function findResourceGroup(world: World, accountId: string, id: string): ResourceGroupRow | undefined {
  const standard = defaultResourceGroup(world, accountId)
  if (id === standard.Id) return standard
  const row = world.resourceGroups.get(id)
  return row?.OwnerId === accountId ? row : undefined
}
