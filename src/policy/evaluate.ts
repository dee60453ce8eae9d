import type { OneOrMany, PolicyDocument, Statement } from './document.ts'
import { satisfies } from './operators.ts'
import { matchesPattern } from './pattern.ts'

/** What a request has under the keys that conditions ask for; several values where the key is a list. */
export type ConditionKeys = ReadonlyMap<string, readonly string[]>

/** A policy in force: where it comes from, and what it says. */
export interface Policy {
  readonly name: string
  readonly type: 'System' | 'Custom' | 'Session' | 'Trust'
  /** What it is attached to: `user ann`, `group devs`, `role deploy`. */
  readonly via: string
  readonly version: string
  readonly document: PolicyDocument
}

/** One thing that is asked for: an action on a resource, with the keys that conditions may ask for. */
export interface Question {
  /** `ecs:StopInstance` */
  readonly action: string
  readonly resource: string
  readonly keys: ConditionKeys
}

/** The statement that decided. */
export interface Decider {
  readonly policy: Policy
  /** From 1. */
  readonly statement: number
}

export type Outcome = 'allow' | 'explicitDeny' | 'implicitDeny'

export interface Verdict {
  readonly outcome: Outcome
  readonly decider?: Decider
}

/** Any Deny that applies wins; else any Allow; else nobody has allowed it. */
export function evaluate(policies: readonly Policy[], question: Question): Verdict {
  let allowed: Decider | undefined
  for (const policy of policies) {
    for (const [i, statement] of policy.document.Statement.entries()) {
      if (!applies(statement, question)) continue
      const decider = { policy, statement: i + 1 }
      if (statement.Effect === 'Deny') return { outcome: 'explicitDeny', decider }
      allowed ??= decider
    }
  }
  return allowed === undefined ? { outcome: 'implicitDeny' } : { outcome: 'allow', decider: allowed }
}

/** What can be said of an action before it is known on what: denied for certain, allowed by nobody, or not yet known. */
export function evaluateAction(policies: readonly Policy[], action: string): Verdict | undefined {
  let isPossible = false
  for (const policy of policies) {
    for (const [i, statement] of policy.document.Statement.entries()) {
      if (!covers(statement, action)) continue
      if (statement.Effect === 'Allow') isPossible = true
      else if (isUnlimited(statement)) return { outcome: 'explicitDeny', decider: { policy, statement: i + 1 } }
    }
  }
  return isPossible ? undefined : { outcome: 'implicitDeny' }
}

function applies(statement: Statement, { action, resource, keys }: Question): boolean {
  return covers(statement, action) && concerns(statement, resource) && isMet(statement, keys)
}

/** Guess: action names are compared whatever their case, ARNs exactly. */
function covers({ Action, NotAction = [] }: Statement, action: string): boolean {
  const wanted = action.toLowerCase()
  const among = (list: OneOrMany) => list.some((pattern) => matchesPattern(pattern.toLowerCase(), wanted))
  return Action === undefined ? !among(NotAction) : among(Action)
}

function concerns({ Resource, NotResource }: Statement, resource: string): boolean {
  const among = (list: OneOrMany) => list.some((pattern) => matchesPattern(pattern, resource))
  if (NotResource !== undefined) return !among(NotResource)
  return Resource === undefined || among(Resource)
}

/** All operators and all keys have to be satisfied. */
export function isMet({ Condition }: Statement, keys: ConditionKeys): boolean {
  return Object.entries(Condition).every(([operator, wantedByKey]) =>
    Object.entries(wantedByKey).every(([key, wanted]) =>
      satisfies(operator, keys.get(conditionKey(key)) ?? [], wanted),
    ),
  )
}

/** Holds whatever the resource and whatever the conditions. */
export function isUnlimited({ Resource, Condition }: Statement): boolean {
  return (Resource ?? []).includes('*') && Object.keys(Condition).length === 0
}

/** Names of keys are compared whatever their case; what follows the slash is a tag's key and exact. */
export function conditionKey(name: string): string {
  const slash = name.indexOf('/')
  return slash < 0 ? name.toLowerCase() : name.slice(0, slash).toLowerCase() + name.slice(slash)
}
