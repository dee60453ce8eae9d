import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { instanceOf } from '../instance/instances.ts'
import { consoleOutput, notSupported } from '../instance/screen.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

/**
 * GetInstanceConsoleOutput: what the guest wrote when it was last started or stopped, in Base64.
 * Unlike ECS: it is made up and says so, as there is no guest.
 * Source: Ecs 2014-05-26 catalogue and remarks: not for Windows and retired types.
 */
export default defineAction('ecs', 'GetInstanceConsoleOutput', {
  handle(context, { InstanceId, RemoveSymbols = false }) {
    const { world } = context
    const instance = instanceOf(context, InstanceId)
    const system = world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'system')
    const { OSType, OSNameEn } = system === undefined ? { OSType: '', OSNameEn: '' } : traitsOfSystemDisk(world, system)

    ensure(OSType !== 'windows', notSupported('Windows'))
    ensure(!findInstanceType(instance.InstanceType)?.about.retired, notSupported('retired instance types'))

    const text = consoleOutput(instance, OSNameEn, RemoveSymbols)
    return { InstanceId, ConsoleOutput: Buffer.from(text).toString('base64'), LastUpdateTime: instance.StartTime }
  },
})
