import { changes, type EventHandlers } from '../../door/events.ts'

/** What follows later in VPC. A resource that is gone by then is left alone. */
export const events: EventHandlers = {
  'vpc.VpcAvailable': changes<{ VpcId: string }>(({ world }, { VpcId }) => {
    if (world.vpcs.get(VpcId)?.Status === 'Pending') world.vpcs.change(VpcId, { Status: 'Available' })
  }),
}
