import type { FetchedTexts } from '../door/fetched.ts'
import type { TraceNode } from '../door/trace.ts'
import type { Origin } from '../policy/origin.ts'
import type { Principal } from '../world/rows/account.ts'

/** A call from outside, decoded. */
export interface OuterCall {
  readonly product: string
  readonly action: string
  readonly principal: Principal
  /** Omitted by in-process callers, who come from nowhere. */
  readonly origin?: Origin
  readonly request: Record<string, unknown>
  /** Names that the catalogue does not know, as the decoder found them. */
  readonly unread?: readonly string[]
  readonly requestId?: string
  /** A read by a page that shows the world: no call of a client, so faults do not count it, and it is neither traced nor told of. */
  readonly isLook?: boolean
  /** Of a repeated call: what its secrets were drawn from. */
  readonly secretSeed?: string | undefined
  /** Of a repeated call: what was read for it. */
  readonly fetched?: FetchedTexts | undefined
}

export interface OuterAnswer {
  readonly reply: Record<string, unknown>
  readonly trace: TraceNode
  /** Parameters that were sent and have no effect. */
  readonly ignored: readonly string[]
  /** Host milliseconds for which a fault holds the answer back. In process nobody waits. */
  readonly delayMs: number
}
