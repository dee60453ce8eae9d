import { ApiError } from '../kernel/errors.ts'
import type { Stored } from './journalStore.ts'

/** Holds answers back until what they could have seen is stored. Without a store nothing is held. */
export class Durable {
  #last: Stored
  #frozen: ApiError | undefined

  /** Set once the store has refused a write: the world in memory is ahead of what is stored, so nobody may see it. */
  get frozen(): ApiError | undefined {
    return this.#frozen
  }

  /** Something was handed to the store. */
  note(stored: Stored): void {
    if (stored === undefined) return
    const before = this.#last
    const both = before === undefined ? stored : before.then(() => stored)
    this.#last = both
    both.then(
      () => {
        if (this.#last === both) this.#last = undefined
      },
      (error) => {
        this.#frozen ??= frozenBy(error)
      },
    )
  }

  /** Answers at once if all is stored, else as soon as it is; refuses if it cannot be. */
  hold(answer: () => void, refuse: (error: ApiError) => void): void {
    if (this.#frozen !== undefined) refuse(this.#frozen)
    else if (this.#last === undefined) answer()
    else this.#last.then(answer, (error) => refuse(frozenBy(error)))
  }
}

function frozenBy(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const why = error instanceof Error ? error.message : String(error)
  return new ApiError(503, 'ServiceUnavailable', `The journal cannot be stored: ${why}`)
}
