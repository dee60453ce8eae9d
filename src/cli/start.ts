import path from 'node:path'
import { parseArgs } from 'node:util'
import { createEmulator, type Emulator, type Listening } from '../emulator.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Pace } from '../kernel/clock.ts'
import { FolderRefused } from '../store/refused.ts'
import { VERSION } from '../version.ts'
import { findRegion } from '../world/facts/regions.ts'
import { defaultTlsFolder } from './tls.ts'

const HELP = `alistack ${VERSION}: a local stand-in for Alibaba Cloud's ECS, VPC, ROS, RAM and STS APIs

Usage: alistack start [flags]     (start is the default; all commands: alistack --help)

  --port N              port, 0 = any free one (default 4577, or ALISTACK_PORT)
  --host ADDRESS        address to listen on (default 127.0.0.1)
  --region ID           region of calls that name none (default cn-hangzhou)
  --signatures MODE     verify (default) | shape | off
  --strict              refuse parameters that have no effect here, with 400 UnsupportedParameter
  --pace PACE           realistic | fast (default, a fiftieth) | instant | a factor such as 0.5
  --max-worlds N        how many worlds there may be (default 1000)
  --allowed-host NAME   further Host name from which the control API may be changed (repeatable)
  --init DIR            scenario files whose steps are carried out first, in order of path, each in the world that it names
  --template-dir DIR    folder below which a TemplateURL may name files (file:); without it only this machine's http is read
  --tls-port N          the same by TLS on a second port (0: any free one); alistack tls says how to trust it
  --tls-dir FOLDER      where its certificate authority is kept (default ~/.alistack/tls)
  --data-dir FOLDER     keep all worlds in this folder and go on with them at the next start (default: in memory only)
  --durability LEVEL    what an answer waits for: process (default, survives kill -9) | power (survives a power cut)
  --metadata-port N     the instance metadata service on a port of its own (0: any free one)
  --metadata-instance W/ID   whose metadata: a world and an instance (default: the newest running one with a RAM role)
  --quiet               no line for each call
  --version, --help

Examples:
  alistack start --port 4999 --pace instant
  ALISTACK_TOKEN=secret alistack start --host 0.0.0.0

Beyond loopback the control API asks for a token: ALISTACK_TOKEN, or one that is printed; ALISTACK_TOKEN=off opens it.
`

const FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  region: { type: 'string' },
  signatures: { type: 'string' },
  strict: { type: 'boolean' },
  pace: { type: 'string' },
  'max-worlds': { type: 'string' },
  'allowed-host': { type: 'string', multiple: true },
  init: { type: 'string' },
  'template-dir': { type: 'string' },
  'tls-port': { type: 'string' },
  'tls-dir': { type: 'string' },
  'data-dir': { type: 'string' },
  durability: { type: 'string' },
  'metadata-port': { type: 'string' },
  'metadata-instance': { type: 'string' },
  quiet: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** For completion. */
export function startFlags(): string[] {
  return Object.keys(FLAGS).map((name) => `--${name}`)
}

/** Starts the emulator and keeps it until SIGTERM or SIGINT. Exits 2 on a wrong flag, 1 on a port in use, 0 on a signal. */
export async function start(args: string[]): Promise<void> {
  const flags = readFlags(args)
  if (flags.help) return void process.stdout.write(HELP)
  if (flags.version) return void process.stdout.write(`${VERSION}\n`)
  const port = wholeNumber('--port', flags.port ?? process.env.ALISTACK_PORT ?? '4577', 0, 65_535)
  const host = flags.host ?? '127.0.0.1'
  const region = flags.region ?? 'cn-hangzhou'
  if (findRegion(region) === undefined) fail(`there is no region "${region}"`)
  const { ALISTACK_TOKEN: token } = process.env
  const dataDir = flags['data-dir']
  if (dataDir === '') fail('--data-dir is a folder')
  const durability = oneOf('--durability', flags.durability ?? 'process', ['process', 'power'] as const)
  const emulator = await createEmulator({
    region,
    signatures: oneOf('--signatures', flags.signatures ?? 'verify', ['verify', 'shape', 'off'] as const),
    strict: flags.strict ?? false,
    pace: paceOf(flags.pace ?? 'fast'),
    maxWorlds: wholeNumber('--max-worlds', flags['max-worlds'] ?? '1000', 1, 1_000_000),
    allowedHosts: flags['allowed-host'] ?? [],
    templateDir: flags['template-dir'],
    // On loopback nobody else is there to be kept out.
    ...(token === undefined || token === '' || isLoopback(host) ? {} : { token }),
    log: flags.quiet
      ? () => undefined
      : ({ world, action, code, ms, requestId }) =>
          process.stdout.write(`${world} ${action} ${code} ${ms} ms ${requestId}\n`),
    ...(dataDir === undefined ? {} : { dataDir: path.resolve(dataDir), durability }),
    say: (line) => process.stderr.write(`alistack: ${line}\n`),
  }).catch((error: Error) => fail(isOfFolder(error) ? error.message : (error.stack ?? error.message)))
  if (flags.init !== undefined) await init(emulator, flags.init)
  const listening = await emulator.listen({ port, host }).catch(portTaken('--port', port, host))
  greet(listening, token)
  await listenFurther(emulator, flags, host)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      emulator.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** Nobody finds the emulator before its worlds are as the files say. */
async function init(emulator: Emulator, folder: string): Promise<void> {
  const { initWorlds } = await import('./init.ts')
  const { Failure } = await import('./io.ts')
  await initWorlds(emulator, folder, (line) => process.stdout.write(`alistack init: ${line}\n`)).catch(
    (error: Error) => {
      const { next } = error as { next?: string }
      fail(
        `--init ${error.message}${next === undefined ? '' : `\n${next}`}`,
        error instanceof Failure ? error.exitCode : 1,
      )
    },
  )
}

/** What is wrong with the data folder is its user's to put right, and said in a line; all else is our own mistake. */
function isOfFolder(error: Error): boolean {
  return error instanceof FolderRefused || 'syscall' in error
}

/** The ports that are there only when asked for. */
async function listenFurther(emulator: Emulator, flags: Flags, host: string): Promise<void> {
  const { 'tls-port': tls, 'metadata-port': meta, 'metadata-instance': of = '' } = flags
  if (tls !== undefined) {
    const port = wholeNumber('--tls-port', tls, 0, 65_535)
    const folder = flags['tls-dir'] ?? defaultTlsFolder()
    const { url, authorityFile } = await emulator
      .listenTls({ port, host, folder })
      .catch(portTaken('--tls-port', port, host))
    process.stdout.write(`alistack by TLS on ${url}  (trust ${authorityFile}; see alistack tls)\n`)
  }
  if (meta !== undefined) {
    const port = wholeNumber('--metadata-port', meta, 0, 65_535)
    const [, world, instanceId] =
      /^(?:([a-z0-9-]{1,40})\/)?(i-\w+)?$/.exec(of) ?? fail(`--metadata-instance is world/i-…, not "${of}"`)
    const whose = { ...(world === undefined ? {} : { world }), ...(instanceId === undefined ? {} : { instanceId }) }
    const { url } = await emulator
      .listenMetadata({ port, host, ...whose })
      .catch(portTaken('--metadata-port', port, host))
    process.stdout.write(`instance metadata on ${url}/latest/meta-data/\n`)
  }
}

function portTaken(flag: string, port: number, host: string) {
  return (error: NodeJS.ErrnoException): never =>
    fail(
      error.code === 'EADDRINUSE'
        ? `port ${port} on ${host} is in use; take another with ${flag} (0: any free one)`
        : error.message,
      1,
    )
}

type Flags = ReturnType<typeof readFlags>

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values
  } catch (error) {
    return fail(`${(error as Error).message.split('. ')[0]}; see alistack start --help`)
  }
}

function fail(message: string, exitCode = 2): never {
  process.stderr.write(`alistack: ${message}\n`)
  process.exit(exitCode)
}

function wholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : fail(`${flag} is a whole number from ${min} to ${max}, not "${text}"`)
}

function oneOf<T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  return found ?? fail(`${flag} is one of ${choices.join(', ')}, not "${text}"`)
}

function paceOf(text: string): Pace {
  if (text === 'realistic' || text === 'fast' || text === 'instant') return text
  const factor = Number(text)
  return text !== '' && Number.isFinite(factor) && factor >= 0
    ? factor
    : fail(`--pace is realistic, fast, instant or a factor, not "${text}"`)
}

/** What a person needs to begin. A token that was made up is shown here and nowhere else. */
function greet({ url, token }: Listening, given: string | undefined): void {
  // Whoever reads our lines may stop reading (head, a closed pipe); the emulator goes on.
  process.stdout.on('error', () => undefined)
  process.stdout.write(`alistack ready on ${url}\n`)
  process.stdout.write('access key: test / test (world default); world-<name> / test for a world of its own\n')
  if (token !== undefined && token !== given) process.stdout.write(`control API token: ${token}\n`)
  if (given === 'off' && !isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ''))) {
    process.stderr.write('alistack: warning: whoever reaches this port can use the control API (ALISTACK_TOKEN=off)\n')
  }
}
