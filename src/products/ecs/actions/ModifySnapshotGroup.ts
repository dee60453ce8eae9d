import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../snapshotGroup/errors.ts'
import { ensureGroupLabels } from '../snapshotGroup/snapshotGroups.ts'

/**
 * ModifySnapshotGroup: name and description of a snapshot group. What is not sent stays; an empty text is taken off.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifySnapshotGroup', {
  handle({ world, own }, { SnapshotGroupId, Name, Description }) {
    ensureGroupLabels(Name, Description)
    ensure(own(world.snapshotGroups, SnapshotGroupId), errors.snapshotGroupNotFound(SnapshotGroupId))

    world.snapshotGroups.change(SnapshotGroupId, {
      ...(Name === undefined ? {} : { Name }),
      ...(Description === undefined ? {} : { Description }),
    })

    return {}
  },
})
