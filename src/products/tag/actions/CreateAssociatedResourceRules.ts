import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { associatedRuleKey } from '../../../world/rows/tagRules.ts'
import * as errors from '../errors.ts'
import { ruleMembers, ruleStatus } from '../policies.ts'

/** Guess: no public figure. */
const MOST_RULES = 50

/**
 * CreateAssociatedResourceRules: rules by which resources take over the tags of those they are attached to.
 * Not modelled: no resource takes over the tags of another.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'CreateAssociatedResourceRules', {
  ignores: { RegionId: 'the rules are one for all regions' },
  handle({ world, accountId }, { CreateRulesList: list = [] }) {
    const isCount = list.length >= 1 && list.length <= MOST_RULES
    ensure(isCount, errors.invalidValue('CreateRulesList', `1 to ${MOST_RULES}`))
    const rows = list.map((rule) => ({
      ...{ AccountId: accountId, SettingName: rule.SettingName, TagKeys: [] },
      ...{ ...ruleMembers(rule), Status: ruleStatus('Status', rule.Status) },
    }))
    const names = new Set<string>()
    for (const { SettingName } of rows) {
      const isThere = names.has(SettingName) || world.associatedRules.has(associatedRuleKey(accountId, SettingName))
      ensure(!isThere, errors.ruleExists(SettingName))
      names.add(SettingName)
    }

    for (const row of rows) world.associatedRules.put(row)

    return {}
  },
})
