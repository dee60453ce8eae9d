import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../route/errors.ts'
import * as vSwitchErrors from '../vSwitch/errors.ts'

/**
 * AssociateRouteTable: gives a vSwitch that uses the system route table a custom one of its VPC.
 * The vSwitch is Pending for the time of a network resource, then Available.
 * Guess: it is shown in the new table at once.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateRouteTable', {
  handle({ world, own }, { RouteTableId, VSwitchId }) {
    const table = own(world.routeTables, RouteTableId)
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(table, errors.routeTableNotFound(RouteTableId))
    ensure(vSwitch, vSwitchErrors.vSwitchNotFound(VSwitchId))
    ensure(vSwitch.VpcId === table.VpcId, errors.notInSameVpc())
    ensure(table.AssociateType === 'VSwitch', errors.tableNotRoutable())
    ensure(vSwitch.RouteTableId !== RouteTableId, errors.vSwitchHasTable(RouteTableId))
    ensure(table.RouteTableType === 'Custom', errors.switchToSystemTable())
    const now = world.routeTables.get(vSwitch.RouteTableId)
    ensure(now?.RouteTableType !== 'Custom', errors.vSwitchHasTable(vSwitch.RouteTableId))
    ensure(table.Status === 'Available', errors.routeTableNotReady(table.Status))
    ensure(vSwitch.Status === 'Available', errors.vSwitchNotReady(vSwitch.Status))

    world.vSwitches.change(VSwitchId, { RouteTableId, Status: 'Pending' })
    world.plan('vpc.VSwitchAvailable', { VSwitchId }, duration('networkResource'))

    return {}
  },
})
