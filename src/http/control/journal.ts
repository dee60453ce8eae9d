import { findAction } from '../../catalogue/catalogue.ts'
import { encode } from '../../catalogue/encode.ts'
import type { Product } from '../../catalogue/products.ts'
import { isReadName } from '../../door/action.ts'
import { MASK, masked, maskTexts } from '../../door/secrets.ts'
import type { Command } from '../../host/commands.ts'
import { shownDiff } from '../../host/diff.ts'
import type { Entry, JournalRecord } from '../../host/journal.ts'
import { type Divergence, replay } from '../../host/replay.ts'
import { secretTextsOf, shownRow } from '../../host/secrets.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Snapshot } from '../../kernel/tables.ts'
import type { World } from '../../world/world.ts'
import type { Asked, Route } from './route.ts'
import { whole } from './whole.ts'
import { shownWorld, worldOf } from './worlds.ts'

const SEQ = { type: 'integer', minimum: 0 }
const AGAINST = /^([a-z0-9-]{1,40}(?:~[0-9-]{1,20})?)?(?:@(\d{1,15}))?$/

export const journalRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/journal',
    summary: 'Commands with what they changed and the hash after each; next: go on from there',
    query: {
      from: 'First seq; the oldest that is kept if omitted',
      limit: 'At most so many; 100 if omitted',
      kind: 'Only commands of this kind: call, advance, stock …',
      action: 'Only calls of this action',
      principal: 'Only calls of this principal: its ARN or its name',
    },
    handle: (asked) => {
      const { journal, world } = worldOf(asked)
      const oldest = journal.baseSeq + 1
      const from = Math.max(1, whole(asked.query.from, oldest, Number.MAX_SAFE_INTEGER))
      ensure(from >= oldest, new ApiError(410, 'JournalGone', `Commands up to ${journal.baseSeq} are no longer kept.`))
      const { records, next } = journal.select(from, whole(asked.query.limit, 100, 1_000), wanted(asked))
      const commands = records.map((record) => shownRecord(world, record))
      return { body: { commands, ...(next === undefined ? {} : { next }) } }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/rewind',
    summary: 'Back to where the world stood after a command, which is kept; what it was is kept as <name>~<seq>',
    body: { type: 'object', properties: { seq: SEQ }, required: ['seq'], additionalProperties: false },
    handle: async (asked) => {
      const { seq } = asked.body as { seq: number }
      const { host, kept } = await asked.parts.worlds.rewind(worldOf(asked).name, seq)
      return { body: { ...(await shownWorld(asked.parts, host)), kept } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/diff',
    summary: 'What is different in this world: rows added, removed and changed, by table',
    query: {
      against: 'The other side: a world, a world as it was (<name>@<seq>), or this one as it was (@<seq>)',
      seq: 'This world as it was after that command; as it is if omitted',
      limit: 'At most so many rows are shown, the others are counted; 100 if omitted',
    },
    handle: async (asked) => {
      const [, name, at] = AGAINST.exec(asked.query.against ?? '') ?? []
      const isSide = name !== undefined || at !== undefined
      ensure(isSide, new ApiError(400, 'InvalidRequest', 'against is <world>, <world>@<seq> or @<seq>.'))
      const host = worldOf(asked)
      const other = name === undefined ? host : asked.parts.worlds.get(name)
      const limit = whole(asked.query.limit, 100, 10_000)
      const before = await sideOf(other, seqOf(at))
      const after = await sideOf(host, seqOf(asked.query.seq))
      const diff = shownDiff(host.world.tables, before.snapshot, after.snapshot, limit)
      return { body: { before: before.at, after: after.at, ...diff } }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/replay',
    summary: 'Does the whole journal again in a throw-away world; the first step and field that come out otherwise',
    handle: async (asked) => {
      const host = worldOf(asked)
      const { records, fresh } = await asked.parts.worlds.rehearsed(host)
      const divergence = await replay(fresh, records)
      const shown = divergence === undefined ? {} : { divergence: shownDivergence(host.world, divergence) }
      const from = records[0]?.seq ?? host.journal.seq + 1
      return { body: { equal: divergence === undefined, from, commands: records.length, ...shown } }
    },
  },
]

function wanted({ query }: Asked): (entry: Entry) => boolean {
  const { kind, action, principal } = query
  return ({ command }) => {
    if (kind !== undefined && command.kind !== kind) return false
    if (action !== undefined && !(command.kind === 'call' && command.action === action)) return false
    if (principal === undefined) return true
    const who = 'principal' in command ? command.principal : undefined
    return who?.arn === principal || who?.name === principal
  }
}

function seqOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : whole(text, 0, Number.MAX_SAFE_INTEGER)
}

/** One side of a diff: the world as it is once settled, or as it was. */
async function sideOf(
  host: WorldHost,
  seq: number | undefined,
): Promise<{ at: { world: string; seq: number }; snapshot: Snapshot }> {
  const world = await host.read((now) => (seq === undefined ? now : host.journal.worldAt(seq)))
  return { at: { world: host.name, seq: seq ?? host.journal.seq }, snapshot: world.tables.snapshot() }
}

/** A record in wire spelling, with secrets masked. */
function shownRecord(world: World, { command, rows, ...rest }: JournalRecord) {
  const { tables } = world
  const texts = rows.flatMap(({ table, row }) => (row === null ? [] : secretTextsOf(tables, table, row)))
  const shownRows = rows.map(({ row, ...where }) => ({
    ...where,
    row: row === null ? null : shownRow(tables, where.table, row),
  }))
  return maskTexts({ ...rest, command: shownCommand(world, command, rest.verdict.status), rows: shownRows }, texts)
}

function shownCommand(world: World, command: Command, status: number): object {
  if (command.kind === 'mutate') {
    const { secretFields = [] } = world.tables.table(command.table)?.definition ?? {}
    return command.set === undefined ? command : { ...command, set: masked(command.set, secretFields) }
  }
  if (command.kind === 'account') return { ...command, accessKeySecret: MASK }
  if (command.kind !== 'call') return command
  const shape = findAction(command.product as Product, command.action)
  if (shape === undefined) return command
  const seed = command.secretSeed === undefined ? {} : { secretSeed: MASK }
  // What a call has kept says which of its texts are secret; of a refusal or a read nothing is kept.
  const isKept = status === 200 && !isReadName(command.action)
  const secrets = isKept ? shape.secrets : [...shape.secrets, ...shape.maybeSecrets]
  return { ...command, ...seed, request: encode(shape, masked({ ...command.request }, secrets)) }
}

function shownDivergence({ tables }: World, divergence: Divergence): Divergence {
  const { table = '', field, recorded, replayed } = divergence
  const { secretFields = [] } = tables.table(table)?.definition ?? {}
  if (secretFields.includes(field.split('.')[0] as string)) return { ...divergence, recorded: MASK, replayed: MASK }
  if (field !== 'row' || table === '') return divergence
  const shown = (row: unknown) => (row === null || row === undefined ? row : shownRow(tables, table, row))
  return { ...divergence, recorded: shown(recorded), replayed: shown(replayed) }
}
