import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { associatedRuleKey } from '../../../world/rows/tagRules.ts'
import * as errors from '../errors.ts'
import { ruleMembers } from '../policies.ts'

/**
 * UpdateAssociatedResourceRule: changes what is sent of a rule.
 * Not modelled: no resource takes over the tags of another.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'UpdateAssociatedResourceRule', {
  ignores: { RegionId: 'the rules are one for all regions' },
  handle({ world, accountId }, request) {
    const changes = ruleMembers(request)
    const row = world.associatedRules.get(associatedRuleKey(accountId, request.SettingName))
    ensure(row, errors.ruleNotFound(request.SettingName))

    world.associatedRules.put({ ...row, ...changes })

    return {}
  },
})
