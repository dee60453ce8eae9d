import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as errors from '../vpc/errors.ts'
import { ensureSecondaryBlock, ipv6BlockFor, namedIpv6Block } from '../vpc/vpcs.ts'

/**
 * AssociateVpcCidrBlock: a further IPv4 or IPv6 block of an Available VPC, from which vSwitches can be cut at once.
 * Not modelled: IPAM pools (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateVpcCidrBlock', {
  ignores: {
    Ipv6CidrMask: 'it concerns IPAM pools only',
    SecondaryCidrMask: 'it concerns IPAM pools only',
  },
  handle({ world, own, explain }, request) {
    const { VpcId, SecondaryCidrBlock = '', IPv6CidrBlock = '', IpVersion = '' } = request
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, errors.vpcNotFound(VpcId))
    const version = IpVersion.toUpperCase() || (IPv6CidrBlock === '' ? 'IPV4' : 'IPV6')
    const isIpv6 = version === 'IPV6'
    const place = { accountId: vpc.OwnerId, regionId: vpc.RegionId }
    const limit = quotaLimit(world, isIpv6 ? 'secondary_ipv6_cidrs' : 'secondary_cidrs_per_vpc', place)
    const used = isIpv6 ? Math.max(0, vpc.Ipv6CidrBlocks.length - 1) : vpc.SecondaryCidrBlocks.length

    ensure(!request.IpamPoolId, invalidParameter('IpamPoolId', 'There are no IPAM pools.'))
    ensure(version === 'IPV4' || isIpv6, errors.illegalIpVersion(IpVersion))
    ensure(SecondaryCidrBlock === '' || IPv6CidrBlock === '', errors.twoBlocks())
    ensure(isIpv6 || IPv6CidrBlock === '', errors.illegalIpVersion(IpVersion))
    ensure(isIpv6 ? SecondaryCidrBlock === '' : SecondaryCidrBlock !== '', errors.blockMissing())
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    const wishes = { Ipv6CidrBlock: IPv6CidrBlock, Ipv6Isp: request.Ipv6Isp }
    if (isIpv6) namedIpv6Block(world, wishes)
    else ensureSecondaryBlock(world, vpc, SecondaryCidrBlock)
    explain('Quota', 'Secondary blocks of the VPC, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.tooManyBlocks(isIpv6, limit ?? 0))

    if (!isIpv6) {
      world.vpcs.change(VpcId, { SecondaryCidrBlocks: [...vpc.SecondaryCidrBlocks, SecondaryCidrBlock] })
      return { CidrBlock: SecondaryCidrBlock, IpVersion: version }
    }
    const block = ipv6BlockFor(world, wishes)
    world.vpcs.change(VpcId, { Ipv6CidrBlocks: [...vpc.Ipv6CidrBlocks, block] })
    return { CidrBlock: block.Ipv6CidrBlock, IpVersion: version }
  },
})
