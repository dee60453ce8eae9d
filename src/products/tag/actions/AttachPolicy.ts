import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { isSameTarget, targetOf, thePolicy } from '../policies.ts'

/**
 * AttachPolicy: a tag policy to the account, or to a part of its resource directory, which need not exist.
 * Not modelled: the policy is enforced on no resource, nor reported on.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'AttachPolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId, ...target }) {
    const policy = thePolicy(world, accountId, PolicyId)
    const added = targetOf(policy, target)
    const isThere = policy.targets.some((each) => isSameTarget(each, added))
    ensure(!isThere, errors.alreadyAttached(added.TargetId))

    world.tagPolicies.put({ ...policy, targets: [...policy.targets, added] })

    return {}
  },
})
