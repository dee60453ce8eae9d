import { isDeepStrictEqual } from 'node:util'
import { copied, type Known } from '../perform.ts'
import type { ScenarioFile } from '../read.ts'
import { StepFailed, type StepRunner } from '../stepRunner.ts'
import type { Target } from '../target.ts'
import { type Answer, answersIn, isComputed, type Lab, type LabCheck, type Said } from './format.ts'

/** What came of one check of a lab. */
export interface CheckResult extends Said {
  readonly passed: boolean
  /** What came in the place of what must hold, in English; empty when it passed. */
  readonly problem: string
  /** Questions that it needs and that have no answer. */
  readonly unanswered: readonly string[]
  /** Questions whose answer is not right. */
  readonly wrongAnswers: readonly string[]
}

/** What is judged: a world, what was known when the lab began there, and answers by question. */
export interface Judged {
  readonly target: Target
  readonly begun: Known
  readonly answers: Readonly<Record<string, unknown>>
}

type Verdict = Pick<CheckResult, 'problem' | 'unanswered' | 'wrongAnswers'>

const HOLDS: Verdict = { problem: '', unanswered: [], wrongAnswers: [] }

/** Asks all checks of a lab, each in a copy of the world that is thrown away. The runner is told of each. */
export async function checkLab(file: ScenarioFile, runner: StepRunner, judged: Judged): Promise<CheckResult[]> {
  const lab = file.scenario.lab as Lab
  const answers = readAnswers(lab, judged.answers)
  const results: CheckResult[] = []
  for (const [i, check] of lab.checks.entries()) {
    const { en, ja, zh } = check
    const nowMs = await judged.target.nowMs()
    const line = file.lineOf(['lab', 'checks', i])
    const head = { number: `check ${i + 1}`, depth: 0, title: en, kind: 'check', line, fromMs: nowMs }
    const slot = runner.hold(head)
    const verdict = await verdictOf(lab, i, runner, { ...judged, answers })
    const { problem } = verdict
    runner.tell({ ...head, outcome: '', toMs: nowMs, problems: problem === '' ? [] : [problem] }, slot)
    results.push({ en, ja, zh, passed: problem === '', ...verdict })
  }
  return results
}

async function verdictOf(lab: Lab, i: number, runner: StepRunner, judged: Judged): Promise<Verdict> {
  const check = lab.checks[i] as LabCheck
  const { answers } = judged
  const needed = new Set([...answersIn(check.steps), ...(check.answers ?? [])])
  const unanswered = [...needed].filter((name) => answers[name] === undefined)
  if (unanswered.length > 0) return { ...HOLDS, unanswered, problem: `no answer to ${unanswered.join(', ')}` }
  const wrong = (check.answers ?? []).filter((name) => !isDeepStrictEqual(answers[name], lab.answers?.[name]))
  if (wrong.length > 0) return wronglyAnswered(wrong)
  try {
    await inCopy(check, i, runner, judged)
    return HOLDS
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    return verdictOfFailure(error)
  }
}

/** The clock of a learner's world goes on by itself; that of the copy stands still, as in the run of a scenario. */
async function inCopy(check: LabCheck, i: number, runner: StepRunner, judged: Judged): Promise<void> {
  const { target, begun, answers } = judged
  const fork = await target.fork()
  try {
    await fork.control({ kind: 'clock', mode: 'manual' })
    const known = copied(begun)
    known.values.answers = answers
    const scope = { target: fork, known, depth: 1, prefix: `check ${i + 1}.`, suffix: '' }
    await runner.all(check.steps ?? [], ['lab', 'checks', i, 'steps'], scope)
  } finally {
    await fork.close()
  }
}

/** What came where an answer was expected is the answer, and is not told. */
function verdictOfFailure({ step, problems }: StepFailed): Verdict {
  const wrong = Object.entries(step.expect ?? {}).flatMap(([path, value]) =>
    problems.some((problem) => problem.startsWith(`${path}: `)) ? answersIn(value) : [],
  )
  if (wrong.length > 0) return wronglyAnswered([...new Set(wrong)])
  return { ...HOLDS, problem: problems.join('; ') }
}

function wronglyAnswered(wrongAnswers: readonly string[]): Verdict {
  return { ...HOLDS, wrongAnswers, problem: `the answer to ${wrongAnswers.join(', ')} is not right` }
}

/** Answers come as texts from forms and command lines: read as numbers and the like where the reference answer is one. Empty ones are none. */
function readAnswers(lab: Lab, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = Object.entries(answers).map(([name, answer]) => [name, readAnswer(lab.answers?.[name], answer)])
  return Object.fromEntries(read.filter(([, answer]) => answer !== undefined))
}

function readAnswer(reference: Answer | undefined, answer: unknown): unknown {
  if (typeof answer !== 'string') return answer
  const text = answer.trim()
  if (text === '') return undefined
  if (typeof reference === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  const isNumber = typeof reference === 'number' || (isComputed(reference) && /^-?\d{1,9}(\.\d+)?$/.test(text))
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}
