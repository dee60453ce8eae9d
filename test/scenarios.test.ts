import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../src/emulator.ts'
import { controlClient } from '../src/http/client/controlClient.ts'
import { behindEndpoint } from '../src/http/client/remoteTarget.ts'
import { readScenario } from '../src/scenario/read.ts'
import { runScenarioFile } from '../src/scenario/run.ts'
import type { OpenTarget } from '../src/scenario/target.ts'
import { inProcess } from '../src/scenario/worldTarget.ts'

const folder = path.resolve(import.meta.dirname, '../scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

let emulator: Emulator
let endpoint: OpenTarget

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant' })
  const { url } = await emulator.listen({ port: 0 })
  endpoint = behindEndpoint(controlClient(url, undefined))
})
afterAll(() => emulator.close())

describe('scenarios', () => {
  it.each(files)('%s holds, and gives the same world when it is run again, here and over HTTP', async (name) => {
    const file = readScenario(readFileSync(path.join(folder, name), 'utf8'))
    const first = await runScenarioFile(file, inProcess(emulator.registry))
    const problems = first.steps.flatMap((step) => step.problems.map((problem) => `step ${step.number}: ${problem}`))
    expect(problems).toEqual([])
    expect(first.passed).toBe(true)
    expect((await runScenarioFile(file, inProcess(emulator.registry))).hash).toBe(first.hash)
    const remote = await runScenarioFile(file, endpoint)
    expect(remote.steps).toEqual(first.steps)
    expect(remote.hash).toBe(first.hash)
  })
})
