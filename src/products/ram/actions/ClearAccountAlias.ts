import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { settingsOf } from '../../../rules/ram/settings.ts'

/**
 * ClearAccountAlias: the account has no alias any more.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ClearAccountAlias', {
  handle({ world, accountId }) {
    const settings = settingsOf(world, accountId)
    ensure(settings.AccountAlias !== '', ram.notExist('Alias', accountId))

    world.ramSettings.put({ ...settings, AccountAlias: '' })

    return {}
  },
})
