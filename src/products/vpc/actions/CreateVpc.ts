import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { DEFAULT_VPC_CIDR, vpcCidrObstacle } from '../../../rules/cidr.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import { tagsOf } from '../tags.ts'
import * as errors from '../vpc/errors.ts'
import { ensureVpcQuota, ipv6BlockFor, makeVpc, namedIpv6Block, OBSTACLES, userCidrsOf } from '../vpc/vpcs.ts'

/**
 * CreateVpc: a VPC with its router and system route table, with IPv6 if it is asked for.
 * Pending, then Available after the time of a network resource.
 * Not modelled: IPAM pools (refused); DNS host names are a setting without effect.
 * Source: Vpc 2016-04-28 catalogue; reference on cloning §3.12.
 */
export default defineAction('vpc', 'CreateVpc', {
  ignores: {
    Ipv4CidrMask: 'it concerns IPAM pools only',
    Ipv6CidrMask: 'it concerns IPAM pools only',
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    const place = { accountId, regionId }
    const CidrBlock = request.CidrBlock || DEFAULT_VPC_CIDR
    const obstacle = vpcCidrObstacle(CidrBlock)
    const Tags = tagsOf(request.Tag)
    const UserCidrs = userCidrsOf(world, place, request.UserCidr)

    ensure(!request.Ipv4IpamPoolId, invalidParameter('Ipv4IpamPoolId', 'There are no IPAM pools.'))
    ensure(!request.Ipv6IpamPoolId, invalidParameter('Ipv6IpamPoolId', 'There are no IPAM pools.'))
    ensure(findRegion(regionId)?.closed === undefined, errors.resourceNotAvailable())
    ensure(request.VpcName === undefined || isVpcName(request.VpcName), errors.invalidVpcName())
    ensure(request.Description === undefined || isVpcDescription(request.Description), errors.invalidVpcDescription())
    ensure(obstacle === undefined, errors.vpcCidrInvalid(OBSTACLES[obstacle ?? 'malformed']))
    namedIpv6Block(world, request)
    // Guess: a block that is named without EnableIpv6 is a mistake, not a wish.
    ensure(request.EnableIpv6 || !request.Ipv6CidrBlock, invalidParameter('Ipv6CidrBlock', 'EnableIpv6 is false.'))
    ensureVpcQuota(context)

    const ResourceGroupId = request.ResourceGroupId ?? ''
    const made = makeVpc(world, place, {
      VpcName: request.VpcName ?? '',
      Description: request.Description ?? '',
      CidrBlock,
      UserCidrs,
      IsDefault: false,
      ResourceGroupId,
      Ipv6CidrBlocks: request.EnableIpv6 ? [ipv6BlockFor(world, request)] : [],
      DnsHostnameStatus: request.EnableDnsHostname ? 'ENABLED' : 'DISABLED',
      Tags,
    })

    return { ...made, ResourceGroupId }
  },
})
