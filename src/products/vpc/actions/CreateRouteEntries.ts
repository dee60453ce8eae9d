import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import * as errors from '../route/errors.ts'
import {
  addRoute,
  destinationOf,
  ensureEntryTexts,
  ensureNextHop,
  ensurePlace,
  ensureRoutable,
  ensureSteadyTable,
  type NewRoute,
} from '../route/newRoute.ts'

const MAX_ENTRIES = 50

/**
 * CreateRouteEntries: up to 50 custom entries, each made or refused on its own; the answer lists which were refused.
 * Pending, then Available after the time of a network resource.
 * Guess: a table that does not exist or is in transition refuses the whole call.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateRouteEntries', {
  handle(context, { RouteEntries }) {
    const { world, own } = context
    ensure(RouteEntries.length >= 1 && RouteEntries.length <= MAX_ENTRIES, errors.tooManyEntries(MAX_ENTRIES))
    for (const { RouteTableId = '' } of RouteEntries) {
      const table = own(world.routeTables, RouteTableId)
      ensure(table, errors.routeTableNotFound(RouteTableId))
      ensureSteadyTable(world, table)
    }

    const RouteEntryIds: string[] = []
    const FailedRouteEntries: { DstCidrBlock: string; NextHop: string; FailedCode: string; FailedMessage: string }[] =
      []
    for (const wish of RouteEntries) {
      try {
        RouteEntryIds.push(addRoute(world, checked(context, wish)).RouteEntryId)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const { DstCidrBlock = '', NextHop = '' } = wish
        FailedRouteEntries.push({ DstCidrBlock, NextHop, FailedCode: error.code, FailedMessage: error.message })
      }
    }

    const [SuccessCount, FailedCount] = [RouteEntryIds.length, FailedRouteEntries.length]
    return { RouteEntryIds, FailedRouteEntries, SuccessCount, FailedCount }
  },
})

interface Wish {
  readonly RouteTableId?: string
  readonly DstCidrBlock?: string
  readonly NextHop?: string
  readonly NextHopType?: string
  readonly IpVersion?: number
  readonly Name?: string
  readonly Description?: string
}

/** Every refusal of one entry; it writes nothing. */
function checked(context: ActionContext, wish: Wish): NewRoute {
  const { world, own } = context
  const {
    RouteTableId = '',
    DstCidrBlock = '',
    NextHop: id = '',
    Name: name = '',
    Description: description = '',
  } = wish
  const table = own(world.routeTables, RouteTableId)
  ensure(table, errors.routeTableNotFound(RouteTableId))
  const vpc = world.vpcs.get(table.VpcId)
  const destination = destinationOf(context, DstCidrBlock)
  const nextHop = { type: wish.NextHopType || 'Instance', id }
  const version = destination.ipVersion === 'ipv6' ? 6 : 4
  ensure((wish.IpVersion ?? version) === version, invalidParameter('RouteEntries.IpVersion'))
  ensureEntryTexts(name, description)
  ensure(vpc, errors.routeTableNotFound(RouteTableId))
  ensureRoutable(world, vpc, destination)
  ensureNextHop(world, vpc, nextHop, destination.ipVersion)
  ensurePlace(context, table, destination)
  return { table, destination, nextHop, name, description }
}
