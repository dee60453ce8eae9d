import type { ControlCommand } from '../../host/commands.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

type Results = Extract<ControlCommand, { kind: 'invocationResult' }>['results']

export const invocationRoutes: readonly Route[] = [
  {
    method: 'put',
    path: '/worlds/{w}/invocations/{id}/result',
    summary: 'What the guests answer to a command: on the instance named, else on all',
    body: {
      type: 'object',
      properties: {
        results: {
          type: 'array',
          minItems: 1,
          maxItems: 100,
          items: {
            type: 'object',
            properties: {
              instanceId: { type: 'string' },
              exitCode: { type: 'integer', minimum: -2147483648, maximum: 2147483647 },
              output: { type: 'string', maxLength: 1_000_000 },
              seconds: { type: 'number', minimum: 0, maximum: 86_400 },
            },
            required: ['exitCode', 'output'],
            additionalProperties: false,
          },
        },
      },
      required: ['results'],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const { results } = asked.body as { results: Results }
      await worldOf(asked).control({ kind: 'invocationResult', invokeId: asked.params.id ?? '', results })
      return { status: 204 }
    },
  },
]
