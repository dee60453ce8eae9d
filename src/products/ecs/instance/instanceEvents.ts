import { changes, type EventHandlers } from '../../../door/events.ts'
import { meetEffect } from '../../../rules/faults.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { World } from '../../../world/world.ts'
import { becomeRunning, becomeStopped, type EndOfRun, release } from './instances.ts'
import { reboot } from './power.ts'
import { setExpiry, termEndMs } from './subscription.ts'
import { endTypeChange } from './typeChange.ts'

interface OfInstance {
  readonly InstanceId: string
}

interface Stopped extends OfInstance {
  readonly StoppedMode: 'KeepCharging' | 'StopCharging'
  readonly end: EndOfRun
}

/** What follows later for instances. One that is gone by then, or in another state, is left alone. */
export const instanceEvents: EventHandlers = {
  'ecs.InstanceStarting': changes<OfInstance>(({ world }, { InstanceId }) => {
    if (world.instances.get(InstanceId)?.Status !== 'Pending') return
    world.instances.change(InstanceId, { Status: 'Starting' })
    world.plan('ecs.InstanceRunning', { InstanceId }, duration('instanceBoot'))
  }),

  'ecs.InstanceCreated': changes<OfInstance>(({ world }, { InstanceId }) => {
    if (world.instances.get(InstanceId)?.Status === 'Pending')
      world.instances.change(InstanceId, { Status: 'Stopped', StoppedMode: 'KeepCharging' })
  }),

  'ecs.InstanceRunning': changes<OfInstance>(({ world, explain }, { InstanceId }) => {
    const instance = world.instances.get(InstanceId)
    if (instance?.Status !== 'Starting') return
    const { RegionId: regionId, ImageId, InstanceType } = instance
    const ids = [InstanceId, ImageId, InstanceType]
    const effect = meetEffect(world, { at: 'instanceStart', regionId, ids }, explain)
    if (effect === undefined) becomeRunning(world, InstanceId)
    else if (effect.outcome === 'stall') watchHeldUp(world, InstanceId, effect.faultId)
    else {
      explain('fault', `${effect.faultId}: ${effect.reason}`, { InstanceId })
      becomeStopped(world, InstanceId, 'KeepCharging', 'powerCut')
    }
  }),

  // A fault holds the start up; it has changed, or is gone.
  'ecs.InstanceHeldUp': changes<OfInstance & { faultId: string }>(({ world }, { InstanceId, faultId }) => {
    if (world.instances.get(InstanceId)?.Status !== 'Starting') return
    if (world.faults.has(faultId)) watchHeldUp(world, InstanceId, faultId)
    else becomeRunning(world, InstanceId)
  }),

  'ecs.InstanceStopped': changes<Stopped>(({ world }, { InstanceId, StoppedMode, end }) => {
    const instance = world.instances.get(InstanceId)
    if (instance?.Status === 'Stopping' && !instance.isReleasing) becomeStopped(world, InstanceId, StoppedMode, end)
  }),

  'ecs.InstanceReleased': changes<OfInstance & { end: EndOfRun }>(({ world }, { InstanceId, end }) => {
    if (world.instances.get(InstanceId)?.isReleasing) release(world, InstanceId, end)
  }),

  'ecs.InstanceTypeChanged': changes<OfInstance & { systemDiskCategory: string; isRebooted: boolean }>(
    ({ world }, { InstanceId, systemDiskCategory, isRebooted }) => {
      const instance = world.instances.get(InstanceId)
      if (instance === undefined) return
      endTypeChange(world, instance, systemDiskCategory)
      if (isRebooted && instance.Status === 'Running') reboot(world, instance, false)
    },
  ),

  // The time that ModifyPrepayInstanceSpec was given.
  'ecs.InstanceReboot': changes<OfInstance>(({ world }, { InstanceId }) => {
    const instance = world.instances.get(InstanceId)
    if (instance?.Status === 'Running' && !instance.isReleasing) reboot(world, instance, false)
  }),

  // The system releases whatever DeletionProtection says. Source: remarks on RunInstances. Guess: without a shutdown.
  'ecs.InstanceAutoReleased': changes<OfInstance>(({ world, explain }, { InstanceId }) => {
    if (!world.instances.has(InstanceId)) return
    explain('AutoReleaseTime', 'The time has come at which the instance is released.', { InstanceId })
    release(world, InstanceId, 'powerCut')
  }),

  // Guess: a renewal is always paid, and an instance whose subscription has ended stays Stopped until it is deleted;
  // the cloud releases it by itself some 15 days later.
  'ecs.InstanceExpired': changes<OfInstance>(({ world, explain }, { InstanceId }) => {
    const instance = world.instances.get(InstanceId)
    if (instance === undefined || instance.isReleasing) return
    if (instance.AutoRenew) {
      const unit = instance.AutoRenewPeriodUnit ?? instance.PeriodUnit ?? 'Month'
      setExpiry(world, instance, termEndMs(Date.parse(instance.ExpiredTime), instance.AutoRenewPeriod ?? 1, unit))
      explain('AutoRenew', 'The subscription was renewed.', { InstanceId, unit })
      return
    }
    explain('ExpiredTime', 'The subscription has ended, so the instance was stopped.', { InstanceId })
    if (instance.Status !== 'Stopped') becomeStopped(world, InstanceId, 'KeepCharging', 'inOrder')
  }),
}

function watchHeldUp(world: World, InstanceId: string, faultId: string): void {
  world.watch('faults', faultId, 'ecs.InstanceHeldUp', { InstanceId, faultId })
}
