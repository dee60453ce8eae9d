import { writeFileSync } from 'node:fs'
import { findAction } from '../catalogue/catalogue.ts'
import { decode } from '../catalogue/decode.ts'
import type { Product } from '../catalogue/products.ts'
import type { Pace } from '../kernel/clock.ts'
import type { RecordedCommand, RecordedWorld } from '../scenario/record/record.ts'
import { EXIT, Failure, type Io, json, progress } from './io.ts'
import type { ShownRecord } from './journal.ts'
import { clientOf, type WorldOptions, wholeNumber, worldNameOf, worldPath } from './remote.ts'

interface Options extends WorldOptions {
  readonly from?: string
  readonly to?: string
  readonly output?: string
}

interface ShownState {
  readonly tables: { readonly settings: readonly (Record<string, unknown> & { readonly name: string })[] }
}

/** Commands of the journal that are asked for at once. */
const PAGE = 500

export async function record(io: Io, options: Options): Promise<void> {
  const line = progress(io)
  const client = clientOf(io, options)
  const path = worldPath(io, options)
  const from = wholeNumber('--from', options.from ?? '1')
  const to = options.to === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--to', options.to)
  const { tables } = await client.ask<ShownState>('GET', `${path}/state`)
  const records: ShownRecord[] = []
  for (let next = from; next <= to; ) {
    const query = new URLSearchParams({ from: String(next), limit: String(Math.min(PAGE, to - next + 1)) })
    const { commands } = await client.ask<{ commands: ShownRecord[] }>('GET', `${path}/journal?${query}`)
    records.push(...commands)
    line.tell(`${records.length} commands …`)
    if (commands.length === 0) break
    next = (commands.at(-1)?.seq ?? next) + 1
  }
  if (records.length === 0)
    throw new Failure(
      EXIT.notSo,
      `the world ${worldNameOf(io, options)} has had no such commands`,
      'See: alistack journal list',
    )
  const { recordScenario } = await import('../scenario/record/record.ts')
  const { wholeRegistry } = await import('../host/registry.ts')
  const recording = await recordScenario(worldOf(tables.settings), records.map(decoded), wholeRegistry())
  line.end()
  if (options.output !== undefined) writeFileSync(options.output, recording.text)
  for (const note of recording.notes) io.err(`note: ${note}\n`)
  if (options.json) return void io.out(json(recording))
  io.out(
    options.output === undefined ? recording.text : `${records.length} commands are written to ${options.output}\n`,
  )
}

function worldOf(settings: ShownState['tables']['settings']): RecordedWorld {
  const row = (name: string) => settings.find((candidate) => candidate.name === name) ?? {}
  const { seed, regionId, rootAccountId } = row('genesis') as unknown as RecordedWorld
  const { pace } = row('clock') as unknown as { readonly pace: Pace }
  return { seed, regionId, rootAccountId, pace }
}

/** The journal shows requests in wire spelling. */
function decoded({ command, ...rest }: ShownRecord): RecordedCommand {
  const known = command as unknown as RecordedCommand['command']
  if (known.kind !== 'call') return { ...rest, command: known }
  const shape = findAction(known.product as Product, known.action)
  const flat = known.request as unknown as [string, string][]
  const request = shape === undefined ? {} : decode(shape, flat).request
  return { ...rest, command: { ...known, request } }
}
