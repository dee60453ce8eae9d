import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'
import { tagsOf } from '../tags.ts'
import * as vpcErrors from '../vpc/errors.ts'

/**
 * CreateIpv4Gateway: the IPv4 gateway of a VPC; there is one at most, and it is not enabled yet.
 * Creating, then Created.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateIpv4Gateway', {
  handle({ world, own }, request) {
    const { VpcId, Ipv4GatewayName = '', Ipv4GatewayDescription = '', ResourceGroupId = '' } = request
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, vpcErrors.vpcNotFound(VpcId))
    const [existing] = world.ipv4Gateways.list('vpc', VpcId, { limit: 1 })
    const Tags = tagsOf(request.Tag)

    ensureTexts(['Ipv4GatewayName', Ipv4GatewayName], ['Ipv4GatewayDescription', Ipv4GatewayDescription])
    ensure(vpc.Status === 'Available', errors.vpcNotReady(vpc.Status))
    ensure(existing === undefined, errors.ipv4GatewayExists(existing?.Ipv4GatewayId ?? ''))

    const { OwnerId, RegionId } = vpc
    const Ipv4GatewayId = newId(world, 'ipv4gw', RegionId)
    const place = { OwnerId, RegionId, VpcId, ResourceGroupId }
    const texts = { Ipv4GatewayName, Ipv4GatewayDescription }
    const state = { Status: 'Creating', Enabled: false, CreationTime: isoSeconds(world.nowMs) } as const
    world.ipv4Gateways.put({ Ipv4GatewayId, ...place, ...texts, ...state, Tags })
    world.plan('vpc.Ipv4GatewayCreated', { Ipv4GatewayId }, duration('networkResource'))

    return { Ipv4GatewayId, ResourceGroupId }
  },
})
