import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { findZone } from '../../../world/facts/regions.ts'
import type { DedicatedHostRow } from '../../../world/rows/dedicatedHosts.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { dedicatedHostView } from '../dedicatedHost/dedicatedHostViews.ts'
import { zoneNotFound } from '../launch/errors.ts'
import { ensureTagFilter, idArray } from '../listFilters.ts'

type Request = Requests['ecs.DescribeDedicatedHosts']

/** Creating is not among the documented values of the filter, but hosts have it. The last four never occur here. */
const STATUSES = ['Creating', 'Available', 'UnderAssessment', 'PermanentFailure', 'TempUnavailable', 'Redeploying']
const LOCK_REASONS = ['financial', 'security']

/**
 * DescribeDedicatedHosts: the dedicated hosts of the account in a region, newest first.
 * Guess: without Status all are listed. The documented default, Available, would hide a host from who waits for it.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeDedicatedHosts', {
  ignores: {
    NeedHostDetail: 'serial numbers of machines are not modelled',
    QueryInventory: 'undocumented',
    SocketDetails: 'what a socket of a machine holds is not modelled',
  },
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, MaxResults, NextToken, ...filters } = request
    const { DedicatedHostIds, Status, LockReason, ZoneId } = request
    const malformed = invalidParameter('DedicatedHostIds', 'It is a JSON array of at most 100 ids.')
    const ids = idArray(DedicatedHostIds, malformed, malformed)
    ensure(!Status || STATUSES.includes(Status), invalidParameter('Status'))
    ensure(!LockReason || LOCK_REASONS.includes(LockReason), invalidParameter('LockReason'))
    ensureTagFilter(request.Tag)
    ensure(!ZoneId || findZone(regionId, ZoneId), zoneNotFound(ZoneId ?? ''))

    const page = pageOf(
      { PageNumber, PageSize, MaxResults, NextToken },
      { table: world.dedicatedHosts, ...selected(request, scope(accountId, regionId)), ids, filters },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      DedicatedHosts: { DedicatedHost: viewed(dedicatedHostView, world, page.rows) },
    }
  },
})

/** The first filter that has an index selects; the others, and tags with their values, are tested row by row. */
function selected(request: Request, here: string) {
  const indexed: [string, keyof DedicatedHostRow, string | undefined][] = [
    ['name', 'DedicatedHostName', request.DedicatedHostName],
    ['resourceGroup', 'ResourceGroupId', request.ResourceGroupId],
    ['type', 'DedicatedHostType', request.DedicatedHostType],
    ['zone', 'ZoneId', request.ZoneId],
    ['status', 'Status', request.Status],
  ]
  const [first, ...others] = indexed.filter(([, , value]) => value)
  const tests: ((row: DedicatedHostRow) => boolean)[] = others.map(
    ([, member, value]) =>
      (row) =>
        row[member] === value,
  )
  // No host is locked or in a cluster.
  if (request.LockReason || request.DedicatedHostClusterId) tests.push(() => false)
  if (request.Tag?.length) tests.push((row) => matchesTags(row.Tags, request.Tag))
  const tagKey = request.Tag?.[0]?.Key
  const [index, value] = first === undefined ? ['tagKey', tagKey] : [first[0], first[2]]
  return {
    ...(value ? { index, group: `${here}|${value}` } : { index: 'scope', group: here }),
    filter: tests.length === 0 ? undefined : (row: DedicatedHostRow) => tests.every((test) => test(row)),
  }
}
