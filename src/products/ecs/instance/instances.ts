/** What instances go through: stop, start, release. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { flushed } from '../../../rules/diskContent.ts'
import { unbindEipsOf } from '../../../rules/eip.ts'
import { leaveHaVips } from '../../../rules/haVip.ts'
import { guestStarted } from '../../../rules/invocations.ts'
import { routeTo } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { detached, removeDisk } from '../disk/disks.ts'
import { removeNetworkInterface } from '../networkInterface/networkInterfaces.ts'
import * as errors from './errors.ts'

/** The instance with this id, which its owner has not released. */
export function instanceOf({ world, own }: ActionContext, id: string): InstanceRow {
  const instance = own(world.instances, id)
  ensure(instance, errors.instanceNotFound(id))
  return instance
}

/** Refuses every other state, and an instance that is being released. */
export function ensureStatus(instance: InstanceRow, ...statuses: readonly InstanceRow['Status'][]): void {
  const isSo = statuses.includes(instance.Status) && instance.isReleasing !== true
  ensure(isSo, errors.incorrectInstanceStatus(instance.isReleasing ? 'being released' : instance.Status))
}

/** A subscription that has ended: the instance can't be started any more. */
export function isExpired({ InstanceChargeType, ExpiredTime }: InstanceRow, nowMs: number): boolean {
  return InstanceChargeType === 'PrePaid' && Date.parse(ExpiredTime) <= nowMs
}

/**
 * Economical mode is for pay-as-you-go instances without local disks; others are stopped all the same.
 * Source: remarks on StopInstance. Guess: spot instances have it too, as they can be stopped instead of taken back.
 */
export function hasEconomicalMode({ InstanceChargeType, InstanceType }: InstanceRow): boolean {
  return InstanceChargeType === 'PostPaid' && (findInstanceType(InstanceType)?.LocalStorageAmount ?? 0) === 0
}

/** The guest is shut down in order (what it wrote reaches the medium), or its power is cut (what it held back is lost). */
export type EndOfRun = 'inOrder' | 'powerCut'

function afterRun(disk: DiskRow, end: EndOfRun): DiskRow {
  if (end === 'inOrder') return flushed(disk)
  return Object.keys(disk.unflushed).length === 0 ? disk : { ...disk, unflushed: {} }
}

/** What is on the disks after the guest has stopped running. */
export function endRun(world: World, InstanceId: string, end: EndOfRun): void {
  for (const disk of world.disks.list('instance', InstanceId)) {
    const after = afterRun(disk, end)
    if (after !== disk) world.disks.put(after)
  }
}

/** Starting is over. */
export function becomeRunning(world: World, InstanceId: string): void {
  world.instances.change(InstanceId, { Status: 'Running' })
  guestStarted(world, InstanceId)
}

/** Stopping is over. */
export function becomeStopped(
  world: World,
  InstanceId: string,
  StoppedMode: 'KeepCharging' | 'StopCharging',
  end: EndOfRun,
): void {
  endRun(world, InstanceId, end)
  world.instances.change(InstanceId, { Status: 'Stopped', StoppedMode })
}

/** What DeleteInstance and DeleteInstances are asked. */
export interface ReleaseOrder {
  readonly Force?: boolean
  readonly ForceStop?: boolean
  readonly TerminateSubscription?: boolean
}

/**
 * Refuses instances that can't be released: those that are being made or started, those that run without Force, those
 * that are protected, and subscriptions that have not ended.
 */
export function ensureReleasable(world: World, instance: InstanceRow, order: ReleaseOrder): void {
  const { Status } = instance
  if (instance.isReleasing) return
  ensure(Status !== 'Pending' && Status !== 'Starting', errors.instanceInitializing(Status))
  const isReady = Status === 'Stopped' || (Status === 'Running' && order.Force === true)
  ensure(isReady, errors.incorrectInstanceStatus(Status))
  ensure(!instance.DeletionProtection, errors.deletionProtection())
  const isOver = isExpired(instance, world.nowMs) && order.TerminateSubscription === true
  ensure(instance.InstanceChargeType === 'PostPaid' || isOver, errors.chargeTypeForbidsRelease())
  const cards = world.networkInterfaces.list('instance', instance.InstanceId).filter((card) => card.DeleteOnRelease)
  const route = routeTo(world, [instance.InstanceId, ...cards.map((card) => card.NetworkInterfaceId)])
  ensure(route === undefined, errors.instanceIsNextHop(route?.RouteEntryId ?? ''))
}

/**
 * Begins the release: the instance is shown until its rows are gone. A running one has its power cut, unless
 * ForceStop=false asks for a shutdown in order, which takes longer.
 */
export function beginRelease(world: World, instance: InstanceRow, order: ReleaseOrder): void {
  if (instance.isReleasing) return
  const { InstanceId } = instance
  const isRunning = instance.Status === 'Running'
  const isInOrder = !isRunning || order.ForceStop === false
  const stopMs = isRunning && isInOrder ? duration('instanceStop') : 0
  world.instances.change(InstanceId, { isReleasing: true, ...(isRunning ? { Status: 'Stopping' as const } : {}) })
  const end: EndOfRun = isInOrder ? 'inOrder' : 'powerCut'
  world.plan('ecs.InstanceReleased', { InstanceId, end }, stopMs + duration('instanceRelease'))
}

/**
 * Takes the instance out of the world, and gives everything back: its public address, stock and quota (which follow
 * from the row), the primary network interface, the disks that go with it. Other disks and the EIP stay, free for use.
 */
export function release(world: World, InstanceId: string, end: EndOfRun): void {
  const instance = world.instances.get(InstanceId)
  if (instance === undefined) return
  if (instance.endEntryId !== undefined) world.cancel(instance.endEntryId)
  unbindEipsOf(world, InstanceId)
  leaveHaVips(world, InstanceId)
  for (const card of world.networkInterfaces.list('instance', InstanceId)) {
    if (card.Type === 'Primary' || card.DeleteOnRelease) removeNetworkInterface(world, card.NetworkInterfaceId)
    else world.networkInterfaces.put({ ...card, InstanceId: '', Status: 'Available' })
  }
  // A disk that outlives its instance is paid for by use from then on. Source: remarks on DeleteInstance.
  for (const disk of world.disks.list('instance', InstanceId)) {
    if (disk.DeleteWithInstance) removeDisk(world, disk)
    else world.disks.put(detached({ ...afterRun(disk, end), DiskChargeType: 'PostPaid' }, world.nowMs))
  }
  world.instances.remove(InstanceId)
}
