import type { Registry } from '../door/registry.ts'
import { type CheckResult, checkLab } from './lab/check.ts'
import type { Answers } from './lab/format.ts'
import { addAccount, copied, type Known } from './perform.ts'
import { readScenario, type ScenarioFile } from './read.ts'
import type { StepList } from './step.ts'
import { type ExpectationUpdate, type RunOptions, StepFailed, type StepReport, StepRunner } from './stepRunner.ts'
import type { OpenTarget, Target, TargetWorld } from './target.ts'
import { filled } from './values.ts'
import { inProcess } from './worldTarget.ts'

export interface ScenarioReport {
  readonly title: string
  readonly teaches: string
  readonly group: string
  readonly steps: readonly StepReport[]
  readonly passed: boolean
  /** Hash of the world at the end: equal for every run of the same scenario. */
  readonly hash: string
  /** World time at the end. */
  readonly endMs: number
  readonly updates: readonly ExpectationUpdate[]
}

/** 2026-01-01T00:00:00Z: where the clock of a scenario's world begins. */
const START_MS = Date.UTC(2026, 0, 1)

/** Runs the text of a scenario in a world of this process. */
export async function runScenario(text: string, registry: Registry, options: RunOptions = {}): Promise<ScenarioReport> {
  return runScenarioFile(readScenario(text), inProcess(registry), options)
}

/** Runs a scenario in a world of its own, with a clock that only the steps move. Stops at the first step that does not hold. */
export async function runScenarioFile(
  file: ScenarioFile,
  open: OpenTarget,
  options: RunOptions = {},
): Promise<ScenarioReport> {
  const target = await open(worldOf(file))
  try {
    return await runInWorld(file, target, options)
  } finally {
    await target.close()
  }
}

/** The world that a scenario begins in. That of a lab has ids of its own, and a pace at which a learner can wait. */
export function worldOf({ scenario: { title, world = {}, lab } }: ScenarioFile): TargetWorld {
  return {
    seed: world.seed ?? (lab === undefined ? 'scenario' : `lab ${title}`),
    pace: world.pace ?? (lab === undefined ? 'realistic' : 'fast'),
    startMs: world.now === undefined ? START_MS : Date.parse(world.now),
    regionId: world.regionId ?? 'cn-hangzhou',
  }
}

/** Runs a scenario's steps in a world that is there already; its genesis is not touched. Those of a lab are its reference script. */
export async function runInWorld(
  file: ScenarioFile,
  target: Target,
  options: RunOptions = {},
): Promise<ScenarioReport> {
  const { title, teaches, group = '' } = file.scenario
  const runner = new StepRunner(file, options)
  try {
    await playStory(file, target, runner)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
  }
  return {
    title,
    teaches,
    group,
    steps: runner.steps,
    passed: runner.steps.every(({ problems }) => problems.length === 0),
    hash: await target.hash(),
    endMs: await target.nowMs(),
    updates: runner.updates,
  }
}

/** Steps, and for a lab the answers that go with them: `${image}` in these stands for what the steps saved. */
export interface Script extends StepList {
  readonly answers?: Answers | undefined
}

/** What a learner should do. Of a scenario that is no lab: its story. */
export function referenceScript({ scenario: { steps, lab } }: ScenarioFile): Script {
  return { steps, at: ['steps'], answers: lab?.answers }
}

/** What a learner does who errs. */
export function wrongScript({ scenario: { lab } }: ScenarioFile): Script {
  return { steps: lab?.wrong.steps ?? [], at: ['lab', 'wrong', 'steps'], answers: lab?.wrong.answers }
}

/** From the world that is there to the last step, and of a lab all checks. Throws StepFailed when a preset or a step does not hold. */
export async function playStory(
  file: ScenarioFile,
  target: Target,
  runner: StepRunner,
  { steps, at, answers = {} }: Script = referenceScript(file),
): Promise<CheckResult[]> {
  const known = await beginStory(file, target, runner)
  const begun = copied(known)
  await runner.all(steps, at, { target, known, depth: 0, prefix: '', suffix: '' })
  if (file.scenario.lab === undefined) return []
  const given = filled(answers, known.values) as Readonly<Record<string, unknown>>
  return checkLab(file, runner, { target, begun, answers: given })
}

/** Makes what is there before the story begins: stock, quotas, accounts and presets. Gives what is known then; throws StepFailed. */
export async function beginStory({ scenario }: ScenarioFile, target: Target, runner: StepRunner): Promise<Known> {
  const { stock, quotas, accounts = [], presets = [] } = scenario.world ?? {}
  const known: Known = {
    values: { accountId: target.accountId },
    accounts: new Map(),
    keys: new Map(),
    marks: new Map(),
  }
  if (stock !== undefined) await target.control({ kind: 'stock', settings: stock })
  if (quotas !== undefined) await target.control({ kind: 'quotas', settings: quotas })
  for (const name of accounts) await addAccount(target, name, known)
  await runner.all(presets, ['world', 'presets'], { target, known, depth: 0, prefix: 'preset ', suffix: '' })
  return known
}
