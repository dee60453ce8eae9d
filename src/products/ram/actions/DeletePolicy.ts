import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { attachmentPolicy, ramName } from '../../../world/rows/ram.ts'
import { theCustomPolicy } from '../policy/policies.ts'

/**
 * DeletePolicy: a custom policy that is attached to nothing and has one version, or all versions with CascadingDelete.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeletePolicy', {
  handle({ world, accountId }, { PolicyName, CascadingDelete }) {
    const policy = theCustomPolicy(world, accountId, PolicyName)
    const attached = world.ramAttachments.list('policy', attachmentPolicy(accountId, 'Custom', PolicyName))
    const [first] = attached
    if (first !== undefined) throw ram.deleteConflict('Policy', first.EntityType)
    const isAlone = policy.versions.length === 1 || CascadingDelete === true
    ensure(isAlone, ram.deleteConflict('Policy', 'Version'))

    world.ramPolicies.remove(ramName(accountId, PolicyName))

    return {}
  },
})
