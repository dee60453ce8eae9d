import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { instanceOf } from '../instance/instances.ts'
import * as errors from '../price/errors.ts'

const PERIODS: Readonly<Record<string, number>> = { Week: 4, Month: 9, Year: 3 }
const LAST_DAY = 28

/**
 * DescribeRenewalPrice: what a further term of a subscription costs, which is never known.
 * Unlike ECS: no list with a source has prices of subscriptions, so a request that is right ends with PriceNotFound.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of DescribePrice.
 */
export default defineAction('ecs', 'DescribeRenewalPrice', {
  handle(context, { ResourceId, ResourceType = 'instance', Period, PriceUnit = 'Month', ExpectedRenewDay }) {
    ensure(ResourceType === 'instance', errors.invalidResourceType())
    const instance = instanceOf(context, ResourceId)
    const isBoth = Period !== undefined && ExpectedRenewDay !== undefined
    ensure(!isBoth, invalidParameter('ExpectedRenewDay', 'It excludes Period.'))
    const longest = Object.hasOwn(PERIODS, PriceUnit) ? PERIODS[PriceUnit] : undefined
    ensure(longest !== undefined, errors.invalidPriceUnit())
    ensure(isWhole(Period ?? 1, longest), errors.invalidPeriod())
    ensure(isWhole(ExpectedRenewDay ?? 1, LAST_DAY), invalidParameter('ExpectedRenewDay', `It is 1 to ${LAST_DAY}.`))
    ensure(instance.InstanceChargeType === 'PrePaid', errors.subscriptionsOnly())
    throw errors.noSourcedPrice('subscriptions')
  },
})

function isWhole(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most
}
