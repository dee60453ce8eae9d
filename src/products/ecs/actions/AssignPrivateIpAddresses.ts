import { defineAction } from '../../../door/action.ts'
import { assert, ensure } from '../../../kernel/errors.ts'
import { drawAddresses, ensureAddressesFree, ensureAddressRoom, secondaryWish } from '../networkInterface/addresses.ts'
import * as errors from '../networkInterface/errors.ts'
import {
  addressLimit,
  ensureAtRest,
  ensureCardGroups,
  networkInterfaceOf,
} from '../networkInterface/networkInterfaces.ts'

/** On an Available interface; on one that is InUse the type of the instance says how many there may be. */
const MOST_NAMED = 32

/**
 * AssignPrivateIpAddresses: gives an interface secondary private addresses of its vSwitch, by name or as many as asked.
 * Not modelled: prefixes (refused).
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'AssignPrivateIpAddresses', {
  handle(context, request) {
    const { world } = context
    const { NetworkInterfaceId, PrivateIpAddress, SecondaryPrivateIpAddressCount, Ipv4Prefix, Ipv4PrefixCount } =
      request
    ensure(!Ipv4Prefix?.length, errors.unsupportedParameter('Ipv4Prefix'))
    ensure(Ipv4PrefixCount === undefined, errors.unsupportedParameter('Ipv4PrefixCount'))
    const { addresses, count } = secondaryWish(PrivateIpAddress, SecondaryPrivateIpAddressCount, MOST_NAMED)
    const amount = addresses.length + count
    ensure(amount > 0, errors.addressesRequired('PrivateIpAddress or SecondaryPrivateIpAddressCount'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const vSwitch = world.vSwitches.get(card.VSwitchId)
    assert(vSwitch, `the vSwitch of ${NetworkInterfaceId} exists`)
    const limit = addressLimit(world, card.InstanceId)

    ensureAtRest(context, card)
    ensureAddressesFree(context, vSwitch, addresses, errors.addressAssigned)
    ensure(card.PrivateIpAddresses.length + amount <= limit, errors.tooManyAddresses(limit))
    ensureCardGroups(context, card.SecurityGroupIds, { VpcId: card.VpcId, addresses: amount })
    ensureAddressRoom(context, vSwitch, amount)

    const assigned = [...addresses, ...drawAddresses(context, vSwitch, count, addresses)]
    world.networkInterfaces.change(NetworkInterfaceId, {
      PrivateIpAddresses: [...card.PrivateIpAddresses, ...assigned],
    })

    return {
      AssignedPrivateIpAddressesSet: {
        NetworkInterfaceId,
        PrivateIpSet: { PrivateIpAddress: assigned },
        Ipv4PrefixSet: { Ipv4Prefixes: [] },
      },
    }
  },
})
