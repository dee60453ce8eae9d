import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import type { ApiError } from '../../../kernel/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type CidrObstacle, vSwitchCidrObstacle } from '../../../rules/cidr.ts'
import { isVpcDescription, isVSwitchName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findZone } from '../../../world/facts/regions.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../errors.ts'
import { tagsOf } from '../tags.ts'
import { OBSTACLES, vpcBlocks } from '../vpcs.ts'

/**
 * CreateVSwitch: a vSwitch in an Available VPC; its block lies in one of the VPC's and clear of its other vSwitches.
 * Pending, then Available after the time of a network resource. While one vSwitch of a VPC is Pending, no other can be
 * made there (clients try again).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; reference on cloning §3.12.
 */
export default defineAction('vpc', 'CreateVSwitch', {
  ignores: {
    CidrMask: 'CidrBlock is required, and has a mask',
    Ipv6CidrBlock: 'IPv6 is not emulated',
    Ipv6CidrMask: 'IPv6 is not emulated',
    VpcIpv6CidrBlock: 'IPv6 is not emulated',
  },
  handle({ world, own, explain }, { VpcId, ZoneId, CidrBlock, VSwitchName, Description, Tag }) {
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, errors.vpcNotFound(VpcId))
    const zone = findZone(vpc.RegionId, ZoneId)
    const siblings = world.vSwitches.list('vpc', VpcId)
    const [pending] = world.vSwitches.list('pending', VpcId, { limit: 1 })
    const limit = quotaLimit(world, 'vswitches_per_vpc', { accountId: vpc.OwnerId, regionId: vpc.RegionId })
    const blocks = siblings.map((row) => row.CidrBlock)
    const Tags = tagsOf(Tag)

    ensure(zone, errors.zoneNotFound(ZoneId))
    ensure(!zone.closed, errors.resourceNotAvailable())
    ensure(VSwitchName === undefined || isVSwitchName(VSwitchName), errors.invalidVSwitchName())
    ensure(Description === undefined || isVpcDescription(Description), errors.invalidVSwitchDescription())
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    ensure(pending === undefined, errors.incorrectVSwitchStatus(pending?.VSwitchId ?? ''))
    refuseBlock(vSwitchCidrObstacle(CidrBlock, vpcBlocks(vpc), blocks))
    explain('Quota', 'vSwitches of the VPC, against its quota.', { used: siblings.length, limit })
    ensure(limit === null || siblings.length < limit, errors.vSwitchQuotaExceeded(limit ?? 0))

    const VSwitchId = newId(world, 'vsw', vpc.RegionId)
    const routeTable = world.routeTables.list('vpc', VpcId).find(({ RouteTableType }) => RouteTableType === 'System')
    world.vSwitches.put({
      VSwitchId,
      OwnerId: vpc.OwnerId,
      RegionId: vpc.RegionId,
      VpcId,
      ZoneId,
      CidrBlock,
      Ipv6CidrBlock: '',
      VSwitchName: VSwitchName ?? '',
      Description: Description ?? '',
      Status: 'Pending',
      IsDefault: false,
      // Guess: a vSwitch belongs to the resource group of its VPC; the request cannot name one.
      ResourceGroupId: vpc.ResourceGroupId,
      RouteTableId: routeTable?.RouteTableId ?? '',
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })
    world.plan('vpc.VSwitchAvailable', { VSwitchId }, duration('networkResource'))

    return { VSwitchId }
  },
})

function refuseBlock(obstacle: CidrObstacle | undefined): void {
  if (obstacle === undefined) return
  const refusals: Partial<Record<CidrObstacle, () => ApiError>> = {
    mask: errors.invalidVSwitchMask,
    outside: errors.cidrOutsideVpc,
    overlap: errors.cidrOverlapped,
  }
  throw refusals[obstacle]?.() ?? errors.invalidCidrBlock(OBSTACLES[obstacle])
}
