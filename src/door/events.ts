import type { ActionKey, Requests, Responses } from '../catalogue/types.generated.ts'
import type { Principal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'

/** What a timeline event is given. */
export interface EventContext {
  readonly world: World
  readonly entryId: string
  explain(rule: string, text: string, facts?: Readonly<Record<string, unknown>>): void
  /** Texts that the trace of the event shows as ****** wherever they stand, also in the calls that it makes. */
  hide(texts: readonly string[]): void
  /**
   * Makes a call through the door as the given principal: same checks, same refusals, a child in the trace.
   * It runs in its own `atomically`; never call it while holding one.
   */
  call<K extends ActionKey>(principal: Principal, key: K, request: Requests[K]): Required<Responses[K]> & Responses[K]
  /** Same, for an action whose name is only known at run time. */
  callByName(
    principal: Principal,
    product: string,
    action: string,
    request: Record<string, unknown>,
  ): Record<string, unknown>
}

/** `changes` runs inside one `atomically`; `calls` holds none and makes calls, with short `world.atomically` of its own. */
export interface EventHandler {
  readonly mode: 'changes' | 'calls'
  readonly run: (context: EventContext, payload: never) => void
}

export type EventHandlers = Readonly<Record<string, EventHandler>>

/** An event that changes rows. If it refuses (ApiError), it has changed nothing. */
export function changes<Payload>(run: (context: EventContext, payload: Payload) => void): EventHandler {
  return { mode: 'changes', run: run as EventHandler['run'] }
}

/** An event that makes calls through the door. */
export function calls<Payload>(run: (context: EventContext, payload: Payload) => void): EventHandler {
  return { mode: 'calls', run: run as EventHandler['run'] }
}
