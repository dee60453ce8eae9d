import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { PERIODS } from '../../../rules/period.ts'
import { instanceHeadroom } from '../../../rules/quota.ts'
import { isInStock, stockOf } from '../../../rules/stock.ts'
import { chargeTypeOf, heldType, type InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../instance/changeErrors.ts'
import { isExpired } from '../instance/instances.ts'
import { newOrderId } from '../instance/orders.ts'
import { endSubscription, setExpiry, termEndMs } from '../instance/subscription.ts'
import { elasticQuotaExceeded, noStock } from '../launch/errors.ts'
import { idArray } from '../listFilters.ts'

type Request = Requests['ecs.ModifyInstanceChargeType']

const MOST_IDS = 20
const YEARS: readonly number[] = [1, 2, 3, 4, 5]

/**
 * ModifyInstanceChargeType: pay-as-you-go instances become subscriptions, or subscriptions pay-as-you-go, at once. Each
 * takes stock of the new way of paying and gives back that of the old one; pay-as-you-go counts for the vCPU quota.
 * The system disk goes with the instance; data disks too if they are paid with it or IncludeDataDisks says so.
 * Unlike ECS: nothing is paid or refunded, so all fees are 0, and there is no monthly amount of refunds.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceChargeType', {
  ignores: { AutoPay: 'nothing is paid' },
  handle(context, request) {
    const { world } = context
    const { InstanceChargeType = 'PrePaid', IsDetailFee = false } = request
    const instances = instancesOf(context, request)

    ensure(InstanceChargeType === 'PrePaid' || InstanceChargeType === 'PostPaid', errors.unknownChargeType())
    const term = InstanceChargeType === 'PrePaid' ? termOf(request) : undefined
    for (const instance of instances) ensureConvertible(world, instance, InstanceChargeType)

    // Undone together when stock or quota does not allow one of them: it sees what those before it took.
    for (const instance of instances) {
      ensureObtainable(context, instance, InstanceChargeType)
      if (term === undefined) becomePostPaid(world, instance)
      else becomePrePaid(world, instance, term, request.IncludeDataDisks ?? false)
    }

    const FeeOfInstance = instances.map(({ InstanceId }) => ({ InstanceId, Fee: '0', Currency: 'CNY' }))
    const isListed = term !== undefined || IsDetailFee
    return { OrderId: newOrderId(world), FeeOfInstances: { FeeOfInstance: isListed ? FeeOfInstance : [] } }
  },
})

function instancesOf({ world, own }: ActionContext, { InstanceIds }: Request): InstanceRow[] {
  const malformed = errors.malformedInstanceIds()
  const ids = new Set(idArray(InstanceIds, malformed, errors.tooManyInstanceIds(MOST_IDS), MOST_IDS))
  ensure(ids.size > 0, malformed)
  return [...ids].map((id) => {
    const instance = own(world.instances, id)
    ensure(instance, malformed)
    return instance
  })
}

interface Term {
  readonly Period: number
  readonly PeriodUnit: string
}

/** Years are taken as well, as clients send them. */
function termOf({ Period, PeriodUnit = 'Month' }: Request): Term {
  ensure(Period !== undefined, invalidParameter('Period', 'It must be given for a subscription.'))
  const periods = { ...PERIODS, Year: YEARS }[PeriodUnit as 'Month']
  ensure(Object.hasOwn(PERIODS, PeriodUnit) || PeriodUnit === 'Year', invalidParameter('PeriodUnit'))
  ensure(periods.includes(Period), errors.periodUnitMismatch())
  return { Period, PeriodUnit }
}

function ensureConvertible(world: World, instance: InstanceRow, to: InstanceRow['InstanceChargeType']): void {
  const { Status, isReleasing, InstanceChargeType, AutoReleaseTime } = instance
  const isReady = (Status === 'Running' || Status === 'Stopped') && isReleasing !== true
  ensure(isReady, errors.statusForbidsChargeType(isReleasing ? 'being released' : Status))
  ensure(!isExpired(instance, world.nowMs), errors.expiredInstance())
  ensure(chargeTypeOf(instance) !== 'Spot', errors.spotStaysSpot())
  ensure(InstanceChargeType !== to, errors.chargeTypeIsSo(InstanceChargeType))
  ensure(AutoReleaseTime === '', errors.releaseTimeIsSet())
  ensure(instance.nextInstanceType === undefined, errors.statusForbidsChargeType('being changed'))
}

/** Stock of the other way of paying, and the quota that counts pay-as-you-go instances. */
function ensureObtainable(
  { world, explain }: ActionContext,
  instance: InstanceRow,
  chargeType: 'PrePaid' | 'PostPaid',
): void {
  const { RegionId: regionId, ZoneId: zoneId, OwnerId: accountId } = instance
  const instanceType = heldType(instance)
  const stock = stockOf(world, { regionId, zoneId, instanceType, chargeType })
  const count = Number.isFinite(stock.count) ? stock.count : 'unlimited'
  explain('Stock', 'Stock for the new way of paying.', { zoneId, instanceType, chargeType, count })
  ensure(isInStock(stock), noStock())
  const { terms } = instanceHeadroom(world, { accountId, regionId }, instanceType, chargeType)
  for (const { quota, limit, allows } of terms) {
    // The number of instances stays; vCPUs count by the way of paying.
    if (quota.includes('vcpu')) ensure(allows >= 1, elasticQuotaExceeded(quota, limit))
  }
}

/** A subscription is paid while it is stopped: economical mode ends. */
function becomePrePaid(world: World, instance: InstanceRow, { Period, PeriodUnit }: Term, isWithData: boolean): void {
  const { StoppedMode } = instance
  setExpiry(world, instance, termEndMs(world.nowMs, Period, PeriodUnit), {
    ...{ InstanceChargeType: 'PrePaid', Period, PeriodUnit, AutoRenew: false },
    ...(StoppedMode === 'StopCharging' ? { StoppedMode: 'KeepCharging' } : {}),
  })
  for (const disk of world.disks.list('instance', instance.InstanceId))
    if (disk.Type === 'system' || isWithData) world.disks.change(disk.DiskId, { DiskChargeType: 'PrePaid' })
}

function becomePostPaid(world: World, instance: InstanceRow): void {
  endSubscription(world, instance)
  for (const disk of world.disks.list('instance', instance.InstanceId))
    world.disks.change(disk.DiskId, { DiskChargeType: 'PostPaid' })
}
