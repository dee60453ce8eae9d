import type { Command } from 'commander'
import { parse } from 'yaml'
import { EXIT, Failure, type Io, json } from './io.ts'
import { clientOf, examples, type WorldOptions, withWorld, worldPath } from './remote.ts'

interface Options extends WorldOptions {
  readonly set?: readonly string[]
  readonly unset?: readonly string[]
  readonly remove?: boolean
}

export function register(program: Command, io: Io): void {
  withWorld(program.command('mutate <table> <id>'))
    .description('change or remove a row by no action of the cloud, as somebody at the console would: drift')
    .option('--set <member=value...>', 'new values; numbers, true, false, null, lists and mappings as in YAML')
    .option('--unset <member...>', 'members that go or are emptied')
    .option('--remove', 'the row goes')
    .addHelpText(
      'after',
      examples(
        'alistack mutate vpcs vpc-bp1… --set VpcName=changed',
        'alistack mutate securityGroupRules sgr-bp1… --remove',
      ),
    )
    .action(async (table: string, id: string, options: Options) => {
      const { set, unset, remove } = options
      if (set === undefined && unset === undefined && !remove)
        throw new Failure(EXIT.usage, 'there is nothing to change', 'Say --set, --unset or --remove.')
      const body = {
        table,
        id,
        set: set === undefined ? undefined : membersOf(set),
        unset,
        remove: remove || undefined,
      }
      const changed = await clientOf(io, options).ask<{ row: object | null }>(
        'POST',
        `${worldPath(io, options)}/mutate`,
        body,
      )
      if (options.json) return void io.out(json(changed))
      io.out(changed.row === null ? `${id} of ${table} is gone\n` : json(changed.row))
    })
}

function membersOf(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
      if (name === undefined || text === undefined)
        throw new Failure(EXIT.usage, `"${pair}" is no member=value`, 'Such as --set VpcName=changed.')
      return [name, text === '' ? '' : (parse(text) as unknown)]
    }),
  )
}
