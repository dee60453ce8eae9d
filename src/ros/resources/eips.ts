import type { ResourceStep } from '../stack/resourceType.ts'

/** The EIP as DescribeEipAddresses shows it; undefined when it is gone. */
export function describeEip({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, AllocationId: string) {
  if (AllocationId === '') return undefined
  return call('vpc.DescribeEipAddresses', { RegionId: regionId, AllocationId }).EipAddresses.EipAddress?.[0]
}
