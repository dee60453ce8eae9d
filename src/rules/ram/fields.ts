import { ensure } from '../../kernel/errors.ts'
import { randomText } from '../../kernel/ids.ts'
import type { Tags } from '../../world/rows/owned.ts'
import type { World } from '../../world/world.ts'
import { quotaLimit } from '../quota.ts'
import * as errors from './errors.ts'

/** What a name of RAM may be. Source: remarks of the published RAM package. */
export interface NameRule {
  readonly max: number
  readonly chars: RegExp
  readonly allowed: string
}

export const USER_NAME: NameRule = { max: 64, chars: /^[\w.-]*$/, allowed: 'letters, digits and . - _' }
export const GROUP_NAME = USER_NAME
/** Guess: underscores are refused, as the remark says; older roles have them. */
export const ROLE_NAME: NameRule = { max: 64, chars: /^[A-Za-z0-9.-]*$/, allowed: 'letters, digits and . -' }
export const DEVICE_NAME = ROLE_NAME
export const POLICY_NAME: NameRule = { max: 128, chars: /^[A-Za-z0-9-]*$/, allowed: 'letters, digits and -' }

export function ensureName(field: string, name: string, { max, chars, allowed }: NameRule): void {
  ensureLength(field, name, 1, max)
  ensure(chars.test(name), errors.invalidChars(field, allowed))
}

/** Lengths count characters. An absent text passes. */
export function ensureLength(field: string, text: string | undefined, min: number, max: number): void {
  if (text === undefined) return
  const { length } = [...text]
  ensure(length >= min && length <= max, errors.invalidLength(field, min, max))
}

/** A whole number of a range. An absent one passes. */
export function ensureWhole(field: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined) return
  const isInRange = Number.isInteger(value) && value >= min && value <= max
  ensure(isInRange, errors.invalidValue(field, `a whole number from ${min} to ${max}`))
}

/** 18 digits. Guess: users begin with 2, roles with 3. Inside `atomically`. */
export function newRamId(world: World, first: '2' | '3'): string {
  return `${first}${randomText(world.random, 17, '0123456789')}`
}

/** Refuses one more than a quota of the account allows. */
export function ensureRoom(world: World, accountId: string, quota: string, entity: string, used: number): void {
  const limit = quotaLimit(world, quota, { accountId, regionId: '' })
  ensure(limit === null || used < limit, errors.limitExceeded(entity, limit ?? 0))
}

/** The tags with others added; refuses more than the quota. */
export function withTags(world: World, accountId: string, tags: Tags, added: Tags): Tags {
  const all = { ...tags, ...added }
  const limit = quotaLimit(world, 'ram_tags_per_resource', { accountId, regionId: '' })
  ensure(limit === null || Object.keys(all).length <= limit, errors.limitExceeded('Tag', limit ?? 0))
  return all
}
