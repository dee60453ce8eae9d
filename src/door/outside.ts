/** What a host gives to handlers from outside the world: texts that it has read, and jq, which it runs apart. */

/** The text behind a URL, or why there is none. */
export type FetchedText = { readonly text: string } | { readonly problem: string }

/** By the name of the parameter that holds the URL. */
export type FetchedTexts = Readonly<Record<string, FetchedText>>

export interface JqRun {
  /** First: one value at most. */
  readonly selector: 'First' | 'All'
  readonly script: string
  /** JSON. */
  readonly input: string
  /** What `now` is; milliseconds. */
  readonly nowMs: number
}

/** The values that a script gave, or what was wrong with it. */
export type JqOutcome = { readonly values: readonly unknown[] } | { readonly problem: string }

/** Runs a script and waits for it. Never throws; a script that takes too long is a problem like any other. */
export type RunJq = (run: JqRun) => JqOutcome

export const noJq: RunJq = () => ({ problem: 'there is no jq here.' })
