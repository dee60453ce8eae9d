import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDiskName } from '../../../rules/names.ts'
import { ensureEmulatedPolicy, ensureRetention, numbersOf, schedule } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from '../snapshot/policyErrors.ts'

/**
 * ModifyAutoSnapshotPolicyEx: name, times and retention of a policy. What is not sent stays; its disks follow the new
 * times at once. Guess: snapshots that are there keep their own retention.
 * Not modelled: copies to another region, disks found by tags (refused by name).
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyAutoSnapshotPolicyEx', {
  ignores: { CopiedSnapshotsRetentionDays: 'it concerns copies to another region only' },
  handle({ world, own }, request) {
    const { autoSnapshotPolicyName: name, timePoints, repeatWeekdays, retentionDays } = request
    const policy = own(world.autoSnapshotPolicies, request.autoSnapshotPolicyId)
    ensureEmulatedPolicy(request)
    ensure(!name || isDiskName(name), errors.invalidPolicyParameter('autoSnapshotPolicyName'))
    const TimePoints = timePoints ? numbersOf('timePoints', timePoints, 0, 23) : undefined
    const RepeatWeekdays = repeatWeekdays ? numbersOf('repeatWeekdays', repeatWeekdays, 1, 7) : undefined
    if (retentionDays !== undefined) ensureRetention(retentionDays)
    ensure(policy, errors.policyNotFound(request.autoSnapshotPolicyId))

    world.autoSnapshotPolicies.put({
      ...policy,
      ...(name ? { AutoSnapshotPolicyName: name } : {}),
      ...(TimePoints === undefined ? {} : { TimePoints }),
      ...(RepeatWeekdays === undefined ? {} : { RepeatWeekdays }),
      ...(retentionDays === undefined ? {} : { RetentionDays: retentionDays }),
    })
    schedule(world, policy.AutoSnapshotPolicyId)

    return {}
  },
})
