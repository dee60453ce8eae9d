import { ensure } from '../../kernel/errors.ts'
import * as ram from '../../rules/ram/errors.ts'
import { ensureLength, ensureWhole } from '../../rules/ram/fields.ts'
import { type RamRoleRow, ramName } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import { ensureDocument } from './policy/policies.ts'

export function findRole(world: World, accountId: string, name: string): RamRoleRow | undefined {
  return world.ramRoles.list('name', ramName(accountId, name), { limit: 1 })[0]
}

export function theRole(world: World, accountId: string, name: string): RamRoleRow {
  const role = findRole(world, accountId, name)
  ensure(role, ram.notExist('Role', name))
  return role
}

/** What a request says of a role; absent members pass. `prefix` stands in front of the parameters that were sent. */
export function ensureRoleFields(
  fields: { document?: string | undefined; description?: string | undefined; maxSessionDuration?: number | undefined },
  prefix: '' | 'New',
): void {
  ensureLength(`${prefix}Description`, fields.description, 0, 1024)
  ensureWhole(`${prefix}MaxSessionDuration`, fields.maxSessionDuration, 3600, 43_200)
  if (fields.document !== undefined) ensureDocument(fields.document, 'trust', `${prefix}AssumeRolePolicyDocument`)
}

/** As lists show a role. */
export function shownRole(role: RamRoleRow) {
  const { RoleId, RoleName, Description, MaxSessionDuration, CreateDate, UpdateDate, AccountId } = role
  const Arn = `acs:ram::${AccountId}:role/${RoleName}`
  return { RoleId, RoleName, Arn, Description, MaxSessionDuration, CreateDate, UpdateDate }
}

/** As Get, Create and Update show it. */
export function wholeRole(role: RamRoleRow) {
  return { ...shownRole(role), AssumeRolePolicyDocument: role.AssumeRolePolicyDocument }
}
