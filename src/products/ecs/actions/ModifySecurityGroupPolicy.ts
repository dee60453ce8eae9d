import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../securityGroup/errors.ts'

/**
 * ModifySecurityGroupPolicy: whether members of a basic security group reach each other. Enterprise groups are fixed.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'ModifySecurityGroupPolicy', {
  handle({ world, own }, request) {
    const group = own(world.securityGroups, request.SecurityGroupId)
    const policy = request.InnerAccessPolicy.toLowerCase()

    ensure(group, errors.securityGroupNotFound(request.SecurityGroupId))
    ensure(policy === 'accept' || policy === 'drop', errors.invalidInnerAccessPolicy())
    ensure(group.SecurityGroupType === 'normal', errors.innerAccessPolicyFixed())

    world.securityGroups.put({ ...group, InnerAccessPolicy: policy === 'accept' ? 'Accept' : 'Drop' })

    return {}
  },
})
