import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { type AccessKeyRow, type Principal, rootPrincipal } from '../../world/rows/account.ts'
import { userPrincipal } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'
import { ensureRoom } from './fields.ts'
import { theUser } from './users.ts'

/** Whose keys a request is about: the named user's, else those of whoever asks. */
export function keyOwner(world: World, caller: Principal, userName: string | undefined): Principal {
  if (userName) return userPrincipal(theUser(world, caller.accountId, userName))
  return caller.type === 'RAMUser' ? caller : rootPrincipal(caller.accountId)
}

/** Newest first. The key that an account comes with is among its own, except that of the world's first account, which is no row. */
export function keysOf(world: World, owner: Principal): AccessKeyRow[] {
  if (owner.type === 'RAMUser') return world.accessKeys.list('principal', owner.id ?? '')
  const all = world.accessKeys.list('owner', owner.accountId)
  return all.filter(({ principal, expiresMs }) => principal.type === 'Account' && expiresMs === undefined)
}

export function theKey(world: World, owner: Principal, id: string): AccessKeyRow {
  const key = keysOf(world, owner).find(({ AccessKeyId }) => AccessKeyId === id)
  ensure(key, errors.notExist('User.AccessKey', id))
  return key
}

/** A new key, active at once. The secret is shown in this answer only. */
export function createKey(world: World, owner: Principal, newSecret: (length: number) => string): AccessKeyRow {
  const used = keysOf(world, owner).length
  ensureRoom(world, owner.accountId, 'ram_access_keys_per_user', 'User.AccessKey', used)
  return world.accessKeys.put({
    ...{ AccessKeyId: `LTAI5t${newSecret(18)}`, AccessKeySecret: newSecret(30), OwnerId: owner.accountId },
    ...{ principal: owner, Status: 'Active', CreateDate: isoSeconds(world.nowMs) },
  })
}

export function updateKey(world: World, key: AccessKeyRow, status: string): void {
  ensure(status === 'Active' || status === 'Inactive', errors.invalidValue('Status', 'Active or Inactive'))
  world.accessKeys.put({ ...key, Status: status })
}
