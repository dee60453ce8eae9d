import type { Worlds } from '../host/worlds.ts'

/** The longest that a timer may sleep: new work may be planned meanwhile. */
const MAX_SLEEP_MS = 1_000

/** Settles worlds whose clock follows the host's when something is due, so that they move while nobody calls. */
export class Ticker {
  readonly #worlds: Worlds
  #timer: NodeJS.Timeout | undefined

  constructor(worlds: Worlds) {
    this.#worlds = worlds
  }

  start(): void {
    this.#timer ??= setTimeout(() => this.#tick(), this.#sleepMs())
    this.#timer.unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #tick(): void {
    this.#timer = undefined
    for (const host of this.#worlds.list()) {
      const { nextDueMs } = host.world
      // A failed settle parks its entry; the reading of it is not awaited.
      if (nextDueMs !== undefined && nextDueMs <= host.targetNowMs) void host.read(() => undefined)
    }
    this.start()
  }

  #sleepMs(): number {
    let sleepMs = MAX_SLEEP_MS
    for (const host of this.#worlds.list()) {
      const { nextDueMs, clock } = host.world
      if (nextDueMs === undefined || clock.mode === 'manual') continue
      sleepMs = Math.min(sleepMs, nextDueMs - host.targetNowMs)
    }
    return Math.max(1, sleepMs)
  }
}
