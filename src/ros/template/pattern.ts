import { createRequire } from 'node:module'
import type { RE2JS } from 're2js'

/** Characters of a pattern. Guess: none is published. */
const MAX_PATTERN = 4_096

/** A regular expression of a template, in an engine whose time is linear: templates come from anybody. */
export interface Pattern {
  /** The whole text. */
  matches(text: string): boolean
  /** A beginning of the text. */
  matchesStart(text: string): boolean
}

/** The pattern, or why there is none: re2 has no backreferences and does not look around. */
export function readPattern(source: string): Pattern | { readonly problem: string; readonly isPattern: boolean } {
  if (source.length > MAX_PATTERN) return { problem: `it is longer than ${MAX_PATTERN} characters.`, isPattern: false }
  try {
    const compiled = engine().compile(source)
    return {
      matches: (text) => compiled.matcher(text).matches(),
      matchesStart: (text) => compiled.matcher(text).lookingAt(),
    }
  } catch (error) {
    const problem = `re2, which Alistack checks patterns with, does not take it (${(error as Error).message}).`
    return { problem, isPattern: isPatternElsewhere(source) }
  }
}

/** Whether engines that look around take it. It is read only, never run. */
function isPatternElsewhere(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}

/** Loaded on first use: most templates have no pattern. */
function engine(): typeof RE2JS {
  return (createRequire(import.meta.url)('re2js') as { RE2JS: typeof RE2JS }).RE2JS
}
