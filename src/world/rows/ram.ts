import type { TableDefinition } from '../../kernel/table.ts'
import type { Principal } from './account.ts'
import type { Json } from './ros.ts'

/** Names are unique in an account, whatever their case. Guess: the documents say unique, not how case counts. */
export function ramName(accountId: string, name: string): string {
  return `${accountId}|${name.toLowerCase()}`
}

type RamTags = Readonly<Record<string, string>>

export interface RamUserRow {
  /** 18 digits; survives a new name, so everything refers to it. */
  readonly UserId: string
  readonly AccountId: string
  readonly UserName: string
  readonly DisplayName: string
  readonly MobilePhone: string
  readonly Email: string
  readonly Comments: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreateDate: string
  readonly UpdateDate: string
  readonly LastLoginDate: string
  readonly Tags: RamTags
}

/** Index `name` is asked with `ramName(accountId, UserName)`. */
export const RAM_USERS: TableDefinition<RamUserRow> = {
  name: 'ramUsers',
  key: (row) => row.UserId,
  indexes: { account: (row) => row.AccountId, name: (row) => ramName(row.AccountId, row.UserName) },
}

export interface RamGroupRow {
  readonly GroupId: string
  readonly AccountId: string
  readonly GroupName: string
  /** Known to IMS only. */
  readonly DisplayName: string
  readonly Comments: string
  readonly CreateDate: string
  readonly UpdateDate: string
}

export const RAM_GROUPS: TableDefinition<RamGroupRow> = {
  name: 'ramGroups',
  key: (row) => row.GroupId,
  indexes: { account: (row) => row.AccountId, name: (row) => ramName(row.AccountId, row.GroupName) },
}

/** A user in a group. */
export interface RamGroupMemberRow {
  readonly GroupId: string
  readonly UserId: string
  readonly JoinDate: string
}

export const RAM_GROUP_MEMBERS: TableDefinition<RamGroupMemberRow> = {
  name: 'ramGroupMembers',
  key: (row) => `${row.GroupId}|${row.UserId}`,
  indexes: { group: (row) => row.GroupId, user: (row) => row.UserId },
}

export interface RamRoleRow {
  /** 18 digits. */
  readonly RoleId: string
  readonly AccountId: string
  readonly RoleName: string
  readonly Description: string
  /** The trust policy, as it was sent. */
  readonly AssumeRolePolicyDocument: string
  /** Seconds: 3600 to 43200. */
  readonly MaxSessionDuration: number
  readonly CreateDate: string
  readonly UpdateDate: string
  readonly Tags: RamTags
}

export const RAM_ROLES: TableDefinition<RamRoleRow> = {
  name: 'ramRoles',
  key: (row) => row.RoleId,
  indexes: { account: (row) => row.AccountId, name: (row) => ramName(row.AccountId, row.RoleName) },
}

export interface RamPolicyVersion {
  /** v1, v2 …; numbers are not used again. */
  readonly VersionId: string
  readonly PolicyDocument: string
  readonly CreateDate: string
}

/** A custom policy. System policies are facts (fixtures/system-policies.json), no rows. */
export interface RamPolicyRow {
  readonly AccountId: string
  readonly PolicyName: string
  readonly Description: string
  /** VersionId of the version that is in force. */
  readonly DefaultVersion: string
  /** Oldest first. */
  readonly versions: readonly RamPolicyVersion[]
  /** Number of the last version made. */
  readonly lastVersion: number
  readonly CreateDate: string
  readonly UpdateDate: string
  readonly Tags: RamTags
}

/** The key is `ramName(accountId, PolicyName)`. */
export const RAM_POLICIES: TableDefinition<RamPolicyRow> = {
  name: 'ramPolicies',
  key: (row) => ramName(row.AccountId, row.PolicyName),
  indexes: { account: (row) => row.AccountId },
}

export type PolicyType = 'System' | 'Custom'
export type RamEntityType = 'User' | 'Group' | 'Role'

/** A policy on a user, group or role of the account. */
export interface RamAttachmentRow {
  readonly AccountId: string
  readonly PolicyType: PolicyType
  readonly PolicyName: string
  readonly EntityType: RamEntityType
  /** UserId, GroupId or RoleId. */
  readonly EntityId: string
  readonly AttachDate: string
}

export function attachmentEntity(type: RamEntityType, id: string): string {
  return `${type}|${id}`
}

export function attachmentPolicy(accountId: string, type: PolicyType, policyName: string): string {
  return `${type}|${ramName(accountId, policyName)}`
}

/** Index `entity` is asked with `attachmentEntity(…)`, index `policy` with `attachmentPolicy(…)`. */
export const RAM_ATTACHMENTS: TableDefinition<RamAttachmentRow> = {
  name: 'ramAttachments',
  key: (row) =>
    `${attachmentEntity(row.EntityType, row.EntityId)}|${attachmentPolicy(row.AccountId, row.PolicyType, row.PolicyName)}`,
  indexes: {
    entity: (row) => attachmentEntity(row.EntityType, row.EntityId),
    policy: (row) => attachmentPolicy(row.AccountId, row.PolicyType, row.PolicyName),
  },
}

export interface RamLoginProfileRow {
  readonly UserId: string
  readonly Password: string
  readonly PasswordResetRequired: boolean
  readonly MFABindRequired: boolean
  /** Inactive: IMS has switched the console off for the user. */
  readonly Status: 'Active' | 'Inactive'
  readonly CreateDate: string
  readonly UpdateDate: string
}

export const RAM_LOGIN_PROFILES: TableDefinition<RamLoginProfileRow> = {
  name: 'ramLoginProfiles',
  key: (row) => row.UserId,
  secretFields: ['Password'],
}

/** A virtual MFA device, bound to a user or not. */
export interface RamMfaDeviceRow {
  /** `acs:ram::<account>:mfa/<name>` */
  readonly SerialNumber: string
  readonly AccountId: string
  readonly Base32StringSeed: string
  /** Empty while it is bound to nobody. */
  readonly UserId: string
  readonly ActivateDate: string
}

export const RAM_MFA_DEVICES: TableDefinition<RamMfaDeviceRow> = {
  name: 'ramMfaDevices',
  key: (row) => row.SerialNumber,
  indexes: { account: (row) => row.AccountId, user: (row) => row.UserId || undefined },
  secretFields: ['Base32StringSeed'],
}

/** One per account, once something was set: alias, password policy, security preference; absent means the defaults. */
export interface RamSettingsRow {
  readonly AccountId: string
  readonly AccountAlias: string
  /** As SetPasswordPolicy spells it. */
  readonly PasswordPolicy: Json
  /** As SetSecurityPreference spells it. */
  readonly SecurityPreference: Json
}

export const RAM_SETTINGS: TableDefinition<RamSettingsRow> = {
  name: 'ramSettings',
  key: (row) => row.AccountId,
  indexes: { alias: (row) => row.AccountAlias || undefined },
}

export type IdentityProviderType = 'OIDC' | 'SAML'

interface ProviderCommon {
  readonly AccountId: string
  /** OIDCProviderName or SAMLProviderName. */
  readonly Name: string
  readonly Description: string
  readonly CreateDate: string
  readonly UpdateDate: string
}

export interface OidcProviderRow extends ProviderCommon {
  readonly type: 'OIDC'
  readonly IssuerUrl: string
  readonly ClientIds: readonly string[]
  readonly Fingerprints: readonly string[]
  /** Hours since its issue after which a token is refused. */
  readonly IssuanceLimitTime: number
  /** The issuer's public keys (JWK), given inline: no issuer is ever asked for them. */
  readonly keys: readonly Json[]
}

export interface SamlProviderRow extends ProviderCommon {
  readonly type: 'SAML'
  /** Base64, as it was sent; its certificates verify assertions. */
  readonly EncodedSAMLMetadataDocument: string
  readonly AuthnSignAlgo: string
}

export type IdentityProviderRow = OidcProviderRow | SamlProviderRow

export function identityProviderKey(accountId: string, type: IdentityProviderType, name: string): string {
  return `${type}|${ramName(accountId, name)}`
}

/** Index `scope` is asked with `<type>|<accountId>`. */
export const IDENTITY_PROVIDERS: TableDefinition<IdentityProviderRow> = {
  name: 'identityProviders',
  key: (row) => identityProviderKey(row.AccountId, row.type, row.Name),
  indexes: { scope: (row) => `${row.type}|${row.AccountId}` },
}

/** The user as one who acts: the principal of its access keys. */
export function userPrincipal(user: RamUserRow): Principal {
  return {
    type: 'RAMUser',
    accountId: user.AccountId,
    arn: `acs:ram::${user.AccountId}:user/${user.UserName}`,
    name: user.UserName,
    id: user.UserId,
  }
}
