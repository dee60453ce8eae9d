import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { systemRouteTable } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../route/errors.ts'
import * as vSwitchErrors from '../vSwitch/errors.ts'

/**
 * UnassociateRouteTable: takes a vSwitch from its custom route table; it uses the system's again.
 * The vSwitch is Pending for the time of a network resource, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UnassociateRouteTable', {
  handle({ world, own }, { RouteTableId, VSwitchId }) {
    const table = own(world.routeTables, RouteTableId)
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(table, errors.routeTableNotFound(RouteTableId))
    ensure(vSwitch, vSwitchErrors.vSwitchNotFound(VSwitchId))
    ensure(vSwitch.RouteTableId === RouteTableId, errors.notAssociated())
    ensure(table.RouteTableType === 'Custom', errors.systemTableStays())
    ensure(table.Status === 'Available', errors.routeTableNotReady(table.Status))
    ensure(vSwitch.Status === 'Available', errors.vSwitchNotReady(vSwitch.Status))

    const system = systemRouteTable(world, vSwitch.VpcId)
    world.vSwitches.change(VSwitchId, { RouteTableId: system?.RouteTableId ?? '', Status: 'Pending' })
    world.plan('vpc.VSwitchAvailable', { VSwitchId }, duration('networkResource'))

    return {}
  },
})
