import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staleFiles } from '../scripts/generated.ts'
import { renderLibrary, scenarioFiles } from '../scripts/library.ts'
import { createEmulator, type Emulator } from '../src/emulator.ts'
import { controlClient } from '../src/http/client/controlClient.ts'
import { behindEndpoint } from '../src/http/client/remoteTarget.ts'
import { stepLists } from '../src/scenario/format.ts'
import { readScenario, type ScenarioFile } from '../src/scenario/read.ts'
import { runInWorld, runScenarioFile, worldOf } from '../src/scenario/run.ts'
import { innerSteps, type ScenarioStep } from '../src/scenario/step.ts'
import type { OpenTarget } from '../src/scenario/target.ts'
import { freshHost, targetOf } from '../src/scenario/worldTarget.ts'
import { isFull } from './setup/full.ts'

const folder = path.resolve(import.meta.dirname, '../scenarios')
const files = scenarioFiles()
/** Over HTTP a run costs five times as much: each day another tenth of the files goes that way, with ALISTACK_FULL all. */
const TENTHS = 10
const tenth = Math.floor(Date.now() / 86_400_000) % TENTHS
const remoteFiles = files.filter((_file, i) => isFull || i % TENTHS === tenth)

let emulator: Emulator
let endpoint: OpenTarget

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant' })
  const { url } = await emulator.listen({ port: 0 })
  endpoint = behindEndpoint(controlClient(url, undefined))
})
afterAll(() => emulator.close())

const read = (name: string) => readScenario(readFileSync(path.join(folder, name), 'utf8'))

/** Paths whose values a story asks for, in loops and branches as well. */
function expectationsIn(steps: readonly ScenarioStep[]): number {
  return steps.reduce((sum, step) => {
    const inner = innerSteps(step).reduce((count, { steps: within }) => count + expectationsIn(within), 0)
    return sum + inner + Object.keys(step.expect ?? {}).filter((name) => name !== 'status').length
  }, 0)
}

async function runHere(file: ScenarioFile) {
  const host = freshHost(worldOf(file), emulator.registry)
  const report = await runInWorld(file, targetOf(host, emulator.registry))
  const problems = report.steps.flatMap((step) => step.problems.map((problem) => `step ${step.number}: ${problem}`))
  expect(problems).toEqual([])
  expect(report.passed).toBe(true)
  return { host, report }
}

/** What a file's first run here has reported. */
const reports = new Map<string, Awaited<ReturnType<typeof runHere>>['report']>()

describe('the library', () => {
  it('has groups and lessons, no title twice, and a page that says what is in it', () => {
    const scenarios = files.map((name) => read(name).scenario)
    expect(scenarios.length).toBeGreaterThanOrEqual(45)
    expect(scenarios.filter(({ group = '', teaches }) => group === '' || teaches.length < 100)).toEqual([])
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(files.length)
    expect(staleFiles(renderLibrary())).toEqual([])
  })

  it('expects values, not only that calls succeed', () => {
    const count = (name: string) =>
      stepLists(read(name).scenario).reduce((sum, { steps }) => sum + expectationsIn(steps), 0)
    const poor = files.filter((name) => count(name) < 4)
    expect(poor).toEqual([])
  })
})

describe('scenarios', () => {
  it.each(files)('%s holds, again and after a rewind, and leaves the same world', async (name) => {
    const file = read(name)
    const { host, report } = await runHere(file)
    reports.set(name, report)
    expect((await runHere(file)).report).toEqual(report)
    // Back to the middle by what the journal says of rows, and on from there by doing the commands again.
    const records = host.journal.records(1, Number.POSITIVE_INFINITY)
    const middle = Math.floor(records.length / 2)
    await host.rewind(middle, () => undefined)
    expect(host.world.tables.hash().text).not.toBe(report.hash)
    // A call that a fault refused is refused again, and has counted.
    for (const record of records.slice(middle)) await host.repeat(record).catch(() => undefined)
    expect(host.world.tables.hash().text).toBe(report.hash)
  })

  it.each(remoteFiles)('%s takes the same steps over HTTP, and leaves the same world', async (name) => {
    const file = read(name)
    const remote = await runScenarioFile(file, endpoint)
    const report = reports.get(name) ?? (await runHere(file)).report
    expect(remote.steps).toEqual(report.steps)
    expect(remote.hash).toBe(report.hash)
  })
})
