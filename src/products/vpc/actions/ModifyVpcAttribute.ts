import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cidrContains, vpcCidrObstacle } from '../../../rules/cidr.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../errors.ts'
import { OBSTACLES, vpcBlocks } from '../vpcs.ts'

/**
 * ModifyVpcAttribute: name, description, primary block, DNS host names (a setting without effect) of a VPC.
 * The block may grow around the old one or shrink within it, as long as every vSwitch stays inside.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Vpc 2016-04-28 catalogue; documented error table.
 */
export default defineAction('vpc', 'ModifyVpcAttribute', {
  ignores: {
    EnableIPv6: 'IPv6 is not emulated',
    Ipv6CidrBlock: 'IPv6 is not emulated',
    Ipv6Isp: 'IPv6 is not emulated',
  },
  handle({ world, own }, { VpcId, VpcName, Description, CidrBlock, EnableDnsHostname }) {
    const vpc = own(world.vpcs, VpcId)

    ensure(vpc, errors.vpcNotFound(VpcId))
    ensure(!VpcName || isVpcName(VpcName), errors.invalidVpcName())
    ensure(!Description || isVpcDescription(Description), errors.invalidVpcDescription())
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    if (CidrBlock !== undefined) refuseBlock(world, vpc, CidrBlock)

    world.vpcs.change(VpcId, {
      VpcName: VpcName ?? vpc.VpcName,
      Description: Description ?? vpc.Description,
      CidrBlock: CidrBlock ?? vpc.CidrBlock,
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
