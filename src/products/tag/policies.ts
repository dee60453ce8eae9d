/** Tag policies and the rules of associated resources: state that is kept and shown, and enforced on nothing. */
import { ensure } from '../../kernel/errors.ts'
import { isTagKey } from '../../rules/names.ts'
import type { RuleStatus, TagPolicyRow, TagTarget, TagTargetType } from '../../world/rows/tagRules.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'
import { parseObject } from './resources.ts'

/** Characters. Guess: no public figure. */
const LONGEST_CONTENT = 65_536

export function thePolicy(world: World, accountId: string, id: string): TagPolicyRow {
  const policy = world.tagPolicies.get(id)
  ensure(policy?.AccountId === accountId, errors.policyNotFound(id))
  return policy
}

interface PolicyFields {
  readonly PolicyName?: string | undefined
  readonly PolicyDesc?: string | undefined
  readonly PolicyContent?: string | undefined
}

/** Refuses malformed members, and a name that another policy of the account has. */
export function ensurePolicyFields(world: World, accountId: string, fields: PolicyFields, ownId = ''): void {
  const { PolicyName, PolicyDesc = '', PolicyContent } = fields
  if (PolicyName !== undefined) {
    ensure(/^\w{1,128}$/.test(PolicyName), errors.invalidValue('PolicyName', '1 to 128 letters, digits and _'))
    const [other] = world.tagPolicies.list('name', `${accountId}|${PolicyName}`)
    ensure(other === undefined || other.PolicyId === ownId, errors.policyExists(PolicyName))
  }
  ensure([...PolicyDesc].length <= 512, errors.invalidValue('PolicyDesc', 'at most 512 characters'))
  if (PolicyContent === undefined) return
  const content = PolicyContent.length <= LONGEST_CONTENT ? parseObject(PolicyContent) : undefined
  const { tags } = content ?? {}
  const hasTags = typeof tags === 'object' && tags !== null && !Array.isArray(tags)
  ensure(hasTags, errors.invalidValue('PolicyContent', '{"tags":{…}}'))
}

const TARGET_TYPES: readonly string[] = ['USER', 'ROOT', 'FOLDER', 'ACCOUNT'] satisfies TagTargetType[]

/** What a request attaches to: the account itself unless the policy is one of a resource directory. */
export function targetOf(
  { AccountId, UserType }: TagPolicyRow,
  { TargetId = '', TargetType = '' }: { readonly TargetId?: string; readonly TargetType?: string },
): TagTarget {
  const type = TargetType.toUpperCase()
  if (UserType === 'USER') {
    ensure(type === '' || type === 'USER', errors.invalidValue('TargetType', 'USER'))
    ensure(TargetId === '' || TargetId === AccountId, errors.invalidValue('TargetId', 'the id of the account'))
    return { TargetId: AccountId, TargetType: 'USER' }
  }
  const isType = type !== 'USER' && TARGET_TYPES.includes(type)
  ensure(isType, errors.invalidValue('TargetType', 'ROOT, FOLDER or ACCOUNT'))
  ensure(/^[\w-]{1,64}$/.test(TargetId), errors.invalidValue('TargetId', 'the id of a folder or an account'))
  return { TargetId, TargetType: type as TagTargetType }
}

export function isSameTarget(a: TagTarget, b: TagTarget): boolean {
  return a.TargetId === b.TargetId && a.TargetType === b.TargetType
}

export interface RuleFields {
  readonly SettingName: string
  readonly Status?: string | undefined
  readonly ExistingStatus?: string | undefined
  readonly TagKeys?: readonly string[] | undefined
}

interface CheckedRule {
  readonly Status?: RuleStatus
  readonly ExistingStatus?: RuleStatus
  readonly TagKeys?: readonly string[]
}

/** The members that were sent, checked. */
export function ruleMembers({ SettingName, Status, ExistingStatus, TagKeys }: RuleFields): CheckedRule {
  // Guess: any name of this form; the documented names are a list that grows.
  const isName = /^rule(:[A-Za-z0-9-]+){2,4}$/.test(SettingName) && SettingName.length <= 256
  ensure(isName, errors.invalidValue('SettingName', 'rule:<actions>:<type>:<associated type>'))
  ensure((TagKeys ?? []).every(isTagKey), errors.invalidValue('TagKeys', 'tag keys'))
  return {
    ...(Status === undefined ? {} : { Status: ruleStatus('Status', Status) }),
    ...(ExistingStatus === undefined ? {} : { ExistingStatus: ruleStatus('ExistingStatus', ExistingStatus) }),
    ...(TagKeys === undefined ? {} : { TagKeys: [...new Set(TagKeys)] }),
  }
}

export function ruleStatus(field: string, status: string): RuleStatus {
  ensure(status === 'Enable' || status === 'Disable', errors.invalidValue(field, 'Enable or Disable'))
  return status
}
