import type { ResourceStep } from '../stack/resourceType.ts'

/** The virtual address as DescribeHaVips shows it; undefined when it is gone. */
export function describeHaVip({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, id: string) {
  const request = { RegionId: regionId, Filter: [{ Key: 'HaVipId', Value: [id] }] }
  return call('vpc.DescribeHaVips', request).HaVips.HaVip?.[0]
}
