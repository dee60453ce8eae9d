import { findAction } from '../../catalogue/catalogue.ts'
import { encode } from '../../catalogue/encode.ts'
import type { Product } from '../../catalogue/products.ts'
import { MASK, masked, type TraceNode } from '../../door/trace.ts'
import type { Command } from '../../host/commands.ts'
import type { JournalRecord } from '../../host/journal.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { World } from '../../world/world.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

function whole(text: string | undefined, otherwise: number, max: number): number {
  const value = Number(text ?? otherwise)
  ensure(
    Number.isInteger(value) && value >= 0 && value <= max,
    new ApiError(400, 'InvalidRequest', `A whole number from 0 to ${max} is expected.`),
  )
  return value
}

export const callRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/calls',
    summary: 'The last calls and events, newest first',
    query: {
      product: 'Only calls of this product; timeline for events',
      action: 'Only calls of this action',
      code: 'Only calls with this outcome: 200 or the code of a refusal',
      limit: 'At most so many; 100 if omitted',
    },
    handle: (asked) => {
      const { product, action, code, limit } = asked.query
      const isWanted = (node: TraceNode) =>
        (product === undefined || node.product === product) &&
        (action === undefined || node.action === action) &&
        (code === undefined || (node.outcome?.code ?? '200') === code)
      return { body: { calls: worldOf(asked).traces.list(isWanted, whole(limit, 100, 1_000)) } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/calls/{requestId}',
    summary: 'What one call checked, decided and caused',
    handle: (asked) => {
      const { requestId = '' } = asked.params
      const node = worldOf(asked).traces.find(requestId)
      ensure(node, new ApiError(404, 'CallNotFound', `The call ${requestId} is not among the last 1,000.`))
      return { body: node }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/journal',
    summary: 'Commands with what they changed and the hash after each',
    query: { from: 'First seq; the oldest that is kept if omitted', limit: 'At most so many; 100 if omitted' },
    handle: (asked) => {
      const { journal, world } = worldOf(asked)
      const oldest = journal.baseSeq + 1
      const from = Math.max(1, whole(asked.query.from, oldest, Number.MAX_SAFE_INTEGER))
      ensure(from >= oldest, new ApiError(410, 'JournalGone', `Commands up to ${journal.baseSeq} are no longer kept.`))
      const records = journal.records(from, whole(asked.query.limit, 100, 1_000))
      return { body: { commands: records.map((record) => shownRecord(world, record)) } }
    },
  },
]

/** A record in wire spelling, with secrets masked. */
function shownRecord(world: World, { command, rows, ...rest }: JournalRecord) {
  const shownRows = rows.map(({ table, key, row }) => {
    const secrets = world.tables.table(table)?.definition.secretFields ?? []
    return { table, key, row: row === null ? null : masked(row as Record<string, unknown>, secrets) }
  })
  return { ...rest, command: shownCommand(world, command), rows: shownRows }
}

function shownCommand(world: World, command: Command): object {
  if (command.kind === 'mutate') {
    const { secretFields = [] } = world.tables.table(command.table)?.definition ?? {}
    return command.set === undefined ? command : { ...command, set: masked(command.set, secretFields) }
  }
  if (command.kind === 'account') return { ...command, accessKeySecret: MASK }
  if (command.kind !== 'call') return command
  const shape = findAction(command.product as Product, command.action)
  if (shape === undefined) return command
  const seed = command.secretSeed === undefined ? {} : { secretSeed: MASK }
  return { ...command, ...seed, request: encode(shape, masked({ ...command.request }, shape.secrets)) }
}
