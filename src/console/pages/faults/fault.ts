import type { Fault } from '../../../world/rows/faults.ts'

/** What goes wrong, as the form asks for it; `delay` and `stock` stand alone here. */
export const OUTCOMES = {
  error: ['status', 'code', 'message', 'when', 'retryAfterMs', 'delayMs'],
  throttle: ['ratePerSecond', 'burst', 'retryAfterMs', 'delayMs'],
  drop: ['drop', 'delayMs'],
  delay: ['delayMs'],
  stock: ['stockRegionId', 'zoneId', 'instanceType', 'count', 'delayMs'],
  effect: ['at', 'on', 'progress', 'effectOutcome', 'reason'],
} as const
export type OutcomeName = keyof typeof OUTCOMES

/** Which calls it is about; effects are about resources and know but the last two. */
export const CALLS = ['product', 'action', 'principal', 'counts', 'regionId', 'resourceId'] as const
export const RESOURCES = ['regionId', 'resourceId'] as const
export const TURNS = ['nth', 'times'] as const

export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  counts: ['all', 'outer'],
  when: ['before', 'after'],
  drop: ['before', 'after'],
  at: ['imageCreation', 'imageCopy', 'instanceStart', 'stackResource'],
  on: ['create', 'import', 'update', 'delete'],
  effectOutcome: ['fail', 'stall'],
}

export const NUMBERS: ReadonlySet<string> = new Set([
  'nth',
  'times',
  'status',
  'retryAfterMs',
  'delayMs',
  'ratePerSecond',
  'burst',
  'count',
  'progress',
])

export const NEEDED: ReadonlySet<string> = new Set([
  'status',
  'code',
  'ratePerSecond',
  'drop',
  'at',
  'effectOutcome',
  'stockRegionId',
  'zoneId',
  'instanceType',
  'count',
])

export type Typed = Readonly<Record<string, string>>

/** The fault that a form says. Empty fields are left out; the emulator says what does not go together. */
export function faultOf(outcome: OutcomeName, typed: Typed): Fault {
  const calls = outcome === 'effect' ? RESOURCES : CALLS
  const about = given(typed, [...calls, ...TURNS])
  const delay = outcome === 'effect' ? {} : given(typed, ['delayMs'])
  return { ...about, ...delay, ...happening(outcome, typed) } as Fault
}

function happening(outcome: OutcomeName, typed: Typed): object {
  if (outcome === 'error') return { error: given(typed, ['status', 'code', 'message', 'when', 'retryAfterMs']) }
  if (outcome === 'throttle') return { throttle: given(typed, ['ratePerSecond', 'burst', 'retryAfterMs']) }
  if (outcome === 'drop') return given(typed, ['drop'])
  if (outcome === 'delay') return {}
  if (outcome === 'stock') {
    const { stockRegionId: regionId, ...rest } = given(typed, ['stockRegionId', 'zoneId', 'instanceType', 'count'])
    return { stock: [{ regionId, ...rest }] }
  }
  const { effectOutcome, ...rest } = given(typed, ['at', 'on', 'progress', 'effectOutcome', 'reason'])
  return { effect: { ...rest, outcome: effectOutcome } }
}

function given(typed: Typed, names: readonly string[]): Record<string, unknown> {
  const entries = names.map((name) => [name, (typed[name] ?? '').trim()] as const).filter(([, text]) => text !== '')
  return Object.fromEntries(entries.map(([name, text]) => [name, NUMBERS.has(name) ? Number(text) : text]))
}
