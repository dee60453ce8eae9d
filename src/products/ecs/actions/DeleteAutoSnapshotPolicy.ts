import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { setPolicy } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from '../snapshot/policyErrors.ts'

/**
 * DeleteAutoSnapshotPolicy: deletes a policy; disks that have it take no more snapshots by it. Its snapshots stay.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DeleteAutoSnapshotPolicy', {
  handle({ world, own }, { autoSnapshotPolicyId: policyId }) {
    const policy = own(world.autoSnapshotPolicies, policyId)
    ensure(policy, errors.policyNotFound(policyId))

    for (const disk of world.disks.list('autoSnapshotPolicy', policyId)) setPolicy(world, disk, policyId, false)
    if (policy.entryId !== undefined) world.cancel(policy.entryId)
    world.autoSnapshotPolicies.remove(policyId)

    return {}
  },
})
