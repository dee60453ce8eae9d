import type { QuotaSetting } from '../host/commands.ts'
import type { Mutation } from '../host/mutate.ts'
import type { Pace } from '../kernel/clock.ts'
import type { Fault } from '../world/rows/faults.ts'
import type { StockSetting } from '../world/rows/settings.ts'

/** One step: exactly one of the kinds, and what is expected of it. Described by fixtures/scenario.schema.json. */
export interface ScenarioStep {
  readonly note?: string
  /** Who asks: an access key id, a saved key, or the ARN of a user or role. Of `call`, `clone` and `preview`. */
  readonly as?: string | Readonly<Record<string, unknown>>
  /** Whose root asks: a name among the accounts of the world. */
  readonly account?: string
  /** `ecs.RunInstances`, with the parameters of `with`. */
  readonly call?: string
  readonly with?: Readonly<Record<string, unknown>>
  /** Starts a clone (terms accepted unless said otherwise) and lets it finish. */
  readonly clone?: Readonly<Record<string, unknown>>
  /** false: the clone is started only. */
  readonly finish?: boolean
  readonly preview?: Readonly<Record<string, unknown>>
  readonly cloneTask?: string
  readonly cancelClone?: string
  /** Milliseconds, or until nothing is pending. */
  readonly advance?: number | 'settled'
  readonly pace?: Pace
  readonly stock?: readonly StockSetting[]
  readonly quotas?: readonly QuotaSetting[]
  /** Calls or resources go wrong from now on, by count. */
  readonly fault?: Fault
  /** The id of a fault, or all of them. */
  readonly faultRemove?: string
  /** A row changes, or goes, by no action of the cloud. */
  readonly mutate?: Mutation
  /** A further account; its name in the scenario. */
  readonly newAccount?: string
  readonly write?: { readonly disk: string; readonly path: string; readonly text: string; readonly flush?: boolean }
  readonly read?: { readonly disk: string; readonly path: string }
  /** Rows of a table of the world, with secrets masked. */
  readonly rows?: { readonly table: string; readonly where?: Readonly<Record<string, unknown>> }
  /** What the guests of an invocation answer. */
  readonly guest?: { readonly invocation: string; readonly results: readonly GuestAnswer[] }
  /** What a guest tells a stack that waits: to the URL of the wait condition handle, or its last part. */
  readonly signal?: {
    readonly to: string
    readonly status?: 'SUCCESS' | 'FAILURE' | 'WARNING'
    readonly id?: string
    readonly data?: string
  }
  /** Whether wait conditions signal by themselves. */
  readonly guestSignals?: 'manual' | 'auto'
  readonly oidcKeys?: { readonly provider: string; readonly accountId?: string; readonly keys: readonly object[] }
  /** Gives this moment a name, to which `rewind` goes back. */
  readonly mark?: string
  readonly rewind?: string
  readonly repeat?: Repeat
  /** Branches of steps, one step of each in turn. */
  readonly concurrently?: readonly (readonly ScenarioStep[])[]
  /** Steps in a copy of the world that is thrown away. */
  readonly fork?: readonly ScenarioStep[]
  /** Name -> path in the answer. */
  readonly save?: Readonly<Record<string, string>>
  /** Path in the answer -> value. A refusal answers { status, code, message, rule }. */
  readonly expect?: Readonly<Record<string, unknown>>
}

export interface GuestAnswer {
  readonly instanceId?: string
  readonly exitCode: number
  readonly output: string
  readonly seconds?: number
}

export interface Repeat {
  readonly times?: number
  /** Until the answer of the last step of a round is like this. */
  readonly until?: Readonly<Record<string, unknown>>
  /** Rounds after which `until` has failed. */
  readonly max?: number
  readonly steps: readonly ScenarioStep[]
}

/** What a step can be; it is exactly one of them. */
export const STEP_KINDS = [
  'call',
  'clone',
  'preview',
  'cloneTask',
  'cancelClone',
  'advance',
  'pace',
  'stock',
  'quotas',
  'fault',
  'faultRemove',
  'mutate',
  'newAccount',
  'write',
  'read',
  'rows',
  'guest',
  'signal',
  'guestSignals',
  'oidcKeys',
  'mark',
  'rewind',
  'repeat',
  'concurrently',
  'fork',
] as const satisfies readonly (keyof ScenarioStep)[]

export type StepKind = (typeof STEP_KINDS)[number]

/** What says more about a step, by the kinds that it can say it of. */
export const STEP_MODIFIERS: Readonly<Record<string, readonly StepKind[]>> = {
  with: ['call'],
  finish: ['clone'],
  as: ['call', 'clone', 'preview'],
  account: ['call', 'clone', 'preview'],
}

/** Where something stands in a scenario: member names and indexes, outermost first. */
export type Place = readonly (string | number)[]

/** What is wrong with a file, and where. */
export interface Found {
  readonly place: Place
  readonly message: string
}

export function kindOf(step: ScenarioStep): StepKind {
  return STEP_KINDS.find((kind) => step[kind] !== undefined) as StepKind
}

/** A list of steps, and where it stands in the file. */
export interface StepList {
  readonly steps: readonly ScenarioStep[]
  readonly at: Place
}

/** The lists of steps inside a step, each with its place below it. */
export function innerSteps(step: ScenarioStep): readonly StepList[] {
  if (step.repeat !== undefined) return [{ steps: step.repeat.steps ?? [], at: ['repeat', 'steps'] }]
  if (step.fork !== undefined) return [{ steps: step.fork, at: ['fork'] }]
  return (step.concurrently ?? []).map((steps, i) => ({ steps, at: ['concurrently', i] }))
}
