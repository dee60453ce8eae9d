import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { DEFAULT_VPC_CIDR, vpcCidrObstacle } from '../../../rules/cidr.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { tagsOf } from '../tags.ts'
import { OBSTACLES, userCidrsOf } from '../vpcs.ts'

/**
 * CreateVpc: a VPC with its router and system route table.
 * Pending, then Available after the time of a network resource.
 * Not modelled: IPv6, IPAM pools; DNS host names are a setting without effect.
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
  },
  handle({ world, accountId, regionId, explain }, request) {
    const place = { accountId, regionId }
    const limit = quotaLimit(world, 'vpcs_per_region', place)
    const used = world.vpcs.count('scope', scope(accountId, regionId))
    const CidrBlock = request.CidrBlock || DEFAULT_VPC_CIDR
    const obstacle = vpcCidrObstacle(CidrBlock)
    const Tags = tagsOf(request.Tag)
    const UserCidrs = userCidrsOf(world, place, request.UserCidr)

    ensure(findRegion(regionId)?.closed === undefined, errors.resourceNotAvailable())
    ensure(request.VpcName === undefined || isVpcName(request.VpcName), errors.invalidVpcName())
    ensure(request.Description === undefined || isVpcDescription(request.Description), errors.invalidVpcDescription())
    ensure(obstacle === undefined, errors.vpcCidrInvalid(OBSTACLES[obstacle ?? 'malformed']))
    explain('Quota', 'VPCs of the account in this region, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.vpcQuotaExceeded(limit ?? 0))

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
      UserCidrs,
      Status: 'Pending',
      IsDefault: false,
      VRouterId,
      ResourceGroupId,
      EnabledIpv6: false,
      Ipv6CidrBlock: '',
      DnsHostnameStatus: request.EnableDnsHostname ? 'ENABLED' : 'DISABLED',
      CreationTime,
      Tags,
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
