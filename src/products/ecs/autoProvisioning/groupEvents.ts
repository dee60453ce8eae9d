import { changes, type EventHandlers } from '../../../door/events.ts'
import { removeGroup } from './groups.ts'

export const groupEvents: EventHandlers = {
  // Guess: a group is gone when its validity ends.
  'ecs.AutoProvisioningGroupExpired': changes<{ AutoProvisioningGroupId: string }>(
    ({ world, explain }, { AutoProvisioningGroupId }) => {
      const group = world.autoProvisioningGroups.get(AutoProvisioningGroupId)
      if (group === undefined) return
      explain('ValidUntil', 'The auto provisioning group is not valid any more.', { AutoProvisioningGroupId })
      removeGroup(world, group, group.TerminateInstancesWithExpiration)
    },
  ),
}
