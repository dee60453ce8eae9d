import type { Change } from '../kernel/tables.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'

/** Something that happened in a world, for whoever watches. `atMs` is world time. */
export type WorldEvent =
  | ({
      readonly type: 'call'
      readonly atMs: number
      readonly requestId: string
      readonly product: string
      readonly action: string
    } & Outcome)
  | ({ readonly type: 'command'; readonly atMs: number; readonly requestId: string; readonly kind: string } & Outcome)
  | ({ readonly type: 'timeline'; readonly atMs: number; readonly kind: string } & Touched)
  | {
      readonly type: 'clone'
      readonly atMs: number
      readonly cloneTaskId: string
      readonly status: string
      readonly step: string
      /** 0–100. */
      readonly progress: number
      readonly message: string
      /** Empty until the task has one. */
      readonly stackId: string
      /** What was decided since the task was told of last. */
      readonly decisions: CloneTaskRow['decisions']
    }
  | {
      /** A stack, or a resource of it, has another status: what ListStackEvents lists. */
      readonly type: 'stack'
      readonly atMs: number
      readonly stackId: string
      readonly stackName: string
      readonly logicalResourceId: string
      readonly resourceType: string
      readonly physicalResourceId: string
      readonly status: string
      readonly reason: string
    }
  | {
      readonly type: 'world'
      readonly atMs: number
      readonly what: 'rewound' | 'imported'
      readonly seq: number
      readonly kept?: string
    }

export interface Outcome {
  readonly status: number
  readonly code?: string
  /** In the journal under this number; omitted for reads and refusals. */
  readonly seq?: number
}

/** Rows that were put or removed. */
export interface Touched {
  /** The first 20. */
  readonly rows: readonly { readonly table: string; readonly key: string }[]
  readonly rowCount: number
}

export interface Numbered {
  /** Counts up from 1 for as long as the process holds the world. */
  readonly id: number
  readonly event: WorldEvent
}

export type Listener = (numbered: Numbered) => void

const MAX_EVENTS = 1_000
const MAX_ROWS = 20
/** Tables that are about the world's own working. */
const INNER = new Set(['timeline', 'watches', 'settings'])

/** The last 1,000 events of a world, and who wants to hear of the next. In memory only. */
export class WorldEvents {
  readonly #kept: Numbered[] = []
  readonly #listeners = new Map<Listener, () => void>()
  #lastId = 0

  get lastId(): number {
    return this.#lastId
  }

  /** Id of the oldest event that is kept, or of the next one. */
  get oldestId(): number {
    return Math.max(1, this.#lastId - MAX_EVENTS + 1)
  }

  add(event: WorldEvent): void {
    const numbered = { id: ++this.#lastId, event }
    this.#kept.push(numbered)
    if (this.#kept.length >= 2 * MAX_EVENTS) this.#kept.splice(0, this.#kept.length - MAX_EVENTS)
    for (const listener of this.#listeners.keys()) listener(numbered)
  }

  /** Events after the given one, oldest first: at most the last 1,000. */
  after(id: number): Numbered[] {
    return this.#kept.slice(-MAX_EVENTS).filter((numbered) => numbered.id > id)
  }

  /** Tells every event from now on, until the function that is given back is called. `ended`: there will be no more. */
  listen(listener: Listener, ended: () => void): () => void {
    this.#listeners.set(listener, ended)
    return () => this.#listeners.delete(listener)
  }

  /** The world is gone, or the process ends. */
  end(): void {
    for (const ended of [...this.#listeners.values()]) ended()
    this.#listeners.clear()
  }
}

/** Which rows of the world's content a stretch of work has touched. */
export class TouchedRows {
  #rows: { table: string; key: string }[] = []
  #rowCount = 0

  note({ table, key }: Change): void {
    if (INNER.has(table)) return
    this.#rowCount++
    if (this.#rows.length < MAX_ROWS) this.#rows.push({ table, key })
  }

  /** What was noted since the last call; undefined if nothing was. */
  take(): Touched | undefined {
    if (this.#rowCount === 0) return undefined
    const taken = { rows: this.#rows, rowCount: this.#rowCount }
    this.#rows = []
    this.#rowCount = 0
    return taken
  }
}
