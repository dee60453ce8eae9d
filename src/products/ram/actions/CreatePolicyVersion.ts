import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureDocument, shownVersion, theCustomPolicy } from '../policy/policies.ts'

const ROTATE = 'DeleteOldestNonDefaultVersionWhenLimitExceeded'

/**
 * CreatePolicyVersion: another document for a custom policy, in force at once with SetAsDefault.
 * The number of versions is limited; RotateStrategy makes room by taking the oldest that is not in force.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreatePolicyVersion', {
  handle({ world, accountId }, { PolicyName, PolicyDocument, SetAsDefault, RotateStrategy = 'None' }) {
    const policy = theCustomPolicy(world, accountId, PolicyName)
    const isStrategy = RotateStrategy === 'None' || RotateStrategy === ROTATE
    ensure(isStrategy, ram.invalidValue('RotateStrategy', `None or ${ROTATE}`))
    ensureDocument(PolicyDocument, 'identity', 'PolicyDocument')
    const limit = quotaLimit(world, 'ram_policy_versions', { accountId, regionId: '' })
    const isFull = limit !== null && policy.versions.length >= limit
    const oldest = policy.versions.find(({ VersionId }) => VersionId !== policy.DefaultVersion)
    const hasRoom = !isFull || (RotateStrategy === ROTATE && oldest !== undefined)
    ensure(hasRoom, ram.limitExceeded('Policy.Version', limit ?? 0))

    const now = isoSeconds(world.nowMs)
    const lastVersion = policy.lastVersion + 1
    const version = { VersionId: `v${lastVersion}`, PolicyDocument, CreateDate: now }
    const kept = isFull ? policy.versions.filter((old) => old !== oldest) : policy.versions
    const DefaultVersion = SetAsDefault ? version.VersionId : policy.DefaultVersion
    const updated = { ...policy, versions: [...kept, version], DefaultVersion, lastVersion, UpdateDate: now }
    world.ramPolicies.put(updated)

    return { PolicyVersion: shownVersion(updated, version) }
  },
})
