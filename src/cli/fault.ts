import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { parse } from 'yaml'
import { EXIT, Failure, type Io, json, table } from './io.ts'
import { clientOf, duration, examples, type WorldOptions, wholeNumber, withWorld, worldPath } from './remote.ts'

interface ShownFault {
  readonly id: string
  readonly matched: number
  readonly injected: number
  readonly [name: string]: unknown
}

interface AddOptions extends WorldOptions {
  readonly error?: string
  readonly message?: string
  readonly drop?: string
  readonly delay?: string
  readonly nth?: string
  readonly times?: string
  readonly region?: string
  readonly principal?: string
  readonly resource?: string
  readonly internal?: boolean
  readonly file?: string
}

export function register(program: Command, io: Io): void {
  const fault = program.command('fault').description('let calls and resources go wrong')
  fault.addHelpText('after', examples('alistack fault add ecs.RunInstances --error 503:ServiceUnavailable --times 2'))
  withWorld(fault.command('list'))
    .description('faults, oldest first, with what each has counted')
    .addHelpText('after', examples('alistack fault list --world ci-7'))
    .action(async (options: WorldOptions) => {
      const { faults } = await clientOf(io, options).ask<{ faults: ShownFault[] }>(
        'GET',
        `${worldPath(io, options)}/faults`,
      )
      io.out(options.json ? json(faults) : faultTable(io, faults))
    })
  adding(fault, io)
  withWorld(fault.command('remove <id>'))
    .description('take one fault away, or all; what it has stalled goes on')
    .addHelpText('after', examples('alistack fault remove fault-1', 'alistack fault remove all'))
    .action(async (id: string, options: WorldOptions) => {
      const path = `${worldPath(io, options)}/faults${id === 'all' ? '' : `/${encodeURIComponent(id)}`}`
      await clientOf(io, options).ask('DELETE', path)
      io.out(options.json ? json({ removed: id }) : `${id === 'all' ? 'all faults are' : `${id} is`} taken away\n`)
    })
}

function adding(fault: Command, io: Io): void {
  withWorld(fault.command('add [calls]'))
    .description('let calls go wrong: product.Action, each a pattern with * and ?; or what a file says')
    .option('--error <status:code>', 'refuse them, such as 503:ServiceUnavailable')
    .option('--message <text>', 'of the error')
    .option('--drop <when>', 'drop the connection before or after the call has its effect')
    .option('--delay <duration>', 'hold the answer back: 500, 2s')
    .option('--nth <n>', 'from the nth call on')
    .option('--times <n>', 'so many times')
    .option('--region <id>', 'only in this region')
    .option('--principal <pattern>', 'only of these callers')
    .option('--resource <id>', 'only calls that name this resource')
    .option('--internal', 'count calls that stacks and clones make, too')
    .option('--file <file>', 'a fault as YAML or JSON; - is standard input')
    .addHelpText(
      'after',
      examples(
        "alistack fault add 'vpc.Create*' --error 503:ServiceUnavailable --nth 2 --times 1",
        'alistack fault add ecs.RunInstances --drop after',
        'alistack fault add --file stalled-copy.yaml',
      ),
    )
    .action(async (calls: string | undefined, options: AddOptions) => {
      const body =
        options.file === undefined
          ? faultOf(calls, options)
          : parse(readFileSync(options.file === '-' ? 0 : options.file, 'utf8'))
      const made = await clientOf(io, options).ask<ShownFault>('POST', `${worldPath(io, options)}/faults`, body)
      io.out(options.json ? json(made) : faultTable(io, [made]))
    })
}

function faultOf(calls: string | undefined, options: AddOptions) {
  const { error, message, drop, delay, nth, times, region, principal, resource, internal } = options
  if (calls === undefined)
    throw new Failure(EXIT.usage, 'say which calls go wrong', 'Such as ecs.RunInstances, vpc.* or --file.')
  const [product, action] = calls.split('.')
  return {
    product,
    action,
    regionId: region,
    principal,
    resourceId: resource,
    counts: internal ? 'all' : undefined,
    nth: nth === undefined ? undefined : wholeNumber('--nth', nth),
    times: times === undefined ? undefined : wholeNumber('--times', times),
    error: error === undefined ? undefined : errorOf(error, message),
    drop,
    delayMs: delay === undefined ? undefined : duration(delay),
  }
}

function errorOf(text: string, message: string | undefined) {
  const [, status, code] = /^(\d{3}):(\S+)$/.exec(text) ?? []
  if (code === undefined)
    throw new Failure(EXIT.usage, '--error is a status and a code', 'Such as --error 503:ServiceUnavailable.')
  return { status: Number(status), code, message }
}

function faultTable(io: Io, faults: readonly ShownFault[]): string {
  const rows = faults.map(({ id, matched, injected, ...rest }) => {
    const { product = '*', action = '*', ...what } = rest
    return [id, `${product}.${action}`, JSON.stringify(what), matched, injected]
  })
  return table(io, ['FAULT', 'CALLS', 'WHAT', 'MET', 'WENT WRONG'], rows, 'There are no faults.')
}
