import type { ActionContext } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type CidrObstacle, cidrsOverlap, parseCidr, vpcCidrObstacle } from '../../../rules/cidr.ts'
import { canonicalIpv6Block, isIpv6Isp, pickVpcIpv6Block, VPC_IPV6_MASK } from '../../../rules/ipv6.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { removeRoutesTo } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import type { RouteTableRow, VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export type VpcDependent =
  | 'NatGateway'
  | 'VSwitch'
  | 'SecurityGroup'
  | 'RouteTable'
  | 'RouteEntry'
  | 'NetworkAcl'
  | 'Ipv4Gateway'
  | 'Ipv6Gateway'

/** What keeps a VPC from being deleted, in the order in which the cloud looks; undefined = nothing. */
export function vpcDependents(world: World, vpc: VpcRow): VpcDependent | undefined {
  if (world.natGateways.count('vpc', vpc.VpcId) > 0) return 'NatGateway'
  if (world.vSwitches.count('vpc', vpc.VpcId) > 0) return 'VSwitch'
  if (world.securityGroups.count('vpc', `${scope(vpc.OwnerId, vpc.RegionId)}|${vpc.VpcId}`) > 0) return 'SecurityGroup'
  const isCustom = ({ RouteTableType }: RouteTableRow) => RouteTableType === 'Custom'
  if (world.routeTables.list('vpc', vpc.VpcId).some(isCustom)) return 'RouteTable'
  // The route to an IPv6 gateway goes with the gateway.
  const isKept = ({ NextHopType }: RouteEntryRow) => NextHopType !== 'IPv6Gateway'
  if (world.routeEntries.list('vpc', vpc.VpcId).some(isKept)) return 'RouteEntry'
  if (world.networkAcls.count('vpc', vpc.VpcId) > 0) return 'NetworkAcl'
  if (world.ipv6Gateways.count('vpc', vpc.VpcId) > 0) return 'Ipv6Gateway'
  if (world.ipv4Gateways.count('vpc', vpc.VpcId) > 0) return 'Ipv4Gateway'
  return undefined
}

export function hasVpcDependents(world: World, vpc: VpcRow): boolean {
  return vpcDependents(world, vpc) !== undefined
}

/** Takes the gateways of a VPC away, with the routes to them. */
export function removeGateways(world: World, { VpcId }: VpcRow): void {
  for (const { Ipv6GatewayId } of world.ipv6Gateways.list('vpc', VpcId)) {
    removeRoutesTo(world, Ipv6GatewayId)
    world.ipv6Gateways.remove(Ipv6GatewayId)
  }
  for (const { Ipv4GatewayId } of world.ipv4Gateways.list('vpc', VpcId)) {
    removeRoutesTo(world, Ipv4GatewayId)
    world.ipv4Gateways.remove(Ipv4GatewayId)
  }
}

/** Blocks from which the vSwitches of a VPC are cut. */
export function vpcBlocks(vpc: VpcRow): string[] {
  return [vpc.CidrBlock, ...vpc.SecondaryCidrBlocks]
}

/** Why a block was refused, as a sentence's end. */
export const OBSTACLES: Readonly<Record<CidrObstacle, string>> = {
  malformed: 'it is not an IPv4 block',
  hostBits: 'its address is not the first of the block',
  mask: 'its mask is too long or too short',
  forbidden: 'it overlaps 100.64.0.0/10, 224.0.0.0/4, 127.0.0.0/8 or 169.254.0.0/16',
  outside: 'it lies outside',
  overlap: 'it overlaps another',
}

/**
 * Blocks of UserCidr, which stand in one text with commas; kept as they were written.
 * Guess: any mask of 1 to 32 bits is taken, and host bits are (the documented example has some: 192.168.0.0/12).
 */
export function userCidrsOf(
  world: World,
  place: { accountId: string; regionId: string },
  text: string | undefined,
): string[] {
  if (text === undefined || text === '') return []
  const blocks = text.split(',').map((block) => block.trim())
  const limit = quotaLimit(world, 'user_cidrs', place)
  ensure(limit === null || blocks.length <= limit, errors.tooManyUserCidrs(limit ?? 0))
  for (const block of blocks) {
    const cidr = parseCidr(block)
    ensure(cidr !== undefined && cidr.maskBits > 0, errors.userCidrInvalid(block))
    ensure(!cidrsOverlap(cidr, '100.64.0.0/10'), errors.userCidrOverlaps(block))
  }
  return blocks
}

/** What was asked of IPv6 when a VPC gets a block. */
export interface Ipv6Wishes {
  readonly Ipv6CidrBlock?: string | undefined
  readonly Ipv6Isp?: string | undefined
}

/**
 * A block that was named for IPv6, in its shortest spelling; empty if none was. Refuses lines that do not exist, blocks
 * that are no /56, and those that another VPC has.
 * Unlike VPC: a block that is named need not have been reserved before.
 */
export function namedIpv6Block(world: World, { Ipv6CidrBlock = '', Ipv6Isp = 'BGP' }: Ipv6Wishes): string {
  ensure(isIpv6Isp(Ipv6Isp), errors.invalidIpv6Isp(Ipv6Isp))
  if (Ipv6CidrBlock === '') return ''
  const block = canonicalIpv6Block(Ipv6CidrBlock)
  const isBlock = block?.endsWith(`/${VPC_IPV6_MASK}`) ?? false
  ensure(block !== undefined && isBlock, errors.invalidIpv6CidrBlock(Ipv6CidrBlock))
  ensure(world.vpcs.count('ipv6Block', block) === 0, errors.ipv6CidrBlockTaken(block))
  return block
}

/** The entry of Ipv6CidrBlocks for wishes that were found in order. Draws a block if none was named. */
export function ipv6BlockFor(world: World, wishes: Ipv6Wishes): VpcRow['Ipv6CidrBlocks'][number] {
  const Ipv6Isp = wishes.Ipv6Isp || 'BGP'
  return { Ipv6CidrBlock: namedIpv6Block(world, wishes) || pickVpcIpv6Block(world, Ipv6Isp), Ipv6Isp }
}

/** Refuses a VPC more than the account may have in the region. */
export function ensureVpcQuota({ world, accountId, regionId, explain }: ActionContext): void {
  const limit = quotaLimit(world, 'vpcs_per_region', { accountId, regionId })
  const used = world.vpcs.count('scope', scope(accountId, regionId))
  explain('Quota', 'VPCs of the account in this region, against its quota.', { used, limit })
  ensure(limit === null || used < limit, errors.vpcQuotaExceeded(limit ?? 0))
}

type VpcTerms = Pick<VpcRow, 'CidrBlock' | 'Ipv6CidrBlocks' | 'UserCidrs' | 'ResourceGroupId' | 'IsDefault'> &
  Partial<Pick<VpcRow, 'VpcName' | 'Description' | 'DnsHostnameStatus' | 'Tags'>>

/** Writes a Pending VPC with its router and system route table; Available after the time of a network resource. */
export function makeVpc(world: World, place: { accountId: string; regionId: string }, terms: VpcTerms) {
  const { accountId: OwnerId, regionId: RegionId } = place
  const VpcId = newId(world, 'vpc', RegionId)
  const VRouterId = newId(world, 'vrt', RegionId)
  const RouteTableId = newId(world, 'vtb', RegionId)
  const CreationTime = isoSeconds(world.nowMs)
  world.vpcs.put({
    VpcId,
    OwnerId,
    RegionId,
    VpcName: '',
    Description: '',
    SecondaryCidrBlocks: [],
    Status: 'Pending',
    VRouterId,
    ClassicLinkEnabled: false,
    DnsHostnameStatus: 'DISABLED',
    CreationTime,
    Tags: {},
    ...terms,
  })
  world.routeTables.put({
    RouteTableId,
    OwnerId,
    RegionId,
    VpcId,
    VRouterId,
    RouteTableName: '',
    Description: '',
    RouteTableType: 'System',
    AssociateType: 'VSwitch',
    RoutePropagationEnable: true,
    Status: 'Available',
    CreationTime,
    Tags: {},
  })
  world.plan('vpc.VpcAvailable', { VpcId }, duration('networkResource'))
  return { VpcId, VRouterId, RouteTableId }
}

/** CidrBlock of a default VPC. */
export const DEFAULT_VPC_BLOCK = '172.16.0.0/16'

/** Refuses a secondary IPv4 block that is malformed, or overlaps what the VPC has or routes elsewhere. */
export function ensureSecondaryBlock(world: World, vpc: VpcRow, text: string): void {
  const obstacle = vpcCidrObstacle(text)
  ensure(obstacle !== 'malformed', errors.invalidCidrBlock(OBSTACLES.malformed))
  ensure(obstacle === undefined, errors.illegalSecondaryBlock(OBSTACLES[obstacle ?? 'mask']))
  const other = vpcBlocks(vpc).find((block) => cidrsOverlap(block, text))
  ensure(other === undefined, errors.secondaryBlockOverlaps(other ?? ''))
  const routes = world.routeEntries.list('vpc', vpc.VpcId)
  ensure(!routes.some((row) => row.DestinationCidrBlock === text), errors.blockIsRouted(text))
}
