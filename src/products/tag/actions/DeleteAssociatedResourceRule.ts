import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { associatedRuleKey } from '../../../world/rows/tagRules.ts'
import * as errors from '../errors.ts'

/**
 * DeleteAssociatedResourceRule: takes a rule away. SettingName has to be sent, though the catalogue does not say so.
 * Source: Tag 2018-08-28 catalogue.
 */
export default defineAction('tag', 'DeleteAssociatedResourceRule', {
  ignores: { RegionId: 'the rules are one for all regions' },
  handle({ world, accountId }, { SettingName = '' }) {
    const key = associatedRuleKey(accountId, SettingName)
    ensure(world.associatedRules.has(key), errors.ruleNotFound(SettingName))

    world.associatedRules.remove(key)

    return {}
  },
})
