import type { Reply, useCaller } from '../../api/useCall.ts'
import type { DrawnHost, RegionNetwork } from './network.ts'
import type { ReachGroup, ReachRule } from './reach.ts'

type Caller = ReturnType<typeof useCaller>
type Permission = NonNullable<Reply<'ecs.DescribeSecurityGroupAttribute'>['Permissions']['Permission']>[number]

/** Most that one call gives; what goes beyond is not drawn. */
const MOST_HOSTS = 100
const MOST_NETWORKS = 50

/** The networks of a region with their instances and rules. undefined: it has no VPC. */
export async function readNetwork(call: Caller, RegionId: string): Promise<RegionNetwork | undefined> {
  const { Vpcs } = await call('vpc.DescribeVpcs', { RegionId, PageSize: MOST_NETWORKS })
  const vpcs = Vpcs.Vpc ?? []
  if (vpcs.length === 0) return undefined
  const [switches, instances] = await Promise.all([
    call('vpc.DescribeVSwitches', { RegionId, PageSize: MOST_NETWORKS }),
    call('ecs.DescribeInstances', { RegionId, PageSize: MOST_HOSTS }),
  ])
  const hosts = (instances.Instances.Instance ?? []).map(hostOf)
  const groupIds = [...new Set(hosts.flatMap((host) => host.groupIds))]
  return {
    regionId: RegionId,
    vpcs: vpcs.map(({ VpcId = '', VpcName = '', CidrBlock = '' }) => ({ id: VpcId, name: VpcName, cidr: CidrBlock })),
    vSwitches: (switches.VSwitches.VSwitch ?? []).map((at) => ({
      ...{ id: at.VSwitchId ?? '', name: at.VSwitchName ?? '', vpcId: at.VpcId ?? '' },
      ...{ zoneId: at.ZoneId ?? '', cidr: at.CidrBlock ?? '' },
    })),
    hosts,
    groups: await readGroups(call, RegionId, groupIds),
    hostCount: instances.TotalCount,
  }
}

function hostOf(instance: NonNullable<Reply<'ecs.DescribeInstances'>['Instances']['Instance']>[number]): DrawnHost {
  const { InstanceId = '', InstanceName = '', Status = '', VpcAttributes: vpc, PublicIpAddress, EipAddress } = instance
  return {
    id: InstanceId,
    name: InstanceName,
    status: Status,
    vpcId: vpc?.VpcId ?? '',
    vSwitchId: vpc?.VSwitchId ?? '',
    addresses: vpc?.PrivateIpAddress?.IpAddress ?? [],
    hasPublicAddress: (PublicIpAddress?.IpAddress ?? []).length > 0 || (EipAddress?.IpAddress ?? '') !== '',
    groupIds: instance.SecurityGroupIds?.SecurityGroupId ?? [],
  }
}

async function readGroups(call: Caller, RegionId: string, ids: readonly string[]): Promise<ReachGroup[]> {
  if (ids.length === 0) return []
  const lists = new Map<string, Promise<readonly string[]>>()
  const cidrsOf = (PrefixListId: string) => {
    const known = lists.get(PrefixListId) ?? readPrefixList(call, RegionId, PrefixListId)
    lists.set(PrefixListId, known)
    return known
  }
  const types = await call('ecs.DescribeSecurityGroups', {
    ...{ RegionId, SecurityGroupIds: JSON.stringify(ids.slice(0, MOST_HOSTS)), PageSize: MOST_HOSTS },
  })
  const enterprise = new Set(
    (types.SecurityGroups.SecurityGroup ?? [])
      .filter(({ SecurityGroupType }) => SecurityGroupType === 'enterprise')
      .map(({ SecurityGroupId }) => SecurityGroupId),
  )
  return Promise.all(
    ids.map(async (id) => {
      const told = await call('ecs.DescribeSecurityGroupAttribute', { RegionId, SecurityGroupId: id })
      const rules = await Promise.all((told.Permissions.Permission ?? []).map((rule) => ruleOf(rule, cidrsOf)))
      return { id, isEnterprise: enterprise.has(id), isOpenInside: told.InnerAccessPolicy === 'Accept', rules }
    }),
  )
}

async function readPrefixList(call: Caller, RegionId: string, PrefixListId: string): Promise<string[]> {
  const { Entries } = await call('ecs.DescribePrefixListAttributes', { RegionId, PrefixListId })
  return (Entries.Entry ?? []).map(({ Cidr = '' }) => Cidr)
}

async function ruleOf(
  permission: Permission,
  cidrsOf: (PrefixListId: string) => Promise<readonly string[]>,
): Promise<ReachRule> {
  const isIngress = permission.Direction === 'ingress'
  const { SourceCidrIp, SourceGroupId, SourcePrefixListId, DestCidrIp, DestGroupId, DestPrefixListId } = permission
  const groupId = isIngress ? SourceGroupId : DestGroupId
  const listId = isIngress ? SourcePrefixListId : DestPrefixListId
  const cidr = isIngress ? SourceCidrIp : DestCidrIp
  const own = isIngress ? DestCidrIp : SourceCidrIp
  const [from = -1, to = -1] = (permission.PortRange ?? '').split('/').map(Number)
  return {
    direction: isIngress ? 'ingress' : 'egress',
    policy: permission.Policy === 'Drop' ? 'Drop' : 'Accept',
    protocol: (permission.IpProtocol ?? 'ALL').toUpperCase(),
    ports: [from, to],
    priority: Number(permission.Priority ?? 1),
    peer: groupId ? { groupId } : { cidrs: listId ? await cidrsOf(listId) : cidr ? [cidr] : [] },
    ...(own ? { own } : {}),
  }
}
