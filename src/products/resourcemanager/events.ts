import { changes, type EventHandlers } from '../../door/events.ts'

/** What follows later: a new group is ready, a deleted one is gone. */
export const events: EventHandlers = {
  'resourcemanager.GroupReady': changes<{ Id: string }>(({ world }, { Id }) => {
    if (world.resourceGroups.get(Id)?.Status === 'Creating') world.resourceGroups.change(Id, { Status: 'OK' })
  }),

  'resourcemanager.GroupGone': changes<{ Id: string }>(({ world }, { Id }) => {
    if (world.resourceGroups.get(Id)?.Status === 'PendingDelete') world.resourceGroups.remove(Id)
  }),
}
