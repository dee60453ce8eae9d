import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { EXIT, Failure, type Io, json, table } from './io.ts'
import { clientOf, examples, type WorldOptions, wholeNumber, withWorld, worldNameOf, worldPath } from './remote.ts'
import type { ShownWorld } from './status.ts'

interface Diff {
  readonly isEqual: boolean
  readonly tables: Readonly<Record<string, TableDiff>>
  /** Rows beyond the limit. */
  readonly notShown: number
}

interface ImportedWorld extends ShownWorld {
  readonly inactiveKeys: readonly string[]
  readonly kept?: string
}

/** What goes back in time, compares, and carries worlds from one emulator to another. */
export function addHistory(world: Command, io: Io): void {
  withWorld(world.command('rewind <seq>'))
    .description('back to where it stood after this command; what it was is kept as <name>~<seq>')
    .addHelpText('after', examples('alistack world rewind 12 --world ci-7'))
    .action(async (seq: string, options: WorldOptions) => {
      const body = { seq: wholeNumber('a seq', seq) }
      const path = `${worldPath(io, options)}/rewind`
      const { kept, ...shown } = await clientOf(io, options).ask<ShownWorld & { kept: string }>('POST', path, body)
      if (options.json) return void io.out(json({ ...shown, kept }))
      io.out(`world ${shown.name} stands after command ${shown.seq}; what it was is kept as ${kept}\n`)
    })
  comparing(world, io)
  withWorld(world.command('export'))
    .description('the whole world as a file')
    .option('-o, --output <file>', 'where to; standard output if omitted')
    .option('--with-secrets', 'with passwords and key secrets; else keys come out Inactive')
    .addHelpText('after', examples('alistack world export --world ci-7 -o ci-7.json'))
    .action(async (options: WorldOptions & { readonly output?: string; readonly withSecrets?: boolean }) => {
      const query = options.withSecrets ? '?withSecrets=true' : ''
      const state = await clientOf(io, options).ask('GET', `${worldPath(io, options)}/state${query}`)
      if (options.output === undefined) return void io.out(json(state))
      writeFileSync(options.output, JSON.stringify(state))
      const done = { world: worldNameOf(io, options), file: options.output }
      io.out(options.json ? json(done) : `world ${done.world} is written to ${done.file}\n`)
    })
  withWorld(world.command('import <file>'))
    .description('put the world of a file in the place of this one, or make it; - is standard input')
    .addHelpText('after', examples('alistack world import ci-7.json --world copy'))
    .action(async (file: string, options: WorldOptions) => {
      const state = parsed(file)
      const made = await clientOf(io, options).ask<ImportedWorld>('PUT', `${worldPath(io, options)}/state`, state)
      if (options.json) return void io.out(json(made))
      io.out(`world ${made.name} is that of ${file}\n`)
      if (made.kept !== undefined) io.out(`what it was is kept as ${made.kept}\n`)
      if (made.inactiveKeys.length > 0) io.out(`without their secrets, and Inactive: ${made.inactiveKeys.join(', ')}\n`)
    })
}

function comparing(world: Command, io: Io): void {
  withWorld(world.command('diff <against>'))
    .description(
      'what is different in this world than in another, or than in this one as it was: <world>, <world>@<seq>, @<seq>',
    )
    .option('--seq <seq>', 'this world as it was after that command')
    .option('--limit <n>', 'show at most so many rows', '100')
    .addHelpText('after', examples('alistack world diff @12', 'alistack world diff ci-7~40 --world ci-7 --json'))
    .action(async (against: string, options: WorldOptions & { readonly seq?: string; readonly limit: string }) => {
      const query = new URLSearchParams({ against, limit: String(wholeNumber('--limit', options.limit)) })
      if (options.seq !== undefined) query.set('seq', String(wholeNumber('--seq', options.seq)))
      const diff = await clientOf(io, options).ask<Diff>('GET', `${worldPath(io, options)}/diff?${query}`)
      const shown = table(io, ['', 'TABLE', 'ROW', 'WHAT'], rowsOf(diff), 'There is no difference.')
      const more = diff.notShown > 0 ? `and ${diff.notShown} more\n` : ''
      io.out(options.json ? json(diff) : `${shown}${more}`)
      if (!diff.isEqual) throw new Failure(EXIT.notSo, 'the two are not the same')
    })
}

type Line = readonly [sign: string, table: string, key: string, what: string]

interface TableDiff {
  readonly added: readonly { readonly key: string }[]
  readonly removed: readonly { readonly key: string }[]
  readonly changed: readonly { readonly key: string; readonly fields: Readonly<Record<string, unknown>> }[]
}

function rowsOf({ tables }: Diff): Line[] {
  return Object.entries(tables).flatMap(([name, { added, removed, changed }]) => [
    ...added.map(({ key }): Line => ['+', name, key, '']),
    ...removed.map(({ key }): Line => ['-', name, key, '']),
    ...changed.map(({ key, fields }): Line => ['~', name, key, Object.keys(fields).join(', ')]),
  ])
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    throw new Failure(EXIT.usage, `${file} cannot be read: ${(error as Error).message}`)
  }
}
