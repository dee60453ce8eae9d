import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import type { AutoProvisioningGroupRow } from '../../../world/rows/autoProvisioningGroups.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { groupView } from '../autoProvisioning/groupViews.ts'
import { ensureTagFilter } from '../listFilters.ts'

type Request = Requests['ecs.DescribeAutoProvisioningGroups']

const MOST_IDS = 20

/**
 * DescribeAutoProvisioningGroups: the groups of the account in a region, newest first. Ids that there are not are left out.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeAutoProvisioningGroups', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const { AutoProvisioningGroupId: ids = [], AutoProvisioningGroupName: name } = request
    ensure(ids.length <= MOST_IDS, invalidParameter('AutoProvisioningGroupId', `At most ${MOST_IDS}.`))
    ensureTagFilter(request.Tag)

    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.autoProvisioningGroups,
        ...(name ? { index: 'name', group: `${here}|${name}` } : { index: 'scope', group: here }),
        ids: ids.length === 0 ? undefined : ids,
        filter: filterOf(request),
        filters,
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      AutoProvisioningGroups: { AutoProvisioningGroup: viewed(groupView, world, page.rows) },
    }
  },
})

/** Guess: a status is that of the group's life, of which there is only active. */
function filterOf(request: Request): ((row: AutoProvisioningGroupRow) => boolean) | undefined {
  const { AutoProvisioningGroupStatus: statuses = [], AutoProvisioningGroupTypes: types = [] } = request
  const { ResourceGroupId, Tag } = request
  const tests: ((row: AutoProvisioningGroupRow) => boolean)[] = []
  if (statuses.length > 0) tests.push(() => statuses.includes('active'))
  if (types.length > 0) tests.push((row) => types.includes(row.AutoProvisioningGroupType))
  if (ResourceGroupId) tests.push((row) => row.ResourceGroupId === ResourceGroupId)
  if (Tag?.length) tests.push((row) => matchesTags(row.Tags, Tag))
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
