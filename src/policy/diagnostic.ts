import { sha256 } from '../kernel/hash.ts'
import type { Principal } from '../world/rows/account.ts'
import type { Question, Verdict } from './evaluate.ts'

/** What a refusal tells in short, and DecodeDiagnosticMessage in full. */
export interface Diagnosis {
  readonly AuthAction: string
  readonly AuthResource: string
  readonly AuthPrincipal: {
    readonly AuthPrincipalType: string
    readonly AuthPrincipalOwnerId: string
    readonly AuthPrincipalDisplayName: string
  }
  readonly AuthConditions: readonly { readonly ConditionKey: string; readonly ConditionValues: readonly string[] }[]
  readonly ExplicitDeny: boolean
  readonly NoPermissionPolicyType: string
  readonly MatchedPolicies: readonly {
    readonly PolicyIdentifier: string
    readonly PolicyType: string
    readonly PolicyVersion: string
    readonly Effect: 'Deny'
    readonly AttachedEntityType: string
    readonly AttachedScope: string
  }[]
}

/** Why it was refused: which kind of policy did not let it pass. */
export type RefusingType = 'AccountLevelIdentityBasedPolicy' | 'SessionPolicy' | 'AssumeRolePolicy'

export function diagnose(
  principal: Principal,
  { action, resource, keys }: Question,
  verdict: Verdict,
  type: RefusingType,
): Diagnosis {
  const { outcome, decider } = verdict
  return {
    AuthAction: action,
    AuthResource: resource,
    AuthPrincipal: {
      AuthPrincipalType: principal.type === 'RAMUser' ? 'SubUser' : principal.type,
      AuthPrincipalOwnerId: principal.accountId,
      AuthPrincipalDisplayName: displayName(principal),
    },
    AuthConditions: [...keys].map(([ConditionKey, ConditionValues]) => ({ ConditionKey, ConditionValues })),
    ExplicitDeny: outcome === 'explicitDeny',
    NoPermissionPolicyType: type,
    MatchedPolicies:
      decider === undefined
        ? []
        : [
            {
              PolicyIdentifier: decider.policy.name,
              PolicyType: decider.policy.type,
              PolicyVersion: decider.policy.version,
              Effect: 'Deny',
              AttachedEntityType: decider.policy.via.split(' ')[0] ?? '',
              AttachedScope: 'Account',
            },
          ],
  }
}

/** A user by its id, a session by role and session name. */
function displayName({ type, arn, name, id = name }: Principal): string {
  return type === 'AssumedRoleUser' ? `${name}:${arn.slice(arn.lastIndexOf('/') + 1)}` : id
}

/** Text that only DecodeDiagnosticMessage is meant to read. Unlike RAM: it is not encrypted, only checked. */
export function encodeDiagnosis(diagnosis: Diagnosis): string {
  const text = Buffer.from(JSON.stringify(diagnosis)).toString('base64url')
  return `${sha256(`diagnosis/${text}`).slice(0, 16)}${text}`
}

/** undefined when the text was not made here. */
export function decodeDiagnosis(encoded: string): Diagnosis | undefined {
  const text = encoded.slice(16)
  if (sha256(`diagnosis/${text}`).slice(0, 16) !== encoded.slice(0, 16)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString())
}
