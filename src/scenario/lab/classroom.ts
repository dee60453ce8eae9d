import type { Registry } from '../../door/registry.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import type { Worlds } from '../../host/worlds.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ScenarioFile } from '../read.ts'
import { beginStory, worldOf } from '../run.ts'
import { StepRunner } from '../stepRunner.ts'
import { freshHost, targetOf } from '../worldTarget.ts'
import { type CheckResult, checkLab } from './check.ts'
import type { Lab } from './format.ts'

/** A lab among those that come with alistack. */
export interface NamedLab {
  /** Of its file: 1 to 36 of a-z, 0-9 and -. */
  readonly name: string
  readonly file: ScenarioFile
}

/** Where learners work: all worlds, and the actions that they have. */
export interface Classroom {
  readonly worlds: Worlds
  readonly registry: Registry
}

export function labOf({ scenario }: ScenarioFile): Lab {
  if (scenario.lab === undefined) throw new Error(`${scenario.title} is no lab`)
  return scenario.lab
}

/** The world of a learner who has said nothing else. */
export function worldNameOf(lab: string): string {
  return `lab-${lab}`
}

/**
 * Makes the world of a lab: what it begins with comes into being at once, then the clock runs. One that is there already is
 * refused (409 LabStarted), or with `restart` made anew. Half a world does not stay.
 */
export async function startLab(
  { worlds, registry }: Classroom,
  { name, file }: NamedLab,
  restart: boolean,
): Promise<WorldHost> {
  const worldName = worldNameOf(name)
  if (worlds.find(worldName) !== undefined) {
    const message = `The world ${worldName} is there already; restart gives it up and begins anew.`
    ensure(restart, new ApiError(409, 'LabStarted', message))
    await worlds.remove(worldName)
  }
  const host = worlds.create({ name: worldName, clock: 'manual', ...worldOf(file) })
  try {
    await beginStory(file, targetOf(host, registry), new StepRunner(file))
    await host.control({ kind: 'clock', mode: 'wall' })
  } catch (error) {
    await worlds.remove(worldName)
    throw error
  }
  return host
}

/**
 * Judges what a learner has made of the world of a lab, or of a fork of it. What the presets saved is found by making them
 * again in a world of the same seed and account, where everything has the same ids: so nothing has to be kept beside the
 * world, and it may have been restarted, rewound, forked or carried elsewhere.
 * Refuses answers to what is not asked (400 UnknownQuestion), a world that is not there (409 LabNotStarted, 404 WorldNotFound)
 * or was not made for this lab (409 NotThisLab).
 */
export async function gradeLab(
  { worlds, registry }: Classroom,
  { name, file }: NamedLab,
  worldName: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<CheckResult[]> {
  const lab = labOf(file)
  const unknown = Object.keys(answers).filter((name) => !lab.questions?.some((question) => question.name === name))
  ensure(
    unknown.length === 0,
    new ApiError(400, 'UnknownQuestion', `The lab ${name} has no question ${unknown.join(', ')}.`),
  )
  ensure(
    worldName !== worldNameOf(name) || worlds.find(worldName) !== undefined,
    new ApiError(409, 'LabNotStarted', `The lab ${name} is not started: there is no world ${worldName}.`),
  )
  const host = worlds.get(worldName)
  const { genesis } = host.world
  const isOfLab = genesis.hasExplicitSeed && genesis.seed === worldOf(file).seed
  ensure(isOfLab, new ApiError(409, 'NotThisLab', `The world ${worldName} was not made for the lab ${name}.`))
  const runner = new StepRunner(file)
  const begun = await beginStory(file, targetOf(freshHost(worldOf(file), registry, genesis), registry), runner)
  return checkLab(file, runner, { target: targetOf(host, registry), begun, answers })
}
