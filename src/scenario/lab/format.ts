import type { ScenarioStep } from '../step.ts'

/** In which the prose of a lab is written. */
export const LANGUAGES = ['en', 'ja', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** Something said in each language. */
export type Said<T = string> = Readonly<Record<Language, T>>

/** Plain text; a blank line begins a paragraph, `code` stands in backticks. */
export interface LabProse {
  readonly title: string
  readonly goal: string
  /** Shown one by one. */
  readonly hints: readonly string[]
  /** Shown when the lab is solved. */
  readonly explanation: string
}

export type Answer = string | number | boolean

export interface LabChoice extends Said {
  readonly value: Answer
}

/** What the learner answers in words. */
export interface LabQuestion extends Said {
  readonly name: string
  /** One of these; each says itself, or is said in each language. */
  readonly choices?: readonly (Answer | LabChoice)[]
}

export type Answers = Readonly<Record<string, Answer>>

/** What must hold in the learner's world. What is said is said to the learner. */
export interface LabCheck extends Said {
  /** Carried out in a copy of that world, which is thrown away. They know what the presets saved, and `answers`. */
  readonly steps?: readonly ScenarioStep[]
  /** Questions whose answer must be that of the reference script. */
  readonly answers?: readonly string[]
}

/** A graded lesson: the part of a scenario that makes it one. Described by fixtures/scenario.schema.json. */
export interface Lab extends Said<LabProse> {
  /** 1 first steps, 2 rules, 3 drills. */
  readonly level: number
  readonly minutes: number
  /** Its place in the list. */
  readonly order: number
  readonly questions?: readonly LabQuestion[]
  readonly checks: readonly LabCheck[]
  /** Of the reference script; `${image}` stands for what its steps saved. */
  readonly answers?: Answers
  /** A learner who errs: at least one check fails. */
  readonly wrong: { readonly steps?: readonly ScenarioStep[]; readonly answers?: Answers }
}

/** Names of the questions whose answers are spoken of in something of a lab. */
export function answersIn(something: unknown): string[] {
  const found = JSON.stringify(something ?? null).matchAll(/(?<!\$)\$\{answers\.(\w+)/g)
  return [...new Set([...found].map(([, name]) => name as string))]
}

/** Whether the reference answer is put together from what the reference script has made. */
export function isComputed(answer: Answer | undefined): boolean {
  return typeof answer === 'string' && answer.includes('${')
}
