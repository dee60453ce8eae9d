import type { ResourceStep } from '../stack/resourceType.ts'
import { unlessGone } from './gone.ts'

type Calls = Pick<ResourceStep, 'call' | 'regionId'>

/** GetVpcPrefixListEntries shows so many at once; a list has 200 at most. */
const PAGE = 100

/** The prefix list of VPC as ListPrefixLists shows it; undefined when it is gone. */
export function describePrefixList({ call, regionId }: Calls, id: string) {
  return call('vpc.ListPrefixLists', { RegionId: regionId, PrefixListIds: [id] }).PrefixLists[0]
}

/** Its entries, in their order. */
export function prefixListEntries({ call, regionId }: Calls, PrefixListId: string) {
  const entries: { Cidr: string; Description: string }[] = []
  for (let NextToken: string | undefined; ; ) {
    const request = { RegionId: regionId, PrefixListId, MaxResults: PAGE, NextToken }
    const page = unlessGone(() => call('vpc.GetVpcPrefixListEntries', request))
    const shown = page?.PrefixListEntry ?? []
    entries.push(...shown.map(({ Cidr = '', Description = '' }) => ({ Cidr, Description })))
    NextToken = page?.NextToken || undefined
    if (NextToken === undefined) return entries
  }
}
