import { ensure } from '../../kernel/errors.ts'
import type { OperationPreferences } from '../../world/rows/stackGroups.ts'
import { invalidParameter } from '../errors.ts'

const NUMBERS = {
  FailureToleranceCount: [0, 20],
  FailureTolerancePercentage: [0, 100],
  MaxConcurrentCount: [1, 20],
  MaxConcurrentPercentage: [1, 100],
} as const
type NumberName = keyof typeof NUMBERS

const EXCLUSIVE: readonly (readonly [NumberName, NumberName])[] = [
  ['FailureToleranceCount', 'FailureTolerancePercentage'],
  ['MaxConcurrentCount', 'MaxConcurrentPercentage'],
]

const invalid = (reason: string) => invalidParameter('OperationPreferences', reason)

/**
 * Reads OperationPreferences; what is left out is a count of failures of 0, one account at a time, one region after the other.
 * `takesRegions`: the action documents RegionConcurrencyType. Refuses other names and values out of range.
 * Source: ROS 2019-09-10, SDK comments. Unlike them: the default of MaxConcurrentPercentage is never needed.
 */
export function preferencesFrom(
  sent: Readonly<Record<string, unknown>> = {},
  takesRegions = true,
): OperationPreferences {
  const { RegionConcurrencyType = 'SEQUENTIAL', ...numbers } = sent
  const isKnown = (name: string): name is NumberName => Object.hasOwn(NUMBERS, name)
  const unknown = Object.keys(numbers).filter((name) => !isKnown(name))
  ensure(unknown.length === 0, invalid(`It has no ${unknown.join(', ')}.`))
  ensure(takesRegions || sent.RegionConcurrencyType === undefined, invalid('It has no RegionConcurrencyType here.'))
  ensure(
    RegionConcurrencyType === 'SEQUENTIAL' || RegionConcurrencyType === 'PARALLEL',
    invalid('RegionConcurrencyType is SEQUENTIAL or PARALLEL.'),
  )
  const given: Partial<Record<NumberName, number>> = {}
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== null && isKnown(name)) given[name] = wholeNumber(name, value)
  }
  for (const [one, other] of EXCLUSIVE) {
    const areBoth = given[one] !== undefined && given[other] !== undefined
    ensure(!areBoth, invalid(`Give ${one} or ${other}, not both.`))
  }
  return {
    ...(given.FailureTolerancePercentage === undefined ? { FailureToleranceCount: 0 } : {}),
    ...(given.MaxConcurrentPercentage === undefined ? { MaxConcurrentCount: 1 } : {}),
    ...given,
    RegionConcurrencyType,
  }
}

/** JSON has numbers; clients that build it by hand send texts, too. */
function wholeNumber(name: NumberName, value: unknown): number {
  const [least, most] = NUMBERS[name]
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  const isWithin = Number.isInteger(number) && (number as number) >= least && (number as number) <= most
  ensure(isWithin, invalid(`${name} is a whole number from ${least} to ${most}.`))
  return number as number
}

/** How many of `accounts` may fail; percentages are rounded down. Source: overview of stack groups. */
export function toleratedFailures(
  { FailureToleranceCount: count, FailureTolerancePercentage: percentage = 0 }: OperationPreferences,
  accounts: number,
): number {
  return count ?? Math.floor((accounts * percentage) / 100)
}

/** How many of `accounts` are worked on at a time, at least one. */
export function accountsAtOnce(
  { MaxConcurrentCount: count, MaxConcurrentPercentage: percentage = 1 }: OperationPreferences,
  accounts: number,
): number {
  return count ?? Math.max(1, Math.floor((accounts * percentage) / 100))
}
