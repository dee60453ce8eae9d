import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { putRoute, systemRouteTable } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'
import { tagsOf } from '../tags.ts'
import * as vpcErrors from '../vpc/errors.ts'

/**
 * CreateIpv6Gateway: the IPv6 gateway of a VPC that has IPv6; there is one at most. Pending, then Available.
 * The system route table of the VPC gets an entry ::/0 that leads to it, unless it has one.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateIpv6Gateway', {
  handle({ world, own }, { VpcId, Name = '', Description = '', ResourceGroupId = '', Tag }) {
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, vpcErrors.vpcNotFound(VpcId))
    const [existing] = world.ipv6Gateways.list('vpc', VpcId, { limit: 1 })
    const Tags = tagsOf(Tag)

    ensureTexts(['Name', Name], ['Description', Description])
    ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
    ensure(vpc.Ipv6CidrBlocks.length > 0, errors.vpcHasNoIpv6())
    ensure(existing === undefined, errors.ipv6GatewayExists(existing?.Ipv6GatewayId ?? ''))

    const { OwnerId, RegionId } = vpc
    const Ipv6GatewayId = newId(world, 'ipv6gw', RegionId)
    const CreationTime = isoSeconds(world.nowMs)
    const place = { OwnerId, RegionId, VpcId, ResourceGroupId }
    world.ipv6Gateways.put({ Ipv6GatewayId, ...place, Name, Description, Status: 'Pending', CreationTime, Tags })
    const table = systemRouteTable(world, VpcId)
    if (table !== undefined && world.routeEntries.count('destination', `${table.RouteTableId}|::/0`) === 0) {
      const route = { DestinationCidrBlock: '::/0', IpVersion: 'ipv6', Status: 'Available' } as const
      putRoute(world, table, { ...route, NextHopType: 'IPv6Gateway', NextHopId: Ipv6GatewayId })
    }
    world.plan('vpc.Ipv6GatewayAvailable', { Ipv6GatewayId }, duration('networkResource'))

    return { Ipv6GatewayId, ResourceGroupId }
  },
})
