import { ApiError } from '../kernel/errors.ts'
import { matchesPattern } from '../policy/pattern.ts'
import { countMatch, isTurn } from '../rules/faults.ts'
import { applyStock } from '../rules/stockSettings.ts'
import type { Fault, FaultRow } from '../world/rows/faults.ts'
import type { World } from '../world/world.ts'
import type { ActionContext } from './action.ts'
import { defaultMessage, dropped, throttled } from './faultErrors.ts'

/** A call, as far as faults ask about it. */
export interface FaultedCall {
  readonly world: World
  readonly product: string
  readonly action: string
  readonly principalArn: string
  /** undefined for products without regions. */
  readonly regionId: string | undefined
  /** Made by a stack, a clone or another event, not by a client. */
  readonly isInternal: boolean
  readonly request: Readonly<Record<string, unknown>>
}

/** What faults do to a call. */
export interface Injection {
  /** Instead of the call. */
  readonly before?: ApiError
  /** Instead of the answer: the call has had its effect. */
  readonly after?: ApiError
  /** Host milliseconds for which a client's answer is held back. */
  readonly delayMs: number
}

const NONE: Injection = { delayMs: 0 }

/**
 * Every fault that is about the call counts it, also when the call is then refused: what is counted stays.
 * Of those whose turn it is the oldest decides; delays add up. Holds its own `atomically`.
 */
export function meetFaults(call: FaultedCall, explain: ActionContext['explain']): Injection {
  const { world } = call
  const rows = world.faults.all({ oldestFirst: true }).filter(({ fault }) => isAbout(fault, call))
  if (rows.length === 0) return NONE
  return world.atomically(() => {
    let injection = NONE
    for (const row of rows) injection = combined(injection, meet(call, row, injection, explain))
    return injection
  })
}

/** The oldest refusal stands. */
function combined(older: Injection, younger: Injection): Injection {
  const isDecided = older.before !== undefined || older.after !== undefined
  return { ...(isDecided ? older : younger), delayMs: older.delayMs + younger.delayMs }
}

/** Whether a fault of calls counts this one. */
export function isAbout(fault: Fault, call: FaultedCall): boolean {
  const { product = '*', action = '*', principal = '*', regionId, resourceId } = fault
  if (fault.effect !== undefined) return false
  if (fault.counts === 'outer' && call.isInternal) return false
  return (
    matchesPattern(product, call.product) &&
    matchesPattern(action, call.action) &&
    matchesPattern(principal, call.principalArn) &&
    (regionId === undefined || regionId === call.regionId) &&
    (resourceId === undefined || names(call.request, resourceId))
  )
}

/** Whether the id is a value anywhere in the request, or in a list that is sent as JSON text. */
function names(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id || (value.startsWith('[') && value.includes(`"${id}"`))
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some((member) => names(member, id))
}

function meet(call: FaultedCall, row: FaultRow, older: Injection, explain: ActionContext['explain']): Injection {
  const { world } = call
  const { fault, faultId, injected } = row
  const n = row.matched + 1
  if (!isTurn(fault, n)) {
    countMatch(world, row, { injected })
    return NONE
  }
  const tell = (text: string, facts: object) => explain('fault', `${faultId}: ${text}`, { faultId, match: n, ...facts })
  const isDecided = older.before !== undefined || older.after !== undefined
  if (fault.throttle !== undefined && !isDecided) return meetThrottle(call, row, tell)
  countMatch(world, row, { injected: injected + 1 })
  if (fault.stock !== undefined) {
    for (const setting of fault.stock) applyStock(world, setting)
    tell('stock was set.', { stock: fault.stock })
  }
  const refusal = isDecided ? NONE : refusalOf(fault, tell)
  return { ...refusal, delayMs: delayOf(call, fault, tell) }
}

type Tell = (text: string, facts: object) => void

function refusalOf({ error, drop }: Fault, tell: Tell): Injection {
  if (drop !== undefined) {
    tell(`the connection is dropped ${drop} the call has its effect.`, { drop })
    return { [drop]: dropped(drop), delayMs: 0 }
  }
  if (error === undefined) return NONE
  const { status, code, message = defaultMessage(code), when = 'before' } = error
  const retryAfterMs = error.retryAfterMs ?? (code.startsWith('Throttling') ? 1_000 : undefined)
  tell(`${code} is answered ${when === 'before' ? 'instead of the call' : 'although the call has its effect'}.`, {
    status,
    code,
    when,
  })
  return { [when]: new ApiError(status, code, message, retryAfterMs === undefined ? {} : { retryAfterMs }), delayMs: 0 }
}

function delayOf({ isInternal }: FaultedCall, { delayMs = 0 }: Fault, tell: Tell): number {
  if (delayMs === 0) return 0
  if (isInternal) tell('no client waits for this call, so its answer is not delayed.', { delayMs })
  else tell(`the answer is held back for ${delayMs} ms.`, { delayMs })
  return isInternal ? 0 : delayMs
}

/** Takes a token, or refuses. A call that an older fault has refused takes none. */
function meetThrottle(call: FaultedCall, row: FaultRow, tell: Tell): Injection {
  const { world } = call
  const { fault, tokens: left, filledMs = world.nowMs, injected } = row
  const { ratePerSecond, retryAfterMs } = fault.throttle as NonNullable<Fault['throttle']>
  const burst = fault.throttle?.burst ?? Math.max(1, Math.ceil(ratePerSecond))
  const tokens = Math.min(burst, exact((left ?? burst) + ((world.nowMs - filledMs) * ratePerSecond) / 1_000))
  const isPassed = tokens >= 1
  countMatch(world, row, {
    injected: injected + (isPassed ? 0 : 1),
    tokens: isPassed ? tokens - 1 : tokens,
    filledMs: world.nowMs,
  })
  const delayMs = delayOf(call, fault, tell)
  if (isPassed) return { delayMs }
  const waitMs = retryAfterMs ?? Math.ceil(exact(((1 - tokens) * 1_000) / ratePerSecond))
  tell(`more than ${ratePerSecond} calls a second (burst ${burst}).`, { ratePerSecond, burst, retryAfterMs: waitMs })
  return { before: throttled(waitMs), delayMs }
}

/** Without what floating point adds: half a second at two a second is a whole token. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** The refusal of a call whose answer is held back. */
export function heldBack(error: unknown, delayMs: number): unknown {
  if (delayMs === 0 || !(error instanceof ApiError)) return error
  const { status, code, message, details } = error
  return new ApiError(status, code, message, { ...details, delayMs })
}
