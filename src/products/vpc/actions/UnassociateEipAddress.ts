import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { STEADY } from '../eip/eips.ts'
import { EIP_TARGETS, ensureSteadyInterface } from '../eip/eipTargets.ts'
import * as errors from '../errors.ts'

/**
 * UnassociateEipAddress: takes an EIP that is InUse from its instance. Unassociating, then Available.
 * InstanceId, InstanceType and PrivateIpAddress may be left out; given, they must be those of the association.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UnassociateEipAddress', {
  ignores: { Force: 'it concerns NAT gateways only' },
  handle({ world, own }, { AllocationId, InstanceId, InstanceType, PrivateIpAddress }) {
    const eip = own(world.eips, AllocationId)

    ensure(eip, errors.eipNotFound(AllocationId))
    const isType = !InstanceType || Object.hasOwn(EIP_TARGETS, InstanceType)
    ensure(isType, errors.instanceTypeNotSupported(InstanceType ?? ''))
    ensure(eip.Status === 'InUse', errors.incorrectEipStatus(eip.Status))
    ensure(!InstanceType || InstanceType === eip.InstanceType, errors.eipNotOnInstance(InstanceId ?? ''))
    ensure(!InstanceId || InstanceId === eip.InstanceId, errors.eipNotOnInstance(InstanceId ?? ''))
    ensure(!PrivateIpAddress || PrivateIpAddress === eip.PrivateIpAddress, invalidParameter('PrivateIpAddress'))
    const status = world.instances.get(eip.InstanceId)?.Status ?? 'Stopped'
    ensureSteadyInterface(world.networkInterfaces.get(eip.InstanceId)?.Status ?? 'Available')
    ensure(STEADY.has(status), errors.incorrectInstanceStatus(status))

    world.eips.change(AllocationId, { Status: 'Unassociating' })
    world.plan('vpc.EipAvailable', { AllocationId, InstanceId: eip.InstanceId }, duration('eipAssociate'))

    return {}
  },
})
