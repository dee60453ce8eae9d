import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../route/errors.ts'
import { namedRouteTable, routeOf } from '../route/namedRoute.ts'
import { ensureEntryTexts, ensureNextHop, ensureSteadyTable } from '../route/newRoute.ts'

/**
 * ModifyRouteEntry: name, description and next hop of a custom entry. With a new next hop it is Modifying for the time
 * of a network resource, then Available.
 * Unlike VPC: the destination cannot become a prefix list.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error tables.
 */
export default defineAction('vpc', 'ModifyRouteEntry', {
  handle(context, request) {
    const { world } = context
    const { RouteEntryName, Description, NewNextHopId = '', NewNextHopType = '' } = request
    const entry = routeOf(context, request)
    const { RouteEntryId, IpVersion, NextHopId, NextHopType } = entry
    const isMoved = NewNextHopId !== '' || NewNextHopType !== ''

    ensureEntryTexts(RouteEntryName, Description)
    ensure(!isMoved || NewNextHopId !== '', invalidParameter('NewNextHopId', 'It is needed with NewNextHopType.'))
    const nextHop = { type: NewNextHopType || NextHopType, id: NewNextHopId }
    const vpc = ensureSteadyTable(world, namedRouteTable(world, entry))
    ensure(!isMoved || nextHop.id !== NextHopId || nextHop.type !== NextHopType, errors.nextHopUnchanged())
    if (isMoved) ensureNextHop(world, vpc, nextHop, IpVersion)

    world.routeEntries.change(RouteEntryId, {
      RouteEntryName: RouteEntryName ?? entry.RouteEntryName,
      Description: Description ?? entry.Description,
      GmtModified: isoSeconds(world.nowMs),
      ...(isMoved ? { NextHopId: nextHop.id, NextHopType: nextHop.type, Status: 'Modifying' } : {}),
    })
    if (isMoved) world.plan('vpc.RouteEntryAvailable', { RouteEntryId }, duration('networkResource'))

    return {}
  },
})
