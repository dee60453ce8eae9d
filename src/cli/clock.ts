import type { Command } from 'commander'
import { EXIT, Failure, type Io, json } from './io.ts'
import { clientOf, duration, examples, type WorldOptions, withWorld, worldNameOf, worldPath } from './remote.ts'

interface Clock {
  readonly mode: string
  readonly pace: string | number
  readonly now: string
}

interface SetOptions extends WorldOptions {
  readonly mode?: string
  readonly pace?: string
  readonly now?: string
}

export function register(program: Command, io: Io): void {
  const clock = program.command('clock').description('show, set and advance the clock of a world')
  clock.addHelpText('after', examples('alistack clock advance 2h', 'alistack clock set --mode manual'))
  const tell = (options: WorldOptions, { mode, pace, now }: Clock) =>
    io.out(options.json ? json({ mode, pace, now }) : `${worldNameOf(io, options)}: ${now}, ${mode}, pace ${pace}\n`)
  withWorld(clock.command('show'))
    .description('time, mode and pace')
    .addHelpText('after', examples('alistack clock show --world ci-7'))
    .action(async (options: WorldOptions) => {
      tell(options, await clientOf(io, options).ask<Clock>('GET', `${worldPath(io, options)}/clock`))
    })
  withWorld(clock.command('set'))
    .description('freeze or free it, set it forward, change the pace')
    .option('--mode <mode>', 'wall or manual')
    .option('--pace <pace>', 'realistic, fast, instant or a factor')
    .option('--now <time>', 'a time that is still to come, such as 2026-01-02T00:00:00Z')
    .addHelpText(
      'after',
      examples('alistack clock set --mode manual --pace 0.5', 'alistack clock set --now 2030-01-01T00:00:00Z'),
    )
    .action(async (options: SetOptions) => {
      const { mode, now } = options
      const pace = options.pace !== undefined && /^[\d.]+$/.test(options.pace) ? Number(options.pace) : options.pace
      if (mode === undefined && now === undefined && pace === undefined)
        throw new Failure(EXIT.usage, 'there is nothing to set', 'Say --mode, --pace or --now.')
      tell(
        options,
        await clientOf(io, options).ask<Clock>('PATCH', `${worldPath(io, options)}/clock`, { mode, now, pace }),
      )
    })
  withWorld(clock.command('advance <duration>'))
    .description(
      'move it and run what is due on the way: 1500 (ms), 30s, 5m, 2h, 1d, or settled: until nothing is pending',
    )
    .addHelpText('after', examples('alistack clock advance 30d', 'alistack clock advance settled'))
    .action(async (text: string, options: WorldOptions) => {
      const body = text === 'settled' ? { until: 'settled' } : { ms: duration(text) }
      tell(options, await clientOf(io, options).ask<Clock>('POST', `${worldPath(io, options)}/clock/advance`, body))
    })
}
