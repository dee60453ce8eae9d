import type { TableDefinition } from '../../kernel/table.ts'

/** A tag that was made before any resource carries it: a key, and values of it, each with a description. */
export interface PresetTagRow {
  readonly AccountId: string
  readonly Key: string
  readonly Description: string
  readonly values: readonly { readonly Value: string; readonly Description: string }[]
}

export function presetTagKey(accountId: string, key: string): string {
  return `${accountId}|${key}`
}

export const PRESET_TAGS: TableDefinition<PresetTagRow> = {
  name: 'presetTags',
  key: (row) => presetTagKey(row.AccountId, row.Key),
  indexes: { account: (row) => row.AccountId },
}

export type TagTargetType = 'USER' | 'ROOT' | 'FOLDER' | 'ACCOUNT'

export interface TagTarget {
  readonly TargetId: string
  readonly TargetType: TagTargetType
}

/** A tag policy and what it is attached to. */
export interface TagPolicyRow {
  /** `p-` and 20 hexadecimal digits. */
  readonly PolicyId: string
  readonly AccountId: string
  readonly PolicyName: string
  readonly PolicyDesc: string
  /** As it was sent. */
  readonly PolicyContent: string
  /** One account, or a resource directory. */
  readonly UserType: 'USER' | 'RD'
  readonly targets: readonly TagTarget[]
}

export const TAG_POLICIES: TableDefinition<TagPolicyRow> = {
  name: 'tagPolicies',
  key: (row) => row.PolicyId,
  indexes: { account: (row) => row.AccountId, name: (row) => `${row.AccountId}|${row.PolicyName}` },
}

export type RuleStatus = 'Enable' | 'Disable'

/** That resources take over the tags of those they are attached to. */
export interface AssociatedRuleRow {
  readonly AccountId: string
  /** `rule:AttachEni-DetachEni-TagInstance:Ecs-Instance:Ecs-Eni` */
  readonly SettingName: string
  readonly Status: RuleStatus
  /** Absent until it is sent. */
  readonly ExistingStatus?: RuleStatus
  readonly TagKeys: readonly string[]
}

export function associatedRuleKey(accountId: string, settingName: string): string {
  return `${accountId}|${settingName}`
}

export const ASSOCIATED_RULES: TableDefinition<AssociatedRuleRow> = {
  name: 'associatedRules',
  key: (row) => associatedRuleKey(row.AccountId, row.SettingName),
  indexes: { account: (row) => row.AccountId },
}
