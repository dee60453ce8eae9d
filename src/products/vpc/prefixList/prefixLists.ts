import type { ActionContext } from '../../../door/action.ts'
import type { PageBounds } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import type { VpcPrefixListEntry, VpcPrefixListRow } from '../../../world/rows/vpcPrefixLists.ts'
import * as gatewayErrors from '../gateway/errors.ts'
import { readBlock } from '../route/blocks.ts'
import * as errors from './errors.ts'

/** Lists about prefix lists: 20 by default, 100 at most. */
export const PREFIX_LIST_PAGES: PageBounds = { defaultSize: 20, maxSize: 100 }

export function prefixListOf({ world, own }: ActionContext, id: string): VpcPrefixListRow {
  const list = own(world.vpcPrefixLists, id)
  ensure(list, errors.prefixListNotFound(id))
  return list
}

/** Refuses a size that no prefix list has. */
export function ensureMaxEntries({ world, accountId, regionId }: ActionContext, size: number): void {
  const most = quotaLimit(world, 'vpc_prefix_list_entries', { accountId, regionId })
  const isSize = Number.isInteger(size) && size >= 1 && size <= (most ?? Number.MAX_SAFE_INTEGER)
  ensure(isSize, errors.illegalMaxEntries(most))
}

/** Entries of a request, in order. Refuses blocks of the other IP version, malformed texts, and a block twice. */
export function entriesOf(
  members: readonly { readonly Cidr?: string; readonly Description?: string }[] | undefined,
  version: VpcPrefixListRow['IpVersion'],
): VpcPrefixListEntry[] {
  const seen = new Set<string>()
  return (members ?? []).map(({ Cidr: text = '', Description = '' }) => {
    const block = readBlock(text)
    ensure(block !== undefined && block.ipVersion.toUpperCase() === version, errors.illegalCidr(text))
    const isText = Description === '' || isVpcDescription(Description)
    ensure(isText, gatewayErrors.illegalDescription('Description'))
    ensure(!seen.has(block.text), errors.duplicateCidr(block.text))
    seen.add(block.text)
    return { Cidr: block.text, Description }
  })
}

/** A prefix list as ListPrefixLists shows it. */
export function showPrefixList(row: VpcPrefixListRow) {
  return {
    PrefixListId: row.PrefixListId,
    PrefixListName: row.PrefixListName,
    PrefixListDescription: row.PrefixListDescription,
    PrefixListStatus: row.Status,
    Status: row.Status,
    PrefixListType: 'Custom',
    IpVersion: row.IpVersion,
    MaxEntries: row.MaxEntries,
    CidrBlocks: row.entries.map(({ Cidr }) => Cidr),
    CreationTime: row.CreationTime,
    OwnerId: row.OwnerId,
    RegionId: row.RegionId,
    ResourceGroupId: row.ResourceGroupId,
    ShareType: '',
    Tags: vpcTags(row.Tags),
  }
}

const ASSOCIATION_STATUS = { Pending: 'Creating', Modifying: 'Modifying', Deleting: 'Deleting' } as const

/** A route table that has an entry for the list. Every block of the list is in effect there. */
export function showAssociation(list: VpcPrefixListRow, route: RouteEntryRow) {
  const settled = list.Status === 'Modifying' ? 'Modifying' : 'Created'
  return {
    PrefixListId: list.PrefixListId,
    OwnerId: list.OwnerId,
    RegionId: list.RegionId,
    ResourceId: route.RouteTableId,
    ResourceType: 'vpcRouteTable',
    ResourceUid: route.OwnerId,
    Status: route.Status === 'Available' ? settled : ASSOCIATION_STATUS[route.Status],
    Reason: '',
    CidrList: list.entries.map(({ Cidr }) => Cidr).join(','),
    SuppressedList: '',
  }
}
