import { defineAction } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { enabledSetting } from '../disk/defaultEncryption.ts'

/**
 * ModifyDiskDefaultKMSKeyId: another key for disks that are encrypted by default. Keys are not emulated, so any is taken.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyDiskDefaultKMSKeyId', {
  handle(context, { KMSKeyId }) {
    ensure(KMSKeyId, missingParameter('ecs', 'KMSKeyId'))
    const setting = enabledSetting(context)

    context.world.diskEncryption.put({ ...setting, KMSKeyId })

    return {}
  },
})
