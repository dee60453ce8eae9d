import { type ActionContext, defineAction } from '../../../door/action.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import * as errors from '../route/errors.ts'
import { routeOf } from '../route/namedRoute.ts'
import { beginRouteDeletion, ensureSteadyTable } from '../route/newRoute.ts'

const MAX_ENTRIES = 50

/**
 * DeleteRouteEntries: up to 50 custom entries, each deleted or refused on its own; the answer lists which were refused.
 * Deleting for the time of a network resource, then gone.
 * Guess: a table that does not exist or is in transition refuses the whole call.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteRouteEntries', {
  handle(context, { RouteEntries = [] }) {
    const { world, own } = context
    ensure(RouteEntries.length >= 1 && RouteEntries.length <= MAX_ENTRIES, errors.tooManyEntries(MAX_ENTRIES))
    for (const { RouteTableId = '' } of RouteEntries) {
      const table = own(world.routeTables, RouteTableId)
      ensure(table, errors.routeTableNotFound(RouteTableId))
      ensureSteadyTable(world, table)
    }

    const FailedRouteEntries: Failure[] = []
    for (const name of RouteEntries) {
      try {
        beginRouteDeletion(world, deletable(context, name))
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const { DstCidrBlock = '', NextHop = '', RouteEntryId = '' } = name
        const failed = { DstCidrBlock, NextHop, RouteEntryId }
        FailedRouteEntries.push({ ...failed, FailedCode: error.code, FailedMessage: error.message })
      }
    }

    const FailedCount = FailedRouteEntries.length
    return { FailedRouteEntries, FailedCount, SuccessCount: RouteEntries.length - FailedCount }
  },
})

interface Name {
  readonly RouteTableId?: string
  readonly RouteEntryId?: string
  readonly DstCidrBlock?: string
  readonly NextHop?: string
}

type Failure = Required<Omit<Name, 'RouteTableId'>> & { readonly FailedCode: string; readonly FailedMessage: string }

function deletable(context: ActionContext, { RouteTableId, RouteEntryId, DstCidrBlock, NextHop }: Name): RouteEntryRow {
  // With an id, the other members are only shown again when it fails.
  const DestinationCidrBlock = RouteEntryId ? undefined : DstCidrBlock
  const entry = routeOf(context, { RouteTableId, RouteEntryId, DestinationCidrBlock })
  ensure(!NextHop || NextHop === entry.NextHopId, errors.routeEntryNotFound())
  ensure(entry.Status === 'Available', errors.routeEntryInTransition(entry.RouteEntryId))
  return entry
}
