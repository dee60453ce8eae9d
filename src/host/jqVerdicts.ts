import { canonicalJson, sha256 } from '../kernel/hash.ts'
import type { JqOutcome, JqRun, RunJq } from '../world/jq.ts'

/** Whether a script is ended depends on the machine, so a repeated run is given time enough to come to its own end. */
const REPEATED_LIMIT_MS = 60_000

/**
 * jq of one world. Results follow from the script and its input, but that a script took too long does not: which ones were
 * ended is kept with the next record of the journal, and a repeated command meets the same ends.
 */
export class JqVerdicts {
  readonly #jq: RunJq
  #ended = new Set<string>()
  #isRepeated = false

  constructor(jq: RunJq) {
    this.#jq = jq
  }

  readonly run: RunJq = (run: JqRun): JqOutcome => {
    const key = sha256(canonicalJson(run)).slice(0, 32)
    if (this.#ended.has(key)) return { problem: 'the script took too long.', isTimeout: true }
    const outcome = this.#jq(this.#isRepeated ? { ...run, limitMs: REPEATED_LIMIT_MS } : run)
    if (!('problem' in outcome && outcome.isTimeout)) return outcome
    this.#ended.add(key)
    return { problem: 'the script took too long.', isTimeout: true }
  }

  /** What comes next, settling included, is the repetition of a record with these ends; undefined: it is not. */
  repeat(ended: readonly string[] | undefined): void {
    this.#isRepeated = ended !== undefined
    if (ended !== undefined) this.#ended = new Set(ended)
  }

  /** The scripts that were ended since the last record. */
  take(): { readonly endedScripts?: readonly string[] } {
    if (this.#ended.size === 0) return {}
    const endedScripts = [...this.#ended]
    this.#ended = new Set()
    return { endedScripts }
  }
}
