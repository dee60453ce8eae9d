import { defineAction } from '../../../door/action.ts'
import { keyOwner, theKey } from '../../../rules/ram/accessKeys.ts'

/**
 * DeleteAccessKey: a key is gone, at once.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteAccessKey', {
  handle({ world, principal }, { UserName, UserAccessKeyId }) {
    const { AccessKeyId } = theKey(world, keyOwner(world, principal, UserName), UserAccessKeyId)

    world.accessKeys.remove(AccessKeyId)

    return {}
  },
})
