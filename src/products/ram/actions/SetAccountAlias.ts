import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureLength } from '../../../rules/ram/fields.ts'
import { settingsOf } from '../../../rules/ram/settings.ts'

/**
 * SetAccountAlias: a name for the account in logon addresses, unique over all accounts of the world.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'SetAccountAlias', {
  handle({ world, accountId }, { AccountAlias }) {
    ensureLength('AccountAlias', AccountAlias, 3, 32)
    const isAlias = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(AccountAlias)
    ensure(isAlias, ram.invalidChars('AccountAlias', 'small letters, digits and single hyphens between them'))
    const [holder] = world.ramSettings.list('alias', AccountAlias)
    ensure(!holder || holder.AccountId === accountId, ram.alreadyExists('Alias', AccountAlias))

    world.ramSettings.put({ ...settingsOf(world, accountId), AccountAlias })

    return {}
  },
})
