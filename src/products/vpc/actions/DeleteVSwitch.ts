import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { vSwitchDependents } from '../vSwitch/dependents.ts'
import * as errors from '../vSwitch/errors.ts'

/**
 * DeleteVSwitch: deletes an Available vSwitch without network interfaces, NAT gateways and SNAT entries, when no other of
 * its VPC is in transition.
 * Pending for the time of a network resource (the cloud says Pending here too, not Deleting), then gone.
 * Source: Vpc 2016-04-28 remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'DeleteVSwitch', {
  handle({ world, own }, { VSwitchId }) {
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(vSwitch, errors.vSwitchNotFound(VSwitchId))
    ensure(vSwitch.Status === 'Available', errors.incorrectVSwitchStatus(VSwitchId))
    const dependents = vSwitchDependents(world, VSwitchId)
    ensure(dependents === undefined, errors.vSwitchHasDependents(dependents ?? ''))
    const [acl] = world.networkAcls.list('vSwitch', VSwitchId, { limit: 1 })
    ensure(acl === undefined, errors.vSwitchHasAcl(acl?.NetworkAclId ?? ''))
    const routeTable = world.routeTables.get(vSwitch.RouteTableId)
    ensure(routeTable?.RouteTableType !== 'Custom', errors.vSwitchHasRouteTable(vSwitch.RouteTableId))
    const [other] = world.vSwitches.list('pending', vSwitch.VpcId, { limit: 1 })
    ensure(other === undefined, errors.otherVSwitchPending(other?.VSwitchId ?? ''))

    world.vSwitches.change(VSwitchId, { Status: 'Pending' })
    world.plan('vpc.VSwitchGone', { VSwitchId }, duration('networkResource'))

    return {}
  },
})
