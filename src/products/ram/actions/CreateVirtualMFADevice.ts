import { defineAction } from '../../../door/action.ts'
import { createDevice } from '../../../rules/ram/mfaDevices.ts'

/**
 * CreateVirtualMFADevice: a device that codes could be made with, bound to nobody.
 * QRCodePNG is empty: no picture is drawn.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateVirtualMFADevice', {
  handle({ world, accountId, newSecret }, { VirtualMFADeviceName }) {
    const device = createDevice(world, accountId, VirtualMFADeviceName, newSecret(64))

    const { SerialNumber, Base32StringSeed } = device
    return { VirtualMFADevice: { SerialNumber, Base32StringSeed, QRCodePNG: '' } }
  },
})
