import { defineAction } from '../../../door/action.ts'
import { encryptionSetting } from '../disk/defaultEncryption.ts'

/**
 * DescribeDiskEncryptionByDefaultStatus: whether new disks of the account in the region are encrypted unasked.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DescribeDiskEncryptionByDefaultStatus', {
  handle(context) {
    return { Encrypted: encryptionSetting(context).isOn }
  },
})
