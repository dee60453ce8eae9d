import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { settingsOf } from '../../../rules/ram/settings.ts'

/**
 * GetAccountAlias: the alias of the account.
 * Guess: EntityNotExist.Alias while none is set.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetAccountAlias', {
  handle({ world, accountId }) {
    const { AccountAlias } = settingsOf(world, accountId)
    ensure(AccountAlias !== '', ram.notExist('Alias', accountId))

    return { AccountAlias }
  },
})
