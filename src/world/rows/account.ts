import type { TableDefinition } from '../../kernel/table.ts'

/** An Alibaba Cloud account: the owner of everything that a principal of it creates. */
export interface AccountRow {
  /** 16 digits. */
  readonly AccountId: string
  /** True for the account every world starts with. */
  readonly isRoot: boolean
}

export const ACCOUNTS: TableDefinition<AccountRow> = { name: 'accounts', key: (row) => row.AccountId }

/** Who acts. Root passes every policy; all others are judged. */
export type PrincipalType = 'Account' | 'RAMUser' | 'AssumedRoleUser' | 'Anonymous' | 'Service'

export interface Principal {
  readonly type: PrincipalType
  readonly accountId: string
  /** `acs:ram::<account>:root`, `…:user/<name>`, `…:assumed-role/<role>/<session>`. */
  readonly arn: string
  /** RAM user name, role name or account id. */
  readonly name: string
  /** UserId or RoleId, which a new name leaves as it is. */
  readonly id?: string
  /** Of a role session: a policy that narrows what the role may do. */
  readonly sessionPolicy?: string
}

export function rootPrincipal(accountId: string): Principal {
  return { type: 'Account', accountId, arn: `acs:ram::${accountId}:root`, name: accountId }
}

/** Nobody in particular: for the few actions that are called without a key. */
export function anonymousPrincipal(accountId: string): Principal {
  return { type: 'Anonymous', accountId, arn: `acs:ram::${accountId}:anonymous`, name: '' }
}

/** A service of the cloud that acts in an account because a role there trusts it, e.g. `ecs.aliyuncs.com`. */
export function servicePrincipal(accountId: string, service: string): Principal {
  return { type: 'Service', accountId, arn: `acs:ram::${accountId}:service/${service}`, name: service }
}

/** An access key that was issued inside the world. The root key of a world follows from its name and is not a row. */
export interface AccessKeyRow {
  readonly AccessKeyId: string
  readonly AccessKeySecret: string
  readonly OwnerId: string
  readonly principal: Principal
  readonly Status: 'Active' | 'Inactive'
  /** `2026-11-24T01:02:03Z`; not kept for keys that come with an account. */
  readonly CreateDate?: string
  /** Set for temporary (STS) keys. */
  readonly SecurityToken?: string
  readonly expiresMs?: number
}

export const ACCESS_KEYS: TableDefinition<AccessKeyRow> = {
  name: 'accessKeys',
  key: (row) => row.AccessKeyId,
  indexes: {
    owner: (row) => row.OwnerId,
    /** UserId or RoleId: the keys of a user, the sessions of a role. */
    principal: (row) => row.principal.id,
  },
  /** Keys of sessions outlive them for a while, so that expired can be told from unknown. */
  isHistory: (row) => row.expiresMs !== undefined,
  secretFields: ['AccessKeySecret', 'SecurityToken'],
}

/** A remembered answer: the same token with the same parameters gives it again. Keyed by (account, region, action, token). */
export interface ClientTokenRow {
  readonly tokenKey: string
  /** SHA-256 of the business parameters. */
  readonly requestHash: string
  readonly reply: Readonly<Record<string, unknown>>
  readonly expiresMs: number
}

export const CLIENT_TOKENS: TableDefinition<ClientTokenRow> = {
  name: 'clientTokens',
  key: (row) => row.tokenKey,
  isHistory: () => true,
}
