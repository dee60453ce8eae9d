import { defineAction } from '../../../door/action.ts'
import { theDeviceOf } from '../../../rules/ram/mfaDevices.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * GetUserMFAInfo: the device of a user.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetUserMFAInfo', {
  handle({ world, accountId }, { UserName }) {
    const { SerialNumber } = theDeviceOf(world, theUser(world, accountId, UserName))

    return { MFADevice: { SerialNumber, Type: 'VMFA' } }
  },
})
