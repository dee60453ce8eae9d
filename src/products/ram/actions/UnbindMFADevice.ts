import { defineAction } from '../../../door/action.ts'
import { unbindDevice } from '../../../rules/ram/mfaDevices.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * UnbindMFADevice: a user has no device any more; the device stays.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UnbindMFADevice', {
  handle({ world, accountId }, { UserName }) {
    const { SerialNumber } = unbindDevice(world, theUser(world, accountId, UserName))

    return { MFADevice: { SerialNumber } }
  },
})
