import { findSystemPolicy } from '../world/facts/systemPolicies.ts'
import type { Principal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import { type PolicyDocument, readStored, type Statement } from './document.ts'
import { isUnlimited, type Policy } from './evaluate.ts'
import { matchesPattern } from './pattern.ts'
import { policiesOf, sessionPolicyOf } from './principals.ts'

/**
 * Which of these system policies a principal lacks. `names`: not attached, directly or by a group.
 * `effective`: neither attached nor is everything that they grant granted by what is attached. A session policy has to grant it, too.
 */
export function missingPolicies(
  world: World,
  principal: Principal,
  names: readonly string[],
  how: 'names' | 'effective',
): string[] {
  if (principal.type === 'Account') return []
  const policies = policiesOf(world, principal)
  const session = sessionPolicyOf(principal)
  return names.filter((name) => {
    const isAttached = policies.some((policy) => policy.type === 'System' && policy.name === name)
    if (how === 'names') return !isAttached
    const wanted = readStored(findSystemPolicy(name)?.PolicyDocument ?? '', 'identity')
    if (session !== undefined && !grantsAll([session], wanted)) return true
    return !isAttached && !grantsAll(policies, wanted)
  })
}

/** Whether policies grant all that a document of unconditional Allows grants; any Deny that touches it says no. */
function grantsAll(policies: readonly Policy[], wanted: PolicyDocument): boolean {
  const statements = policies.flatMap(({ document }) => document.Statement)
  const actions = wanted.Statement.flatMap(({ Action = [] }) => Action)
  return actions.every(
    (action) =>
      statements.some(
        (statement) => statement.Effect === 'Allow' && isUnlimited(statement) && includes(statement, action),
      ) && !statements.some((statement) => statement.Effect === 'Deny' && touches(statement, action)),
  )
}

/** Stands for the letters under a wildcard: nothing but another wildcard matches it. */
const ANY = '\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001'

const example = (pattern: string) => pattern.toLowerCase().replaceAll('*', ANY)
const matches = (pattern: string, text: string) => matchesPattern(pattern.toLowerCase(), text)

/** Every action that the pattern stands for is one of the statement's. */
function includes({ Action, NotAction = [] }: Statement, pattern: string): boolean {
  if (Action === undefined) return !NotAction.some((other) => overlap(other, pattern))
  return Action.some((own) => matches(own, example(pattern)))
}

/** Some action that the pattern stands for may be one of the statement's. */
function touches({ Action, NotAction = [] }: Statement, pattern: string): boolean {
  if (Action === undefined) return !NotAction.some((other) => matches(other, example(pattern)))
  return Action.some((own) => overlap(own, pattern))
}

/** Some text matches both: their fixed beginnings and endings agree. Errs towards yes. */
function overlap(a: string, b: string): boolean {
  const [startA, startB] = [fixedStart(a), fixedStart(b)]
  const [endA, endB] = [fixedEnd(a), fixedEnd(b)]
  const startsAgree = startA.startsWith(startB) || startB.startsWith(startA)
  const endsAgree = endA.endsWith(endB) || endB.endsWith(endA)
  if (!a.includes('*') && !a.includes('?')) return matches(b, a.toLowerCase())
  if (!b.includes('*') && !b.includes('?')) return matches(a, b.toLowerCase())
  return startsAgree && endsAgree
}

const fixedStart = (pattern: string) => (/^[^*?]*/.exec(pattern.toLowerCase()) as RegExpExecArray)[0]
const fixedEnd = (pattern: string) => (/[^*?]*$/.exec(pattern.toLowerCase()) as RegExpExecArray)[0]
