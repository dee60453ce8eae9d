import { sha256 } from '../../../kernel/hash.ts'
import { idPrefix } from '../../../world/facts/idPrefixes.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import type { RouteTableRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { keyedPage } from '../keyedPage.ts'

/** An entry as lists show it: a custom one, or one of the system. */
export interface ShownEntry
  extends Pick<
    RouteEntryRow,
    | 'RouteEntryId'
    | 'RouteTableId'
    | 'RouteEntryName'
    | 'Description'
    | 'DestinationCidrBlock'
    | 'IpVersion'
    | 'NextHopType'
    | 'NextHopId'
    | 'Status'
    | 'GmtModified'
  > {
  readonly Type: 'System' | 'Custom'
}

const SERVICE_RANGE = '100.64.0.0/10'

/** All entries of a route table: the custom ones, newest first, then the system's: vSwitches, newest first, services. */
export function entriesOf(world: World, table: RouteTableRow): ShownEntry[] {
  const custom = world.routeEntries
    .list('routeTable', table.RouteTableId)
    .map((row): ShownEntry => ({ ...row, Type: 'Custom' }))
  const vSwitches = world.vSwitches.list('vpc', table.VpcId)
  return [
    ...custom,
    ...vSwitches.map((row) => systemEntry(table, row.CidrBlock, 'ipv4', 'local', row.CreationTime)),
    ...vSwitches
      .filter((row) => row.Ipv6CidrBlock !== '')
      .map((row) => systemEntry(table, row.Ipv6CidrBlock, 'ipv6', 'local', row.CreationTime)),
    systemEntry(table, SERVICE_RANGE, 'ipv4', 'service', table.CreationTime),
  ]
}

function systemEntry(
  { RouteTableId, RegionId }: RouteTableRow,
  DestinationCidrBlock: string,
  IpVersion: 'ipv4' | 'ipv6',
  NextHopType: string,
  GmtModified: string,
): ShownEntry {
  const chance = BigInt(`0x${sha256(`${RouteTableId}|${DestinationCidrBlock}`)}`).toString(36)
  return {
    RouteEntryId: `rte-${idPrefix(RegionId)}${chance.slice(-18)}`,
    RouteTableId,
    RouteEntryName: '',
    Description: NextHopType === 'service' ? 'Created by system.' : 'Created with VSwitch(system).',
    DestinationCidrBlock,
    IpVersion,
    NextHopType,
    NextHopId: '',
    Status: 'Available',
    GmtModified,
    Type: 'System',
  }
}

const MAX_RESULT = 100
const DEFAULT_RESULT = 10

/** One page of entries by token. The token names the last entry that was shown, and what was asked. */
export function entryPage(
  entries: readonly ShownEntry[],
  { MaxResult, NextToken }: { readonly MaxResult?: number; readonly NextToken?: string },
  asked: string,
): { readonly page: ShownEntry[]; readonly NextToken: string } {
  const paging = { parameter: 'MaxResult', defaultSize: DEFAULT_RESULT, maxSize: MAX_RESULT, size: MaxResult }
  return keyedPage(entries, ({ RouteEntryId }) => RouteEntryId, { ...paging, NextToken, asked })
}
