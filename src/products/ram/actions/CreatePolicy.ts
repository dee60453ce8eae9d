import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureLength, ensureName, ensureRoom, POLICY_NAME, withTags } from '../../../rules/ram/fields.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { ramName } from '../../../world/rows/ram.ts'
import { ensureDocument, shownPolicy } from '../policy/policies.ts'

/**
 * CreatePolicy: a custom policy with its first version, which is in force.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreatePolicy', {
  handle({ world, accountId }, { PolicyName, PolicyDocument, Description, Tag }) {
    ensureName('PolicyName', PolicyName, POLICY_NAME)
    ensureLength('Description', Description, 0, 1024)
    ensureDocument(PolicyDocument, 'identity', 'PolicyDocument')
    const Tags = withTags(world, accountId, {}, tagsFrom(Tag))
    const isTaken = world.ramPolicies.has(ramName(accountId, PolicyName))
    ensure(!isTaken, ram.alreadyExists('Policy', PolicyName))
    ensureRoom(world, accountId, 'ram_policies', 'Policy', world.ramPolicies.count('account', accountId))

    const now = isoSeconds(world.nowMs)
    const policy = world.ramPolicies.put({
      ...{ AccountId: accountId, PolicyName, Description: Description ?? '', Tags },
      ...{ versions: [{ VersionId: 'v1', PolicyDocument, CreateDate: now }], DefaultVersion: 'v1', lastVersion: 1 },
      ...{ CreateDate: now, UpdateDate: now },
    })

    const { UpdateDate: _, ...shown } = shownPolicy({ ...policy, PolicyType: 'Custom' })
    return { Policy: shown }
  },
})
