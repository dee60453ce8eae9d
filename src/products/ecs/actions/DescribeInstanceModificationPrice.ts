import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { instanceOf, isExpired } from '../instance/instances.ts'
import * as errors from '../price/errors.ts'

const NO_PRICE = 'the answer is PriceNotFound whatever it says'

/**
 * DescribeInstanceModificationPrice: what another type or further data disks of a subscription cost, which is never
 * known.
 * Unlike ECS: no list with a source has prices of subscriptions, so a request that is right ends with PriceNotFound.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of DescribePrice.
 */
export default defineAction('ecs', 'DescribeInstanceModificationPrice', {
  ignores: {
    EndTime: NO_PRICE,
    ISP: NO_PRICE,
    ImageId: NO_PRICE,
    InternetChargeType: NO_PRICE,
    InternetMaxBandwidthOut: NO_PRICE,
    StartTime: NO_PRICE,
    SystemDisk: NO_PRICE,
  },
  handle(context, { InstanceId, InstanceType, DataDisk = [] }) {
    const instance = instanceOf(context, InstanceId)
    const isNamed = Boolean(InstanceType) || DataDisk.length > 0
    ensure(isNamed, invalidParameter('InstanceType', 'InstanceType or DataDisk must be given.'))
    ensure(!InstanceType || findInstanceType(InstanceType), errors.unknownInstanceType())
    for (const { Category } of DataDisk)
      ensure(!Category || findDiskCategory(Category), errors.unknownDiskCategory('Data'))
    ensure(instance.InstanceChargeType === 'PrePaid', errors.subscriptionsOnly())
    ensure(!isExpired(instance, context.world.nowMs), errors.subscriptionExpired())
    throw errors.noSourcedPrice('subscriptions')
  },
})
