import { changes, type EventHandlers } from '../../door/events.ts'
import { UNBOUND } from '../../rules/eip.ts'
import { freeAddressesOf } from '../../rules/privateAddress.ts'

import { aclEvents } from './acl/aclEvents.ts'
import { bandwidthPackageEvents } from './bandwidthPackage/bandwidthPackageEvents.ts'
import { dhcpEvents } from './dhcp/dhcpEvents.ts'
import { flowLogEvents } from './flowLog/flowLogEvents.ts'
import { gatewayEvents } from './gateway/gatewayEvents.ts'

import { haVipEvents } from './haVip/haVips.ts'
import { natEvents } from './nat/natEvents.ts'
import { prefixListEvents } from './prefixList/prefixListEvents.ts'
import { routeEvents } from './route/routeEvents.ts'
import { hasVpcDependents } from './vpc/vpcs.ts'
import { vSwitchDependents } from './vSwitch/dependents.ts'

interface Binding {
  readonly AllocationId: string
  readonly InstanceId: string
}

/** What follows later in VPC. A resource that is gone by then, or has become something else, is left alone. */
export const events: EventHandlers = {
  ...bandwidthPackageEvents,
  ...haVipEvents,
  ...natEvents,
  ...routeEvents,
  ...gatewayEvents,
  ...aclEvents,
  ...prefixListEvents,
  ...dhcpEvents,
  ...flowLogEvents,

  'vpc.VpcAvailable': changes<{ VpcId: string }>(({ world }, { VpcId }) => {
    if (world.vpcs.get(VpcId)?.Status === 'Pending') world.vpcs.change(VpcId, { Status: 'Available' })
  }),

  'vpc.VpcGone': changes<{ VpcId: string }>(({ world, explain }, { VpcId }) => {
    const vpc = world.vpcs.get(VpcId)
    if (vpc?.Status !== 'Deleting') return
    if (hasVpcDependents(world, vpc)) {
      explain('DeleteVpc', 'Something was put into the VPC while it was being deleted: it stays.', { VpcId })
      world.vpcs.change(VpcId, { Status: 'Available' })
      return
    }
    for (const { RouteTableId } of world.routeTables.list('vpc', VpcId)) world.routeTables.remove(RouteTableId)
    world.dhcpAttachments.remove(VpcId)
    world.vpcs.remove(VpcId)
  }),

  'vpc.VSwitchAvailable': changes<{ VSwitchId: string }>(({ world }, { VSwitchId }) => {
    if (world.vSwitches.get(VSwitchId)?.Status === 'Pending') world.vSwitches.change(VSwitchId, { Status: 'Available' })
  }),

  'vpc.VSwitchGone': changes<{ VSwitchId: string }>(({ world, explain }, { VSwitchId }) => {
    if (!world.vSwitches.has(VSwitchId)) return
    if (vSwitchDependents(world, VSwitchId) !== undefined) {
      explain('DeleteVSwitch', 'Something was put into the vSwitch while it was being deleted: it stays.', {
        VSwitchId,
      })
      world.vSwitches.change(VSwitchId, { Status: 'Available' })
      return
    }
    world.vSwitches.remove(VSwitchId)
  }),

  'vpc.EipInUse': changes<Binding>(({ world }, { AllocationId, InstanceId }) => {
    const eip = world.eips.get(AllocationId)
    if (eip?.Status === 'Associating' && eip.InstanceId === InstanceId)
      world.eips.change(AllocationId, { Status: 'InUse' })
  }),

  'vpc.EipAvailable': changes<Binding>(({ world }, { AllocationId, InstanceId }) => {
    const eip = world.eips.get(AllocationId)
    if (eip?.Status !== 'Unassociating' || eip.InstanceId !== InstanceId) return
    freeAddressesOf(world, AllocationId)
    world.eips.change(AllocationId, UNBOUND)
  }),

  'vpc.EipGone': changes<{ AllocationId: string }>(({ world }, { AllocationId }) => {
    if (world.eips.get(AllocationId)?.Status === 'Releasing') world.eips.remove(AllocationId)
  }),
}
