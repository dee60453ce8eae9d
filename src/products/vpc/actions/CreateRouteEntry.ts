import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../route/errors.ts'
import {
  addRoute,
  destinationOf,
  ensureEntryTexts,
  ensureNextHop,
  ensurePlace,
  ensureRoutable,
  ensureSteadyTable,
  nextHopOf,
} from '../route/newRoute.ts'

/**
 * CreateRouteEntry: a custom entry of a route table that leads to something in the same VPC.
 * Pending, then Available after the time of a network resource; meanwhile the table takes no other (clients try again).
 * Not modelled: router interfaces, and with them routes over several next hops (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'CreateRouteEntry', {
  handle(context, request) {
    const { world, own } = context
    const table = own(world.routeTables, request.RouteTableId)
    ensure(table, errors.routeTableNotFound(request.RouteTableId))
    const nextHop = nextHopOf(request)
    const destination = destinationOf(context, request.DestinationCidrBlock)

    ensureEntryTexts(request.RouteEntryName, request.Description)
    const vpc = ensureSteadyTable(world, table)
    ensureRoutable(world, vpc, destination)
    ensureNextHop(world, vpc, nextHop, destination.ipVersion)
    ensurePlace(context, table, destination)

    const { RouteEntryName: name = '', Description: description = '' } = request
    const { RouteEntryId } = addRoute(world, { table, destination, nextHop, name, description })

    return { RouteEntryId }
  },
})
