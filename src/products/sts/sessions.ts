import type { ActionContext } from '../../door/action.ts'
import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { isProblem, MAX_DOCUMENT_LENGTH, parseDocument } from '../../policy/document.ts'
import type { Principal } from '../../world/rows/account.ts'
import { type RamRoleRow, ramName } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import { errors } from './errors.ts'

const ROLE_ARN = /^acs:ram::(\d{16}):role\/([\w.@-]{1,64})$/
const SESSION_NAME = /^[\w.@-]{2,64}$/
const DEFAULT_SECONDS = 3600
const MIN_SECONDS = 900
/** Expired keys are told from unknown ones for a day, then removed when new ones come, a few at a time. */
const REMEMBER_MS = 24 * 3_600_000
const PURGE_AT_ONCE = 8

/** What the three ways into a role have in common. */
export interface SessionRequest {
  readonly RoleArn?: string
  readonly RoleSessionName?: string
  readonly DurationSeconds?: number
  readonly Policy?: string
}

/** Refuses what is wrongly formed, whatever there is. */
export function ensureForm({ RoleArn = '', RoleSessionName = '', DurationSeconds, Policy }: SessionRequest): void {
  ensure(ROLE_ARN.test(RoleArn), errors.roleArn())
  ensure(SESSION_NAME.test(RoleSessionName), errors.roleSessionName())
  const isWhole = DurationSeconds === undefined || (Number.isInteger(DurationSeconds) && DurationSeconds >= MIN_SECONDS)
  ensure(isWhole, errors.durationSeconds(DEFAULT_SECONDS))
  if (Policy === undefined || Policy === '') return
  const read = parseDocument(Policy, 'session')
  if (!isProblem(read)) return
  throw read.problem === 'size' ? errors.policySize(MAX_DOCUMENT_LENGTH.session) : errors.policyGrammar(read.text)
}

export function roleOf(world: World, RoleArn: string): RamRoleRow | undefined {
  const [, accountId = '', name = ''] = ROLE_ARN.exec(RoleArn) ?? []
  return world.ramRoles.list('name', ramName(accountId, name)).find(({ RoleName }) => RoleName === name)
}

/** A role assumed by a session of a role lasts an hour at most. Source: STS on role chaining. */
export function ensureDuration(role: RamRoleRow, principal: Principal, { DurationSeconds }: SessionRequest): void {
  const max = principal.type === 'AssumedRoleUser' ? DEFAULT_SECONDS : role.MaxSessionDuration
  ensure(DurationSeconds === undefined || DurationSeconds <= max, errors.durationSeconds(max))
}

/** Makes the keys of a session. Inside `atomically`, after the last refusal. */
export function openSession(context: ActionContext, role: RamRoleRow, request: SessionRequest) {
  const { world, newSecret } = context
  const { RoleSessionName = '', DurationSeconds = DEFAULT_SECONDS, Policy = '' } = request
  const { AccountId, RoleId, RoleName } = role
  const principal: Principal = {
    type: 'AssumedRoleUser',
    accountId: AccountId,
    arn: `acs:ram::${AccountId}:assumed-role/${RoleName}/${RoleSessionName}`,
    name: RoleName,
    id: RoleId,
    ...(Policy === '' ? {} : { sessionPolicy: Policy }),
  }
  purge(world, RoleId)
  const expiresMs = world.nowMs + DurationSeconds * 1000
  const key = world.accessKeys.put({
    AccessKeyId: `STS.${newSecret(25)}`,
    AccessKeySecret: newSecret(44),
    OwnerId: AccountId,
    principal,
    Status: 'Active',
    CreateDate: isoSeconds(world.nowMs),
    SecurityToken: `CAIS${newSecret(300)}`,
    expiresMs,
  })
  return {
    Credentials: {
      AccessKeyId: key.AccessKeyId,
      AccessKeySecret: key.AccessKeySecret,
      SecurityToken: key.SecurityToken ?? '',
      Expiration: isoSeconds(context.hostTime(expiresMs)),
    },
    AssumedRoleUser: { Arn: principal.arn, AssumedRoleId: `${RoleId}:${RoleSessionName}` },
  }
}

function purge(world: World, RoleId: string): void {
  for (const { AccessKeyId, expiresMs = 0 } of world.accessKeys.list('principal', RoleId, {
    limit: PURGE_AT_ONCE,
    oldestFirst: true,
  })) {
    if (expiresMs + REMEMBER_MS <= world.nowMs) world.accessKeys.remove(AccessKeyId)
  }
}
