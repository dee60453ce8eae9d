import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { eipOf } from '../../../rules/eip.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import { STEADY } from '../eip/eips.ts'
import * as errors from '../errors.ts'

/**
 * AssociateEipAddress: binds an Available EIP to an instance of its region that is Running or Stopped and has no public
 * address. Associating, then InUse.
 * Not modelled: NAT gateways, load balancers, virtual addresses, secondary network interfaces (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateEipAddress', {
  ignores: {
    Mode: 'it concerns network interfaces only',
    VpcId: 'it concerns IpAddress only',
  },
  handle(context, { AllocationId, InstanceId, InstanceType = 'EcsInstance', InstanceRegionId, PrivateIpAddress }) {
    const { world, own } = context
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))
    ensure(InstanceType === 'EcsInstance', errors.instanceTypeNotSupported(InstanceType))
    ensure((InstanceRegionId || eip.RegionId) === eip.RegionId, errors.eipRegionMismatch())
    const instance = bindable(context, eip, InstanceId)
    const addresses = addressesOf(context, InstanceId)

    ensure(eip.Status === 'Available', errors.incorrectEipStatus(eip.Status))
    ensure(STEADY.has(instance.Status), errors.incorrectInstanceStatus(instance.Status))
    ensure(!instance.PublicIpAddress, errors.instanceHasPublicAddress())
    ensure(eipOf(world, InstanceId) === undefined, errors.instanceHasEip())
    ensure(!PrivateIpAddress || addresses.includes(PrivateIpAddress), invalidParameter('PrivateIpAddress'))

    world.eips.change(AllocationId, {
      Status: 'Associating',
      InstanceId,
      InstanceType,
      PrivateIpAddress: PrivateIpAddress || (addresses[0] ?? ''),
    })
    world.plan('vpc.EipInUse', { AllocationId, InstanceId }, duration('eipAssociate'))

    return {}
  },
})

/** The instance, which is looked for in all regions so that the refusal can say that it lies in another one. */
function bindable({ world, accountId }: ActionContext, eip: EipRow, InstanceId: string): InstanceRow {
  const instance = world.instances.get(InstanceId)
  ensure(instance !== undefined && instance.OwnerId === accountId, errors.eipInstanceNotFound(InstanceId))
  ensure(instance.RegionId === eip.RegionId, errors.eipRegionMismatch())
  return instance
}

/** Private addresses of the primary network interface, the primary one first. */
function addressesOf({ world }: ActionContext, InstanceId: string): readonly string[] {
  return (
    world.networkInterfaces.list('instance', InstanceId).find(({ Type }) => Type === 'Primary')?.PrivateIpAddresses ??
    []
  )
}
