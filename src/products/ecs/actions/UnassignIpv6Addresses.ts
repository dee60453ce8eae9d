import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalIpv6, ipv6AddressesOf, releaseIpv6Address } from '../../../rules/ipv6.ts'
import * as errors from '../networkInterface/errors.ts'
import { ensureAtRest, networkInterfaceOf } from '../networkInterface/networkInterfaces.ts'

/**
 * UnassignIpv6Addresses: takes IPv6 addresses from an interface; they are given back.
 * Not modelled: prefixes (refused).
 * Source: Ecs 2014-05-26 catalogue. Guess: codes after UnassignPrivateIpAddresses.
 */
export default defineAction('ecs', 'UnassignIpv6Addresses', {
  handle(context, { NetworkInterfaceId, Ipv6Address = [], Ipv6Prefix }) {
    const { world } = context
    ensure(!Ipv6Prefix?.length, errors.unsupportedParameter('Ipv6Prefix'))
    ensure(Ipv6Address.length > 0, errors.addressesRequired('Ipv6Address'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const held = new Map(ipv6AddressesOf(world, NetworkInterfaceId).map((row) => [row.Ipv6Address, row.Ipv6AddressId]))
    const ids = new Set<string>()

    ensureAtRest(context, card)
    for (const text of Ipv6Address) {
      const id = held.get(canonicalIpv6(text) ?? '')
      ensure(id, errors.addressNotAssigned(text))
      ids.add(id)
    }

    for (const id of ids) releaseIpv6Address(world, id)

    return {}
  },
})
