import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../networkInterface/errors.ts'
import { networkInterfaceOf, restingInstance } from '../networkInterface/networkInterfaces.ts'

/**
 * DetachNetworkInterface: takes a secondary interface from its instance, which is Running or Stopped. Detaching, then
 * Available. Asked again while it is Detaching, it goes on as before.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'DetachNetworkInterface', {
  handle(context, { InstanceId, NetworkInterfaceId, TrunkNetworkInstanceId }) {
    const { world } = context
    ensure(!TrunkNetworkInstanceId, errors.unsupportedParameter('TrunkNetworkInstanceId'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const instance = restingInstance(context, InstanceId)

    ensure(card.Type === 'Secondary', errors.detachPrimary())
    ensure(card.Status === 'InUse' || card.Status === 'Detaching', errors.invalidEniState(card.Status))
    ensure(card.InstanceId === instance.InstanceId, errors.notAttachedTo(InstanceId))
    if (card.Status === 'Detaching') return {}

    world.networkInterfaces.change(NetworkInterfaceId, { Status: 'Detaching' })
    world.plan('ecs.NetworkInterfaceAvailable', { NetworkInterfaceId }, duration('networkInterfaceAttach'))

    return {}
  },
})
