import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { diskOf } from '../disk/disks.ts'
import { policyDiskIds, schedule, setPolicy } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from '../snapshot/policyErrors.ts'

/**
 * CancelAutoSnapshotPolicy: takes a policy off disks; without an id the only one that each has. Snapshots stay.
 * Guess: a disk that does not have it is left as it is.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CancelAutoSnapshotPolicy', {
  handle(context, request) {
    const { world, own } = context
    const { autoSnapshotPolicyId: policyId } = request
    const ids = policyDiskIds(request.diskIds)
    ensure(!policyId || own(world.autoSnapshotPolicies, policyId), errors.policyNotFound(policyId ?? ''))
    const disks = ids.map((id) => diskOf(context, id))

    for (const { autoSnapshotPolicyIds = [] } of disks)
      ensure(policyId || autoSnapshotPolicyIds.length <= 1, errors.severalPolicies())

    const touched = new Set<string>()
    for (const disk of disks) {
      const id = policyId || disk.autoSnapshotPolicyIds?.[0]
      if (id === undefined) continue
      setPolicy(world, disk, id, false)
      touched.add(id)
    }
    for (const id of touched) schedule(world, id)

    return {}
  },
})
