/** jq, which a host lends to a world for the expressions of templates. */
export interface JqRun {
  /** First: one value at most. */
  readonly selector: 'First' | 'All'
  readonly script: string
  /** JSON. */
  readonly input: string
  /** What `now` is; milliseconds. */
  readonly nowMs: number
  /** What it may take, if not the usual time: a repeated run is not ended where the first was not. */
  readonly limitMs?: number
}

/** The values that a script gave, or what was wrong with it. */
export type JqOutcome =
  | { readonly values: readonly unknown[] }
  | { readonly problem: string; readonly isTimeout?: boolean }

/** Runs a script and waits for it. Never throws; a script that takes too long is a problem like any other. */
export type RunJq = (run: JqRun) => JqOutcome

export const noJq: RunJq = () => ({ problem: 'there is no jq here.' })
