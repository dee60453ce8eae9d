/** What a resource group shows, and what keeps it from being deleted. */
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { defaultResourceGroup, findResourceGroup } from '../../../rules/resourceGroup.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { regions } from '../../../world/facts/regions.ts'
import type { ResourceGroupRow } from '../../../world/rows/resourceGroups.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** 1 to 50 characters. */
export function isDisplayName(text: string): boolean {
  return text !== '' && [...text].length <= 50
}

/** The group, which must be the account's. */
export function theGroup(world: World, accountId: string, id: string): ResourceGroupRow {
  const group = findResourceGroup(world, accountId, id)
  ensure(group, errors.groupNotFound(id))
  return group
}

/** All groups of an account, newest first; the default one is the oldest. */
export function groupsOf(world: World, accountId: string): ResourceGroupRow[] {
  const standard = defaultResourceGroup(world, accountId)
  const own = world.resourceGroups.list('owner', accountId).filter(({ Id }) => Id !== standard.Id)
  return [...own, standard]
}

export function shownGroup(row: ResourceGroupRow) {
  return {
    Id: row.Id,
    Name: row.Name,
    DisplayName: row.DisplayName,
    AccountId: row.OwnerId,
    Status: row.Status,
    CreateDate: isoSeconds(row.createdMs),
  }
}

export function shownTags(row: ResourceGroupRow) {
  return { Tags: { Tag: ecsTags(row.Tags) } }
}

/** Guess: a group has the same status in all regions; the cloud spreads it region by region. */
export function shownRegions(row: ResourceGroupRow) {
  return { RegionStatuses: { RegionStatus: regions().map(({ RegionId }) => ({ RegionId, Status: row.Status })) } }
}

/** Whether any resource of the account stands in the group. Walks all rows: groups are rarely deleted. */
export function hasResources(world: World, { Id, OwnerId }: ResourceGroupRow): boolean {
  return world.tables.all().some((table) =>
    table.all().some((row) => {
      const { ResourceGroupId, OwnerId: owner = OwnerId } = row as { ResourceGroupId?: unknown; OwnerId?: string }
      return ResourceGroupId === Id && owner === OwnerId && table.definition.isHistory?.(row) !== true
    }),
  )
}
