import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../route/errors.ts'
import { namedRouteTable, routeOf } from '../route/namedRoute.ts'
import { beginRouteDeletion, ensureSteadyTable } from '../route/newRoute.ts'

/**
 * DeleteRouteEntry: deletes a custom entry, which is named by its id or by table and destination; a next hop that is
 * given must be its own. Deleting for the time of a network resource, then gone.
 * Routes over several next hops do not exist, so a list of next hops names no entry.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteRouteEntry', {
  handle(context, request) {
    const { world } = context
    const entry = routeOf(context, request)

    ensure((request.NextHopList ?? []).length === 0, errors.routeEntryNotFound())
    ensure(!request.NextHopId || request.NextHopId === entry.NextHopId, errors.routeEntryNotFound())
    ensureSteadyTable(world, namedRouteTable(world, entry))

    beginRouteDeletion(world, entry)

    return {}
  },
})
