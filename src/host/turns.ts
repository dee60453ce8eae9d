/** Something that works in slices: a world with commands to run. */
export interface Worker {
  /** Works until done or until `isOver` says that the slice is used up. True when more is left. */
  slice(isOver: () => boolean): boolean
}

/** Longest stretch of work before other worlds, and the sockets, get their turn. */
export const SLICE_MS = 8

/**
 * Lets workers take turns. An idle emulator runs a command at once, inside the caller's own turn of the event loop;
 * as soon as a slice is used up the rest waits for the next turn. Who comes anew goes before what is left over of a long
 * work, but every other slice is for the left over: a short command waits for one slice of another world, and nobody starves.
 */
export class Turns {
  readonly #worked: (worker: Worker) => void
  readonly #fresh = new Set<Worker>()
  readonly #leftOver = new Set<Worker>()
  #wasFresh = false
  #isScheduled = false
  #isRunning = false

  /** `worked` is told of every slice that left nothing to do. */
  constructor(worked: (worker: Worker) => void = () => undefined) {
    this.#worked = worked
  }

  /** The worker has work. Runs its first slice now if nobody else is waiting. */
  wake(worker: Worker): void {
    if (this.#isRunning || this.#isAnyWaiting) {
      if (!this.#leftOver.has(worker)) this.#fresh.add(worker)
      this.#schedule()
      return
    }
    this.#run(worker)
  }

  get #isAnyWaiting(): boolean {
    return this.#fresh.size + this.#leftOver.size > 0
  }

  #run(worker: Worker): void {
    this.#isRunning = true
    const until = performance.now() + SLICE_MS
    try {
      if (worker.slice(() => performance.now() >= until)) {
        this.#fresh.delete(worker)
        this.#leftOver.add(worker)
      } else this.#worked(worker)
    } finally {
      this.#isRunning = false
    }
    if (this.#isAnyWaiting) this.#schedule()
  }

  /** Takes the next one off its queue. */
  #next(): Worker | undefined {
    const [fresh] = this.#fresh
    const [leftOver] = this.#leftOver
    const isFresh = fresh !== undefined && !(this.#wasFresh && leftOver !== undefined)
    this.#wasFresh = isFresh
    const next = isFresh ? fresh : leftOver
    if (next !== undefined) (isFresh ? this.#fresh : this.#leftOver).delete(next)
    return next
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      const next = this.#next()
      if (next !== undefined) this.#run(next)
    })
  }
}
