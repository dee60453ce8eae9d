import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../networkInterface/errors.ts'
import { ensureAtRest, networkInterfaceOf } from '../networkInterface/networkInterfaces.ts'

/**
 * UnassignPrivateIpAddresses: takes secondary private addresses from an interface. The primary one stays.
 * Not modelled: prefixes (refused).
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'UnassignPrivateIpAddresses', {
  handle(context, { NetworkInterfaceId, PrivateIpAddress: addresses = [], Ipv4Prefix }) {
    const { world } = context
    ensure(!Ipv4Prefix?.length, errors.unsupportedParameter('Ipv4Prefix'))
    ensure(addresses.length > 0, errors.addressesRequired('PrivateIpAddress'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const [primary = '', ...secondary] = card.PrivateIpAddresses
    const bound = world.eips.list('instance', NetworkInterfaceId).map((eip) => eip.PrivateIpAddress)

    ensureAtRest(context, card)
    for (const address of addresses) {
      ensure(secondary.includes(address), errors.addressNotAssigned(address))
      ensure(!bound.includes(address), errors.addressHasEip(address))
    }

    world.networkInterfaces.change(NetworkInterfaceId, {
      PrivateIpAddresses: [primary, ...secondary.filter((address) => !addresses.includes(address))],
    })

    return {}
  },
})
