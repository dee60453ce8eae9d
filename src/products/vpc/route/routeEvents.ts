import { changes, type EventHandlers } from '../../../door/events.ts'

/** What follows later about route tables and entries. */
export const routeEvents: EventHandlers = {
  'vpc.RouteTableAvailable': changes<{ RouteTableId: string }>(({ world }, { RouteTableId }) => {
    if (world.routeTables.get(RouteTableId)?.Status === 'Pending')
      world.routeTables.change(RouteTableId, { Status: 'Available' })
  }),

  'vpc.RouteTableGone': changes<{ RouteTableId: string }>(({ world, explain }, { RouteTableId }) => {
    if (world.routeTables.get(RouteTableId)?.Status !== 'Deleting') return
    if (world.vSwitches.count('routeTable', RouteTableId) + world.routeEntries.count('routeTable', RouteTableId) > 0) {
      explain('DeleteRouteTable', 'Something came to use the route table while it was being deleted: it stays.')
      world.routeTables.change(RouteTableId, { Status: 'Available' })
      return
    }
    world.routeTables.remove(RouteTableId)
  }),

  'vpc.RouteEntryAvailable': changes<{ RouteEntryId: string }>(({ world }, { RouteEntryId }) => {
    const status = world.routeEntries.get(RouteEntryId)?.Status
    if (status === 'Pending' || status === 'Modifying') world.routeEntries.change(RouteEntryId, { Status: 'Available' })
  }),

  'vpc.RouteEntryGone': changes<{ RouteEntryId: string }>(({ world }, { RouteEntryId }) => {
    if (world.routeEntries.get(RouteEntryId)?.Status === 'Deleting') world.routeEntries.remove(RouteEntryId)
  }),
}
