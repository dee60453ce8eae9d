import { defineAction } from '../../../door/action.ts'
import { theUser } from '../../../rules/ram/users.ts'
import { shownUser } from '../userViews.ts'

/**
 * GetUser: one user by name.
 * Guess: names are compared without regard to case. LastLoginDate stays empty: nobody logs on to a console here.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetUser', {
  handle({ world, accountId }, { UserName }) {
    const user = theUser(world, accountId, UserName)

    return { User: { ...shownUser(user), LastLoginDate: user.LastLoginDate } }
  },
})
