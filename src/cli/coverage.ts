import type { Command } from 'commander'
import { type Io, json, table } from './io.ts'
import { clientOf, examples, type RemoteOptions, withEndpoint } from './remote.ts'

interface Covered {
  readonly product: string
  readonly action: string
  readonly status: 'emulated' | 'known'
}

interface Options extends RemoteOptions {
  readonly product?: string
  readonly missing?: boolean
}

export function register(program: Command, io: Io): void {
  withEndpoint(program.command('coverage [name]'))
    .description('which actions are emulated; of names that have this part')
    .option('--product <name>', 'only this product')
    .option('--missing', 'only actions that are not emulated')
    .addHelpText(
      'after',
      examples('alistack coverage', 'alistack coverage Snapshot --product ecs', 'alistack coverage --missing'),
    )
    .action(async (name: string | undefined, options: Options) => {
      const { actions } = await clientOf(io, options).ask<{ actions: Covered[] }>('GET', '/coverage')
      const wanted = actions.filter(
        ({ product, action, status }) =>
          (options.product === undefined || product === options.product) &&
          (name === undefined || action.toLowerCase().includes(name.toLowerCase())) &&
          (!options.missing || status === 'known'),
      )
      if (options.json) return void io.out(json(wanted))
      if (name === undefined && !options.missing) return void io.out(summary(io, wanted))
      const rows = wanted.map(({ product, action, status }) => [
        product,
        action,
        status === 'known' ? 'not emulated' : status,
      ])
      io.out(table(io, ['PRODUCT', 'ACTION', 'STATUS'], rows, 'There is no such action.'))
    })
}

function summary(io: Io, actions: readonly Covered[]): string {
  const products = [...new Set(actions.map(({ product }) => product))]
  const rows = products.map((product) => {
    const all = actions.filter((action) => action.product === product)
    return [product, all.filter(({ status }) => status === 'emulated').length, all.length]
  })
  return table(io, ['PRODUCT', 'EMULATED', 'PUBLISHED'], rows, 'There is no such product.')
}
