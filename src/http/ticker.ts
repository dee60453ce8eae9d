import { WorldHost } from '../host/worldHost.ts'
import type { Worlds } from '../host/worlds.ts'

/** Longest sleep that setTimeout knows; whoever is due later is looked at again then. */
const MAX_SLEEP_MS = 2 ** 31 - 1

/**
 * Settles worlds whose clock follows the host's when something is due, so that watchers hear of it while nobody calls.
 * One timer, for the earliest due time of all worlds; without anything planned there is none.
 */
export class Ticker {
  #worlds: Worlds | undefined
  #timer: NodeJS.Timeout | undefined
  /** Host time of the timer, by performance.now(). */
  #wakeMs = Number.POSITIVE_INFINITY

  start(worlds: Worlds): void {
    this.#worlds = worlds
    for (const host of worlds.list()) this.saw(host)
  }

  stop(): void {
    this.#worlds = undefined
    this.#disarm()
  }

  /** A world has worked: it may have planned something earlier than the timer. */
  saw(host: unknown): void {
    if (this.#worlds === undefined || !(host instanceof WorldHost)) return
    const { nextDueMs, clock } = host.world
    if (nextDueMs === undefined || clock.mode === 'manual') return
    const sleepMs = Math.max(1, nextDueMs - host.targetNowMs)
    const wakeMs = performance.now() + sleepMs
    if (wakeMs >= this.#wakeMs) return
    this.#disarm()
    this.#wakeMs = wakeMs
    this.#timer = setTimeout(() => this.#tick(), Math.min(sleepMs, MAX_SLEEP_MS)).unref()
  }

  #disarm(): void {
    clearTimeout(this.#timer)
    this.#wakeMs = Number.POSITIVE_INFINITY
  }

  #tick(): void {
    this.#disarm()
    for (const host of this.#worlds?.list() ?? []) {
      const { nextDueMs } = host.world
      // Reading settles; what fails on the way is parked in the world. Either way the world is seen again.
      if (nextDueMs !== undefined && nextDueMs <= host.targetNowMs) void host.read(() => undefined)
      else this.saw(host)
    }
  }
}
