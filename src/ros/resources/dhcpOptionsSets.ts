import type { ResourceStep } from '../stack/resourceType.ts'

/** The DHCP options set as GetDhcpOptionsSet shows it; undefined when it is gone: then it has no status. */
export function describeDhcpOptionsSet({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, id: string) {
  const set = call('vpc.GetDhcpOptionsSet', { RegionId: regionId, DhcpOptionsSetId: id })
  return set.Status === undefined ? undefined : set
}
