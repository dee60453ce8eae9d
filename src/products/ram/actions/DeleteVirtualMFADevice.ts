import { defineAction } from '../../../door/action.ts'
import { deleteDevice } from '../../../rules/ram/mfaDevices.ts'

/**
 * DeleteVirtualMFADevice: a device that is bound to nobody.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteVirtualMFADevice', {
  handle({ world, accountId }, { SerialNumber }) {
    deleteDevice(world, accountId, SerialNumber)

    return {}
  },
})
