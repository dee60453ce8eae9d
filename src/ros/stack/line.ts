import type { StackResourceRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { ResourceType } from './resourceType.ts'
import { resourcesOf } from './rows.ts'

/**
 * The resource before this one in its line, if it is still being worked on: the next older one while creating, the next
 * younger one while deleting. So each waits for one other, and none for each other.
 */
export function predecessor(
  world: World,
  type: ResourceType,
  resource: StackResourceRow,
): StackResourceRow | undefined {
  const { line } = type
  if (line === undefined || resource.properties === null) return undefined
  const lineOf = (row: StackResourceRow) => line(row.properties as Parameters<typeof line>[0])
  const mine = lineOf(resource)
  const rows = resourcesOf(world, resource.StackId)
  if (resource.Status === 'DELETE_IN_PROGRESS') rows.reverse()
  const before = rows.slice(
    0,
    rows.findIndex(({ resourceKey }) => resourceKey === resource.resourceKey),
  )
  return before.findLast(
    (row) =>
      row.Status === resource.Status &&
      row.ResourceType === resource.ResourceType &&
      row.properties !== null &&
      lineOf(row) === mine,
  )
}
