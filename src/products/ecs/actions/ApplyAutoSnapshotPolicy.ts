import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { diskOf } from '../disk/disks.ts'
import { MOST_POLICIES_OF_A_DISK, policyDiskIds, schedule, setPolicy } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from '../snapshot/policyErrors.ts'
import { hasSnapshots } from '../snapshot/snapshots.ts'

/**
 * ApplyAutoSnapshotPolicy: puts a policy on disks, beside those that they have. It takes snapshots from its next time on.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ApplyAutoSnapshotPolicy', {
  handle(context, request) {
    const { world, own } = context
    const ids = policyDiskIds(request.diskIds)
    const policyId = request.autoSnapshotPolicyId
    ensure(own(world.autoSnapshotPolicies, policyId), errors.policyNotFound(policyId))
    const disks = ids.map((id) => diskOf(context, id))

    const without = disks.filter(({ Category }) => !hasSnapshots(Category))
    ensure(without.length === 0, errors.categoriesWithoutSnapshots(without.length < disks.length))
    for (const { autoSnapshotPolicyIds = [] } of disks) {
      const isFull =
        autoSnapshotPolicyIds.length >= MOST_POLICIES_OF_A_DISK && !autoSnapshotPolicyIds.includes(policyId)
      ensure(!isFull, errors.tooManyPoliciesOnDisk(MOST_POLICIES_OF_A_DISK))
    }

    for (const disk of disks) setPolicy(world, disk, policyId, true)
    schedule(world, policyId)

    return {}
  },
})
