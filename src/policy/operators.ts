import ipaddr from 'ipaddr.js'
import { matchesPattern } from './pattern.ts'

/** How one value of the request is held against one of the document; a negated operator is the denial of another. */
interface Comparison {
  readonly holds: (actual: string, wanted: string) => boolean
  /** True: must hold for none of the wanted values. */
  readonly isNegated?: boolean
}

const isEqual = (actual: string, wanted: string) => actual === wanted
const isEqualIgnoringCase = (actual: string, wanted: string) => actual.toLowerCase() === wanted.toLowerCase()

function numeric(compare: (actual: number, wanted: number) => boolean): Comparison['holds'] {
  return (actual, wanted) => {
    const [a, b] = [readNumber(actual), readNumber(wanted)]
    return a !== undefined && b !== undefined && compare(a, b)
  }
}

function dated(compare: (actual: number, wanted: number) => boolean): Comparison['holds'] {
  return (actual, wanted) => {
    const [a, b] = [readDate(actual), readDate(wanted)]
    return a !== undefined && b !== undefined && compare(a, b)
  }
}

const is = (a: number, b: number) => a === b
const isLess = (a: number, b: number) => a < b
const isLessOrIs = (a: number, b: number) => a <= b
const isGreater = (a: number, b: number) => a > b
const isGreaterOrIs = (a: number, b: number) => a >= b

/** The operators of RAM. Source: policy elements of RAM. */
const OPERATORS: Readonly<Record<string, Comparison>> = {
  StringEquals: { holds: isEqual },
  StringNotEquals: { holds: isEqual, isNegated: true },
  StringEqualsIgnoreCase: { holds: isEqualIgnoringCase },
  StringNotEqualsIgnoreCase: { holds: isEqualIgnoringCase, isNegated: true },
  StringLike: { holds: (actual, wanted) => matchesPattern(wanted, actual) },
  StringNotLike: { holds: (actual, wanted) => matchesPattern(wanted, actual), isNegated: true },
  NumericEquals: { holds: numeric(is) },
  NumericNotEquals: { holds: numeric(is), isNegated: true },
  NumericLessThan: { holds: numeric(isLess) },
  NumericLessThanEquals: { holds: numeric(isLessOrIs) },
  NumericGreaterThan: { holds: numeric(isGreater) },
  NumericGreaterThanEquals: { holds: numeric(isGreaterOrIs) },
  DateEquals: { holds: dated(is) },
  DateNotEquals: { holds: dated(is), isNegated: true },
  DateLessThan: { holds: dated(isLess) },
  DateLessThanEquals: { holds: dated(isLessOrIs) },
  DateGreaterThan: { holds: dated(isGreater) },
  DateGreaterThanEquals: { holds: dated(isGreaterOrIs) },
  Bool: { holds: isEqualIgnoringCase },
  IpAddress: { holds: isWithin },
  NotIpAddress: { holds: isWithin, isNegated: true },
}

const SET_PREFIX = /^(ForAnyValue|ForAllValues):/

/** Set operators stand before comparisons of texts only. Guess: the documents show no others. */
export function isConditionOperator(name: string): boolean {
  const bare = name.replace(SET_PREFIX, '')
  return Object.hasOwn(OPERATORS, bare) && (bare === name || bare.startsWith('String'))
}

/**
 * Whether what the request has under a key (none, one or several values) satisfies the operator.
 * A key that the request does not have satisfies no comparison, except one that asks for a difference.
 * Guess: the documents leave open what a missing key does to the operators with Not; ForAllValues holds for none, as its name says.
 */
export function satisfies(operator: string, actual: readonly string[], wanted: readonly string[]): boolean {
  const { holds, isNegated = false } = OPERATORS[operator.replace(SET_PREFIX, '')] as Comparison
  const passes = (value: string) => wanted.some((candidate) => holds(value, candidate)) !== isNegated
  if (operator.startsWith('ForAllValues:')) return actual.every(passes)
  if (operator.startsWith('ForAnyValue:')) return actual.some(passes)
  return isNegated ? actual.every(passes) : actual.some(passes)
}

function readNumber(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** ISO 8601 with a zone: `2026-01-02T03:04:05Z`, `2026-01-02T11:04:05+08:00`. */
function readDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}

/** An address in a block, or the address itself; IPv4 written as IPv6 counts as IPv4. */
function isWithin(actual: string, wanted: string): boolean {
  try {
    const address = ipaddr.process(actual)
    const [base, bits] = wanted.includes('/') ? ipaddr.parseCIDR(wanted) : [ipaddr.process(wanted), undefined]
    if (address.kind() !== base.kind()) return false
    return address.match(base, bits ?? (base.kind() === 'ipv4' ? 32 : 128))
  } catch {
    return false
  }
}
