import { defineAction } from '../../../door/action.ts'
import { assert, ensure } from '../../../kernel/errors.ts'
import * as errors from '../networkInterface/errors.ts'
import { ensureIpv6, giveIpv6, ipv6Limit, ipv6Wish } from '../networkInterface/ipv6Addresses.ts'
import { ensureAtRest, networkInterfaceOf } from '../networkInterface/networkInterfaces.ts'

/**
 * AssignIpv6Addresses: gives an interface IPv6 addresses of its vSwitch, by name or as many as asked. An address that the
 * account keeps for later can be named.
 * Not modelled: prefixes (refused).
 * Source: Ecs 2014-05-26 catalogue and remarks. Guess: codes after AssignPrivateIpAddresses.
 */
export default defineAction('ecs', 'AssignIpv6Addresses', {
  handle(context, request) {
    const { world } = context
    const { NetworkInterfaceId, Ipv6Prefix, Ipv6PrefixCount } = request
    ensure(!Ipv6Prefix?.length, errors.unsupportedParameter('Ipv6Prefix'))
    ensure(Ipv6PrefixCount === undefined, errors.unsupportedParameter('Ipv6PrefixCount'))
    const wish = ipv6Wish(request)
    ensure(wish.addresses.length + wish.count > 0, errors.addressesRequired('Ipv6Address or Ipv6AddressCount'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const vSwitch = world.vSwitches.get(card.VSwitchId)
    assert(vSwitch, `the vSwitch of ${NetworkInterfaceId} exists`)

    ensureAtRest(context, card)
    const held = world.ipv6Addresses.count('networkInterface', NetworkInterfaceId)
    const limit = ipv6Limit(world.instances.get(card.InstanceId)?.InstanceType)
    ensureIpv6(context, vSwitch, wish, { held, limit })

    const Ipv6Address = giveIpv6(world, vSwitch, NetworkInterfaceId, wish)

    return { NetworkInterfaceId, Ipv6Sets: { Ipv6Address }, Ipv6PrefixSets: { Ipv6Prefix: [] } }
  },
})
