import { changes, type EventHandlers } from '../../../door/events.ts'

interface OfHost {
  readonly DedicatedHostId: string
}

/** What follows later for dedicated hosts. One that is gone by then is left alone. */
export const dedicatedHostEvents: EventHandlers = {
  'ecs.DedicatedHostReady': changes<OfHost>(({ world }, { DedicatedHostId }) => {
    const host = world.dedicatedHosts.get(DedicatedHostId)
    if (host?.Status === 'Creating') world.dedicatedHosts.put({ ...host, Status: 'Available' })
  }),
  'ecs.DedicatedHostAutoReleased': changes<OfHost>(({ world }, { DedicatedHostId }) => {
    if (world.dedicatedHosts.has(DedicatedHostId)) world.dedicatedHosts.remove(DedicatedHostId)
  }),
}
