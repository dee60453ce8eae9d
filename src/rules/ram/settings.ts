/** What an account has set for all its users: passwords, security, its alias. */
import { ensure } from '../../kernel/errors.ts'
import type { RamSettingsRow } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import { parseCidr } from '../cidr.ts'
import * as errors from './errors.ts'
import { ensureLength, ensureWhole } from './fields.ts'

export interface PasswordPolicy {
  readonly MinimumPasswordLength: number
  readonly RequireLowercaseCharacters: boolean
  readonly RequireUppercaseCharacters: boolean
  readonly RequireNumbers: boolean
  readonly RequireSymbols: boolean
  readonly HardExpiry: boolean
  readonly MaxPasswordAge: number
  readonly PasswordReusePrevention: number
  readonly MaxLoginAttemps: number
  /** Of IMS only. */
  readonly MinimumPasswordDifferentCharacter: number
  readonly PasswordNotContainUserName: boolean
}

/** Source: remarks of the published IMS package. Guess: MaxLoginAttemps is 5 in RAM's own remark, 0 in that of IMS. */
const DEFAULT_PASSWORD_POLICY: PasswordPolicy = {
  ...{ MinimumPasswordLength: 8, RequireLowercaseCharacters: false, RequireUppercaseCharacters: false },
  ...{ RequireNumbers: false, RequireSymbols: false, HardExpiry: false, MaxPasswordAge: 0 },
  ...{ PasswordReusePrevention: 0, MaxLoginAttemps: 5 },
  ...{ MinimumPasswordDifferentCharacter: 0, PasswordNotContainUserName: false },
}

export interface SecurityPreference {
  readonly EnableSaveMFATicket: boolean
  readonly AllowUserToChangePassword: boolean
  readonly AllowUserToManageAccessKeys: boolean
  readonly AllowUserToManageMFADevices: boolean
  readonly AllowUserToManagePublicKeys: boolean
  /** Hours. */
  readonly LoginSessionDuration: number
  readonly LoginNetworkMasks: string
}

const DEFAULT_SECURITY_PREFERENCE: SecurityPreference = {
  ...{ EnableSaveMFATicket: false, AllowUserToChangePassword: true, AllowUserToManageAccessKeys: false },
  ...{ AllowUserToManageMFADevices: true, AllowUserToManagePublicKeys: false },
  ...{ LoginSessionDuration: 6, LoginNetworkMasks: '' },
}

export function settingsOf(world: World, accountId: string): RamSettingsRow {
  const none = { AccountId: accountId, AccountAlias: '', PasswordPolicy: {}, SecurityPreference: {} }
  return world.ramSettings.get(accountId) ?? none
}

export function passwordPolicy(world: World, accountId: string): PasswordPolicy {
  return { ...DEFAULT_PASSWORD_POLICY, ...(settingsOf(world, accountId).PasswordPolicy as object) }
}

export function securityPreference(world: World, accountId: string): SecurityPreference {
  return { ...DEFAULT_SECURITY_PREFERENCE, ...(settingsOf(world, accountId).SecurityPreference as object) }
}

/** What was sent, over the defaults. Guess: what is left out goes back to its default, as the remarks say of single members. */
export function setPasswordPolicy(world: World, accountId: string, sent: Partial<PasswordPolicy>): PasswordPolicy {
  ensureWhole('MinimumPasswordLength', sent.MinimumPasswordLength, 8, 32)
  ensureWhole('MaxPasswordAge', sent.MaxPasswordAge, 0, 1095)
  ensureWhole('PasswordReusePrevention', sent.PasswordReusePrevention, 0, 24)
  ensureWhole('MaxLoginAttemps', sent.MaxLoginAttemps, 0, 32)
  ensureWhole('MinimumPasswordDifferentCharacter', sent.MinimumPasswordDifferentCharacter, 0, 8)
  const PasswordPolicy = definedOnly(sent)
  world.ramSettings.put({ ...settingsOf(world, accountId), PasswordPolicy })
  return passwordPolicy(world, accountId)
}

/** What was sent, over what was set before. */
export function setSecurityPreference(
  world: World,
  accountId: string,
  sent: Partial<SecurityPreference>,
): SecurityPreference {
  ensureWhole('LoginSessionDuration', sent.LoginSessionDuration, 1, 24)
  const masks = (sent.LoginNetworkMasks ?? '').split(';').filter((mask) => mask !== '')
  ensureLength('LoginNetworkMasks', sent.LoginNetworkMasks, 0, 512)
  const areMasks = masks.length <= 40 && masks.every((mask) => parseCidr(mask) !== undefined)
  ensure(areMasks, errors.invalidFormat('LoginNetworkMasks', '10.0.0.0/8;192.168.0.0/16, at most 40'))
  const before = settingsOf(world, accountId)
  const SecurityPreference = { ...(before.SecurityPreference as object), ...definedOnly(sent) }
  world.ramSettings.put({ ...before, SecurityPreference })
  return securityPreference(world, accountId)
}

/** Refuses a password that the account's policy does not allow. */
export function ensurePassword(world: World, accountId: string, userName: string, password: string): void {
  const policy = passwordPolicy(world, accountId)
  const needs: readonly [boolean, RegExp, string][] = [
    [policy.RequireLowercaseCharacters, /[a-z]/, 'a small letter'],
    [policy.RequireUppercaseCharacters, /[A-Z]/, 'a capital'],
    [policy.RequireNumbers, /[0-9]/, 'a digit'],
    [policy.RequireSymbols, /[^A-Za-z0-9]/, 'a symbol'],
  ]
  const isLong = password.length >= policy.MinimumPasswordLength && password.length <= 32
  ensure(isLong, errors.weakPassword(`A password has ${policy.MinimumPasswordLength} to 32 characters.`))
  for (const [isNeeded, form, what] of needs) {
    ensure(!isNeeded || form.test(password), errors.weakPassword(`A password needs ${what}.`))
  }
  const kinds = new Set(password).size
  ensure(kinds >= policy.MinimumPasswordDifferentCharacter, errors.weakPassword('Too few different characters.'))
  const isFree = !policy.PasswordNotContainUserName || !password.toLowerCase().includes(userName.toLowerCase())
  ensure(isFree, errors.weakPassword('A password does not hold the name of the user.'))
}

function definedOnly<T extends object>(values: T): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
