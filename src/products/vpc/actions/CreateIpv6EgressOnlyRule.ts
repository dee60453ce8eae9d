import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'

/**
 * CreateIpv6EgressOnlyRule: an IPv6 address with internet bandwidth reaches the internet, but is not reached from there.
 * Pending, then Available. InstanceId is the id of the address.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateIpv6EgressOnlyRule', {
  handle({ world, own }, request) {
    const { Ipv6GatewayId, InstanceId, InstanceType = 'Ipv6Address', Name = '', Description = '' } = request
    const gateway = own(world.ipv6Gateways, Ipv6GatewayId)
    const address = own(world.ipv6Addresses, InstanceId)

    ensure(gateway, errors.ipv6GatewayNotFound(Ipv6GatewayId))
    ensure(InstanceType === 'Ipv6Address', invalidParameter('InstanceType'))
    ensure(address, errors.ipv6AddressNotFound(InstanceId))
    ensureTexts(['Name', Name], ['Description', Description])
    ensure(address.VpcId === gateway.VpcId, errors.gatewayOfAnotherVpc())
    ensure(gateway.Status === 'Available', errors.ipv6GatewayStatus(gateway.Status))
    ensure(address.Ipv6InternetBandwidthId !== '', errors.addressHasNoBandwidth())
    ensure(world.ipv6EgressRules.count('address', InstanceId) === 0, errors.egressRuleExists())

    const { OwnerId, RegionId } = gateway
    const Ipv6EgressOnlyRuleId = newId(world, 'ipv6py', RegionId)
    const rule = { OwnerId, RegionId, Ipv6GatewayId, InstanceId, Name, Description, Status: 'Pending' } as const
    world.ipv6EgressRules.put({ Ipv6EgressOnlyRuleId, ...rule })
    world.plan('vpc.Ipv6RuleAvailable', { Ipv6EgressOnlyRuleId }, duration('networkResource'))

    return { Ipv6EgressRuleId: Ipv6EgressOnlyRuleId }
  },
})
