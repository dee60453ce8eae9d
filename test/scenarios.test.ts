import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../src/host/registry.ts'
import { runScenario } from '../src/scenario/run.ts'

const folder = path.resolve(import.meta.dirname, '../scenarios')
const registry = await loadRegistry()

describe('scenarios', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))(
    '%s holds, and gives the same world when it is run again',
    async (file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const first = await runScenario(text, registry)
      expect(
        first.steps.flatMap(({ number, problems }) => problems.map((problem) => `step ${number}: ${problem}`)),
      ).toEqual([])
      expect(first.passed).toBe(true)
      expect((await runScenario(text, registry)).hash).toBe(first.hash)
    },
  )
})
