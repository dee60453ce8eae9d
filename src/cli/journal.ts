import type { Command } from 'commander'
import { EXIT, Failure, type Io, json, progress, table } from './io.ts'
import { clientOf, examples, type WorldOptions, wholeNumber, withWorld, worldPath } from './remote.ts'

export interface ShownRecord {
  readonly seq: number
  /** World time, milliseconds. */
  readonly at: number
  readonly command: Readonly<Record<string, unknown>> & { readonly kind: string }
  readonly verdict: { readonly status: number; readonly code?: string }
  readonly rows: readonly { readonly table: string; readonly key: string; readonly row: object | null }[]
  readonly hash: string
}

interface Page {
  readonly commands: readonly ShownRecord[]
}

interface ListOptions extends WorldOptions {
  readonly from?: string
  readonly limit?: string
}

export function register(program: Command, io: Io): void {
  const journal = program.command('journal').description('the commands that a world has had')
  journal.addHelpText('after', examples('alistack journal list --from 100', 'alistack journal show 12'))
  withWorld(journal.command('list'))
    .description('commands, oldest first')
    .option('--from <seq>', 'from this one on')
    .option('--limit <n>', 'at most so many', '100')
    .addHelpText('after', examples('alistack journal list --from 100 --limit 20'))
    .action(async (options: ListOptions) => {
      const { from, limit = '100' } = options
      const query = new URLSearchParams({ limit: String(wholeNumber('--limit', limit)) })
      if (from !== undefined) query.set('from', String(wholeNumber('--from', from)))
      const { commands } = await clientOf(io, options).ask<Page>('GET', `${worldPath(io, options)}/journal?${query}`)
      io.out(options.json ? json(commands) : recordTable(io, commands))
    })
  withWorld(journal.command('show <seq>'))
    .description('one command with every row that it changed')
    .addHelpText('after', examples('alistack journal show 12 --json'))
    .action(async (text: string, options: WorldOptions) => {
      const query = new URLSearchParams({ from: String(wholeNumber('a seq', text)), limit: '1' })
      const { commands } = await clientOf(io, options).ask<Page>('GET', `${worldPath(io, options)}/journal?${query}`)
      const [record] = commands
      if (options.json) return void io.out(json(record ?? null))
      io.out(record === undefined ? 'There is no such command.\n' : shown(io, record))
    })
  withWorld(journal.command('replay'))
    .description('do all commands again in a throw-away world, and tell the first step that comes out otherwise')
    .addHelpText('after', examples('alistack journal replay --world ci-7'))
    .action(async (options: WorldOptions) => {
      const line = progress(io)
      line.tell('doing all commands again …')
      const result = await clientOf(io, options).ask<Replayed>('POST', `${worldPath(io, options)}/replay`)
      line.end()
      const { equal, commands, divergence } = result
      if (options.json) io.out(json(result))
      else if (equal) io.out(`${commands} commands give the same world\n`)
      if (!equal)
        throw new Failure(EXIT.notSo, `command ${divergence?.seq} comes out otherwise: ${JSON.stringify(divergence)}`)
    })
}

interface Replayed {
  readonly equal: boolean
  readonly commands: number
  readonly divergence?: { readonly seq: number }
}

function recordTable(io: Io, records: readonly ShownRecord[]): string {
  const rows = records.map(({ seq, at, command, verdict, rows: changed, hash }) => [
    seq,
    new Date(at).toISOString(),
    titleOf(command),
    [verdict.status, verdict.code].filter(Boolean).join(' '),
    changed.length,
    hash.slice(0, 12),
  ])
  return table(io, ['SEQ', 'WORLD TIME', 'COMMAND', 'VERDICT', 'ROWS', 'HASH'], rows, 'The world has had no commands.')
}

function titleOf({ kind, product, action, ms }: ShownRecord['command']): string {
  if (kind === 'call') return `${product}.${action}`
  return kind === 'advance' ? `advance ${ms} ms` : kind
}

function shown(io: Io, record: ShownRecord): string {
  const rows = record.rows.map(({ table: name, key, row }) => [row === null ? '-' : '+', name, key])
  return [
    recordTable(io, [record]),
    `${JSON.stringify(record.command, null, 2)}\n`,
    table(io, ['', 'TABLE', 'KEY'], rows, 'It changed no rows.'),
  ].join('\n')
}
