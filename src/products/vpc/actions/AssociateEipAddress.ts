import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { EIP_TARGETS } from '../eip/eipTargets.ts'
import * as errors from '../errors.ts'

/**
 * AssociateEipAddress: binds an Available EIP to an instance of its region that is Running or Stopped and has no public
 * address, or to a private address of a secondary network interface. Associating, then InUse.
 * Not modelled: load balancers, virtual addresses, single addresses (refused).
 * Guess: without PrivateIpAddress a network interface is bound by its primary address.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateEipAddress', {
  ignores: { VpcId: 'it concerns IpAddress only' },
  handle(context, request) {
    const { world, own } = context
    const { AllocationId, InstanceId, InstanceType = 'EcsInstance', InstanceRegionId, Mode = 'NAT' } = request
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))
    const find = Object.hasOwn(EIP_TARGETS, InstanceType) ? EIP_TARGETS[InstanceType] : undefined
    ensure(find, errors.instanceTypeNotSupported(InstanceType))
    ensure((InstanceRegionId || eip.RegionId) === eip.RegionId, errors.eipRegionMismatch())
    const target = find(context, eip, InstanceId, Mode)
    const PrivateIpAddress = request.PrivateIpAddress || (target.addresses[0] ?? '')

    ensure(eip.Status === 'Available', errors.incorrectEipStatus(eip.Status))
    target.ensureFree(PrivateIpAddress)
    const isItsOwn = !request.PrivateIpAddress || target.addresses.includes(PrivateIpAddress)
    ensure(isItsOwn, invalidParameter('PrivateIpAddress'))

    world.eips.change(AllocationId, { Status: 'Associating', InstanceId, InstanceType, PrivateIpAddress, Mode })
    world.plan('vpc.EipInUse', { AllocationId, InstanceId }, duration('eipAssociate'))

    return {}
  },
})
