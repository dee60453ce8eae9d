import { lineKey, type StackResourceRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { ResourceType } from './resourceType.ts'

/** The line that evaluated properties put a resource in, as its row holds it. */
export function lineOf({ line }: ResourceType, properties: Parameters<NonNullable<typeof line>>[0]): string {
  return line === undefined ? '' : `:${line(properties)}`
}

/**
 * The resource before this one in its line, if it is still being worked on: the next older one while creating, the next
 * younger one while deleting. So each waits for one other, and none for each other.
 */
export function predecessor(world: World, resource: StackResourceRow): StackResourceRow | undefined {
  if (resource.line === '') return undefined
  const { stackResources } = world
  const group = lineKey(resource)
  const older = stackResources.rank('line', group, stackResources.order(resource.resourceKey))
  const from = resource.Status === 'DELETE_IN_PROGRESS' ? older + 1 : older - 1
  if (from < 0) return undefined
  return stackResources.list('line', group, { from, limit: 1, oldestFirst: true })[0]
}
