import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { matchesTags } from '../../rules/tags.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import { stackView } from '../views.ts'

/**
 * ListStacks: the stacks of a region, newest first; deleted ones only when Status asks for DELETE_COMPLETE, nested ones only
 * when ParentStackId or ShowNestedStack does.
 * Source: ROS 2019-09-10 catalogue; page size 10, at most 100; reference on cloning A22.
 */
export default defineAction('ros', 'ListStacks', {
  handle({ world, accountId, regionId }, request) {
    const { StackId, StackIds, StackName, Status, ResourceGroupId, Tag, StartTime, EndTime } = request
    const { ParentStackId, ShowNestedStack = false } = request
    const ids = StackId === undefined ? StackIds : [StackId]
    const names = StackName?.map(pattern)
    const page = pageOf(
      request,
      {
        table: world.stacks,
        index: 'scope',
        group: scope(accountId, regionId),
        ids,
        filter: (stack) =>
          (Status === undefined ? stack.Status !== 'DELETE_COMPLETE' : Status.includes(stack.Status)) &&
          (names === undefined || names.some((name) => name.test(stack.StackName))) &&
          (ResourceGroupId === undefined || stack.ResourceGroupId === ResourceGroupId) &&
          (StartTime === undefined || stack.CreateTime >= StartTime.replace(/Z$/, '')) &&
          (EndTime === undefined || stack.CreateTime <= EndTime.replace(/Z$/, '')) &&
          isWanted(stack, ParentStackId, ShowNestedStack) &&
          matchesTags(stack.Tags, Tag),
        filters: { ParentStackId, ShowNestedStack, ids, StackName, Status, ResourceGroupId, Tag, StartTime, EndTime },
      },
      { defaultSize: 10, maxSize: 100 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    return { TotalCount, PageNumber, PageSize, Stacks: viewed(stackView, world, page.rows) }
  },
})

function isWanted({ ParentStackId }: StackRow, parent: string | undefined, showsNested: boolean): boolean {
  return parent === undefined ? showsNested || ParentStackId === undefined : ParentStackId === parent
}

/** A name may hold `*`. Guess: wildcards are not documented for StackName. */
function pattern(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}
