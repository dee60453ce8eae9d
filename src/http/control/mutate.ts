import type { Mutation } from '../../host/mutate.ts'
import { shownRow } from '../../host/secrets.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

export const mutateRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/worlds/{w}/mutate',
    summary: 'Change or remove one row by no action of the cloud (drift); 400 names an invariant that would break',
    body: {
      type: 'object',
      properties: {
        table: { type: 'string', minLength: 1, maxLength: 100 },
        id: { type: 'string', minLength: 1, maxLength: 1_000 },
        set: { type: 'object', minProperties: 1 },
        unset: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true },
        remove: { const: true },
      },
      required: ['table', 'id'],
      anyOf: [{ required: ['set'] }, { required: ['unset'] }, { required: ['remove'] }],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const host = worldOf(asked)
      const mutation = asked.body as Mutation
      const row = await host.control<Record<string, unknown> | undefined>({ kind: 'mutate', ...mutation })
      const { table, id } = mutation
      return { body: { table, id, row: row === undefined ? null : shownRow(host.world.tables, table, row) } }
    },
  },
]
