import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { firstFreeBlock } from '../../../rules/cidr.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { scope } from '../../../world/rows/owned.ts'
import * as vpcErrors from '../vpc/errors.ts'
import * as errors from '../vSwitch/errors.ts'
import { ensureOpenZone, makeVSwitch, wishedIpv6Block } from '../vSwitch/vSwitches.ts'

/** Guess: the default vSwitch of a zone is a /20 of the default VPC. */
const MASK_BITS = 20

/**
 * CreateDefaultVSwitch: the default vSwitch of a zone, in the default VPC of the region, with the first block of 20 bits
 * that is free. There is one at most in a zone. Pending, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateDefaultVSwitch', {
  handle({ world, accountId, regionId }, { ZoneId, Ipv6CidrBlock }) {
    const [vpc] = world.vpcs.list('default', scope(accountId, regionId), { limit: 1 })
    ensureOpenZone(regionId, ZoneId)
    ensure(vpc, errors.noDefaultVpc())
    const { VpcId } = vpc
    const siblings = world.vSwitches.list('vpc', VpcId)
    const existing = siblings.find((row) => row.IsDefault && row.ZoneId === ZoneId)
    const [pending] = world.vSwitches.list('pending', VpcId, { limit: 1 })
    const limit = quotaLimit(world, 'vswitches_per_vpc', { accountId, regionId })
    const taken = siblings.map((row) => row.CidrBlock)

    ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
    ensure(existing === undefined, errors.defaultVSwitchExists(existing?.VSwitchId ?? ''))
    ensure(pending === undefined, errors.incorrectVSwitchStatus(pending?.VSwitchId ?? ''))
    const ipv6Block = wishedIpv6Block(world, vpc, Ipv6CidrBlock === undefined ? {} : { Ipv6CidrBlock })
    ensure(limit === null || siblings.length < limit, errors.vSwitchQuotaExceeded(limit ?? 0))
    const CidrBlock = firstFreeBlock([vpc.CidrBlock], taken, MASK_BITS)
    ensure(CidrBlock !== undefined, errors.cidrOverlapped())

    const VSwitchId = makeVSwitch(world, vpc, { ZoneId, CidrBlock, Ipv6CidrBlock: ipv6Block, IsDefault: true })

    return { VSwitchId }
  },
})
