import { Command, CommanderError } from 'commander'
import { Unreachable } from '../http/client/controlClient.ts'
import { ApiError } from '../kernel/errors.ts'
import { VERSION } from '../version.ts'
import { EXIT, Failure, type Io } from './io.ts'

/** What a command's module offers: it puts the command, with its subcommands, under the program. `whole` has all of them. */
interface CommandModule {
  readonly register: (program: Command, io: Io, whole: () => Promise<Command>) => void
}

interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** Undefined of `start`, which main.ts runs itself: it must be ready in a blink. */
  readonly load?: () => Promise<CommandModule>
}

/** All commands, in the order in which help lists them. Only the module of the one that is asked for is loaded. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'start', summary: 'start the emulator (the default; alistack start --help lists its flags)' },
  { name: 'status', summary: 'whether an emulator runs, and its worlds', load: () => import('./status.ts') },
  { name: 'env', summary: 'what points each client at a world', load: () => import('./env.ts') },
  {
    name: 'world',
    summary: 'list, make, fork, rewind, compare, carry and remove worlds',
    load: () => import('./world.ts'),
  },
  { name: 'clone', summary: 'clone instances: look first, start, watch, cancel', load: () => import('./clone.ts') },
  { name: 'clock', summary: 'show, set and advance the clock of a world', load: () => import('./clock.ts') },
  { name: 'stock', summary: 'what can still be created', load: () => import('./stock.ts') },
  { name: 'quota', summary: 'limits and what is used of them', load: () => import('./quota.ts') },
  { name: 'fault', summary: 'let calls and resources go wrong', load: () => import('./fault.ts') },
  { name: 'journal', summary: 'the commands that a world has had', load: () => import('./journal.ts') },
  { name: 'mutate', summary: 'change a row by no action of the cloud', load: () => import('./mutate.ts') },
  { name: 'scenario', summary: 'run, check, list and record scenarios', load: () => import('./scenario.ts') },
  { name: 'lab', summary: 'graded lessons: start one, check your world', load: () => import('./lab.ts') },
  { name: 'coverage', summary: 'which actions are emulated', load: () => import('./coverage.ts') },
  { name: 'tls', summary: 'how clients come to trust the TLS port', load: () => import('./tlsCommand.ts') },
  { name: 'reset', summary: 'empty a world (the same as world reset)', load: () => import('./reset.ts') },
  { name: 'doctor', summary: 'check a data folder, and save what is intact of it', load: () => import('./doctor.ts') },
  { name: 'completion', summary: 'completion for bash, zsh or fish', load: () => import('./completion.ts') },
]

/** Runs a command line without its first two words. Gives the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const program = bare(io)
  const wanted = args.find((arg) => !arg.startsWith('-')) === 'help' ? args[1] : args[0]
  for (const { name, summary, load } of COMMANDS) {
    if (load !== undefined && name === wanted) (await load()).register(program, io, () => wholeProgram(io))
    else program.command(name).description(summary)
  }
  for (const command of everyCommand(program)) toIo(command, io)
  try {
    await program.parseAsync(args, { from: 'user' })
    return EXIT.done
  } catch (error) {
    return told(error, io)
  }
}

/** With every command: for completion, and for tests that look at all of them. */
export async function wholeProgram(io: Io): Promise<Command> {
  const program = bare(io)
  for (const { name, summary, load } of COMMANDS) {
    if (load === undefined) program.command(name).description(summary)
    else (await load()).register(program, io, () => wholeProgram(io))
  }
  return program
}

function bare(io: Io): Command {
  const program = new Command('alistack')
    .description("A local stand-in for Alibaba Cloud's ECS, VPC, ROS, RAM and STS APIs")
    .version(VERSION)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 it does not hold, 2 wrong usage, 3 no emulator, 4 refused (docs/cli.md).',
    )
  toIo(program, io)
  return program
}

function toIo(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: io.out,
    writeErr: io.err,
    outputError: () => undefined,
    getOutHasColors: () => io.hasColour,
  })
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

/** One line that says what is wrong, one that says what to do next. */
function told(error: unknown, io: Io): number {
  const [exitCode, message, next] = reading(error)
  if (message !== undefined) io.err(`alistack: ${message}\n`)
  if (next !== undefined) io.err(`${next}\n`)
  return exitCode
}

function reading(error: unknown): readonly [number, string?, string?] {
  if (error instanceof Failure) return [error.exitCode, error.message, error.next]
  if (error instanceof Unreachable) {
    const next =
      'Is the emulator running? Start it with: alistack start (or say where it is with --endpoint or ALISTACK_ENDPOINT)'
    return [EXIT.unreachable, error.message, next]
  }
  if (error instanceof ApiError) return [EXIT.refused, `refused: ${error.code}: ${error.message}`, nextAfter(error)]
  if (error instanceof CommanderError) {
    // Help and version are asked for; a command group without a subcommand shows its help as an error.
    if (error.exitCode === 0) return [EXIT.done]
    if (error.code === 'commander.help') return [EXIT.usage]
    return [EXIT.usage, error.message.replace(/^error: /, ''), 'See: alistack --help, or --help after a command']
  }
  throw error
}

const NEXT: Readonly<Record<string, string>> = {
  TokenNeeded: 'Set ALISTACK_TOKEN to the token that the emulator printed when it started.',
  WorldNotFound: 'See: alistack world list',
  NotFound: 'The emulator may be of another version than this command: alistack status shows it.',
  PreviewOutdated: 'Look again before you start: alistack clone preview',
  IdempotentParameterMismatch: 'Ask for the same as before, or with another token.',
  TermsNotAccepted: 'Say --accept-terms to accept the terms of service for the account.',
  LabNotFound: 'See: alistack lab list',
  LabStarted: 'Begin anew, and give up what is there, with: alistack lab start NAME --restart',
  LabNotStarted: 'Start it first: alistack lab start NAME',
  UnknownQuestion: 'See: alistack lab show NAME',
  CloneTaskNotFound: 'See: alistack clone list',
  CloneTaskNotCancellable: 'What it has made can be deleted like anything else: alistack clone status lists it.',
}

function nextAfter({ code }: ApiError): string | undefined {
  return NEXT[code]
}
