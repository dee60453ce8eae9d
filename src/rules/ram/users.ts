import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import type { Tags } from '../../world/rows/owned.ts'
import { attachmentEntity, type RamUserRow, ramName } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'
import { ensureLength, ensureName, ensureRoom, newRamId, USER_NAME } from './fields.ts'

/** What a request says of a user; absent members stay as they are. */
export interface UserFields {
  readonly UserName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly MobilePhone?: string | undefined
  readonly Email?: string | undefined
  readonly Comments?: string | undefined
}

export function findUser(world: World, accountId: string, name: string): RamUserRow | undefined {
  return world.ramUsers.list('name', ramName(accountId, name), { limit: 1 })[0]
}

/** The user of the account with this name, whatever its case. */
export function theUser(world: World, accountId: string, name: string): RamUserRow {
  const user = findUser(world, accountId, name)
  ensure(user, errors.notExist('User', name))
  return user
}

/** `prefix`: `New` when the request changes a user, so that the code names the parameter that was sent. */
function ensureFields(fields: UserFields, prefix: '' | 'New'): void {
  const { UserName, DisplayName, MobilePhone, Email, Comments } = fields
  if (UserName !== undefined) ensureName(`${prefix}UserName`, UserName, USER_NAME)
  ensureLength(`${prefix}DisplayName`, DisplayName, 0, 128)
  ensureLength(`${prefix}Comments`, Comments, 0, 128)
  const isPhone = !MobilePhone || /^\d{1,4}-\d{4,20}$/.test(MobilePhone)
  ensure(isPhone, errors.invalidFormat(`${prefix}MobilePhone`, '<country code>-<number>'))
  const isMail = !Email || (Email.length <= 128 && /^[^\s@]+@[^\s@]+$/.test(Email))
  ensure(isMail, errors.invalidFormat(`${prefix}Email`, 'name@domain'))
}

function sentOnly<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

export function createUser(
  world: World,
  accountId: string,
  fields: UserFields & { readonly UserName: string },
  Tags: Tags = {},
): RamUserRow {
  ensureFields(fields, '')
  ensure(!findUser(world, accountId, fields.UserName), errors.alreadyExists('User', fields.UserName))
  ensureRoom(world, accountId, 'ram_users', 'User', world.ramUsers.count('account', accountId))
  const now = isoSeconds(world.nowMs)
  return world.ramUsers.put({
    ...{ UserId: newRamId(world, '2'), AccountId: accountId },
    ...{ DisplayName: '', MobilePhone: '', Email: '', Comments: '', ...sentOnly(fields), UserName: fields.UserName },
    ...{ CreateDate: now, UpdateDate: now, LastLoginDate: '', Tags },
  })
}

/** Groups, policies and keys stay with the user under a new name: they know it by its id. */
export function updateUser(world: World, user: RamUserRow, fields: UserFields): RamUserRow {
  ensureFields(fields, 'New')
  if (fields.UserName !== undefined) {
    const other = findUser(world, user.AccountId, fields.UserName)
    ensure(!other || other.UserId === user.UserId, errors.alreadyExists('User', fields.UserName))
  }
  return world.ramUsers.put({ ...user, ...sentOnly(fields), UpdateDate: isoSeconds(world.nowMs) })
}

/** Refuses while the user has anything: groups, policies, keys, a login profile, an MFA device. */
export function deleteUser(world: World, { UserId }: RamUserRow): void {
  ensure(world.ramGroupMembers.count('user', UserId) === 0, errors.deleteConflict('User', 'Group'))
  const policies = world.ramAttachments.count('entity', attachmentEntity('User', UserId))
  ensure(policies === 0, errors.deleteConflict('User', 'Policy'))
  ensure(world.accessKeys.count('principal', UserId) === 0, errors.deleteConflict('User', 'AccessKey'))
  ensure(!world.ramLoginProfiles.has(UserId), errors.deleteConflict('User', 'LoginProfile'))
  ensure(world.ramMfaDevices.count('user', UserId) === 0, errors.deleteConflict('User', 'MFADevice'))
  world.ramUsers.remove(UserId)
}
