import { ApiError } from '../../kernel/errors.ts'
import type { Route } from './route.ts'
import { shippedScenarios } from './shippedScenarios.ts'
import { worldOf } from './worlds.ts'

interface Wanted {
  readonly scenario?: object
  readonly yaml?: string
  readonly here?: boolean
}

export const scenarioRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/scenarios',
    summary: 'The scenarios that come with it: name, title, group, what each teaches, and its text',
    handle: async () => ({ body: { scenarios: await shippedScenarios() } }),
  },
  {
    method: 'post',
    path: '/worlds/{w}/scenarios/run',
    summary: 'Run a scenario in a world of its own, which is thrown away; with here, its steps in this world',
    body: {
      type: 'object',
      properties: { scenario: { type: 'object' }, yaml: { type: 'string' }, here: { type: 'boolean' } },
      oneOf: [{ required: ['scenario'] }, { required: ['yaml'] }],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const host = worldOf(asked)
      const { registry } = asked.parts
      const { scenario, yaml = JSON.stringify(scenario), here = false } = asked.body as Wanted
      // The engine brings a parser and a schema compiler along, which no other route needs.
      const { readScenario, ScenarioFileError } = await import('../../scenario/read.ts')
      const { runInWorld, runScenarioFile } = await import('../../scenario/run.ts')
      const { inProcess, targetOf } = await import('../../scenario/worldTarget.ts')
      try {
        const file = readScenario(yaml)
        const report = here
          ? await runInWorld(file, targetOf(host, registry))
          : await runScenarioFile(file, inProcess(registry))
        return { body: report }
      } catch (error) {
        if (!(error instanceof ScenarioFileError)) throw error
        throw new ApiError(400, 'InvalidScenario', error.message, { problems: error.problems })
      }
    },
  },
]
