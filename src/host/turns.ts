/** Something that works in slices: a world with commands to run. */
export interface Worker {
  /** Works until done or until `isOver` says that the slice is used up. True when more is left. */
  slice(isOver: () => boolean): boolean
}

/** Longest stretch of work before other worlds, and the sockets, get their turn. */
export const SLICE_MS = 8

/**
 * Lets workers take turns. An idle emulator runs a command at once, inside the caller's own turn of the event loop;
 * as soon as a slice is used up the rest waits for the next turn, behind everybody else.
 */
export class Turns {
  readonly #worked: (worker: Worker) => void
  readonly #waiting = new Set<Worker>()
  #isScheduled = false
  #isRunning = false

  /** `worked` is told of every slice that left nothing to do. */
  constructor(worked: (worker: Worker) => void = () => undefined) {
    this.#worked = worked
  }

  /** The worker has work. Runs its first slice now if nobody else is waiting. */
  wake(worker: Worker): void {
    if (this.#isRunning || this.#waiting.size > 0) {
      this.#waiting.add(worker)
      this.#schedule()
      return
    }
    this.#run(worker)
  }

  #run(worker: Worker): void {
    this.#isRunning = true
    const until = performance.now() + SLICE_MS
    try {
      if (worker.slice(() => performance.now() >= until)) this.#waiting.add(worker)
      else this.#worked(worker)
    } finally {
      this.#isRunning = false
    }
    if (this.#waiting.size > 0) this.#schedule()
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      const [next] = this.#waiting
      if (next === undefined) return
      this.#waiting.delete(next)
      this.#run(next)
    })
  }
}
