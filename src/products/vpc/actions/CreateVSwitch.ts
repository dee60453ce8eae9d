import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVSwitchName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsOf } from '../tags.ts'
import * as vpcErrors from '../vpc/errors.ts'
import * as errors from '../vSwitch/errors.ts'
import { ensureOpenZone, ensureVSwitchBlock, makeVSwitch, wishedIpv6Block } from '../vSwitch/vSwitches.ts'

/**
 * CreateVSwitch: a vSwitch in an Available VPC; its block lies in one of the VPC's and clear of its other vSwitches, its
 * IPv6 block has the wished number in one of the VPC's IPv6 blocks.
 * Pending, then Available after the time of a network resource. While one vSwitch of a VPC is Pending, no other can be
 * made there, nor while a route entry is in transition (clients try again).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; reference on cloning §3.12.
 */
export default defineAction('vpc', 'CreateVSwitch', {
  ignores: { CidrMask: 'CidrBlock is required, and has a mask' },
  handle({ world, own, explain }, request) {
    const { VpcId, ZoneId, CidrBlock, VSwitchName, Description } = request
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, vpcErrors.vpcNotFound(VpcId))
    const [pending] = world.vSwitches.list('pending', VpcId, { limit: 1 })
    const [moving] = world.routeEntries.list('movingInVpc', VpcId, { limit: 1 })
    const used = world.vSwitches.count('vpc', VpcId)
    const limit = quotaLimit(world, 'vswitches_per_vpc', { accountId: vpc.OwnerId, regionId: vpc.RegionId })
    const Tags = tagsOf(request.Tag)

    ensureOpenZone(vpc.RegionId, ZoneId)
    ensure(VSwitchName === undefined || isVSwitchName(VSwitchName), errors.invalidVSwitchName())
    ensure(Description === undefined || isVpcDescription(Description), errors.invalidVSwitchDescription())
    ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
    ensure(pending === undefined, errors.incorrectVSwitchStatus(pending?.VSwitchId ?? ''))
    ensure(moving === undefined, errors.routeEntryInTransition(moving?.RouteEntryId ?? ''))
    ensureVSwitchBlock(world, vpc, CidrBlock)
    const Ipv6CidrBlock = wishedIpv6Block(world, vpc, request)
    explain('Quota', 'vSwitches of the VPC, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.vSwitchQuotaExceeded(limit ?? 0))

    const VSwitchId = makeVSwitch(world, vpc, {
      ZoneId,
      CidrBlock,
      Ipv6CidrBlock,
      VSwitchName: VSwitchName ?? '',
      Description: Description ?? '',
      IsDefault: false,
      Tags,
    })

    return { VSwitchId }
  },
})
