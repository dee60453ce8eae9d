import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { type CidrObstacle, vSwitchCidrObstacle } from '../../../rules/cidr.ts'
import { canonicalIpv6Block, firstIpv6Block, VSWITCH_IPV6_MASK, vSwitchIpv6Block } from '../../../rules/ipv6.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findZone } from '../../../world/facts/regions.ts'
import { newId } from '../../../world/ids.ts'
import type { VpcRow, VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as vpcErrors from '../vpc/errors.ts'
import { OBSTACLES, vpcBlocks } from '../vpc/vpcs.ts'
import * as errors from './errors.ts'

/** Refuses zones that do not exist in the region, and those where nothing is sold any more. */
export function ensureOpenZone(regionId: string, zoneId: string): void {
  const zone = findZone(regionId, zoneId)
  ensure(zone, errors.zoneNotFound(zoneId))
  ensure(!zone.closed, vpcErrors.resourceNotAvailable())
}

/** Refuses a block that is not the VPC's or is somebody else's: another vSwitch's, or the destination of a route. */
export function ensureVSwitchBlock(world: World, vpc: VpcRow, CidrBlock: string): void {
  const siblings = world.vSwitches.list('vpc', vpc.VpcId).map((row) => row.CidrBlock)
  const obstacle = vSwitchCidrObstacle(CidrBlock, vpcBlocks(vpc), siblings)
  const refusals: Partial<Record<CidrObstacle, () => ApiError>> = {
    mask: errors.invalidVSwitchMask,
    outside: errors.cidrOutsideVpc,
    overlap: errors.cidrOverlapped,
  }
  ensure(
    obstacle === undefined,
    refusals[obstacle ?? 'malformed']?.() ?? vpcErrors.invalidCidrBlock(OBSTACLES[obstacle ?? 'malformed']),
  )
  const routes = world.routeEntries.list('vpc', vpc.VpcId)
  ensure(!routes.some((row) => row.DestinationCidrBlock === CidrBlock), errors.cidrIsRouted(CidrBlock))
}

export interface VSwitchIpv6Wishes {
  readonly Ipv6CidrBlock?: number
  readonly Ipv6CidrMask?: number
  readonly VpcIpv6CidrBlock?: string
}

/** The IPv6 block of a vSwitch with the wished number; empty if no number was given. */
export function wishedIpv6Block(world: World, vpc: VpcRow, wishes: VSwitchIpv6Wishes): string {
  const { Ipv6CidrBlock, Ipv6CidrMask = VSWITCH_IPV6_MASK, VpcIpv6CidrBlock = '' } = wishes
  ensure(Ipv6CidrMask === VSWITCH_IPV6_MASK, invalidParameter('Ipv6CidrMask', 'Only 64 is possible.'))
  if (Ipv6CidrBlock === undefined) {
    ensure(VpcIpv6CidrBlock === '', invalidParameter('VpcIpv6CidrBlock', 'Ipv6CidrBlock is missing.'))
    return ''
  }
  const isNumber = Number.isInteger(Ipv6CidrBlock) && Ipv6CidrBlock >= 0 && Ipv6CidrBlock <= 255
  ensure(isNumber, invalidParameter('Ipv6CidrBlock', 'It is 0 to 255.'))
  ensure(vpc.Ipv6CidrBlocks.length > 0, errors.vpcHasNoIpv6())
  const parent = VpcIpv6CidrBlock === '' ? firstIpv6Block(vpc) : canonicalIpv6Block(VpcIpv6CidrBlock)
  const isOfVpc = vpc.Ipv6CidrBlocks.some((entry) => entry.Ipv6CidrBlock === parent)
  ensure(parent !== undefined && isOfVpc, invalidParameter('VpcIpv6CidrBlock', 'It is no block of the VPC.'))
  const block = vSwitchIpv6Block(parent, Ipv6CidrBlock)
  ensure(world.vSwitches.count('ipv6Block', block) === 0, errors.ipv6CidrOverlapped())
  return block
}

type VSwitchTerms = Pick<VSwitchRow, 'ZoneId' | 'CidrBlock' | 'Ipv6CidrBlock' | 'IsDefault'> &
  Partial<Pick<VSwitchRow, 'VSwitchName' | 'Description' | 'Tags'>>

/** Writes a Pending vSwitch in the system route table; Available after the time of a network resource. */
export function makeVSwitch(world: World, vpc: VpcRow, terms: VSwitchTerms): string {
  const { OwnerId, RegionId, VpcId, ResourceGroupId } = vpc
  const VSwitchId = newId(world, 'vsw', RegionId)
  const routeTable = world.routeTables.list('vpc', VpcId).find(({ RouteTableType }) => RouteTableType === 'System')
  world.vSwitches.put({
    VSwitchId,
    OwnerId,
    RegionId,
    VpcId,
    VSwitchName: '',
    Description: '',
    Status: 'Pending',
    // Guess: a vSwitch belongs to the resource group of its VPC; the request cannot name one.
    ResourceGroupId,
    RouteTableId: routeTable?.RouteTableId ?? '',
    CreationTime: isoSeconds(world.nowMs),
    Tags: {},
    ...terms,
  })
  world.plan('vpc.VSwitchAvailable', { VSwitchId }, duration('networkResource'))
  return VSwitchId
}
