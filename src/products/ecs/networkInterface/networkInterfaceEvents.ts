import { changes, type EventHandlers } from '../../../door/events.ts'
import { removeNetworkInterface } from './networkInterfaces.ts'

interface OfInterface {
  readonly NetworkInterfaceId: string
}

/** What follows later for network interfaces. One that is gone by then, or in another state, is left alone. */
export const networkInterfaceEvents: EventHandlers = {
  'ecs.NetworkInterfaceInUse': changes<OfInterface>(({ world }, { NetworkInterfaceId }) => {
    if (world.networkInterfaces.get(NetworkInterfaceId)?.Status === 'Attaching')
      world.networkInterfaces.change(NetworkInterfaceId, { Status: 'InUse' })
  }),

  'ecs.NetworkInterfaceAvailable': changes<OfInterface>(({ world }, { NetworkInterfaceId }) => {
    if (world.networkInterfaces.get(NetworkInterfaceId)?.Status === 'Detaching')
      world.networkInterfaces.change(NetworkInterfaceId, { Status: 'Available', InstanceId: '' })
  }),

  // Guess: an EIP of the interface stays with the account, free for use.
  'ecs.NetworkInterfaceGone': changes<OfInterface>(({ world }, { NetworkInterfaceId }) => {
    if (world.networkInterfaces.get(NetworkInterfaceId)?.Status !== 'Deleting') return
    removeNetworkInterface(world, NetworkInterfaceId)
  }),
}
