import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { ReservedInstanceRow } from '../../../world/rows/reservedInstances.ts'
import { ensureTagFilter } from '../listFilters.ts'
import * as errors from '../reservedInstance/errors.ts'
import { ensureZone, MOST_IDS, OFFERING_TYPES, oneOf, SCOPES } from '../reservedInstance/reservedInstances.ts'
import { reservedInstanceView } from '../reservedInstance/reservedInstanceViews.ts'

type Request = Requests['ecs.DescribeReservedInstances']

/** Guess: Queued; nothing is ever Creating or Updating here. */
const STATUSES = ['Creating', 'Queued', 'Active', 'Updating', 'Expired'] as const

/**
 * DescribeReservedInstances: the reserved instances of the account in a region, newest first, also those that have
 * expired. Ids that there are not are left out.
 * Not modelled: locks and sharing between accounts, so that LockReason and the allocation type Shared find nothing.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DescribeReservedInstances', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const { ReservedInstanceId: ids = [], ReservedInstanceName: name } = request
    ensure(ids.length <= MOST_IDS, invalidParameter('ReservedInstanceId', `At most ${MOST_IDS}.`))
    ensureValues(request, regionId)

    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.reservedInstances,
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
      ReservedInstances: { ReservedInstance: viewed(reservedInstanceView, world, page.rows) },
    }
  },
})

function ensureValues(request: Request, regionId: string): void {
  const { AllocationType, LockReason, OfferingType, Scope, Status = [], ZoneId } = request
  ensure(!AllocationType || ['Normal', 'Shared'].includes(AllocationType), errors.invalidAllocationType())
  if (LockReason) oneOf('LockReason', LockReason, ['financial', 'security'])
  if (OfferingType) oneOf('OfferingType', OfferingType, OFFERING_TYPES)
  if (Scope) oneOf('Scope', Scope, SCOPES)
  for (const status of Status) oneOf('Status', status, STATUSES)
  if (ZoneId) ensureZone(regionId, ZoneId)
  ensureTagFilter(request.Tag)
}

/** A zone narrows only together with the scope Zone. */
function filterOf(request: Request): ((row: ReservedInstanceRow) => boolean) | undefined {
  const { AllocationType, InstanceType, InstanceTypeFamily, LockReason } = request
  const { OfferingType, Scope, Status = [], Tag, ZoneId } = request
  const tests: ((row: ReservedInstanceRow) => boolean)[] = []
  if (AllocationType === 'Shared' || LockReason) tests.push(() => false)
  if (InstanceType) tests.push((row) => row.InstanceType === InstanceType)
  if (InstanceTypeFamily)
    tests.push((row) => findInstanceType(row.InstanceType)?.InstanceTypeFamily === InstanceTypeFamily)
  if (OfferingType) tests.push((row) => row.OfferingType === OfferingType)
  if (Scope) tests.push((row) => row.Scope === Scope)
  if (Scope === 'Zone' && ZoneId) tests.push((row) => row.ZoneId === ZoneId)
  if (Status.length > 0) tests.push((row) => Status.includes(row.Status))
  if (Tag?.length) tests.push((row) => matchesTags(row.Tags, Tag))
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
