import { FAULT } from '../../host/faultSchema.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Fault, FaultRow } from '../../world/rows/faults.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

/** What a fault says, and what it has counted. The bucket of a throttle is nobody's business. */
function shown({ faultId, fault, matched, injected }: FaultRow) {
  return { id: faultId, ...fault, matched, injected }
}

export const faultRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/faults',
    summary: 'Faults, oldest first, with what each has counted',
    handle: async (asked) => {
      const rows = await worldOf(asked).read((world) => world.faults.all({ oldestFirst: true }))
      return { body: { faults: rows.map(shown) } }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/faults',
    summary: 'Let calls or resources go wrong, by count',
    body: FAULT,
    handle: async (asked) => {
      const row = await worldOf(asked).control<FaultRow>({ kind: 'fault', fault: asked.body as Fault })
      return { status: 201, body: shown(row) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/faults/{id}',
    summary: 'One fault',
    handle: async (asked) => {
      const { id = '' } = asked.params
      const row = await worldOf(asked).read((world) => world.faults.get(id))
      ensure(row, new ApiError(404, 'FaultNotFound', `There is no fault ${id}.`))
      return { body: shown(row) }
    },
  },
  {
    method: 'delete',
    path: '/worlds/{w}/faults',
    summary: 'Take all faults away; what they have stalled goes on',
    handle: async (asked) => {
      await worldOf(asked).control({ kind: 'faultRemove' })
      return { status: 204 }
    },
  },
  {
    method: 'delete',
    path: '/worlds/{w}/faults/{id}',
    summary: 'Take one fault away; what it has stalled goes on',
    handle: async (asked) => {
      await worldOf(asked).control({ kind: 'faultRemove', faultId: asked.params.id ?? '' })
      return { status: 204 }
    },
  },
]
