import { changes, type EventContext, type EventHandlers } from '../../../door/events.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ApiError } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { ensureStartable, start } from '../instance/power.ts'
import { detached } from './disks.ts'

interface OfDisk {
  readonly DiskId: string
}

/** Attaching or Detaching may have been overtaken: the disk is then in another state, or on another instance. */
interface OnInstance extends OfDisk {
  readonly InstanceId: string
}

/** What follows later for disks. One that is gone by then, or in another state, is left alone. */
export const diskEvents: EventHandlers = {
  'ecs.DiskCreated': changes<OfDisk>(({ world }, { DiskId }) => {
    const disk = world.disks.get(DiskId)
    if (disk?.Status !== 'Creating') return
    if (disk.InstanceId === '') world.disks.change(DiskId, { Status: 'Available' })
    else beginAttachment(world, disk)
  }),

  'ecs.DiskAttached': changes<OnInstance>(({ world }, { DiskId, InstanceId }) => {
    const disk = world.disks.get(DiskId)
    if (disk?.Status !== 'Attaching' || disk.InstanceId !== InstanceId) return
    world.disks.change(DiskId, { Status: 'In_use', AttachedTime: isoSeconds(world.nowMs) })
  }),

  'ecs.DiskDetached': changes<OnInstance>(({ world }, { DiskId, InstanceId }) => {
    const disk = world.disks.get(DiskId)
    if (disk?.Status === 'Detaching' && disk.InstanceId === InstanceId) world.disks.put(detached(disk, world.nowMs))
  }),

  'ecs.DiskReInited': changes<OfDisk & { autoStart: boolean }>(({ world, explain }, { DiskId, autoStart }) => {
    const disk = world.disks.get(DiskId)
    if (disk?.Status !== 'ReIniting') return
    world.disks.change(DiskId, { Status: disk.InstanceId === '' ? 'Available' : 'In_use' })
    if (autoStart) startAgain({ world, explain }, disk.InstanceId)
  }),
}

/** The disk is on its way to the instance: In_use after a time. */
export function beginAttachment(world: World, disk: DiskRow): void {
  const { DiskId, InstanceId } = disk
  world.disks.put({ ...disk, Status: 'Attaching' })
  world.plan('ecs.DiskAttached', { DiskId, InstanceId }, duration('diskAttach'))
}

/** Starts the instance as StartInstance would, or says why not. */
function startAgain({ world, explain }: Pick<EventContext, 'world' | 'explain'>, InstanceId: string): void {
  const instance = world.instances.get(InstanceId)
  if (instance === undefined) return
  try {
    ensureStartable({ world, explain }, instance)
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal
    explain('AutoStartInstance', 'The instance was not started.', { InstanceId, code: refusal.code })
    return
  }
  start(world, instance)
}
