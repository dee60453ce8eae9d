import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { type PageBounds, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import { ASSOCIATED_TYPES } from '../eip/eips.ts'
import { eipView } from '../eip/eipViews.ts'
import * as errors from '../errors.ts'
import { allOf, commaList, type Filter, matching, nobodyHas, tagged } from '../filters.ts'

const MAX_LISTED = 50
/** Larger than elsewhere in VPC. */
const EIP_PAGES: PageBounds = { defaultSize: 10, maxSize: 100 }

/**
 * DescribeEipAddresses: the EIPs of the account in a region, newest first.
 * No EIP is locked, in an address pool or a contiguous group, or managed by a service here: asked for, nothing is found.
 * Guess: SecurityProtectionEnabled asks for those with Anti-DDoS, or for those without.
 * Source: Vpc 2016-04-28 catalogue; documented error table; page size 10, at most 100; at most 50 ids or addresses.
 */
export default defineAction('vpc', 'DescribeEipAddresses', {
  ignores: { IncludeReservationData: 'there are no renewals that have not taken effect' },
  handle({ world, accountId, regionId }, asked) {
    const { AssociatedInstanceType, ChargeType, LockReason } = asked
    ensure(!AssociatedInstanceType || ASSOCIATED_TYPES.has(AssociatedInstanceType), errors.associatedTypeNotSupported())
    ensure(!ChargeType || ChargeType === 'PostPaid' || ChargeType === 'PrePaid', errors.chargeTypeNotSupported())
    ensure(!LockReason || LockReason === 'financial' || LockReason === 'security', errors.lockReasonNotFound())
    const addresses = commaList('EipAddress', asked.EipAddress, MAX_LISTED)
    const filter = allOf<EipRow>(
      matching<EipRow>({
        Status: asked.Status as EipRow['Status'] | undefined,
        Name: asked.EipName,
        ISP: asked.ISP,
        ResourceGroupId: asked.ResourceGroupId,
        ChargeType: ChargeType as EipRow['ChargeType'] | undefined,
        InstanceId: asked.AssociatedInstanceId,
        InstanceType: AssociatedInstanceType,
      }),
      addresses && ((row) => addresses.includes(row.IpAddress)),
      createdBetween(asked.Filter),
      tagged(asked.Tag),
      nobodyHas(LockReason),
      nobodyHas(asked.PublicIpAddressPoolId),
      nobodyHas(asked.SegmentInstanceId),
      asked.SecurityProtectionEnabled === undefined
        ? undefined
        : (row) => row.SecurityProtectionTypes.length > 0 === asked.SecurityProtectionEnabled,
      nobodyHas(asked.ServiceManaged),
    )
    const ids = commaList('AllocationId', asked.AllocationId, MAX_LISTED)
    const selection = {
      table: world.eips,
      index: 'scope',
      group: scope(accountId, regionId),
      ids,
      filter,
      filters: asked,
    }
    const page = pageOf(asked, selection, EIP_PAGES)

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      EipAddresses: { EipAddress: viewed(eipView, world, page.rows) },
    }
  },
})

const MINUTES = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/

/** Filter.N of CreationStartTime and CreationEndTime, times like 2026-11-24T01:02Z. */
function createdBetween(filters: readonly { Key?: string; Value?: string }[] | undefined): Filter<EipRow> | undefined {
  if (filters === undefined || filters.length === 0) return undefined
  let from = Number.NEGATIVE_INFINITY
  let to = Number.POSITIVE_INFINITY
  for (const { Key = '', Value = '' } of filters) {
    ensure(Key === 'CreationStartTime' || Key === 'CreationEndTime', invalidParameter('Filter.Key'))
    ensure(MINUTES.test(Value) && !Number.isNaN(Date.parse(Value)), invalidParameter('Filter.Value'))
    if (Key === 'CreationStartTime') from = Date.parse(Value)
    else to = Date.parse(Value)
  }
  return ({ AllocationTime }) => Date.parse(AllocationTime) >= from && Date.parse(AllocationTime) <= to
}
