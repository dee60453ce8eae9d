import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isSnapshotName } from '../../../rules/names.ts'
import { nothingToModify } from '../disk/errors.ts'
import * as errors from '../snapshot/errors.ts'
import { planExpiry } from '../snapshot/snapshots.ts'

const MOST_RETENTION_DAYS = 65_536

/**
 * ModifySnapshotAttribute: name, description and retention of a snapshot; a retention counts from the creation and only
 * grows. Guess: one that is kept for ever can't be given an end, and an empty name leaves it as it is.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifySnapshotAttribute', {
  ignores: { DisableInstantAccess: 'deprecated; every standard snapshot can be used at once' },
  handle({ world, own }, request) {
    const { SnapshotId, SnapshotName, Description, RetentionDays } = request
    ensure(!SnapshotName || isSnapshotName(SnapshotName), errors.invalidSnapshotName())
    ensure(!Description || isDescription(Description), errors.invalidSnapshotDescription())
    const isInRange = RetentionDays === undefined || (RetentionDays >= 1 && RetentionDays <= MOST_RETENTION_DAYS)
    ensure(isInRange, invalidParameter('RetentionDays', `It is 1 to ${MOST_RETENTION_DAYS}.`))
    ensure(SnapshotName || Description !== undefined || RetentionDays !== undefined, nothingToModify())
    const snapshot = own(world.snapshots, SnapshotId)
    ensure(snapshot, errors.snapshotNotFound(SnapshotId))

    const { RetentionDays: old } = snapshot
    const isLonger = RetentionDays === undefined || (old > 0 && RetentionDays >= old)
    ensure(isLonger, invalidParameter('RetentionDays', 'A retention is only made longer.'))

    world.snapshots.put({
      ...snapshot,
      ...(SnapshotName ? { SnapshotName } : {}),
      ...(Description === undefined ? {} : { Description }),
      ...(RetentionDays === undefined ? {} : { RetentionDays, ...planExpiry(world, snapshot, RetentionDays) }),
      LastModifiedTime: isoSeconds(world.nowMs),
    })

    return {}
  },
})
