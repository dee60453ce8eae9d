import { defineAction } from '../../../door/action.ts'
import { ensureRole, forEachInstance } from '../instanceRole/instanceRoles.ts'

/**
 * AttachInstanceRamRole: gives a RAM role to up to 100 instances, each with a result of its own.
 * Guess: it takes the place of a role that the instance has already.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'AttachInstanceRamRole', {
  ignores: { Policy: 'it narrows the credentials in the guest, which are not emulated' },
  handle(context, { InstanceIds, RamRoleName }) {
    ensureRole(context, RamRoleName)

    const { results, TotalCount, FailCount } = forEachInstance(context, InstanceIds, ({ InstanceId }) => {
      context.world.instances.change(InstanceId, { RamRoleName })
    })

    const AttachInstanceRamRoleResults = { AttachInstanceRamRoleResult: results }
    return { RamRoleName, TotalCount, FailCount, AttachInstanceRamRoleResults }
  },
})
