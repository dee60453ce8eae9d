import type { Command } from 'commander'
import type { ClonePreview } from '../clone/preview.ts'
import type { CloneTask } from '../host/cloning.ts'
import { endedBadly, follow, Interrupted } from './cloneFollow.ts'
import { previewText, verdictOf } from './clonePreview.ts'
import { type CloneOptions, requestOf, type StartOptions, withRequest } from './cloneRequest.ts'
import { resultText, taskTable } from './cloneResult.ts'
import { EXIT, Failure, type Io, json } from './io.ts'
import { clientOf, examples, type WorldOptions, withWorld, worldPath } from './remote.ts'

export function register(program: Command, io: Io): void {
  const clone = program.command('clone').description('clone instances: look first, start, watch, cancel')
  clone.addHelpText(
    'after',
    examples(
      'alistack clone preview i-bp1… --to-region cn-beijing --include-data',
      'alistack clone start i-bp1… i-bp2… --amount 3 --accept-terms --yes',
    ),
  )
  withRequest(withWorld(clone.command('preview <instance...>')))
    .description('what a clone would do; nothing is changed. Ends with 1 when it would be refused or fail')
    .addHelpText(
      'after',
      examples('alistack clone preview i-bp1… --amount 60', 'alistack clone preview i-bp1… --details --json'),
    )
    .action((sources: string[], options: CloneOptions) => preview(io, sources, options))
  withRequest(withWorld(clone.command('start <instance...>')))
    .description('show the preview, ask, start, and wait for the end')
    .option('--accept-terms', 'the terms of the first clone of an account')
    .option('--preview-id <id>', 'of a preview that was looked at before, instead of making one')
    .option('--token <text>', 'the ClientToken: starting twice with it gives one task')
    .option('-y, --yes', 'do not ask')
    .option('--no-wait', 'do not wait for the end')
    .addHelpText(
      'after',
      examples(
        'alistack clone start i-bp1… --to-region cn-beijing --include-data',
        'alistack clone start i-bp1… --amount 3 --accept-terms --yes --json',
        'alistack clone start i-bp1… --vpc vpc-bp2… --as acs:ram::1000000000000001:user/alice --yes --no-wait',
      ),
    )
    .action((sources: string[], options: StartOptions) => start(io, sources, options))
  addTaskCommands(clone, io)
}

function addTaskCommands(clone: Command, io: Io): void {
  withWorld(clone.command('list'))
    .description('clone tasks, newest first')
    .addHelpText('after', examples('alistack clone list --world ci-7'))
    .action(async (options: WorldOptions) => {
      const { tasks } = await clientOf(io, options).ask<{ tasks: CloneTask[] }>('GET', tasksPath(io, options))
      io.out(options.json ? json(tasks) : taskTable(io, tasks))
    })
  withWorld(clone.command('status <task>'))
    .description('one clone task: how far it is, what it has decided, made and left')
    .addHelpText('after', examples('alistack clone status clone-0123456789abcdef --json'))
    .action(async (id: string, options: WorldOptions) => {
      const task = await clientOf(io, options).ask<CloneTask>('GET', taskPath(io, options, id))
      io.out(options.json ? json(task) : `${taskTable(io, [task])}\n${resultText(io, task)}`)
    })
  withWorld(clone.command('follow <task>'))
    .description('watch a clone task until its end; ends with 1 unless it succeeds')
    .addHelpText('after', examples('alistack clone follow clone-0123456789abcdef'))
    .action(async (id: string, options: WorldOptions) => toTheEnd(io, options, id))
  withWorld(clone.command('cancel <task>'))
    .description('cancel a clone task; what it has made is removed')
    .option('-y, --yes', 'do not ask')
    .option('--no-wait', 'do not wait for the end')
    .addHelpText('after', examples('alistack clone cancel clone-0123456789abcdef --yes'))
    .action(async (id: string, options: WorldOptions & { readonly yes?: boolean; readonly wait: boolean }) => {
      await sureTo(io, options, `Cancel the clone task ${id}?`)
      const task = await clientOf(io, options).ask<CloneTask>('POST', `${taskPath(io, options, id)}/cancel`)
      const ended =
        options.wait && task.finishedMs === 0 && !(await standsStill(io, options))
          ? await follow(io, options, id, taskPath(io, options, id))
          : task
      io.out(options.json ? json(ended) : `${ended.message}\n`)
      if (ended.finishedMs > 0 && ended.status !== 'Cancelled')
        throw new Failure(EXIT.notSo, `the clone task ${id} is ${ended.status}`)
    })
}

function tasksPath(io: Io, options: WorldOptions): string {
  return `${worldPath(io, options)}/clone/tasks`
}

function taskPath(io: Io, options: WorldOptions, id: string): string {
  return `${tasksPath(io, options)}/${encodeURIComponent(id)}`
}

function look(io: Io, sources: readonly string[], options: CloneOptions): Promise<ClonePreview> {
  const path = `${worldPath(io, options)}/clone/preview`
  return clientOf(io, options).ask<ClonePreview>('POST', path, requestOf(io, sources, options))
}

async function preview(io: Io, sources: readonly string[], options: CloneOptions): Promise<void> {
  const shown = await look(io, sources, options)
  io.out(options.json ? json(shown) : previewText(io, shown, options))
  const { refusals, failure } = verdictOf(shown)
  const [refusal] = refusals
  if (refusal !== undefined)
    throw new Failure(EXIT.notSo, `a start would be refused by rule ${refusal.rule}`, adviceOn(refusal.rule))
  if (failure !== undefined) throw new Failure(EXIT.notSo, 'the clone would fail and be rolled back')
}

async function start(io: Io, sources: readonly string[], options: StartOptions): Promise<void> {
  let { previewId, acceptTerms } = options
  const request = requestOf(io, sources, options)
  if (previewId === undefined) {
    const shown = await look(io, sources, options)
    if (!options.json) io.out(`${previewText(io, shown, options)}\n`)
    const { refusals, needsTerms } = verdictOf(shown)
    const [refusal] = refusals
    // What was started before with the token may be what stands in the way now: the start itself tells them apart.
    if (refusal !== undefined && options.token === undefined)
      throw new Failure(EXIT.refused, `refused by rule ${refusal.rule}: ${refusal.message}`, adviceOn(refusal.rule))
    if (needsTerms && !acceptTerms && !options.yes && io.confirm !== undefined)
      acceptTerms = await io.confirm('This is the first clone of the account. Do you accept the terms of service?')
    previewId = shown.previewId || undefined
  }
  await sureTo(io, options, `Start cloning ${sources.length === 1 ? sources[0] : `${sources.length} instances`}?`)
  const body = { ...request, previewId, acceptTerms, clientToken: options.token }
  const task = await clientOf(io, options).ask<CloneTask>('POST', tasksPath(io, options), body)
  const { cloneTaskId } = task
  if (!options.json) io.err(`The clone task ${cloneTaskId} is started.\n`)
  if (options.wait && !(await standsStill(io, options))) return toTheEnd(io, options, cloneTaskId)
  if (options.json) io.out(json(task))
  else io.out(`Watch it with: alistack clone follow ${cloneTaskId}\n`)
}

/** Waits for the end, shows it, and fails unless it is a success. */
async function toTheEnd(io: Io, options: WorldOptions, id: string): Promise<void> {
  try {
    const task = await follow(io, options, id, taskPath(io, options, id))
    io.out(options.json ? json(task) : resultText(io, task))
    const bad = endedBadly(task)
    if (bad !== undefined) throw bad
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    throw new Failure(EXIT.notSo, `the clone task ${id} goes on`, `Watch it with: alistack clone follow ${id}`)
  }
}

/** A world whose clock is moved by hand would keep us waiting for whoever moves it. */
async function standsStill(io: Io, options: WorldOptions): Promise<boolean> {
  const { mode } = await clientOf(io, options).ask<{ mode: string }>('GET', `${worldPath(io, options)}/clock`)
  if (mode === 'manual') io.err('The clock of this world is moved by hand: alistack clock advance settled\n')
  return mode === 'manual'
}

/** Asks a person. Where nobody can be asked, only --yes goes on. */
async function sureTo(io: Io, { yes }: { readonly yes?: boolean }, question: string): Promise<void> {
  if (yes) return
  if (io.confirm === undefined)
    throw new Failure(EXIT.usage, 'nobody is there to be asked', 'Say --yes to go on without being asked.')
  if (!(await io.confirm(question))) throw new Failure(EXIT.notSo, 'nothing was changed')
}

const ADVICE: Readonly<Record<string, string>> = {
  '1': 'An image that is gone needs --include-data; one that who asks cannot see needs to be shared.',
  '2': 'Attach the policies to who asks, or ask as somebody else with --as.',
  '3': 'Clone those that lie in a VPC only.',
  '4': 'Say --accept-terms to accept the terms of service for the account.',
  '5': 'Wait until it is Running or Stopped, or leave out --include-data.',
  '6': 'Clone the sources in several tasks.',
  '7': 'Say --amount with a whole number from 1 to 100.',
  '8': 'See: alistack quota list',
  '11': 'Name another zone with --zone, or see: alistack stock list',
  '20': 'Say --include-data: an image of the source is made and copied.',
  '21': 'Say --include-data: an image of the source is made and copied.',
  '24': 'Name another vSwitch with --vswitch, or none to have one made; or say fewer with --amount.',
  '25': 'Name a vSwitch with --vswitch, or another VPC with --vpc.',
  '26': 'See: aliyun ecs DescribeRegions, and DescribeZones (alistack env --client cli points aliyun here)',
  '27': 'Give a VPC, a vSwitch and a zone that belong together, or leave some of them out.',
  '29': 'Say fewer with --amount, or name another VPC with --vpc, where groups are made anew.',
  '30': 'Say where the sources are with --region, and their resource group with --resource-group.',
  A18: 'Say --period with a term that is sold, such as 1Week, 3Month or 1Year.',
}

function adviceOn(rule: string): string | undefined {
  return ADVICE[rule]
}
