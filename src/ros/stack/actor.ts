import type { ActionContext } from '../../door/action.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { commonKeys } from '../../policy/authorization.ts'
import { trustOf } from '../../policy/trust.ts'
import type { Principal } from '../../world/rows/account.ts'
import { ramName } from '../../world/rows/ram.ts'
import * as errors from '../errors.ts'

/**
 * As whom a stack works: in the role, if one is named, else as the caller. Whether the caller may pass the role is judged at the door.
 * Policies are read when each call is made, so what is taken away meanwhile is missing from then on.
 * Guess: the codes for a role that does not exist or does not let ROS in.
 */
export function actorOf(context: ActionContext, RamRoleName: string | undefined): Principal {
  const { world, accountId, principal, origin } = context
  if (RamRoleName === undefined || RamRoleName === '') return principal
  const [role] = world.ramRoles.list('name', ramName(accountId, RamRoleName))
  ensure(role, errors.invalidParameter('RamRoleName', `The account has no role ${RamRoleName}.`))
  const keys = commonKeys({ world, origin, principal, request: {} })
  const { outcome } = trustOf(role, { kind: 'Service', service: 'ros.aliyuncs.com' }, keys)
  ensure(outcome === 'allow', new ApiError(403, 'NoPermission', `The role ${RamRoleName} does not trust ROS.`))
  return {
    type: 'AssumedRoleUser',
    accountId,
    arn: `acs:ram::${accountId}:assumed-role/${role.RoleName}/ros`,
    name: role.RoleName,
    id: role.RoleId,
  }
}
