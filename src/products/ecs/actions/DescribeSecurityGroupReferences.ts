import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../securityGroup/errors.ts'

const MOST_GROUPS = 10

/**
 * DescribeSecurityGroupReferences: which groups name the given ones in their rules, so that these cannot be deleted.
 * Groups that nobody names are left out.
 * Source: Ecs 2014-05-26 catalogue and remarks. Guess: at most 10 groups at once; an unknown one is refused.
 */
export default defineAction('ecs', 'DescribeSecurityGroupReferences', {
  handle({ world, own }, { SecurityGroupId: ids }) {
    ensure(ids.length <= MOST_GROUPS, invalidParameter('SecurityGroupId', `At most ${MOST_GROUPS} can be given.`))
    for (const id of ids) ensure(own(world.securityGroups, id), errors.securityGroupNotFound(id))

    const SecurityGroupReference = [...new Set(ids)].flatMap((SecurityGroupId) => {
      const rules = world.securityGroupRules.list('peerGroup', SecurityGroupId)
      const naming = new Map(rules.map((rule) => [rule.SecurityGroupId, rule.OwnerId]))
      if (naming.size === 0) return []
      const ReferencingSecurityGroup = [...naming].map(([id, AliUid]) => ({ AliUid, SecurityGroupId: id }))
      return [{ SecurityGroupId, ReferencingSecurityGroups: { ReferencingSecurityGroup } }]
    })

    return { SecurityGroupReferences: { SecurityGroupReference } }
  },
})
