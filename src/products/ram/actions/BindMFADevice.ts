import { defineAction } from '../../../door/action.ts'
import { bindDevice } from '../../../rules/ram/mfaDevices.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * BindMFADevice: a device becomes that of a user.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'BindMFADevice', {
  ignores: {
    AuthenticationCode1: 'codes are not checked: a device is state here',
    AuthenticationCode2: 'codes are not checked: a device is state here',
  },
  handle({ world, accountId }, { UserName, SerialNumber }) {
    bindDevice(world, theUser(world, accountId, UserName), SerialNumber)

    return {}
  },
})
