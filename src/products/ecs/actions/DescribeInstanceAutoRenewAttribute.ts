import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import * as errors from '../instance/changeErrors.ts'
import { renewalStatusOf } from '../instance/subscription.ts'

const MOST_IDS = 100

/** Guess: an instance that is not renewed by itself shows a Duration of 0 and the unit of its term. */
const renewalView = defineView('instanceRenewal', (instance: InstanceRow) => ({
  InstanceId: instance.InstanceId,
  RenewalStatus: renewalStatusOf(instance),
  AutoRenewEnabled: instance.AutoRenew ?? false,
  Duration: instance.AutoRenew ? (instance.AutoRenewPeriod ?? 1) : 0,
  PeriodUnit: instance.AutoRenewPeriodUnit ?? instance.PeriodUnit ?? 'Month',
  EnableExpectedRenewDay: false,
}))

/**
 * DescribeInstanceAutoRenewAttribute: how subscriptions are renewed, newest first; others are left out.
 * Source: Ecs 2014-05-26 catalogue and remarks; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeInstanceAutoRenewAttribute', {
  handle({ world, accountId, regionId }, { InstanceId, RenewalStatus, PageNumber, PageSize }) {
    ensure(InstanceId || RenewalStatus, missingParameter('ecs', 'InstanceId'))
    const isKnown = !RenewalStatus || ['AutoRenewal', 'Normal', 'NotRenewal'].includes(RenewalStatus)
    ensure(isKnown, errors.invalidRenewalStatus())
    const ids = InstanceId ? InstanceId.split(',').map((id) => id.trim()) : undefined
    ensure((ids?.length ?? 0) <= MOST_IDS, errors.tooManyRenewed(MOST_IDS))
    const page = pageOf(
      { PageNumber: wholeNumber('PageNumber', PageNumber), PageSize: wholeNumber('PageSize', PageSize) },
      {
        table: world.instances,
        index: 'scope',
        group: scope(accountId, regionId),
        ids,
        filter: (row) =>
          row.InstanceChargeType === 'PrePaid' && (!RenewalStatus || renewalStatusOf(row) === RenewalStatus),
        filters: { InstanceId, RenewalStatus },
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      InstanceRenewAttributes: { InstanceRenewAttribute: viewed(renewalView, world, page.rows) },
    }
  },
})

/** The catalogue has both as texts. */
function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  ensure(/^\d{1,9}$/.test(text), invalidParameter(name))
  return Number(text)
}
