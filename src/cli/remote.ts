import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import { type ControlClient, controlClient } from '../http/client/controlClient.ts'
import { EXIT, Failure, type Io } from './io.ts'

/** Of every command that talks to a running emulator. */
export interface RemoteOptions {
  readonly endpoint?: string
  readonly json?: boolean
}

export interface WorldOptions extends RemoteOptions {
  readonly world?: string
}

export function withEndpoint(command: Command): Command {
  return command
    .option('--endpoint <url>', 'of the emulator (ALISTACK_ENDPOINT, else http://127.0.0.1:4577)')
    .option('--json', 'machine-readable')
}

export function withWorld(command: Command): Command {
  return withEndpoint(command).option(
    '-w, --world <name>',
    'the world (ALISTACK_WORLD, else the one in use, else default)',
  )
}

export function endpointOf({ env }: Io, { endpoint }: RemoteOptions): string {
  const url = endpoint ?? env.ALISTACK_ENDPOINT ?? `http://127.0.0.1:${env.ALISTACK_PORT ?? '4577'}`
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Failure(EXIT.usage, `"${url}" is no endpoint`, 'An endpoint is a URL such as http://127.0.0.1:4577.')
  return url.replace(/\/+$/, '')
}

export function clientOf(io: Io, options: RemoteOptions): ControlClient {
  return controlClient(endpointOf(io, options), io.env.ALISTACK_TOKEN || undefined)
}

/** The world that is meant: the one that is named, that the environment names, or that `world use` has chosen. */
export function worldNameOf(io: Io, { world }: WorldOptions): string {
  const name = world ?? io.env.ALISTACK_WORLD ?? worldInUse(io) ?? 'default'
  if (!/^[a-z0-9-]{1,40}(~[0-9-]+)?$/.test(name))
    throw new Failure(EXIT.usage, `"${name}" cannot name a world`, 'A world name has 1 to 40 of a-z, 0-9 and -.')
  return name
}

/** Path of the world in the control API. */
export function worldPath(io: Io, options: WorldOptions): string {
  return `/worlds/${encodeURIComponent(worldNameOf(io, options))}`
}

/** Where `world use` keeps its choice. */
export function choiceFile({ env }: Io): string {
  return path.join(env.ALISTACK_HOME ?? path.join(homedir(), '.alistack'), 'world')
}

function worldInUse(io: Io): string | undefined {
  try {
    return readFileSync(choiceFile(io), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

/** A whole number from an argument; `none` stands for no end. */
export function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value
  throw new Failure(EXIT.usage, `${name} is a whole number from 0, not "${text}"`)
}

/** Milliseconds from `1500`, `1500ms`, `30s`, `5m`, `2h` or `1d`. */
export function duration(text: string): number {
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text) ?? []
  if (number === undefined)
    throw new Failure(EXIT.usage, `"${text}" is no duration`, 'A duration is 1500, 30s, 5m, 2h or 1d.')
  return Math.round(Number(number) * (UNITS[unit] as number))
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Lines of examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`
}
