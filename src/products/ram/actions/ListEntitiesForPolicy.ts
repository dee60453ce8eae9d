import { defineAction } from '../../../door/action.ts'
import { attachmentPolicy } from '../../../world/rows/ram.ts'
import { thePolicy } from '../policy/policies.ts'
import { shownRole } from '../roles.ts'

/**
 * ListEntitiesForPolicy: the users, groups and roles that a policy is attached to, the last attached first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListEntitiesForPolicy', {
  handle({ world, accountId }, { PolicyName, PolicyType }) {
    const policy = thePolicy(world, accountId, PolicyName, PolicyType)
    const rows = world.ramAttachments.list('policy', attachmentPolicy(accountId, policy.PolicyType, policy.PolicyName))
    const User: { UserId: string; UserName: string; DisplayName: string; AttachDate: string }[] = []
    const Group: { GroupName: string; Comments: string; AttachDate: string }[] = []
    const Role: { RoleId: string; RoleName: string; Arn: string; Description: string; AttachDate: string }[] = []
    for (const { EntityType, EntityId, AttachDate } of rows) {
      const user = EntityType === 'User' ? world.ramUsers.get(EntityId) : undefined
      const group = EntityType === 'Group' ? world.ramGroups.get(EntityId) : undefined
      const role = EntityType === 'Role' ? world.ramRoles.get(EntityId) : undefined
      if (user) User.push({ UserId: EntityId, UserName: user.UserName, DisplayName: user.DisplayName, AttachDate })
      if (group) Group.push({ GroupName: group.GroupName, Comments: group.Comments, AttachDate })
      if (role) {
        const { RoleName, Arn, Description } = shownRole(role)
        Role.push({ RoleId: EntityId, RoleName, Arn, Description, AttachDate })
      }
    }

    return { Users: { User }, Groups: { Group }, Roles: { Role } }
  },
})
