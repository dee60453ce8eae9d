import { defineAction } from '../../../door/action.ts'
import { keyOwner, keysOf } from '../../../rules/ram/accessKeys.ts'

/**
 * ListAccessKeys: the keys of a user, or of whoever asks, without secrets.
 * Unlike RAM: the key that the first account of a world comes with is not among them.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListAccessKeys', {
  handle({ world, principal }, { UserName }) {
    const keys = keysOf(world, keyOwner(world, principal, UserName))
    const AccessKey = keys.map(({ AccessKeyId, Status, CreateDate = '' }) => ({ AccessKeyId, Status, CreateDate }))

    return { AccessKeys: { AccessKey } }
  },
})
