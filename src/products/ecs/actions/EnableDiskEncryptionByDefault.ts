import { defineAction } from '../../../door/action.ts'
import { encryptionSetting } from '../disk/defaultEncryption.ts'

/**
 * EnableDiskEncryptionByDefault: new disks of the account in the region are encrypted from now on, those that are there stay.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'EnableDiskEncryptionByDefault', {
  handle(context) {
    context.world.diskEncryption.put({ ...encryptionSetting(context), isOn: true })

    return {}
  },
})
