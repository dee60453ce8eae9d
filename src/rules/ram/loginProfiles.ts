import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import type { RamLoginProfileRow, RamUserRow } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'
import { ensurePassword } from './settings.ts'

/** What a request says of a login profile; absent members stay as they are. Status is known to IMS only. */
export interface LoginProfileFields {
  readonly Password?: string | undefined
  readonly PasswordResetRequired?: boolean | undefined
  readonly MFABindRequired?: boolean | undefined
  readonly Status?: string | undefined
}

export function theLoginProfile(world: World, { UserId, UserName }: RamUserRow): RamLoginProfileRow {
  const profile = world.ramLoginProfiles.get(UserId)
  ensure(profile, errors.notExist('User.LoginProfile', UserName))
  return profile
}

function statusOf(status: string | undefined, otherwise: 'Active' | 'Inactive'): 'Active' | 'Inactive' {
  if (status === undefined) return otherwise
  ensure(status === 'Active' || status === 'Inactive', errors.invalidValue('Status', 'Active or Inactive'))
  return status
}

export function createLoginProfile(world: World, user: RamUserRow, fields: LoginProfileFields): RamLoginProfileRow {
  const { Password = '', PasswordResetRequired = false, MFABindRequired = false } = fields
  const { UserId, UserName, AccountId } = user
  ensure(!world.ramLoginProfiles.has(UserId), errors.alreadyExists('User.LoginProfile', UserName))
  ensurePassword(world, AccountId, UserName, Password)
  const now = isoSeconds(world.nowMs)
  const Status = statusOf(fields.Status, 'Active')
  const dates = { CreateDate: now, UpdateDate: now }
  return world.ramLoginProfiles.put({ UserId, Password, PasswordResetRequired, MFABindRequired, Status, ...dates })
}

export function updateLoginProfile(world: World, user: RamUserRow, fields: LoginProfileFields): RamLoginProfileRow {
  const profile = theLoginProfile(world, user)
  const { PasswordResetRequired = profile.PasswordResetRequired, MFABindRequired = profile.MFABindRequired } = fields
  const { Password = profile.Password } = fields
  if (fields.Password !== undefined) ensurePassword(world, user.AccountId, user.UserName, Password)
  const Status = statusOf(fields.Status, profile.Status)
  const UpdateDate = isoSeconds(world.nowMs)
  return world.ramLoginProfiles.put({
    ...profile,
    ...{ Password, PasswordResetRequired, MFABindRequired, Status, UpdateDate },
  })
}

export function deleteLoginProfile(world: World, user: RamUserRow): void {
  world.ramLoginProfiles.remove(theLoginProfile(world, user).UserId)
}
