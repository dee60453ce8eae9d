import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isSecurityGroupName } from '../../../rules/names.ts'
import * as errors from '../securityGroup/errors.ts'

/**
 * ModifySecurityGroupAttribute: a new name, a new description, or both. What is not sent stays as it is.
 * Guess: an empty text is taken for one that was not sent.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'ModifySecurityGroupAttribute', {
  handle({ world, own }, { SecurityGroupId, SecurityGroupName, Description }) {
    const group = own(world.securityGroups, SecurityGroupId)

    ensure(group, errors.securityGroupNotFound(SecurityGroupId))
    ensure(!SecurityGroupName || isSecurityGroupName(SecurityGroupName), errors.invalidSecurityGroupName())
    ensure(!Description || isDescription(Description), errors.invalidSecurityGroupDescription())

    world.securityGroups.put({
      ...group,
      SecurityGroupName: SecurityGroupName || group.SecurityGroupName,
      Description: Description || group.Description,
    })

    return {}
  },
})
