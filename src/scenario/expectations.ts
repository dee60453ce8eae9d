import { isDeepStrictEqual } from 'node:util'
import { RE2JS } from 're2js'
import { isWild, valueAt } from './values.ts'

interface Wanted {
  readonly text: string
  readonly holds: (came: unknown) => boolean
}

type Operator = (operand: never) => Wanted

/** Judged of each value when a path is wild. */
const OF_EACH: Readonly<Record<string, Operator>> = {
  equals: (value: unknown) => equal(value),
  not: (value: unknown) => ({ text: `anything but ${shown(value)}`, holds: (came) => !isDeepStrictEqual(came, value) }),
  matches: (pattern: string) => {
    const compiled = RE2JS.compile(pattern)
    return { text: `a text like /${pattern}/`, holds: (came) => compiled.matcher(String(came)).find() }
  },
  atLeast: (n: number) => ({ text: `at least ${n}`, holds: (came) => typeof came === 'number' && came >= n }),
  atMost: (n: number) => ({ text: `at most ${n}`, holds: (came) => typeof came === 'number' && came <= n }),
  oneOf: (values: readonly unknown[]) => ({
    text: `one of ${values.map(shown).join(', ')}`,
    holds: (came) => values.some((value) => isDeepStrictEqual(came, value)),
  }),
}

/** Judged of everything that a path leads to. */
const OF_ALL: Readonly<Record<string, Operator>> = {
  absent: (isAbsent: boolean) => ({
    text: isAbsent ? 'nothing' : 'something',
    holds: (came) => (came === undefined) === isAbsent,
  }),
  count: (n: unknown) => {
    const wanted = wantedBy(n, false)
    return { text: `${wanted.text} items`, holds: (came) => wanted.holds(countOf(came)) }
  },
  contains: (value: unknown) => ({
    text: `something that contains ${shown(value)}`,
    holds: (came) => hasPart(came, value),
  }),
}

/**
 * What is expected at a path against what came: a value, or an object of operators (`equals`, `not`, `matches`, `atLeast`,
 * `atMost`, `oneOf`, `absent`, `count`, `contains`) that must all hold. With a wild path a value must hold of each, and of one at least.
 * Gives a sentence when it does not hold.
 */
export function mismatch(path: string, expected: unknown, answer: unknown): string | undefined {
  const found = valueAt(answer, path)
  const came = isWild(path) && (found as unknown[]).length === 0 ? undefined : found
  const wanted = wantedBy(expected, isWild(path))
  return wanted.holds(came) ? undefined : `${path}: expected ${wanted.text}, came ${shown(came)}`
}

/** Whether the value is one that stands for itself: what came can be written in its place. */
export function isPlain(expected: unknown): boolean {
  return operatorsOf(expected) === undefined
}

function wantedBy(expected: unknown, isOfMany: boolean): Wanted {
  const operators = operatorsOf(expected)
  // A list is what the whole of a wild path must be; anything else holds of each.
  if (operators === undefined) return isOfMany && !Array.isArray(expected) ? ofEach(equal(expected)) : equal(expected)
  const parts = operators.map(([name, operand]) => {
    const each = OF_EACH[name]
    if (each === undefined) return (OF_ALL[name] as Operator)(operand as never)
    return isOfMany ? ofEach(each(operand as never)) : each(operand as never)
  })
  return {
    text: parts.map(({ text }) => text).join(' and '),
    holds: (came) => parts.every(({ holds }) => holds(came)),
  }
}

function operatorsOf(expected: unknown): [string, unknown][] | undefined {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return undefined
  const members = Object.entries(expected)
  const isOperator = ([name]: [string, unknown]) => Object.hasOwn(OF_EACH, name) || Object.hasOwn(OF_ALL, name)
  return members.length > 0 && members.every(isOperator) ? members : undefined
}

function equal(value: unknown): Wanted {
  return { text: shown(value), holds: (came) => isDeepStrictEqual(came, value) }
}

function ofEach({ text, holds }: Wanted): Wanted {
  return { text: `each ${text}`, holds: (came) => Array.isArray(came) && came.length > 0 && came.every(holds) }
}

function countOf(came: unknown): number | undefined {
  if (came === undefined) return 0
  if (Array.isArray(came)) return came.length
  return came !== null && typeof came === 'object' ? Object.keys(came).length : undefined
}

/** A text in a text; in a list an item that is equal, or that has at least these members. */
function hasPart(came: unknown, part: unknown): boolean {
  if (typeof came === 'string') return came.includes(String(part))
  if (Array.isArray(came)) return came.some((item) => hasMembers(item, part))
  return hasMembers(came, part)
}

function hasMembers(value: unknown, part: unknown): boolean {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return isDeepStrictEqual(value, part)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(part).every(
    ([name, inner]) => Object.hasOwn(value, name) && hasMembers((value as Record<string, unknown>)[name], inner),
  )
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}
