import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { routeTo } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../networkInterface/errors.ts'
import { networkInterfaceOf } from '../networkInterface/networkInterfaces.ts'

/**
 * DeleteNetworkInterface: deletes an Available secondary interface to which no route leads. Deleting, then gone with all
 * its addresses; asked again meanwhile, it goes on as before.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'DeleteNetworkInterface', {
  handle(context, { NetworkInterfaceId }) {
    const { world } = context
    const card = networkInterfaceOf(context, NetworkInterfaceId)

    ensure(card.Type === 'Secondary', errors.invalidEniType())
    ensure(card.Status === 'Available' || card.Status === 'Deleting', errors.invalidEniState(card.Status))
    if (card.Status === 'Deleting') return {}
    const route = routeTo(world, [NetworkInterfaceId])
    ensure(route === undefined, errors.cardIsNextHop(route?.RouteEntryId ?? ''))

    world.networkInterfaces.change(NetworkInterfaceId, { Status: 'Deleting' })
    world.plan('ecs.NetworkInterfaceGone', { NetworkInterfaceId }, duration('networkInterfaceDelete'))

    return {}
  },
})
