import { defineAction } from '../../../door/action.ts'
import { createUser } from '../../../rules/ram/users.ts'
import { shownUser } from '../userViews.ts'

/**
 * CreateUser: a user of the account, who may do nothing yet.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateUser', {
  handle({ world, accountId }, { UserName, DisplayName, MobilePhone, Email, Comments }) {
    const user = createUser(world, accountId, { UserName, DisplayName, MobilePhone, Email, Comments })

    const { UpdateDate: _, ...shown } = shownUser(user)
    return { User: shown }
  },
})
