import type { Command } from 'commander'
import { rootKeyOf } from '../host/worlds.ts'
import { type Io, json, table } from './io.ts'
import { clientOf, examples, type RemoteOptions, withEndpoint } from './remote.ts'

export interface ShownWorld {
  readonly name: string
  readonly accountId: string
  readonly pace: string | number
  readonly clock: string
  readonly seq: number
}

export function register(program: Command, io: Io): void {
  withEndpoint(program.command('status'))
    .description('whether an emulator runs, and its worlds')
    .addHelpText('after', examples('alistack status --endpoint http://127.0.0.1:4999', 'alistack status --json'))
    .action(async (options: RemoteOptions) => {
      const client = clientOf(io, options)
      const health = await client.ask<{ version: string; uptimeMs: number }>('GET', '/health')
      const { worlds } = await client.ask<{ worlds: ShownWorld[] }>('GET', '/worlds')
      if (options.json) return void io.out(json({ ...health, worlds }))
      io.out(`alistack ${health.version} runs on ${client.endpoint}, for ${Math.round(health.uptimeMs / 1_000)} s\n\n`)
      io.out(worldTable(io, worlds))
    })
}

export function worldTable(io: Io, worlds: readonly ShownWorld[]): string {
  const rows = worlds.map(({ name, accountId, clock, pace, seq }) => {
    const { accessKeyId, accessKeySecret } = rootKeyOf(name)
    return [name, accountId, `${accessKeyId} / ${accessKeySecret}`, clock, pace, seq]
  })
  return table(io, ['WORLD', 'ACCOUNT', 'KEY', 'CLOCK', 'PACE', 'COMMANDS'], rows, 'There are no worlds.')
}
