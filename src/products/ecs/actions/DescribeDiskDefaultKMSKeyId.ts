import { defineAction } from '../../../door/action.ts'
import { encryptionSetting, SERVICE_KEY } from '../disk/defaultEncryption.ts'

/**
 * DescribeDiskDefaultKMSKeyId: the key of disks that are encrypted by default.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DescribeDiskDefaultKMSKeyId', {
  handle(context) {
    return { KMSKeyId: encryptionSetting(context).KMSKeyId || SERVICE_KEY }
  },
})
