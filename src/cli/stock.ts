import type { Command } from 'commander'
import { EXIT, Failure, type Io, json, table } from './io.ts'
import { clientOf, examples, type WorldOptions, wholeNumber, withWorld, worldPath } from './remote.ts'

interface Stock {
  readonly regionId: string
  readonly zoneId: string
  readonly instanceType: string
  readonly chargeType: string
  readonly count: number | null
  readonly taken: number
  readonly category: string | null
}

interface ListOptions extends WorldOptions {
  readonly region?: string
  readonly zone?: string
  readonly type?: string
}

interface SetOptions extends WorldOptions {
  readonly charge?: string
  readonly category?: string
}

export function register(program: Command, io: Io): void {
  const stock = program.command('stock').description('what can still be created')
  stock.addHelpText('after', examples('alistack stock set cn-hangzhou-i ecs.g6.large 3'))
  withWorld(stock.command('list'))
    .description('stock that was set by hand or is taken; of any type with all three flags')
    .option('--region <id>', 'only this region')
    .option('--zone <id>', 'only this zone')
    .option('--type <name>', 'only this instance type')
    .addHelpText('after', examples('alistack stock list --region cn-hangzhou --zone cn-hangzhou-i --type ecs.g6.large'))
    .action(async (options: ListOptions) => {
      const { region, zone, type } = options
      const wanted = Object.entries({ regionId: region, zoneId: zone, instanceType: type }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      )
      const path = `${worldPath(io, options)}/stock?${new URLSearchParams(wanted)}`
      tell(io, options, await clientOf(io, options).ask('GET', path))
    })
  withWorld(stock.command('set <zone> <type> <count>'))
    .description('how many can still be created: a number, none (no end) or withdrawn (not sold there any more)')
    .option('--charge <type>', 'PostPaid, PrePaid or Spot; all three if omitted')
    .option('--category <category>', 'WithStock, ClosedWithStock, WithoutStock or ClosedWithoutStock')
    .addHelpText(
      'after',
      examples(
        'alistack stock set cn-hangzhou-i ecs.g6.large 0',
        'alistack stock set cn-hangzhou-i ecs.g6.large withdrawn',
      ),
    )
    .action(async (zone: string, type: string, count: string, options: SetOptions) => {
      const setting = {
        ...placeOf(zone, type),
        chargeType: options.charge,
        category: options.category,
        ...amountOf(count),
      }
      tell(io, options, await clientOf(io, options).ask('PATCH', `${worldPath(io, options)}/stock`, [setting]))
    })
}

/** A zone is named after its region: cn-hangzhou-i, ap-southeast-1a. */
function placeOf(zoneId: string, instanceType: string) {
  const regionId = /^(.+)-[a-z]$/.exec(zoneId)?.[1] ?? /^(.+\d)[a-z]$/.exec(zoneId)?.[1]
  if (regionId === undefined)
    throw new Failure(EXIT.usage, `"${zoneId}" is no zone`, 'A zone is named like cn-hangzhou-i.')
  return { regionId, zoneId, instanceType }
}

function amountOf(text: string) {
  if (text === 'withdrawn') return { category: null }
  return { count: text === 'none' ? null : wholeNumber('the count', text) }
}

function tell(io: Io, options: WorldOptions, { stock }: { readonly stock: readonly Stock[] }): void {
  if (options.json) return void io.out(json(stock))
  const rows = stock.map(({ zoneId, instanceType, chargeType, count, taken, category }) => [
    zoneId,
    instanceType,
    chargeType,
    count ?? 'no end',
    taken,
    category ?? 'withdrawn',
  ])
  const headings = ['ZONE', 'TYPE', 'CHARGE', 'LEFT', 'TAKEN', 'CATEGORY']
  io.out(table(io, headings, rows, 'Nothing was set and nothing is taken; what is sold without end is not listed.'))
}
