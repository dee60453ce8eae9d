import { ensure } from '../../kernel/errors.ts'
import { type CidrObstacle, cidrsOverlap, parseCidr } from '../../rules/cidr.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { RouteTableRow, VpcRow } from '../../world/rows/vpc.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'

/** What keeps a VPC from being deleted, in the order in which the cloud looks; undefined = nothing. */
export function vpcDependents(world: World, vpc: VpcRow): 'VSwitch' | 'SecurityGroup' | 'RouteTable' | undefined {
  if (world.vSwitches.count('vpc', vpc.VpcId) > 0) return 'VSwitch'
  if (world.securityGroups.count('vpc', `${scope(vpc.OwnerId, vpc.RegionId)}|${vpc.VpcId}`) > 0) return 'SecurityGroup'
  const isCustom = ({ RouteTableType }: RouteTableRow) => RouteTableType === 'Custom'
  return world.routeTables.list('vpc', vpc.VpcId).some(isCustom) ? 'RouteTable' : undefined
}

export function hasVpcDependents(world: World, vpc: VpcRow): boolean {
  return vpcDependents(world, vpc) !== undefined
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
