import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../gateway/errors.ts'

/**
 * DeleteIpv6EgressOnlyRule: deletes an Available rule; gone after the time of a network resource.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteIpv6EgressOnlyRule', {
  handle({ world, own }, { Ipv6EgressOnlyRuleId }) {
    const rule = own(world.ipv6EgressRules, Ipv6EgressOnlyRuleId)

    ensure(rule, errors.egressRuleNotFound(Ipv6EgressOnlyRuleId))
    ensure(rule.Status === 'Available', errors.egressRuleStatus(rule.Status))

    world.ipv6EgressRules.change(Ipv6EgressOnlyRuleId, { Status: 'Deleting' })
    world.plan('vpc.Ipv6RuleGone', { Ipv6EgressOnlyRuleId }, duration('networkResource'))

    return {}
  },
})
