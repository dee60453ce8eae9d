/** Custom and system policies as one kind of thing, and what RAM shows of them. */
import { ensure } from '../../../kernel/errors.ts'
import { type DocumentKind, isProblem, parseDocument } from '../../../policy/document.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { findSystemPolicy, type SystemPolicy, systemPolicies } from '../../../world/facts/systemPolicies.ts'
import {
  attachmentPolicy,
  type PolicyType,
  type RamPolicyRow,
  type RamPolicyVersion,
  ramName,
} from '../../../world/rows/ram.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** A policy of either type. */
export interface KnownPolicy extends Omit<RamPolicyRow, 'lastVersion'> {
  readonly PolicyType: PolicyType
}

/** Guess: system policies have one version, and are as old as the API. */
const SYSTEM_DATE = '2015-05-01T00:00:00Z'

function asKnown({ PolicyName, Description, PolicyDocument }: SystemPolicy, accountId: string): KnownPolicy {
  return {
    ...{ AccountId: accountId, PolicyType: 'System', PolicyName, Description, DefaultVersion: 'v1', Tags: {} },
    ...{ versions: [{ VersionId: 'v1', PolicyDocument, CreateDate: SYSTEM_DATE }] },
    ...{ CreateDate: SYSTEM_DATE, UpdateDate: SYSTEM_DATE },
  }
}

export function policyType(type: string): PolicyType {
  ensure(type === 'System' || type === 'Custom', ram.invalidValue('PolicyType', 'System or Custom'))
  return type
}

export function thePolicy(world: World, accountId: string, name: string, type: string): KnownPolicy {
  if (policyType(type) === 'Custom') return { ...theCustomPolicy(world, accountId, name), PolicyType: 'Custom' }
  const policy = findSystemPolicy(name)
  ensure(policy, ram.notExist('Policy', name))
  return asKnown(policy, accountId)
}

export function theCustomPolicy(world: World, accountId: string, name: string): RamPolicyRow {
  const policy = world.ramPolicies.get(ramName(accountId, name))
  ensure(policy, ram.notExist('Policy', name))
  return policy
}

/** Custom policies first, the newest in front, then those of the system. Guess: the order. */
export function allPolicies(world: World, accountId: string): KnownPolicy[] {
  const custom = world.ramPolicies.list('account', accountId)
  return [
    ...custom.map((row) => ({ ...row, PolicyType: 'Custom' as const })),
    ...systemPolicies().map((policy) => asKnown(policy, accountId)),
  ]
}

export function theVersion(policy: Pick<KnownPolicy, 'versions'>, versionId: string): RamPolicyVersion {
  const version = policy.versions.find(({ VersionId }) => VersionId === versionId)
  ensure(version, ram.notExist('Policy.Version', versionId))
  return version
}

/** Refuses what is no policy of this kind. `field`: the parameter that carried it. */
export function ensureDocument(text: string, kind: DocumentKind, field: string): void {
  const read = parseDocument(text, kind)
  if (!isProblem(read)) return
  throw read.problem === 'size' ? errors.documentTooLong(field, read.text) : errors.malformedDocument(read.text)
}

export function attachmentCount(world: World, { AccountId, PolicyType, PolicyName }: KnownPolicy): number {
  return world.ramAttachments.count('policy', attachmentPolicy(AccountId, PolicyType, PolicyName))
}

export function shownPolicy({ PolicyName, PolicyType, Description, DefaultVersion, ...dates }: KnownPolicy) {
  const { CreateDate, UpdateDate } = dates
  return { PolicyName, PolicyType, Description, DefaultVersion, CreateDate, UpdateDate }
}

export function shownVersion({ DefaultVersion }: Pick<KnownPolicy, 'DefaultVersion'>, version: RamPolicyVersion) {
  return { ...version, IsDefaultVersion: version.VersionId === DefaultVersion }
}

export function shownTags(row: { readonly Tags: Readonly<Record<string, string>> }) {
  return { Tags: { Tag: ecsTags(row.Tags) } }
}
