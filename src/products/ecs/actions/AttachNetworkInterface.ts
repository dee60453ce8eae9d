import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../networkInterface/errors.ts'
import { ipv6Limit } from '../networkInterface/ipv6Addresses.ts'
import {
  addressLimit,
  ensureRoomOnInstance,
  networkInterfaceOf,
  restingInstance,
} from '../networkInterface/networkInterfaces.ts'

/**
 * AttachNetworkInterface: gives an Available secondary interface to an instance of its zone and VPC that is Running or
 * Stopped. Attaching, then InUse.
 * Not modelled: trunk interfaces (refused), types that must be stopped for it.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'AttachNetworkInterface', {
  ignores: { WaitForNetworkConfigurationReady: 'the guest has no network configuration to wait for' },
  handle(context, request) {
    const { world } = context
    const { InstanceId, NetworkInterfaceId, NetworkCardIndex = 0, TrunkNetworkInstanceId } = request
    // Unlike ECS: no type has a second physical card here.
    ensure(NetworkCardIndex === 0, invalidParameter('NetworkCardIndex'))
    ensure(!TrunkNetworkInstanceId, errors.unsupportedParameter('TrunkNetworkInstanceId'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const instance = restingInstance(context, InstanceId)

    ensure(card.Type === 'Secondary', errors.invalidEniType())
    ensure(card.Status === 'Available', errors.invalidEniState(card.Status))
    ensure(card.VpcId === instance.VpcId, errors.otherVpc())
    ensure(card.ZoneId === instance.ZoneId, errors.otherZone())
    ensureRoomOnInstance(world, instance)
    const limit = addressLimit(world, InstanceId)
    ensure(card.PrivateIpAddresses.length <= limit, errors.tooManyAddresses(limit))
    const ipv6 = world.ipv6Addresses.count('networkInterface', NetworkInterfaceId)
    const most = ipv6Limit(instance.InstanceType)
    ensure(ipv6 === 0 || most > 0, errors.ipv6NotSupported())
    ensure(ipv6 <= most, errors.tooManyIpv6Addresses(most))

    world.networkInterfaces.change(NetworkInterfaceId, { Status: 'Attaching', InstanceId })
    world.plan('ecs.NetworkInterfaceInUse', { NetworkInterfaceId }, duration('networkInterfaceAttach'))

    return {}
  },
})
