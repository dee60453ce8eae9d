import { defineAction } from '../../../door/action.ts'
import { createKey, keyOwner } from '../../../rules/ram/accessKeys.ts'

/**
 * CreateAccessKey: a key of a user, or of whoever asks. It works at once; its secret is shown here and never again.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateAccessKey', {
  handle({ world, principal, newSecret }, { UserName }) {
    const owner = keyOwner(world, principal, UserName)

    const { AccessKeyId, AccessKeySecret, Status, CreateDate = '' } = createKey(world, owner, newSecret)

    return { AccessKey: { AccessKeyId, AccessKeySecret, Status, CreateDate } }
  },
})
