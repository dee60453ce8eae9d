import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../networkInterface/errors.ts'
import {
  ensureAtRest,
  ensureCardGroups,
  ensureSettings,
  networkInterfaceOf,
} from '../networkInterface/networkInterfaces.ts'

/**
 * ModifyNetworkInterfaceAttribute: name, description, queues, security groups, and what becomes of the interface with its
 * instance. What is not sent stays. The groups of a primary interface are changed through its instance.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyNetworkInterfaceAttribute', {
  ignores: {
    EnhancedNetwork: 'not publicly available',
    NetworkInterfaceTrafficConfig: 'a preview that is not publicly available',
    RxQueueSize: 'a preview that is not publicly available',
    TxQueueSize: 'a preview that is not publicly available',
  },
  handle(context, request) {
    const { world } = context
    const { NetworkInterfaceId, NetworkInterfaceName, Description, QueueNumber, SourceDestCheck } = request
    const { SecurityGroupId: groupIds = [], DeleteOnRelease, ConnectionTrackingConfiguration } = request
    ensureSettings(request)
    const areDistinct = new Set(groupIds).size === groupIds.length
    ensure(areDistinct, invalidParameter('SecurityGroupId', 'An id stands there twice.'))
    const card = networkInterfaceOf(context, NetworkInterfaceId)

    ensureAtRest(context, card)
    ensure(groupIds.length === 0 || card.Type === 'Secondary', errors.invalidEniType())
    // Guess: a primary interface always goes with its instance.
    ensure(DeleteOnRelease !== false || card.Type === 'Secondary', errors.invalidEniType())
    ensure(QueueNumber === undefined || isIdle(world, card), errors.invalidEniState(card.Status))
    const { VpcId, SecurityGroupIds: alreadyIn } = card
    ensureCardGroups(context, groupIds, { VpcId, alreadyIn, addresses: card.PrivateIpAddresses.length })

    world.networkInterfaces.change(NetworkInterfaceId, {
      NetworkInterfaceName: NetworkInterfaceName ?? card.NetworkInterfaceName,
      Description: Description ?? card.Description,
      SecurityGroupIds: groupIds.length > 0 ? groupIds : alreadyIn,
      DeleteOnRelease: DeleteOnRelease ?? card.DeleteOnRelease,
      SourceDestCheck: SourceDestCheck ?? card.SourceDestCheck,
      ...(request.EnablePrimaryIPv6 === undefined ? {} : { EnablePrimaryIPv6: request.EnablePrimaryIPv6 }),
      ...(QueueNumber === undefined ? {} : { QueueNumber }),
      ...(ConnectionTrackingConfiguration === undefined
        ? {}
        : {
            ConnectionTrackingConfiguration: {
              ...card.ConnectionTrackingConfiguration,
              ...ConnectionTrackingConfiguration,
            },
          }),
    })

    return {}
  },
})

/** Queues change while no guest uses them: the interface is Available, or its instance Stopped. */
function isIdle(world: World, { Status, InstanceId }: NetworkInterfaceRow): boolean {
  return Status === 'Available' || world.instances.get(InstanceId)?.Status === 'Stopped'
}
