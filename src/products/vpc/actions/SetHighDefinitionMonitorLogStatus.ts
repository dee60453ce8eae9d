import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'

/**
 * SetHighDefinitionMonitorLogStatus: whether an EIP is monitored by the second, and where that would be logged.
 * Nothing is measured or logged here. Guess: turned off, the project and the store are forgotten.
 * Source: Vpc 2016-04-28 catalogue and remarks. Guess: the codes.
 */
export default defineAction('vpc', 'SetHighDefinitionMonitorLogStatus', {
  handle({ world, own }, { InstanceId, InstanceType = 'EIP', LogProject, LogStore, Status }) {
    ensure(InstanceType === 'EIP', invalidParameter('InstanceType', 'It is EIP.'))
    ensure(Status === 'ON' || Status === 'OFF', invalidParameter('Status', 'It is ON or OFF.'))
    ensure(isLogName(LogProject), invalidParameter('LogProject'))
    ensure(isLogName(LogStore), invalidParameter('LogStore'))
    const eip = own(world.eips, InstanceId)
    ensure(eip, errors.eipNotFound(InstanceId))
    const isSteady = eip.Status === 'Available' || eip.Status === 'InUse'
    ensure(isSteady, errors.incorrectEipStatus(eip.Status))

    world.eips.change(InstanceId, Status === 'ON' ? { LogProject, LogStore } : { LogProject: '', LogStore: '' })

    return { Success: 'true' }
  },
})

/** Names of projects and stores. Guess: the longer of their limits for both. */
function isLogName(text: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{1,62}$/i.test(text)
}
