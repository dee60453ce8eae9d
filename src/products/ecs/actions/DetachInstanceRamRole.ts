import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../instanceRole/errors.ts'
import { forEachInstance } from '../instanceRole/instanceRoles.ts'

/**
 * DetachInstanceRamRole: takes the RAM role from up to 100 instances, each with a result of its own.
 * Guess: an instance that has another role than the one named, or none, keeps what it has and fails.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DetachInstanceRamRole', {
  handle(context, { InstanceIds, RamRoleName = '' }) {
    const before = new Map<string, string>()
    const { results, TotalCount, FailCount } = forEachInstance(context, InstanceIds, (instance) => {
      const { InstanceId, RamRoleName: role } = instance
      before.set(InstanceId, role)
      ensure(role !== '' && (RamRoleName === '' || RamRoleName === role), errors.roleNotFound(RamRoleName || role))
      context.world.instances.change(InstanceId, { RamRoleName: '' })
    })

    const DetachInstanceRamRoleResult = results.map((result) => {
      const { InstanceId } = result
      const role = before.get(InstanceId) ?? ''
      const InstanceRamRoleSet = role === '' ? [] : [{ InstanceId, RamRoleName: role }]
      return { ...result, InstanceRamRoleSets: { InstanceRamRoleSet } }
    })
    const DetachInstanceRamRoleResults = { DetachInstanceRamRoleResult }
    return { RamRoleName, TotalCount, FailCount, DetachInstanceRamRoleResults }
  },
})
