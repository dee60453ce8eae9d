import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/owned.ts'
import * as errors from '../vpc/errors.ts'
import { DEFAULT_VPC_BLOCK, ensureVpcQuota, ipv6BlockFor, makeVpc, namedIpv6Block } from '../vpc/vpcs.ts'

/**
 * CreateDefaultVpc: the default VPC of a region, 172.16.0.0/16 (Guess); there is one at most.
 * Pending, then Available after the time of a network resource.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateDefaultVpc', {
  handle(context, { EnableIpv6 = false, Ipv6CidrBlock = '', ResourceGroupId = '' }) {
    const { world, accountId, regionId } = context
    const [existing] = world.vpcs.list('default', scope(accountId, regionId), { limit: 1 })

    ensure(EnableIpv6 || Ipv6CidrBlock === '', invalidParameter('Ipv6CidrBlock', 'EnableIpv6 is false.'))
    ensure(!EnableIpv6 || Ipv6CidrBlock !== '', invalidParameter('Ipv6CidrBlock', 'It is needed with EnableIpv6.'))
    namedIpv6Block(world, { Ipv6CidrBlock })
    ensure(existing === undefined, errors.defaultVpcExists(existing?.VpcId ?? ''))
    ensureVpcQuota(context)

    return makeVpc(
      world,
      { accountId, regionId },
      {
        CidrBlock: DEFAULT_VPC_BLOCK,
        UserCidrs: [],
        IsDefault: true,
        ResourceGroupId,
        Ipv6CidrBlocks: EnableIpv6 ? [ipv6BlockFor(world, { Ipv6CidrBlock })] : [],
      },
    )
  },
})
