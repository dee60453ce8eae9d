import { isPlain, mismatch } from './expectations.ts'
import { copied, type Known, perform } from './perform.ts'
import type { ScenarioFile } from './read.ts'
import { kindOf, type Place, type ScenarioStep } from './step.ts'
import type { Target } from './target.ts'
import { filled, valueAt } from './values.ts'

export interface StepReport {
  /** `3`, of a step inside another `3.1`, in the second round of a loop `3.1 (2)`. */
  readonly number: string
  /** 0 of the story's own steps. */
  readonly depth: number
  readonly title: string
  readonly kind: string
  /** 1-based line in the file. */
  readonly line: number
  /** `200`, `404 InvalidVpcId.NotFound`, `Succeeded`. */
  readonly outcome: string
  /** World time before and after, milliseconds since epoch. */
  readonly fromMs: number
  readonly toMs: number
  /** Sentences that say what did not hold; empty when all did. */
  readonly problems: readonly string[]
}

/** A value that came where another was expected, and that could stand in the file instead. */
export interface ExpectationUpdate {
  readonly place: Place
  readonly value: unknown
}

export interface RunOptions {
  /** Expectations that do not hold are noted as updates, where a value can take their place, and the run goes on. */
  readonly update?: boolean
  /** Told of every step when it is over. */
  readonly onStep?: (step: StepReport) => void
}

/** Where a step runs, and what is known there. */
export interface Scope {
  readonly target: Target
  readonly known: Known
  readonly depth: number
  /** What comes before the number of a step. */
  readonly prefix: string
  /** What comes behind it: the round of a loop. */
  readonly suffix: string
}

/** Thrown when a step does not hold; what did not is in its report. */
export class StepFailed extends Error {
  readonly step: ScenarioStep
  readonly problems: readonly string[]

  constructor(step: ScenarioStep, problems: readonly string[]) {
    super(problems.join('; '))
    this.step = step
    this.problems = problems
  }
}

/** Carries out lists of steps, and keeps a report of each. */
export class StepRunner {
  readonly steps: StepReport[] = []
  readonly updates: ExpectationUpdate[] = []
  readonly #file: ScenarioFile
  readonly #options: RunOptions

  constructor(file: ScenarioFile, options: RunOptions = {}) {
    this.#file = file
    this.#options = options
  }

  /** Keeps a report, at the place that was held for it if it is of something that holds steps. */
  tell(report: StepReport, slot = this.steps.length): void {
    this.steps[slot] = report
    this.#options.onStep?.(report)
  }

  /** Holds a place: what holds steps is told before them. */
  hold(head: Omit<StepReport, 'outcome' | 'toMs' | 'problems'>): number {
    return this.steps.push({ ...head, outcome: '', toMs: head.fromMs, problems: [] }) - 1
  }

  /** The answer of the last step. Throws StepFailed at the first that does not hold. */
  async all(steps: readonly ScenarioStep[], at: Place, scope: Scope): Promise<unknown> {
    let answer: unknown
    for (const [i, step] of steps.entries()) answer = await this.#one(step, [...at, i], i, scope)
    return answer
  }

  /** Throws StepFailed when the step does not hold; what did not is in its report. */
  async #one(step: ScenarioStep, place: Place, i: number, scope: Scope): Promise<unknown> {
    const { target, depth, prefix, suffix } = scope
    const head = {
      number: `${prefix}${i + 1}${suffix}`,
      depth,
      title: titleOf(step),
      kind: kindOf(step),
      line: this.#file.lineOf(place),
      fromMs: await target.nowMs(),
    }
    const isOuter = step.repeat !== undefined || step.fork !== undefined || step.concurrently !== undefined
    const slot = isOuter ? this.hold(head) : undefined
    const problems: string[] = []
    let answer: unknown
    try {
      answer = await this.#answer(step, place, `${prefix}${i + 1}`, scope)
      problems.push(...(await this.#unmet(step, place, answer, scope)))
      if (problems.length === 0) problems.push(...saved(step, answer, scope.known))
      problems.push(...(await target.broken()))
    } catch (error) {
      if (error instanceof StepFailed) throw error
      problems.push((error as Error).message)
    }
    this.tell({ ...head, outcome: outcomeOf(answer), toMs: await target.nowMs(), problems }, slot)
    if (problems.length > 0) throw new StepFailed(step, problems)
    return answer
  }

  async #answer(step: ScenarioStep, place: Place, number: string, scope: Scope): Promise<unknown> {
    const inner = { ...scope, depth: scope.depth + 1, prefix: `${number}.`, suffix: scope.suffix }
    if (step.repeat !== undefined) return this.#repeated(step.repeat, [...place, 'repeat'], inner)
    if (step.concurrently !== undefined)
      return this.#interleaved(step.concurrently, [...place, 'concurrently'], inner, number)
    if (step.fork !== undefined) return this.forked(step.fork, [...place, 'fork'], inner)
    const { note: _note, expect: _expect, save: _save, ...rest } = step
    return perform(scope.target, filled(rest, scope.known.values) as ScenarioStep, scope.known)
  }

  async #repeated(repeat: NonNullable<ScenarioStep['repeat']>, place: Place, scope: Scope): Promise<unknown> {
    const { times, until, max = 1_000, steps } = repeat
    let missing: string[] = []
    for (let round = 0; round < (times ?? max); round++) {
      scope.known.values.index = round
      const suffix = `${scope.suffix} (${round + 1})`
      const answer = await this.all(steps, [...place, 'steps'], { ...scope, suffix })
      if (until === undefined) continue
      missing = Object.entries(filled(until, scope.known.values) as object)
        .map(([path, value]) => mismatch(path, value, answer))
        .filter((problem) => problem !== undefined)
      if (missing.length === 0) return { rounds: round + 1, last: answer }
    }
    if (until !== undefined) throw new Error(`after ${max} rounds still ${missing.join('; ')}`)
    return { rounds: times }
  }

  /**
   * One step of each branch in turn, until all have ended. A world takes one command after the other, whoever sends them:
   * "at the same time" is the same world time and this order, which is the same in every run.
   */
  async #interleaved(
    branches: readonly (readonly ScenarioStep[])[],
    place: Place,
    scope: Scope,
    number: string,
  ): Promise<unknown> {
    const answers: unknown[][] = branches.map(() => [])
    const longest = Math.max(...branches.map(({ length }) => length))
    for (let i = 0; i < longest; i++) {
      for (const [b, branch] of branches.entries()) {
        const step = branch[i]
        if (step === undefined) continue
        const letter = String.fromCharCode(97 + (b % 26))
        answers[b]?.push(await this.#one(step, [...place, b, i], i, { ...scope, prefix: `${number}${letter}.` }))
      }
    }
    return { answers }
  }

  /** What the steps save is known to them only. */
  async forked(steps: readonly ScenarioStep[], place: Place, scope: Scope): Promise<unknown> {
    const fork = await scope.target.fork()
    try {
      return await this.all(steps, place, { ...scope, target: fork, known: copied(scope.known) })
    } finally {
      await fork.close()
    }
  }

  /** A step that says nothing of a refusal expects none. */
  async #unmet(step: ScenarioStep, place: Place, answer: unknown, scope: Scope): Promise<string[]> {
    const expected = filled(step.expect ?? {}, scope.known.values) as Readonly<Record<string, unknown>>
    const { status, code, message } = (answer ?? {}) as { status?: unknown; code?: string; message?: string }
    const isRefusal = typeof status === 'number' && status >= 400
    const isExpected = 'status' in expected || 'code' in expected || 'rule' in expected
    if (isRefusal && !isExpected) return [`refused: ${code}: ${message}`]
    const whole = 'hash' in expected ? { ...(answer as object), hash: await scope.target.hash() } : answer
    const problems: string[] = []
    for (const [path, value] of Object.entries(expected)) {
      const problem = mismatch(path, value, whole)
      if (problem === undefined) continue
      const came = valueAt(whole, path)
      const canStand = came !== undefined && isPlain(value) && !isComputed(step.expect?.[path])
      if (this.#options.update && canStand) this.updates.push({ place: [...place, 'expect', path], value: came })
      else problems.push(problem)
    }
    return problems
  }
}

/** Whether a value of the file is put together from saved ones. */
function isComputed(value: unknown): boolean {
  return JSON.stringify(value)?.includes('${') === true
}

/** Keeps what a step saves. Gives sentences for what is not there. */
function saved({ save = {} }: ScenarioStep, answer: unknown, known: Known): string[] {
  return Object.entries(save).flatMap(([name, path]) => {
    const value = valueAt(answer, path)
    known.values[name] = value
    if (value !== undefined) return []
    return [`there is nothing at ${path} to save as ${name}: ${JSON.stringify(answer)?.slice(0, 300)}`]
  })
}

function outcomeOf(answer: unknown): string {
  const { status, code } = (answer ?? {}) as { status?: string | number; code?: string }
  return [status, code].filter((part) => part !== undefined).join(' ')
}

/** Kinds whose value is short. */
const TOLD_WHOLE: ReadonlySet<string> = new Set(['advance', 'pace', 'newAccount', 'mark', 'rewind'])

function titleOf(step: ScenarioStep): string {
  if (step.note !== undefined) return step.note
  const kind = kindOf(step)
  if (step.call !== undefined) return step.call
  return TOLD_WHOLE.has(kind) ? `${kind} ${step[kind]}` : kind
}
