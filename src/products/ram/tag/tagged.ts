/** Roles and policies carry tags; users do in IMS. */
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import type { RamPolicyRow, RamRoleRow } from '../../../world/rows/ram.ts'
import type { World } from '../../../world/world.ts'
import { theCustomPolicy } from '../policy/policies.ts'
import { theRole } from '../roles.ts'

type Tagged = RamRoleRow | RamPolicyRow

function ensureType(type: string): asserts type is 'role' | 'policy' {
  ensure(type === 'role' || type === 'policy', ram.invalidValue('ResourceType', 'role or policy'))
}

export function ensureTagCount(field: string, list: readonly unknown[], most: number): void {
  ensure(list.length <= most, ram.invalidValue(field, `at most ${most}`))
}

/** The named roles or policies, each once. Refuses any that the account has not. */
export function taggedRows(world: World, accountId: string, type: string, names: readonly string[]): Tagged[] {
  ensureType(type)
  const find = type === 'role' ? theRole : theCustomPolicy
  return [...new Set(names.map((name) => find(world, accountId, name)))]
}

export function allTagged(world: World, accountId: string, type: string): Tagged[] {
  ensureType(type)
  return type === 'role' ? world.ramRoles.list('account', accountId) : world.ramPolicies.list('account', accountId)
}

export function nameOf(row: Tagged): string {
  return 'RoleId' in row ? row.RoleName : row.PolicyName
}

export function putTags(world: World, row: Tagged): void {
  if ('RoleId' in row) world.ramRoles.put(row)
  else world.ramPolicies.put(row)
}
