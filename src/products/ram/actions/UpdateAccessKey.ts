import { defineAction } from '../../../door/action.ts'
import { keyOwner, theKey, updateKey } from '../../../rules/ram/accessKeys.ts'

/**
 * UpdateAccessKey: switches a key off or on, at once.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdateAccessKey', {
  handle({ world, principal }, { UserName, UserAccessKeyId, Status }) {
    const key = theKey(world, keyOwner(world, principal, UserName), UserAccessKeyId)

    updateKey(world, key, Status)

    return {}
  },
})
