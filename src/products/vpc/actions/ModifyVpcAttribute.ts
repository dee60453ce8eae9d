import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cidrContains, vpcCidrObstacle } from '../../../rules/cidr.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../vpc/errors.ts'
import { type Ipv6Wishes, ipv6BlockFor, namedIpv6Block, OBSTACLES, vpcBlocks } from '../vpc/vpcs.ts'

/**
 * ModifyVpcAttribute: name, description, primary block, IPv6, DNS host names (a setting without effect) of a VPC.
 * The block may grow around the old one or shrink within it, as long as every vSwitch stays inside.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Vpc 2016-04-28 catalogue; documented error table.
 */
export default defineAction('vpc', 'ModifyVpcAttribute', {
  handle({ world, own }, request) {
    const { VpcId, VpcName, Description, CidrBlock, EnableDnsHostname } = request
    const vpc = own(world.vpcs, VpcId)

    ensure(vpc, errors.vpcNotFound(VpcId))
    ensure(!VpcName || isVpcName(VpcName), errors.invalidVpcName())
    ensure(!Description || isVpcDescription(Description), errors.invalidVpcDescription())
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    if (CidrBlock !== undefined) refuseBlock(world, vpc, CidrBlock)
    refuseIpv6(world, vpc, request)

    world.vpcs.change(VpcId, {
      VpcName: VpcName ?? vpc.VpcName,
      Description: Description ?? vpc.Description,
      CidrBlock: CidrBlock ?? vpc.CidrBlock,
      Ipv6CidrBlocks: ipv6Blocks(world, vpc, request),
      DnsHostnameStatus:
        EnableDnsHostname === undefined ? vpc.DnsHostnameStatus : EnableDnsHostname ? 'ENABLED' : 'DISABLED',
    })

    return {}
  },
})

/** Guess: a block that neither holds the old one nor lies in it is malformed, one that leaves out a vSwitch is in use. */
function refuseBlock(world: World, vpc: VpcRow, CidrBlock: string): void {
  const obstacle = vpcCidrObstacle(CidrBlock)
  ensure(obstacle === undefined, errors.invalidCidrBlock(OBSTACLES[obstacle ?? 'malformed']))
  const isRelated = cidrContains(vpc.CidrBlock, CidrBlock) || cidrContains(CidrBlock, vpc.CidrBlock)
  ensure(isRelated, errors.invalidCidrBlock('it neither holds the present block nor lies in it'))
  const blocks = vpcBlocks({ ...vpc, CidrBlock })
  const isOutside = (inner: string) => !blocks.some((outer) => cidrContains(outer, inner))
  const left = world.vSwitches.list('vpc', vpc.VpcId).find((row) => isOutside(row.CidrBlock))
  ensure(left === undefined, errors.cidrInUse(left?.VSwitchId ?? ''))
}

interface Ipv6Change extends Ipv6Wishes {
  readonly EnableIPv6?: boolean
}

/** IPv6 can be taken away while no vSwitch has a block of it. A block that is there cannot be exchanged. */
function refuseIpv6(world: World, vpc: VpcRow, { EnableIPv6, Ipv6CidrBlock, Ipv6Isp }: Ipv6Change): void {
  const block = namedIpv6Block(world, { Ipv6CidrBlock, Ipv6Isp })
  ensure(block === '' || EnableIPv6 === true, invalidParameter('Ipv6CidrBlock', 'EnableIPv6 is not true.'))
  ensure(block === '' || vpc.Ipv6CidrBlocks.length === 0, invalidParameter('Ipv6CidrBlock', 'The VPC has one.'))
  if (EnableIPv6 !== false) return
  const user = world.vSwitches.list('vpc', vpc.VpcId).find((row) => row.Ipv6CidrBlock !== '')
  ensure(user === undefined, errors.ipv6BlockInUse(user?.VSwitchId ?? ''))
}

function ipv6Blocks(world: World, vpc: VpcRow, change: Ipv6Change): VpcRow['Ipv6CidrBlocks'] {
  if (change.EnableIPv6 === false) return []
  return change.EnableIPv6 && vpc.Ipv6CidrBlocks.length === 0 ? [ipv6BlockFor(world, change)] : vpc.Ipv6CidrBlocks
}
