import type { Folder, Write } from './folder.ts'

/** Whoever writes: a world. One whose write was refused writes no more. */
export interface Writer {
  refused: Error | undefined
}

interface Job {
  readonly writer: Writer
  readonly writes: readonly Write[]
  /** Made and written once for all jobs of a commit: the last one's. */
  readonly last: (() => Write) | undefined
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * Writes in the order in which they come, as many at a time as have gathered while the ones before were under way.
 * A commit that is refused is tried again writer by writer: only those are refused that cannot go on.
 */
export class Commits {
  readonly #folder: Folder
  #queue: Job[] = []
  #running: Promise<void> | undefined

  constructor(folder: Folder) {
    this.#folder = folder
  }

  /** Resolves when it is durable. What is written together is there together or not at all. */
  submit(writer: Writer, writes: readonly Write[], last?: () => Write): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      this.#queue.push({ writer, writes, last, resolve, reject })
    })
    // Whoever does not wait for it hears of it at the next write.
    done.catch(() => undefined)
    this.#running ??= this.#run()
    return done
  }

  /** When nothing is under way any more. */
  async drained(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    // What the same turn of the event loop brings goes into one commit.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#queue.length > 0) {
      const jobs = this.#queue
      this.#queue = []
      await this.#write(jobs)
    }
    this.#running = undefined
  }

  async #write(jobs: readonly Job[]): Promise<void> {
    const byWriter = new Map<Writer, Job[]>()
    for (const job of jobs) byWriter.set(job.writer, [...(byWriter.get(job.writer) ?? []), job])
    for (const [writer, own] of byWriter) {
      if (writer.refused === undefined) continue
      for (const job of own) job.reject(writer.refused)
      byWriter.delete(writer)
    }
    if (byWriter.size === 0) return
    try {
      await this.#folder.commit([...byWriter.values()].flatMap(writesOf))
    } catch (error) {
      if (byWriter.size === 1) return refuse([...byWriter.values()].flat(), error as Error)
      for (const own of byWriter.values()) await this.#write(own)
      return
    }
    for (const job of [...byWriter.values()].flat()) job.resolve()
  }
}

function writesOf(jobs: readonly Job[]): Write[] {
  const writes = jobs.flatMap((job) => job.writes)
  const last = jobs.findLast((job) => job.last !== undefined)?.last
  return last === undefined ? writes : [...writes, last()]
}

function refuse(jobs: readonly Job[], error: Error): void {
  for (const job of jobs) {
    job.writer.refused ??= error
    job.reject(error)
  }
}
