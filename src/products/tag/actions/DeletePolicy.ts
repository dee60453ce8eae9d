import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { thePolicy } from '../policies.ts'

/**
 * DeletePolicy: a tag policy that is attached to nothing.
 * Source: Tag 2018-08-28 catalogue.
 */
export default defineAction('tag', 'DeletePolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId }) {
    const policy = thePolicy(world, accountId, PolicyId)
    ensure(policy.targets.length === 0, errors.policyIsAttached(PolicyId))

    world.tagPolicies.remove(PolicyId)

    return {}
  },
})
