import type { Command } from 'commander'
import { type Io, json, table } from './io.ts'
import { clientOf, examples, type WorldOptions, wholeNumber, withWorld, worldPath } from './remote.ts'

interface Quota {
  readonly name: string
  readonly product: string
  readonly value: number | null
  readonly defaultValue: number | null
  readonly used?: number
}

interface PlaceOptions extends WorldOptions {
  readonly account?: string
  readonly region?: string
}

export function register(program: Command, io: Io): void {
  const quota = program.command('quota').description('limits and what is used of them')
  quota.addHelpText('after', examples('alistack quota set vpcs_per_region 1'))
  const place = (command: Command) =>
    withWorld(command).option('--account <id>', 'of an account').option('--region <id>', 'in a region')
  place(quota.command('list [name]'))
    .description('limits in force, with their defaults; of names that have this part')
    .addHelpText('after', examples('alistack quota list vpc --region cn-hangzhou'))
    .action(async (name: string | undefined, options: PlaceOptions) => {
      const { quotas } = await clientOf(io, options).ask<{ quotas: Quota[] }>('GET', pathOf(io, options))
      tell(io, options, quotas, (known) => name === undefined || known.includes(name))
    })
  place(quota.command('set <name> <value>'))
    .description('set a limit: a number, or none')
    .addHelpText('after', examples('alistack quota set vpcs_per_region none --account 1000000000000001'))
    .action(async (name: string, text: string, options: PlaceOptions) => {
      const value = text === 'none' ? null : wholeNumber('the limit', text)
      const { account: accountId, region: regionId } = options
      const body = [{ name, value, accountId, regionId }]
      const { quotas } = await clientOf(io, options).ask<{ quotas: Quota[] }>('PATCH', pathOf(io, options), body)
      tell(io, options, quotas, (known) => known === name)
    })
}

function pathOf(io: Io, options: PlaceOptions): string {
  const query = Object.entries({ accountId: options.account, regionId: options.region }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `${worldPath(io, options)}/quotas?${new URLSearchParams(query)}`
}

function tell(io: Io, options: WorldOptions, quotas: readonly Quota[], isWanted: (name: string) => boolean): void {
  const wanted = quotas.filter(({ name }) => isWanted(name))
  if (options.json) return void io.out(json(wanted))
  const rows = wanted.map(({ product, name, value, used, defaultValue }) => [
    product,
    name,
    value ?? 'none',
    used ?? '-',
    defaultValue ?? 'none',
  ])
  io.out(table(io, ['PRODUCT', 'QUOTA', 'LIMIT', 'USED', 'DEFAULT'], rows, 'There is no such quota.'))
}
