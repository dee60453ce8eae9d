import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text, texts } from './properties.ts'
import { usersInGroup } from './ramEntities.ts'
import { told } from './told.ts'

/**
 * ALIYUN::RAM::UserToGroupAddition: puts users into a group. Those that are in it already are passed over, and stay when the
 * resource is removed. The attribute GroupName is in ROS's own example, though in no catalogue. Guess: its physical id is the
 * name of the group.
 */
export default defineResource('ALIYUN::RAM::UserToGroupAddition', {
  creates: 'ram.AddUserToGroup',
  emulates: ['GroupName', 'Users'],
  create(step) {
    const { properties, call, note } = step
    const GroupName = text(properties, 'GroupName') ?? ''
    const there = usersInGroup(step, GroupName)
    const added = addedBy(step)
    const made = () => ({ physicalId: GroupName, progress: { added: [...added] } })
    for (const UserName of texts(properties, 'Users') ?? []) {
      if (there.includes(UserName)) continue
      call('ram.AddUserToGroup', { UserName, GroupName })
      added.push(UserName)
      note(made())
    }
    return made()
  },
  read(step) {
    const there = usersInGroup(step, step.physicalId)
    const Users = (texts(step.properties, 'Users') ?? []).filter((name) => there.includes(name))
    return Users.length === 0 ? undefined : told(step, { GroupName: step.physicalId, Users })
  },
  attributes: ({ physicalId }) => ({ GroupName: physicalId }),
  remove(step) {
    for (const UserName of addedBy(step)) {
      ifThere(() => step.call('ram.RemoveUserFromGroup', { UserName, GroupName: step.physicalId }))
    }
  },
})

function addedBy({ resource }: ResourceStep): string[] {
  const { added = [] } = (resource.progress ?? {}) as { added?: readonly string[] }
  return [...added]
}
