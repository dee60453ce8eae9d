import { isoSeconds } from '../kernel/clock.ts'
import { newId } from '../world/ids.ts'
import type { RouteEntryRow } from '../world/rows/routeEntries.ts'
import type { RouteTableRow } from '../world/rows/vpc.ts'
import type { World } from '../world/world.ts'

/** A custom route entry that leads to one of these ids; undefined if none does. */
export function routeTo(world: World, nextHopIds: readonly string[]): RouteEntryRow | undefined {
  return nextHopIds.flatMap((id) => world.routeEntries.list('nextHop', id, { limit: 1 }))[0]
}

type RouteTerms = Pick<RouteEntryRow, 'DestinationCidrBlock' | 'IpVersion' | 'NextHopType' | 'NextHopId' | 'Status'> &
  Partial<Pick<RouteEntryRow, 'RouteEntryName' | 'Description'>>

/** Writes a custom route entry. */
export function putRoute(world: World, table: RouteTableRow, terms: RouteTerms): RouteEntryRow {
  const { OwnerId, RegionId, RouteTableId, VpcId } = table
  return world.routeEntries.put({
    RouteEntryId: newId(world, 'rte', RegionId),
    OwnerId,
    RegionId,
    RouteTableId,
    VpcId,
    RouteEntryName: '',
    Description: '',
    GmtModified: isoSeconds(world.nowMs),
    ...terms,
  })
}

/** Takes the entries that lead to a gateway away, with the gateway. */
export function removeRoutesTo(world: World, nextHopId: string): void {
  for (const { RouteEntryId } of world.routeEntries.list('nextHop', nextHopId)) world.routeEntries.remove(RouteEntryId)
}

/** The system route table of a VPC. */
export function systemRouteTable(world: World, VpcId: string): RouteTableRow | undefined {
  return world.routeTables.list('vpc', VpcId).find(({ RouteTableType }) => RouteTableType === 'System')
}
