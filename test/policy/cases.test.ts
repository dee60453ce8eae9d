import { describe, expect, it } from 'vitest'
import { type DocumentKind, isProblem, parseDocument } from '../../src/policy/document.ts'
import type { Policy } from '../../src/policy/evaluate.ts'
import { judge } from '../../src/policy/permission.ts'
import { CASES, type Case } from './cases.ts'

function policy(statements: readonly object[], kind: DocumentKind): Policy {
  const read = parseDocument(JSON.stringify({ Version: '1', Statement: statements }), kind)
  if (isProblem(read)) throw new Error(read.text)
  return { name: kind, type: kind === 'session' ? 'Session' : 'Custom', via: '', version: '', document: read.document }
}

function outcome({ statements, session, action, resource, keys = {} }: Case): string {
  const narrowed = session === undefined ? undefined : policy(session, 'session')
  const listed = new Map(Object.entries(keys).map(([key, value]) => [key, [value].flat()]))
  const question = { action, resource, keys: listed }
  const { verdict, type } = judge([policy(statements, 'identity')], narrowed, question)
  const where = type === 'SessionPolicy' ? 'session ' : ''
  const what = { allow: 'allow', explicitDeny: 'deny', implicitDeny: 'nobody' }[verdict.outcome]
  return `${where}${what}${verdict.decider === undefined ? '' : ` ${verdict.decider.statement}`}`
}

describe('policies', () => {
  it('are tried in at least 150 cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150)
  })

  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(outcome(one)).toBe(one.expected)
  })
})
