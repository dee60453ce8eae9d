/** Starting, stopping and restarting, of one instance or of many. */
import type { ActionContext } from '../../../door/action.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isInStock, stockOf } from '../../../rules/stock.ts'
import { duration } from '../../../world/facts/durations.ts'
import { chargeTypeOf, heldType, holdsStock, type InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { ensureDisksReady } from '../disk/disks.ts'
import { noStock } from '../launch/errors.ts'
import * as errors from './errors.ts'
import { type EndOfRun, endRun, ensureStatus, hasEconomicalMode, isExpired } from './instances.ts'

/** Refuses what is not Stopped, has expired, has no system disk, or needs stock again that there is not. */
export function ensureStartable(
  { world, explain }: Pick<ActionContext, 'world' | 'explain'>,
  instance: InstanceRow,
): void {
  const { RegionId: regionId, ZoneId: zoneId } = instance
  ensureStatus(instance, 'Stopped')
  ensure(!isExpired(instance, world.nowMs), errors.instanceExpired())
  ensureDisksReady(world, instance.InstanceId)
  if (holdsStock(instance)) return
  const stock = stockOf(world, {
    regionId,
    zoneId,
    instanceType: heldType(instance),
    chargeType: chargeTypeOf(instance),
  })
  const count = Number.isFinite(stock.count) ? stock.count : 'unlimited'
  explain('Stock', 'The instance gave its stock back when it stopped and needs it again.', { zoneId, count })
  ensure(isInStock(stock), noStock())
}

export function start(world: World, { InstanceId }: InstanceRow): void {
  const { isMoved: _settled, ...instance } = world.instances.get(InstanceId) as InstanceRow
  world.instances.put({
    ...instance,
    Status: 'Starting',
    StoppedMode: 'Not-applicable',
    StartTime: isoMinutes(world.nowMs),
  })
  world.plan('ecs.InstanceRunning', { InstanceId }, duration('instanceBoot'))
}

/** What StopInstance and StopInstances are asked. */
export interface StopOrder {
  readonly StoppedMode?: string
  readonly ForceStop?: boolean
}

/** The mode asked for. Refuses others than there are. */
export function stoppedModeOf({ StoppedMode = 'KeepCharging' }: StopOrder): 'KeepCharging' | 'StopCharging' {
  // The Terraform provider sends back what DescribeInstances says of a running instance.
  if (StoppedMode === 'Not-applicable') return 'KeepCharging'
  ensure(StoppedMode === 'KeepCharging' || StoppedMode === 'StopCharging', errors.invalidStoppedMode())
  return StoppedMode
}

export function ensureStoppable({ world }: ActionContext, instance: InstanceRow): void {
  ensure(!isExpired(instance, world.nowMs), errors.instanceExpiredOrInArrears())
  ensureStatus(instance, 'Running')
}

export function stop({ world, explain }: ActionContext, instance: InstanceRow, order: StopOrder): void {
  const { InstanceId } = instance
  const asked = stoppedModeOf(order)
  const StoppedMode = hasEconomicalMode(instance) ? asked : 'KeepCharging'
  if (StoppedMode !== asked) explain('StoppedMode', 'The instance has no economical mode: it keeps its stock.')
  const end: EndOfRun = order.ForceStop ? 'powerCut' : 'inOrder'
  world.instances.change(InstanceId, { Status: 'Stopping' })
  const payload = { InstanceId, StoppedMode, end }
  world.plan('ecs.InstanceStopped', payload, duration(order.ForceStop ? 'instanceForceStop' : 'instanceStop'))
}

/** Guess: it is Starting at once, as the remarks name no other state, and its disks are settled at once too. */
export function reboot(world: World, { InstanceId }: InstanceRow, isForced: boolean): void {
  endRun(world, InstanceId, isForced ? 'powerCut' : 'inOrder')
  world.instances.change(InstanceId, { Status: 'Starting', StartTime: isoMinutes(world.nowMs) })
  world.plan('ecs.InstanceRunning', { InstanceId }, duration('instanceReboot'))
}
