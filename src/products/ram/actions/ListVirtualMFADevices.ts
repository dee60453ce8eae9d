import { defineAction } from '../../../door/action.ts'

/**
 * ListVirtualMFADevices: all devices of the account, newest first, with the users that they are bound to.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListVirtualMFADevices', {
  handle({ world, accountId }) {
    const VirtualMFADevice = world.ramMfaDevices.list('account', accountId).map((device) => {
      const { SerialNumber, ActivateDate } = device
      const user = world.ramUsers.get(device.UserId)
      if (user === undefined) return { SerialNumber, ActivateDate }
      const { UserId, UserName, DisplayName } = user
      return { SerialNumber, ActivateDate, User: { UserId, UserName, DisplayName } }
    })

    return { VirtualMFADevices: { VirtualMFADevice } }
  },
})
