import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { TARGETS } from '../eip/targets.ts'
import * as errors from '../errors.ts'

/**
 * AssociateEipAddress: binds an Available EIP to an instance, a secondary network interface, a NAT gateway or a virtual
 * address of its region. Associating, then InUse.
 * Not modelled: load balancers, bare addresses (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateEipAddress', {
  ignores: { VpcId: 'it concerns IpAddress only' },
  handle(context, request) {
    const { world, own } = context
    const { AllocationId, InstanceId, InstanceType = 'EcsInstance', InstanceRegionId } = request
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))
    const rule = Object.hasOwn(TARGETS, InstanceType) ? TARGETS[InstanceType] : undefined
    ensure(rule, errors.instanceTypeNotSupported(InstanceType))
    ensure((InstanceRegionId || eip.RegionId) === eip.RegionId, errors.eipRegionMismatch())

    const { takenFrom, ...association } = rule(context, eip, request)

    const isAddressNamed = Boolean(request.PrivateIpAddress)
    world.eips.change(AllocationId, { Status: 'Associating', isAddressNamed, ...association })
    if (takenFrom !== undefined) {
      const { OwnerId, RegionId } = eip
      const Address = association.PrivateIpAddress
      world.addressReservations.put({ OwnerId, RegionId, VSwitchId: takenFrom, Address, HolderId: AllocationId })
    }
    world.plan('vpc.EipInUse', { AllocationId, InstanceId }, duration('eipAssociate'))

    return {}
  },
})
