import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cidrContains } from '../../../rules/cidr.ts'
import { canonicalIpv6Block, ipv6BlockContains } from '../../../rules/ipv6.ts'
import * as errors from '../vpc/errors.ts'

/**
 * UnassociateVpcCidrBlock: takes a secondary block from an Available VPC, while no vSwitch lies in it.
 * Guess: the IPv6 block with which IPv6 was enabled stays while there are others; ModifyVpcAttribute takes it away.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'UnassociateVpcCidrBlock', {
  handle({ world, own }, { VpcId, SecondaryCidrBlock = '', IPv6CidrBlock = '' }) {
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, errors.vpcNotFound(VpcId))
    const vSwitches = world.vSwitches.list('vpc', VpcId)

    ensure(SecondaryCidrBlock === '' || IPv6CidrBlock === '', errors.twoBlocks())
    ensure(SecondaryCidrBlock !== '' || IPv6CidrBlock !== '', errors.blockMissing())
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    if (SecondaryCidrBlock !== '') {
      ensure(vpc.SecondaryCidrBlocks.includes(SecondaryCidrBlock), errors.noSuchBlock(SecondaryCidrBlock))
      const user = vSwitches.find((row) => cidrContains(SecondaryCidrBlock, row.CidrBlock))
      ensure(user === undefined, errors.cidrInUse(user?.VSwitchId ?? ''))
      const SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.filter((block) => block !== SecondaryCidrBlock)
      world.vpcs.change(VpcId, { SecondaryCidrBlocks })
      return {}
    }
    const block = canonicalIpv6Block(IPv6CidrBlock) ?? ''
    const position = vpc.Ipv6CidrBlocks.findIndex((entry) => entry.Ipv6CidrBlock === block)
    ensure(position > 0 || (position === 0 && vpc.Ipv6CidrBlocks.length === 1), errors.noSuchBlock(IPv6CidrBlock))
    const isInside = (text: string) => text !== '' && ipv6BlockContains(block, text.split('/')[0] ?? '')
    const user = vSwitches.find((row) => isInside(row.Ipv6CidrBlock))
    ensure(user === undefined, errors.ipv6BlockInUse(user?.VSwitchId ?? ''))

    world.vpcs.change(VpcId, { Ipv6CidrBlocks: vpc.Ipv6CidrBlocks.filter((entry) => entry.Ipv6CidrBlock !== block) })

    return {}
  },
})
