import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { isSameTarget, targetOf, thePolicy } from '../policies.ts'

/**
 * DetachPolicy: takes a tag policy off the account, or off a part of its resource directory.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'DetachPolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId, ...target }) {
    const policy = thePolicy(world, accountId, PolicyId)
    const removed = targetOf(policy, target)
    const targets = policy.targets.filter((each) => !isSameTarget(each, removed))
    ensure(targets.length < policy.targets.length, errors.notAttached(removed.TargetId))

    world.tagPolicies.put({ ...policy, targets })

    return {}
  },
})
