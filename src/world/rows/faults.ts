import type { TableDefinition } from '../../kernel/table.ts'
import type { StockSetting } from './settings.ts'

/** Where in the life of a resource an effect takes hold. */
export type EffectPoint = 'imageCreation' | 'imageCopy' | 'instanceStart' | 'stackResource'

/** Something that is to go wrong, and when. Which calls or resources it is about, how often, and what then happens. */
export interface Fault {
  /** Of calls: exact or with `*`, e.g. `ecs` and `Describe*`. Omitted: any. */
  readonly product?: string
  readonly action?: string
  /** Of calls: ARN of the caller, exact or with `*`. */
  readonly principal?: string
  /** Region of the call, or of the resource that an effect is about. */
  readonly regionId?: string
  /** Calls: any id in the request. Effects: an id of the resource or of what it is made from; see docs/faults.md. */
  readonly resourceId?: string
  /** The first match that it takes hold of, from 1. */
  readonly nth?: number
  /** How many matches, from there, it takes hold of. Omitted: one with `nth`, all without. */
  readonly times?: number
  /** `outer`: calls of clients only. `all` (default): also those that stacks and clones make. */
  readonly counts?: 'outer' | 'all'
  readonly error?: {
    readonly status: number
    readonly code: string
    readonly message?: string
    /** `after`: the call has its effect first. Default `before`. */
    readonly when?: 'before' | 'after'
    /** Told to clients; 1,000 if omitted and the code is of throttling. */
    readonly retryAfterMs?: number
  }
  /** A bucket of tokens in world time: `burst` at most, refilled by `ratePerSecond`. */
  readonly throttle?: { readonly ratePerSecond: number; readonly burst?: number; readonly retryAfterMs?: number }
  /** The connection ends without an answer, before or after the call has its effect. */
  readonly drop?: 'before' | 'after'
  /** Milliseconds of host time for which the answer to a client is held back. */
  readonly delayMs?: number
  /** Stock that is set when it takes hold of a call, before the call is looked at. */
  readonly stock?: readonly StockSetting[]
  readonly effect?: {
    readonly at: EffectPoint
    /** Stack resources: at which work on them. Default create. */
    readonly on?: 'create' | 'import' | 'update' | 'delete'
    /** Images: percent of the work at which it takes hold. Default 0. */
    readonly progress?: number
    readonly outcome: 'fail' | 'stall'
    /** Shown where the cloud shows a reason. */
    readonly reason?: string
  }
}

/** A fault and what it has counted. */
export interface FaultRow {
  /** `fault-1`, `fault-2` … */
  readonly faultId: string
  readonly fault: Fault
  /** Calls or resources that it was about so far. */
  readonly matched: number
  /** Those of them that it took hold of. */
  readonly injected: number
  /** Throttles only: what was in the bucket, and when; world time in milliseconds. */
  readonly tokens?: number
  readonly filledMs?: number
}

export const FAULTS: TableDefinition<FaultRow> = { name: 'faults', key: (row) => row.faultId }
