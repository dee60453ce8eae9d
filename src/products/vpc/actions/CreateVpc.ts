import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isAllowedVpcCidr, normaliseCidr } from '../../../rules/cidr.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../errors.ts'

/**
 * CreateVpc: a VPC with its router and system route table.
 * Pending, then Available after the time of a network resource.
 * Not modelled: IPv6, IPAM pools, DNS host names.
 * Source: Vpc 2016-04-28 catalogue; reference on cloning §3.12.
 */
export default defineAction('vpc', 'CreateVpc', {
  ignores: {
    EnableIpv6: 'IPv6 is not emulated',
    Ipv6CidrBlock: 'IPv6 is not emulated',
    Ipv6CidrMask: 'IPv6 is not emulated',
    Ipv6Isp: 'IPv6 is not emulated',
    Ipv6IpamPoolId: 'IPAM is not emulated',
    Ipv4IpamPoolId: 'IPAM is not emulated',
    Ipv4CidrMask: 'IPAM is not emulated',
    EnableDnsHostname: 'DNS host names are not emulated',
  },
  handle({ world, accountId, regionId }, request) {
    const place = { accountId, regionId }
    const limit = quotaLimit(world, 'vpcs_per_region', place)
    const CidrBlock = normaliseCidr(request.CidrBlock ?? '172.16.0.0/12')
    const tags = tagsFrom(request.Tag)

    ensure(request.VpcName === undefined || isVpcName(request.VpcName), errors.invalidVpcName())
    ensure(request.Description === undefined || isVpcDescription(request.Description), errors.invalidVpcDescription())
    ensure(CidrBlock !== undefined && isAllowedVpcCidr(CidrBlock), errors.invalidCidrBlock())
    ensure(limit === null || world.vpcs.count('scope', scope(accountId, regionId)) < limit, errors.vpcQuotaExceeded(limit ?? 0))

    const VpcId = newId(world, 'vpc', regionId)
    const VRouterId = newId(world, 'vrt', regionId)
    const RouteTableId = newId(world, 'vtb', regionId)
    const CreationTime = isoSeconds(world.nowMs)
    const ResourceGroupId = request.ResourceGroupId ?? ''
    world.vpcs.put({
      VpcId,
      OwnerId: accountId,
      RegionId: regionId,
      VpcName: request.VpcName ?? '',
      Description: request.Description ?? '',
      CidrBlock,
      SecondaryCidrBlocks: [],
      UserCidrs: request.UserCidr?.split(',') ?? [],
      Status: 'Pending',
      IsDefault: false,
      VRouterId,
      ResourceGroupId,
      EnabledIpv6: false,
      Ipv6CidrBlock: '',
      DnsHostnameStatus: 'DISABLED',
      CreationTime,
      Tags: tags,
    })
    world.routeTables.put({
      RouteTableId,
      OwnerId: accountId,
      RegionId: regionId,
      VpcId,
      VRouterId,
      RouteTableName: '',
      Description: '',
      RouteTableType: 'System',
      Status: 'Available',
      CreationTime,
      Tags: {},
    })
    world.plan('vpc.VpcAvailable', { VpcId }, duration('networkResource'))

    return { VpcId, VRouterId, RouteTableId, ResourceGroupId }
  },
})
