import type { Origin } from '../../src/policy/origin.ts'
import type { Principal } from '../../src/world/rows/account.ts'
import { type RamEntityType, userPrincipal } from '../../src/world/rows/ram.ts'
import { Caller } from '../setup/callers.ts'
import { ACCOUNT, type TestWorld } from '../setup/worlds.ts'

const CREATED = '2026-01-02T03:04:05Z'

export interface Granted {
  readonly system?: readonly string[]
  /** Documents of custom policies, each attached. */
  readonly custom?: readonly object[]
  readonly account?: string
  readonly origin?: Origin
}

export function document(...Statement: readonly object[]): object {
  return { Version: '1', Statement }
}

export function allow(Action: string | string[], Resource: string | string[] = '*', more: object = {}): object {
  return { Effect: 'Allow', Action, Resource, ...more }
}

export function deny(Action: string | string[], Resource: string | string[] = '*', more: object = {}): object {
  return { Effect: 'Deny', Action, Resource, ...more }
}

let numbers = 0

/** Not the size of a table: actions of RAM may have removed rows. */
function nextNumber(): number {
  return ++numbers
}

/**
 * Rows as the actions of RAM leave them. The tests of policies write them directly, so that what is judged here
 * does not hang on the actions of RAM, which have tests of their own.
 */
export function attach(world: TestWorld, EntityType: RamEntityType, EntityId: string, granted: Granted): void {
  const { system = [], custom = [], account = ACCOUNT } = granted
  world.world.atomically(() => {
    const common = { AccountId: account, EntityType, EntityId, AttachDate: CREATED }
    for (const PolicyName of system) {
      world.world.ramAttachments.put({ ...common, PolicyType: 'System', PolicyName })
    }
    for (const policy of custom) {
      const PolicyName = `p${nextNumber()}`
      world.world.ramPolicies.put({
        AccountId: account,
        PolicyName,
        Description: '',
        DefaultVersion: 'v1',
        versions: [{ VersionId: 'v1', PolicyDocument: JSON.stringify(policy), CreateDate: CREATED }],
        lastVersion: 1,
        CreateDate: CREATED,
        UpdateDate: CREATED,
        Tags: {},
      })
      world.world.ramAttachments.put({ ...common, PolicyType: 'Custom', PolicyName })
    }
  })
}

export function user(world: TestWorld, UserName: string, granted: Granted = {}): Caller {
  const { account: AccountId = ACCOUNT, origin } = granted
  const row = world.world.atomically(() =>
    world.world.ramUsers.put({
      UserId: String(2n * 10n ** 17n + BigInt(nextNumber())),
      AccountId,
      UserName,
      DisplayName: UserName,
      MobilePhone: '',
      Email: '',
      Comments: '',
      CreateDate: CREATED,
      UpdateDate: CREATED,
      LastLoginDate: '',
      Tags: {},
    }),
  )
  attach(world, 'User', row.UserId, granted)
  return new Caller(world, userPrincipal(row), origin)
}

export function group(world: TestWorld, GroupName: string, members: readonly Caller[], granted: Granted = {}): string {
  const GroupId = `g-${GroupName}`
  world.world.atomically(() => {
    world.world.ramGroups.put({
      GroupId,
      AccountId: ACCOUNT,
      GroupName,
      DisplayName: '',
      Comments: '',
      CreateDate: CREATED,
      UpdateDate: CREATED,
    })
    for (const { principal } of members) {
      world.world.ramGroupMembers.put({ GroupId, UserId: principal.id ?? '', JoinDate: CREATED })
    }
  })
  attach(world, 'Group', GroupId, granted)
  return GroupId
}

export interface RoleSetting extends Granted {
  readonly trust?: object
  readonly maxSessionDuration?: number
}

/** Trusts whoever its own account lets, if nothing else is said. Returns its ARN. */
export function role(world: TestWorld, RoleName: string, setting: RoleSetting = {}): string {
  const { account = ACCOUNT, maxSessionDuration = 3600, trust = trusting(`acs:ram::${account}:root`) } = setting
  const RoleId = String(3n * 10n ** 17n + BigInt(world.world.ramRoles.size + 1))
  world.world.atomically(() =>
    world.world.ramRoles.put({
      RoleId,
      AccountId: account,
      RoleName,
      Description: '',
      AssumeRolePolicyDocument: JSON.stringify(trust),
      MaxSessionDuration: maxSessionDuration,
      CreateDate: CREATED,
      UpdateDate: CREATED,
      Tags: {},
    }),
  )
  attach(world, 'Role', RoleId, setting)
  return `acs:ram::${account}:role/${RoleName}`
}

export function trusting(RAM: string | string[], more: object = {}): object {
  return document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM }, ...more })
}

/** A session of a role, without asking STS for it. */
export function sessionOf(world: TestWorld, RoleName: string, sessionPolicy?: object): Principal {
  const row = world.world.ramRoles.all().find((candidate) => candidate.RoleName === RoleName)
  if (row === undefined) throw new Error(`there is no role ${RoleName}`)
  return {
    type: 'AssumedRoleUser',
    accountId: row.AccountId,
    arn: `acs:ram::${row.AccountId}:assumed-role/${RoleName}/s`,
    name: RoleName,
    id: row.RoleId,
    ...(sessionPolicy === undefined ? {} : { sessionPolicy: JSON.stringify(sessionPolicy) }),
  }
}
