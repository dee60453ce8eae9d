import { defineAction } from '../../../door/action.ts'
import { theUser, updateUser } from '../../../rules/ram/users.ts'
import { shownUser } from '../userViews.ts'

/**
 * UpdateUser: changes what is sent, the name included. Groups, policies and keys stay with the user.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdateUser', {
  handle({ world, accountId }, request) {
    const user = theUser(world, accountId, request.UserName)

    const updated = updateUser(world, user, {
      ...{ UserName: request.NewUserName, DisplayName: request.NewDisplayName, Email: request.NewEmail },
      ...{ MobilePhone: request.NewMobilePhone, Comments: request.NewComments },
    })

    return { User: shownUser(updated) }
  },
})
