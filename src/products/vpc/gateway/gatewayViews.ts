import { firstIpv6Block, ipv6BlockContains } from '../../../rules/ipv6.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { Ipv6GatewayRow } from '../../../world/rows/gateways.ts'
import type { Ipv6AddressRow } from '../../../world/rows/ipv6.ts'
import type { World } from '../../../world/world.ts'

/** An IPv6 gateway as lists and DescribeIpv6GatewayAttribute show it. */
export function showIpv6Gateway(row: Ipv6GatewayRow) {
  return {
    Ipv6GatewayId: row.Ipv6GatewayId,
    VpcId: row.VpcId,
    RegionId: row.RegionId,
    Name: row.Name,
    Description: row.Description,
    Status: row.Status,
    BusinessStatus: 'Normal',
    InstanceChargeType: 'PostPaid',
    CreationTime: row.CreationTime,
    ExpiredTime: '',
    ResourceGroupId: row.ResourceGroupId,
    Tags: { Tag: vpcTags(row.Tags) },
  }
}

/** Who has an IPv6 address: the instance of a primary network interface, or the network interface itself. */
export function holderOf(world: World, { NetworkInterfaceId }: Ipv6AddressRow): { id: string; type: string } {
  const card = world.networkInterfaces.get(NetworkInterfaceId)
  if (card === undefined) return { id: '', type: '' }
  if (card.Type === 'Primary') return { id: card.InstanceId, type: 'EcsInstance' }
  return { id: NetworkInterfaceId, type: 'NetworkInterface' }
}

/** An IPv6 address as DescribeIpv6Addresses lists it. */
export function showIpv6Address(world: World, row: Ipv6AddressRow) {
  const vpc = world.vpcs.get(row.VpcId)
  const holder = holderOf(world, row)
  const block = vpc?.Ipv6CidrBlocks.find((entry) => ipv6BlockContains(entry.Ipv6CidrBlock, row.Ipv6Address))
  const hasBandwidth = row.Ipv6InternetBandwidthId !== ''
  return {
    Ipv6AddressId: row.Ipv6AddressId,
    Ipv6Address: row.Ipv6Address,
    Ipv6AddressName: row.Name,
    Ipv6AddressDescription: row.Description,
    AddressType: 'IPv6Address',
    AllocationTime: row.AllocationTime,
    AssociatedInstanceId: holder.id,
    AssociatedInstanceType: holder.type,
    Ipv6GatewayId: world.ipv6Gateways.list('vpc', row.VpcId)[0]?.Ipv6GatewayId ?? '',
    Ipv6Isp: block?.Ipv6Isp ?? (vpc && firstIpv6Block(vpc) ? 'BGP' : ''),
    NetworkType: hasBandwidth ? 'Public' : 'Private',
    RealBandwidth: row.Bandwidth,
    ResourceGroupId: row.ResourceGroupId,
    ServiceManaged: 0,
    Status: row.Status,
    VSwitchId: row.VSwitchId,
    VpcId: row.VpcId,
    Tags: { Tag: vpcTags(row.Tags) },
    ...(hasBandwidth ? { Ipv6InternetBandwidth: showBandwidth(row) } : {}),
  }
}

function showBandwidth(row: Ipv6AddressRow) {
  return {
    Ipv6InternetBandwidthId: row.Ipv6InternetBandwidthId,
    Bandwidth: row.Bandwidth,
    InternetChargeType: row.InternetChargeType,
    InstanceChargeType: 'PostPaid',
    BusinessStatus: 'Normal',
    HasReservationData: false,
  }
}
