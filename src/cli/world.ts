import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { EXIT, Failure, type Io, json } from './io.ts'
import {
  choiceFile,
  clientOf,
  examples,
  type RemoteOptions,
  type WorldOptions,
  wholeNumber,
  withEndpoint,
  withWorld,
  worldNameOf,
} from './remote.ts'
import { type ShownWorld, worldTable } from './status.ts'
import { addHistory } from './worldHistory.ts'

interface NewWorldOptions extends RemoteOptions {
  readonly seed?: string
  readonly clock?: string
  readonly pace?: string
  readonly region?: string
  readonly now?: string
}

type Yes<Options> = Options & { readonly yes?: boolean }

export function register(program: Command, io: Io): void {
  const world = program.command('world').description('list, make, fork, rewind, compare, carry and remove worlds')
  world.addHelpText('after', examples('alistack world create ci-7 --seed 7 --clock manual', 'alistack world use ci-7'))
  reading(world, io)
  making(world, io)
  addHistory(world, io)
  addReset(world, io, 'alistack world reset ci-7 --yes')
}

/** `alistack reset` is as old as the emulator. */
export function addReset(parent: Command, io: Io, example: string): void {
  withWorld(parent.command('reset [name]'))
    .description('empty a world; its name, account and clock stay')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples(example))
    .action((name: string | undefined, options: Yes<WorldOptions>) => reset(io, name, options))
}

function reading(world: Command, io: Io): void {
  withEndpoint(world.command('list'))
    .description('all worlds')
    .addHelpText('after', examples('alistack world list --json'))
    .action(async (options: RemoteOptions) => {
      const { worlds } = await clientOf(io, options).ask<{ worlds: ShownWorld[] }>('GET', '/worlds')
      io.out(options.json ? json(worlds) : worldTable(io, worlds))
    })
  withWorld(world.command('show [name]'))
    .description('one world')
    .addHelpText('after', examples('alistack world show ci-7'))
    .action(async (name: string | undefined, options: WorldOptions) => {
      const found = await clientOf(io, options).ask<ShownWorld>('GET', `/worlds/${nameOf(io, name, options)}`)
      io.out(options.json ? json(found) : worldTable(io, [found]))
    })
  world
    .command('use [name]')
    .description('the world that commands mean when they name none; without a name: none')
    .addHelpText('after', examples('alistack world use ci-7', 'alistack world use'))
    .action((name: string | undefined) => use(io, name))
}

function use(io: Io, name: string | undefined): void {
  const file = choiceFile(io)
  if (name === undefined) {
    rmSync(file, { force: true })
    return void io.out('commands mean the world default again\n')
  }
  const world = worldNameOf(io, { world: name })
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${world}\n`)
  io.out(`commands mean the world ${world} unless they name another\n`)
}

function making(world: Command, io: Io): void {
  withEndpoint(world.command('create [name]'))
    .description('make an empty world')
    .option('--seed <text>', 'what all chance in it follows from')
    .option('--clock <mode>', 'wall, or manual: it stands still until it is moved')
    .option('--pace <pace>', 'realistic, fast, instant or a factor')
    .option('--region <id>', 'region of calls that name none')
    .option('--now <time>', 'when its clock begins, such as 2026-01-01T00:00:00Z')
    .addHelpText('after', examples('alistack world create ci-7 --seed 7 --clock manual --pace instant'))
    .action((name: string | undefined, options: NewWorldOptions) => create(io, name, options))
  withEndpoint(world.command('delete <name>'))
    .description('remove a world')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples('alistack world delete ci-7 --yes'))
    .action(async (name: string, options: Yes<RemoteOptions>) => {
      await sure(io, options, `Remove the world "${name}"?`)
      await clientOf(io, options).ask('DELETE', `/worlds/${nameOf(io, name, options)}`)
      io.out(options.json ? json({ removed: name }) : `world ${name} is removed\n`)
    })
  withWorld(world.command('fork <name>'))
    .description('a world that goes on from where this one stands')
    .option('--seq <seq>', 'from where it stood after this command')
    .addHelpText('after', examples('alistack world fork what-if --world ci-7'))
    .action(async (name: string, options: WorldOptions & { readonly seq?: string }) => {
      const from = worldNameOf(io, options)
      const seq = options.seq === undefined ? undefined : wholeNumber('--seq', options.seq)
      const made = await clientOf(io, options).ask<ShownWorld>('POST', `/worlds/${from}/fork`, { name, seq })
      io.out(options.json ? json(made) : `world ${name} goes on from ${from}\n\n${worldTable(io, [made])}`)
    })
}

async function create(io: Io, name: string | undefined, options: NewWorldOptions): Promise<void> {
  const { seed, clock, region: regionId, now } = options
  const pace = options.pace !== undefined && /^[\d.]+$/.test(options.pace) ? Number(options.pace) : options.pace
  const made = await clientOf(io, options).ask<ShownWorld>('POST', '/worlds', {
    name,
    seed,
    clock,
    pace,
    regionId,
    now,
  })
  io.out(options.json ? json(made) : `world ${made.name} is made\n\n${worldTable(io, [made])}`)
}

async function reset(io: Io, name: string | undefined, options: Yes<WorldOptions>): Promise<void> {
  const world = nameOf(io, name, options)
  await sure(io, options, `Empty the world "${world}"?`)
  const done = await clientOf(io, options).ask('POST', `/worlds/${world}/reset`)
  io.out(options.json ? json(done) : `world ${world} is empty\n`)
}

function nameOf(io: Io, name: string | undefined, options: WorldOptions): string {
  return worldNameOf(io, name === undefined ? options : { world: name })
}

/** Asks a person who is there; a script has said what it wants. */
export async function sure(io: Io, { yes }: { readonly yes?: boolean }, question: string): Promise<void> {
  if (yes || io.confirm === undefined || (await io.confirm(question))) return
  throw new Failure(EXIT.notSo, 'nothing was changed', 'Say --yes to go on without being asked.')
}
