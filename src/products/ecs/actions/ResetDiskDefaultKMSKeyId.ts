import { defineAction } from '../../../door/action.ts'
import { enabledSetting } from '../disk/defaultEncryption.ts'

/**
 * ResetDiskDefaultKMSKeyId: disks that are encrypted by default get the service key again.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ResetDiskDefaultKMSKeyId', {
  handle(context) {
    const setting = enabledSetting(context)

    context.world.diskEncryption.put({ ...setting, KMSKeyId: '' })

    return {}
  },
})
