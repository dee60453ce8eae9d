import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../route/errors.ts'

/**
 * DeleteRouteTable: deletes a custom route table that no vSwitch uses and that has no custom entries.
 * Deleting for the time of a network resource, then gone. One at a time in a VPC (clients try again).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteRouteTable', {
  handle({ world, own }, { RouteTableId }) {
    const table = own(world.routeTables, RouteTableId)
    ensure(table, errors.routeTableNotFound(RouteTableId))
    const [user] = world.vSwitches.list('routeTable', RouteTableId, { limit: 1 })
    const siblings = world.routeTables.list('vpc', table.VpcId)

    ensure(table.RouteTableType === 'Custom', errors.incorrectRouteTableStatus('it is the system route table'))
    ensure(table.Status === 'Available', errors.incorrectRouteTableStatus(`it is ${table.Status}`))
    ensure(world.routeEntries.count('routeTable', RouteTableId) === 0, errors.routeTableHasEntries())
    ensure(user === undefined, errors.routeTableHasVSwitches(user?.VSwitchId ?? ''))
    const moving = siblings.find(({ Status }) => Status !== 'Available')
    ensure(moving === undefined, errors.routeTableConflict(moving?.RouteTableId ?? ''))

    world.routeTables.change(RouteTableId, { Status: 'Deleting' })
    world.plan('vpc.RouteTableGone', { RouteTableId }, duration('networkResource'))

    return {}
  },
})
