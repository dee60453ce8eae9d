import type { ResourceStep } from '../stack/resourceType.ts'
import { unlessGone } from './gone.ts'

/** The network ACL as DescribeNetworkAclAttributes shows it; undefined when it is gone. */
export function describeNetworkAcl({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, NetworkAclId: string) {
  return unlessGone(() => call('vpc.DescribeNetworkAclAttributes', { RegionId: regionId, NetworkAclId }))
    ?.NetworkAclAttribute
}
