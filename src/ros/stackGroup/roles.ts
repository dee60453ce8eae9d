import { ApiError, ensure } from '../../kernel/errors.ts'
import { commonKeys } from '../../policy/authorization.ts'
import { INTERNAL_ORIGIN } from '../../policy/origin.ts'
import { judge } from '../../policy/permission.ts'
import { findPrincipal, policiesOf } from '../../policy/principals.ts'
import { type Applicant, trustOf } from '../../policy/trust.ts'
import type { Principal } from '../../world/rows/account.ts'
import type { StackGroupOperationRow } from '../../world/rows/stackGroups.ts'
import type { World } from '../../world/world.ts'

/** Roles of a group whose request names none. Source: SDK comments. */
export const ADMINISTRATION_ROLE = 'AliyunROSStackGroupAdministrationRole'
export const EXECUTION_ROLE = 'AliyunROSStackGroupExecutionRole'

const SESSION = 'ros-stack-group'

type Roles = Pick<StackGroupOperationRow, 'OwnerId' | 'AdministrationRoleName' | 'ExecutionRoleName'>

/**
 * As whom a group works in an account: ROS takes on the administration role of the group's own account, and as that the
 * execution role of the account. Both trust policies and the policies of the administration role are asked each time, as for
 * any session. Refuses where a role is missing, does not let the other in, or may not ask.
 * Source: documentation of self-managed permissions. Guess: the codes, which only reasons of a state show.
 */
export function executionActor(world: World, roles: Roles, accountId: string): Principal {
  const administrator = sessionOf(world, roles.OwnerId, roles.AdministrationRoleName)
  ensureTrust(world, administrator, { kind: 'Service', service: 'ros.aliyuncs.com' }, 'ROS')
  const executor = sessionOf(world, accountId, roles.ExecutionRoleName)
  const arn = arnOf(executor)
  const keys = commonKeys({ world, origin: INTERNAL_ORIGIN, principal: administrator, request: {} })
  const question = { action: 'sts:AssumeRole', resource: arn, keys }
  const { verdict } = judge(policiesOf(world, administrator), undefined, question)
  const mayNot = new ApiError(403, 'NoPermission', `The role ${arnOf(administrator)} may not assume the role ${arn}.`)
  ensure(verdict.outcome === 'allow', mayNot)
  ensureTrust(world, executor, { kind: 'RAM', principal: administrator }, `the role ${arnOf(administrator)}`)
  return executor
}

function sessionOf(world: World, accountId: string, roleName: string): Principal {
  const found = findPrincipal(world, `acs:ram::${accountId}:assumed-role/${roleName}/${SESSION}`)
  ensure(found, new ApiError(404, 'EntityNotExist.Role', `The account ${accountId} has no role ${roleName}.`))
  return found
}

function arnOf({ accountId, name }: Principal): string {
  return `acs:ram::${accountId}:role/${name}`
}

function ensureTrust(world: World, session: Principal, applicant: Applicant, who: string): void {
  const role = world.ramRoles.get(session.id ?? '')
  const principal = applicant.kind === 'RAM' ? applicant.principal : session
  const keys = commonKeys({ world, origin: INTERNAL_ORIGIN, principal, request: {} })
  const isIn = role !== undefined && trustOf(role, applicant, keys).outcome === 'allow'
  ensure(isIn, new ApiError(403, 'NoPermission', `The role ${arnOf(session)} does not trust ${who}.`))
}
