import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { ensureSteadyTarget, ensureUnused, leaveEntries } from '../eip/release.ts'
import { TARGETS } from '../eip/targets.ts'
import * as errors from '../errors.ts'

/**
 * UnassociateEipAddress: takes an EIP that is InUse from its instance, interface or NAT gateway. Unassociating, then
 * Available. Entries of a NAT gateway that use it keep it there, unless Force takes it out of them.
 * InstanceId, InstanceType and PrivateIpAddress may be left out; given, they must be those of the association.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UnassociateEipAddress', {
  handle({ world, own }, { AllocationId, InstanceId, InstanceType, PrivateIpAddress, Force = false }) {
    const eip = own(world.eips, AllocationId)

    ensure(eip, errors.eipNotFound(AllocationId))
    const isType = !InstanceType || Object.hasOwn(TARGETS, InstanceType)
    ensure(isType, errors.instanceTypeNotSupported(InstanceType ?? ''))
    ensure(eip.Status === 'InUse', errors.incorrectEipStatus(eip.Status))
    ensure(!InstanceType || InstanceType === eip.InstanceType, errors.eipNotOnInstance(InstanceId ?? ''))
    ensure(!InstanceId || InstanceId === eip.InstanceId, errors.eipNotOnInstance(InstanceId ?? ''))
    ensure(!PrivateIpAddress || PrivateIpAddress === eip.PrivateIpAddress, invalidParameter('PrivateIpAddress'))
    ensureSteadyTarget(world, eip)
    ensureUnused(world, eip, Force)

    leaveEntries(world, eip)
    world.eips.change(AllocationId, { Status: 'Unassociating' })
    world.plan('vpc.EipAvailable', { AllocationId, InstanceId: eip.InstanceId }, duration('eipAssociate'))

    return {}
  },
})
