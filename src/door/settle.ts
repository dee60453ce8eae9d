import { ApiError } from '../kernel/errors.ts'
import { sha256 } from '../kernel/hash.ts'
import type { TimelineEntry } from '../kernel/timeline.ts'
import { INTERNAL_ORIGIN } from '../policy/origin.ts'
import { rootPrincipal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import { call, type DoorOptions } from './call.ts'
import type { EventContext, EventHandler } from './events.ts'
import type { Registry } from './registry.ts'
import { addChild, hideIn, hideTexts, newTraceNode, type TraceNode } from './trace.ts'
import { materialize } from './views.ts'

/** What it takes to go through the door. */
export interface DoorAccess {
  readonly world: World
  readonly registry: Registry
  readonly options: DoorOptions
}

export interface Settler extends DoorAccess {
  /** Told of every event that made calls or failed. */
  readonly traced?: (trace: TraceNode) => void
}

/**
 * Runs the next event that is due at or before `toMs`, with the clock at its due time. False when none is due.
 * An event that refuses (ApiError) has changed nothing; one that fails by our own mistake is parked with its error.
 */
export function runNextEvent(settler: Settler, toMs: number): boolean {
  const { world, registry } = settler
  const entry = world.takeDue(toMs)
  if (entry === undefined) return false
  const handler = registry.event(entry.kind)
  if (handler === undefined) {
    world.park(entry, `no handler for ${entry.kind}`)
    return true
  }
  const trace = eventTrace(world, entry)
  try {
    world.withStreamOf(entry.entryId, () => runEvent(settler, entry, handler, trace))
    trace.outcome = { status: 200 }
  } catch (error) {
    if (error instanceof ApiError) {
      trace.outcome = { status: error.status, code: error.code, message: error.message }
    } else {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      trace.outcome = { status: 500, code: 'InternalError', message: text }
      world.park(entry, text.split('\n').slice(0, 2).join(' '))
    }
  }
  hideTexts(trace)
  const isWorthKeeping = trace.children.length > 0 || trace.decisions.length > 0 || trace.outcome.status !== 200
  if (isWorthKeeping) settler.traced?.(trace)
  return true
}

function runEvent(settler: Settler, entry: TimelineEntry, handler: EventHandler, trace: TraceNode): void {
  const context = callingContext(settler, entry.entryId, trace)
  if (handler.mode === 'calls') handler.run(context, entry.payload as never)
  else settler.world.atomically(() => handler.run(context, entry.payload as never))
}

/** What lets an event or a control command make calls: they appear as children of `trace`. */
export function callingContext(door: DoorAccess, entryId: string, trace: TraceNode): EventContext {
  const { world } = door
  let calls = 0
  const callByName: EventContext['callByName'] = (principal, product, action, request) => {
    const requestId = derivedRequestId(world, entryId, calls++)
    const traced = (node: TraceNode) => addChild(trace, node)
    const who = { principal, origin: INTERNAL_ORIGIN, isInternal: true }
    const ask = { requestId, product, action, ...who, ...door, traced }
    return materialize(call(ask, request).reply)
  }
  return {
    world,
    entryId,
    explain: (rule, text, facts) => trace.decisions.push(facts === undefined ? { rule, text } : { rule, text, facts }),
    hide: (texts) => hideIn(trace, texts),
    callByName,
    call: (principal, key, request) => {
      const [product, action] = key.split('.') as [string, string]
      return callByName(principal, product, action, request as Record<string, unknown>) as never
    },
  }
}

function eventTrace(world: World, entry: TimelineEntry): TraceNode {
  const principal = rootPrincipal(world.genesis.rootAccountId)
  return newTraceNode({
    requestId: derivedRequestId(world, entry.entryId, -1),
    product: 'timeline',
    action: entry.kind,
    accountId: principal.accountId,
    principalArn: principal.arn,
    regionId: '',
    atMs: world.nowMs,
    request: entry.payload,
  })
}

/** RequestIds of calls made by events may be stored in rows (OperationInfo), so they follow from seed and entry. */
function derivedRequestId(world: World, entryId: string, n: number): string {
  const hex = sha256(`${world.genesis.seed}/${entryId}/${n}`).slice(0, 32).toUpperCase()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
