import { defineAction } from '../../../door/action.ts'
import { encryptionSetting } from '../disk/defaultEncryption.ts'

/**
 * DisableDiskEncryptionByDefault: new disks of the account in the region are encrypted only if that is asked for. Guess: the key that was chosen is kept.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DisableDiskEncryptionByDefault', {
  handle(context) {
    context.world.diskEncryption.put({ ...encryptionSetting(context), isOn: false })

    return {}
  },
})
