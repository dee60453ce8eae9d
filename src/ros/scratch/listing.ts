import type { Call } from '../call.ts'

/** Tags and resource group that are looked for; a tag without a value is any value. */
export interface SourceFilter {
  readonly Tag?: { Key: string; Value?: string }[]
  readonly ResourceGroupId?: string
}

/** A resource that a list shows: its id, and what it hangs on that no property of its type tells. */
export interface Listed {
  readonly id: string
  readonly on?: readonly (string | undefined)[]
  /** It came with another resource, whose part it is. */
  readonly isPart?: boolean
}

interface Page extends SourceFilter {
  readonly RegionId: string
  readonly PageNumber: number
  readonly PageSize: number
}

type Lister = (call: Call, page: Page) => readonly Listed[]

/** Every list takes pages of this size. */
const PageSize = 50

/** How the resources of a type are listed, by tags and resource group if asked for. */
const LISTERS: Readonly<Record<string, Lister>> = {
  'ALIYUN::ECS::VPC': (call, page) =>
    (call('vpc.DescribeVpcs', page).Vpcs.Vpc ?? []).map(({ VpcId: id = '' }) => ({ id })),
  'ALIYUN::ECS::VSwitch': (call, page) =>
    (call('vpc.DescribeVSwitches', page).VSwitches.VSwitch ?? []).map(({ VSwitchId: id = '' }) => ({ id })),
  'ALIYUN::ECS::SecurityGroup': (call, page) =>
    (call('ecs.DescribeSecurityGroups', page).SecurityGroups.SecurityGroup ?? []).map(
      ({ SecurityGroupId: id = '' }) => ({ id }),
    ),
  'ALIYUN::ECS::Instance': (call, page) =>
    (call('ecs.DescribeInstances', page).Instances.Instance ?? []).map(({ InstanceId: id = '' }) => ({ id })),
  'ALIYUN::ECS::Disk': (call, page) =>
    (call('ecs.DescribeDisks', page).Disks.Disk ?? []).map(({ DiskId: id = '', InstanceId }) => ({
      id,
      on: [InstanceId],
    })),
  'ALIYUN::ECS::NetworkInterface': (call, page) =>
    (call('ecs.DescribeNetworkInterfaces', page).NetworkInterfaceSets.NetworkInterfaceSet ?? []).map(
      ({ NetworkInterfaceId: id = '', InstanceId }) => ({ id, on: [InstanceId] }),
    ),
  'ALIYUN::ECS::SSHKeyPair': (call, page) =>
    (call('ecs.DescribeKeyPairs', page).KeyPairs.KeyPair ?? []).map(({ KeyPairName: id = '' }) => ({ id })),
  'ALIYUN::ECS::Snapshot': (call, page) =>
    (call('ecs.DescribeSnapshots', page).Snapshots.Snapshot ?? []).map(({ SnapshotId: id = '' }) => ({ id })),
  'ALIYUN::ECS::CustomImage': (call, page) =>
    (call('ecs.DescribeImages', { ...page, ImageOwnerAlias: 'self' }).Images.Image ?? []).map(
      ({ ImageId: id = '' }) => ({ id }),
    ),
  'ALIYUN::ECS::Command': (call, page) =>
    (call('ecs.DescribeCommands', { ...page, Provider: 'User' }).Commands.Command ?? []).map(
      ({ CommandId: id = '' }) => ({ id }),
    ),
  'ALIYUN::ECS::LaunchTemplate': (call, { Tag, ResourceGroupId, ...page }) =>
    (
      call('ecs.DescribeLaunchTemplates', {
        ...page,
        ...(Tag === undefined ? {} : { TemplateTag: Tag }),
        ...(ResourceGroupId === undefined ? {} : { TemplateResourceGroupId: ResourceGroupId }),
      }).LaunchTemplateSets.LaunchTemplateSet ?? []
    ).map(({ LaunchTemplateId: id = '' }) => ({ id })),
  'ALIYUN::VPC::EIP': (call, page) =>
    (call('vpc.DescribeEipAddresses', page).EipAddresses.EipAddress ?? []).map(
      ({ AllocationId: id = '', InstanceId, BandwidthPackageId }) => ({ id, on: [InstanceId, BandwidthPackageId] }),
    ),
  'ALIYUN::VPC::NatGateway': (call, page) =>
    (call('vpc.DescribeNatGateways', page).NatGateways.NatGateway ?? []).map(({ NatGatewayId: id = '' }) => ({ id })),
  'ALIYUN::VPC::CommonBandwidthPackage': (call, page) =>
    (call('vpc.DescribeCommonBandwidthPackages', page).CommonBandwidthPackages.CommonBandwidthPackage ?? []).map(
      ({ BandwidthPackageId: id = '' }) => ({ id }),
    ),
  'ALIYUN::VPC::RouteTable': (call, page) =>
    (call('vpc.DescribeRouteTableList', page).RouterTableList.RouterTableListType ?? []).map(
      ({ RouteTableId: id = '', RouteTableType }) => ({ id, isPart: RouteTableType === 'System' }),
    ),
}

/** Types that can be looked for by tags, resource group or relations. */
export const LISTED_TYPES = Object.keys(LISTERS)

/** All resources of a type, apart from parts of others, in a region that the principal sees, with these tags or in this resource group. */
export function listType(call: Call, type: string, RegionId: string, filter: SourceFilter = {}): Listed[] {
  const found = new Map<string, Listed>()
  const lister = LISTERS[type]
  for (let PageNumber = 1; lister !== undefined; PageNumber++) {
    const shown = lister(call, { RegionId, PageNumber, PageSize, ...filter })
    const before = found.size
    for (const one of shown) found.set(one.id, one)
    if (shown.length < PageSize || found.size === before) break
  }
  return [...found.values()].filter(({ isPart = false }) => !isPart)
}
