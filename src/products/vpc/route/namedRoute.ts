import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import type { RouteTableRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'
import { destinationOf } from './newRoute.ts'
import { entriesOf } from './routeEntries.ts'

/** The ways to name an entry: by its id, or by table and destination. */
export interface RouteName {
  readonly RouteEntryId?: string | undefined
  readonly RouteTableId?: string | undefined
  readonly DestinationCidrBlock?: string | undefined
}

/** The custom entry that is named. Refuses entries of the system, and names that say too much or too little. */
export function routeOf(context: ActionContext, name: RouteName): RouteEntryRow {
  const { world, own } = context
  const { RouteEntryId = '', RouteTableId = '', DestinationCidrBlock = '' } = name
  if (RouteEntryId !== '') {
    ensure(DestinationCidrBlock === '', invalidParameter('DestinationCidrBlock', 'RouteEntryId names the entry.'))
    const entry = own(world.routeEntries, RouteEntryId)
    if (entry === undefined) refuseSystemEntry(context, RouteTableId, RouteEntryId, '')
    ensure(entry && (RouteTableId === '' || entry.RouteTableId === RouteTableId), errors.routeEntryNotFound())
    return entry
  }
  ensure(DestinationCidrBlock !== '', invalidParameter('DestinationCidrBlock', 'It or RouteEntryId is needed.'))
  ensure(RouteTableId !== '', invalidParameter('RouteTableId', 'It or RouteEntryId is needed.'))
  ensure(own(world.routeTables, RouteTableId), errors.routeTableNotFound(RouteTableId))
  const { text } = destinationOf(context, DestinationCidrBlock)
  const [entry] = world.routeEntries.list('destination', `${RouteTableId}|${text}`)
  if (entry === undefined) refuseSystemEntry(context, RouteTableId, '', text)
  ensure(entry, errors.routeEntryNotFound())
  return entry
}

function refuseSystemEntry({ world, own }: ActionContext, tableId: string, id: string, text: string): void {
  const table = own(world.routeTables, tableId)
  const entries = table === undefined ? [] : entriesOf(world, table)
  const isSystem = entries.some(
    (entry) => entry.Type === 'System' && (entry.RouteEntryId === id || entry.DestinationCidrBlock === text),
  )
  ensure(!isSystem, errors.systemEntryStays())
}

/** The table of an entry. */
export function namedRouteTable(world: World, { RouteTableId }: RouteEntryRow): RouteTableRow {
  return world.routeTables.get(RouteTableId) as RouteTableRow
}
