import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDiskName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { ensureEmulatedPolicy, ensureRetention, numbersOf } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from '../snapshot/policyErrors.ts'

/**
 * CreateAutoSnapshotPolicy: at which hours of which weekdays (UTC+8) snapshots are taken, and how long they are kept.
 * Nothing follows until disks have it.
 * Not modelled: copies to another region, disks found by tags (refused by name).
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CreateAutoSnapshotPolicy', {
  ignores: {
    CopiedSnapshotsRetentionDays: 'it concerns copies to another region only',
    StorageLocationArn: 'not publicly available',
  },
  handle({ world, accountId, regionId }, request) {
    const name = request.autoSnapshotPolicyName ?? ''
    ensureEmulatedPolicy(request)
    ensure(name === '' || isDiskName(name), errors.invalidPolicyParameter('autoSnapshotPolicyName'))
    const TimePoints = numbersOf('timePoints', request.timePoints, 0, 23)
    const RepeatWeekdays = numbersOf('repeatWeekdays', request.repeatWeekdays, 1, 7)
    ensureRetention(request.retentionDays)
    const tags = tagsFrom(request.Tag)
    const limit = quotaLimit(world, 'auto_snapshot_policies_per_region', { accountId, regionId })
    const used = world.autoSnapshotPolicies.count('scope', scope(accountId, regionId))
    ensure(limit === null || used < limit, errors.policyQuotaExceeded(limit ?? 0))

    const AutoSnapshotPolicyId = newId(world, 'sp', regionId)
    world.autoSnapshotPolicies.put({
      ...{ AutoSnapshotPolicyId, OwnerId: accountId, RegionId: regionId, TimePoints, RepeatWeekdays },
      AutoSnapshotPolicyName: name,
      RetentionDays: request.retentionDays,
      ResourceGroupId: request.ResourceGroupId ?? '',
      CreationTime: isoSeconds(world.nowMs),
      Tags: tags,
    })

    return { AutoSnapshotPolicyId }
  },
})
