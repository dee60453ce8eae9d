import type { Registry } from '../../door/registry.ts'
import type { CallCommand, Command } from '../../host/commands.ts'
import type { Pace } from '../../kernel/clock.ts'
import type { Principal } from '../../world/rows/account.ts'
import type { Scenario, ScenarioWorld } from '../format.ts'
import { type Known, perform } from '../perform.ts'
import { runScenario } from '../run.ts'
import type { Target } from '../target.ts'
import { filled } from '../values.ts'
import { inProcess } from '../worldTarget.ts'
import { type Draft, RecordedValues, type SeenRow } from './recordedValues.ts'
import { scenarioText } from './scenarioText.ts'

/** The part of a journal's record that is needed. */
export interface RecordedCommand {
  readonly seq: number
  /** World time, milliseconds. */
  readonly at: number
  readonly command: Command
  readonly verdict: { readonly status: number; readonly code?: string }
  readonly rows: readonly SeenRow[]
}

/** What the world was made with. */
export interface RecordedWorld {
  readonly seed: string
  readonly regionId: string
  readonly pace: Pace
  readonly rootAccountId: string
}

export interface Recording {
  readonly text: string
  /** What a reader has to know: what could not be written down, or came out differently. */
  readonly notes: readonly string[]
  /** Hash of the world that the scenario leaves. */
  readonly hash: string
}

/**
 * Writes a slice of a journal as a scenario. The commands are carried out again, in a world of their own with the same
 * seed, to learn what they answer: ids in requests become values saved from answers. The world that comes out is the recorded
 * one if the slice begins with its first command, its clock is manual and its seed was given.
 */
export async function recordScenario(
  world: RecordedWorld,
  records: readonly RecordedCommand[],
  registry: Registry,
): Promise<Recording> {
  const start = records.findLastIndex(({ command }) => command.kind === 'reset') + 1
  const first = records[start]
  const startMs = first === undefined ? 0 : first.at - (first.command.kind === 'advance' ? first.command.ms : 0)
  const { seed, pace, regionId } = world
  const target = await inProcess(registry)({ seed, pace, startMs, regionId })
  const recorder = new Recorder(world, target)
  for (const record of records.slice(start)) await recorder.add(record)
  if (start > 0) recorder.notes.push(`The world was reset by command ${start}; what came before is left out.`)
  const recorded = await recorder.finish({ seed, now: new Date(startMs).toISOString(), pace, regionId })
  const { passed, hash, steps } = await runScenario(recorded.text, registry)
  if (passed && hash === recorded.hash) return recorded
  const problem = steps.flatMap(({ number, problems }) => problems.map((text) => `step ${number}: ${text}`))[0] ?? hash
  return { ...recorded, notes: [...recorded.notes, `It does not hold when it is run (${problem}).`] }
}

class Recorder {
  readonly notes: string[] = []
  readonly #world: RecordedWorld
  readonly #target: Target
  readonly #values: RecordedValues
  readonly #known: Known
  readonly #accounts = new Map<string, string>()
  readonly #steps: Draft[] = []

  constructor(world: RecordedWorld, target: Target) {
    this.#world = world
    this.#target = target
    this.#values = new RecordedValues(world.rootAccountId)
    const values = { accountId: target.accountId }
    this.#known = { values, accounts: new Map(), keys: new Map(), marks: new Map() }
  }

  async add({ seq, at, command, verdict, rows }: RecordedCommand): Promise<void> {
    const target = this.#target
    const aheadMs = at - (await target.nowMs())
    if (aheadMs > 0) await this.#perform({ advance: aheadMs })
    if (command.kind !== 'advance') {
      const step = await this.#stepOf(seq, command)
      if (step !== undefined) {
        const answer = await this.#perform(step)
        this.#values.noteAnswer(step, answer)
        this.#compare(seq, step, verdict, answer)
      }
    }
    this.#values.noteRows(rows)
  }

  async finish(world: ScenarioWorld): Promise<Recording> {
    const hash = await this.#target.hash()
    const last = this.#steps.at(-1)
    if (last === undefined) this.#steps.push({ advance: 0, note: 'nothing has happened' })
    else last.expect = { ...last.expect, hash }
    const scenario: Scenario = {
      title: 'Recorded',
      teaches: 'What a reader should know afterwards: replace this.',
      world,
      steps: this.#steps,
    }
    const texts = this.notes
    return { text: scenarioText(scenario, texts), notes: texts, hash }
  }

  /** Two advances in a row are one. */
  async #perform(step: Draft): Promise<unknown> {
    const last = this.#steps.at(-1)
    const isOne = typeof step.advance === 'number' && typeof last?.advance === 'number'
    if (isOne) last.advance = (last.advance as number) + (step.advance as number)
    else this.#steps.push(step)
    const { save: _save, expect: _expect, ...rest } = step
    return perform(this.#target, filled(rest, this.#known.values) as Draft, this.#known)
  }

  #compare(seq: number, step: Draft, verdict: RecordedCommand['verdict'], answer: unknown): void {
    const { status, code } = answer as { status?: unknown; code?: string }
    const came = typeof status === 'number' && status >= 400 ? `${status} ${code}` : '200'
    const wanted = verdict.status >= 400 ? `${verdict.status} ${verdict.code ?? ''}`.trim() : '200'
    if (came !== '200') step.expect = { status, code }
    if (came !== wanted)
      this.notes.push(`Command ${seq} was ${wanted} when it was recorded, and ${came} when it was done again.`)
  }

  /** The step that gives the command again; undefined, with a note, if there is none. */
  async #stepOf(seq: number, command: Command): Promise<Draft | undefined> {
    const named = async <T>(value: T) => (await this.#named(value)) as T
    switch (command.kind) {
      case 'call':
        return this.#callOf(seq, command)
      case 'clock':
        if (command.mode !== undefined)
          this.notes.push(`Command ${seq} made the clock ${command.mode}; that of a scenario stays manual.`)
        return command.pace === undefined ? undefined : { pace: command.pace }
      case 'stock':
        return { stock: command.settings }
      case 'quotas':
        return { quotas: await named(command.settings) }
      case 'fault':
        return { fault: await named(command.fault) }
      case 'faultRemove':
        return { faultRemove: command.faultId ?? 'all' }
      case 'mutate': {
        const { kind: _kind, ...mutation } = command
        return { mutate: await named(mutation) }
      }
      case 'account':
        return this.#accountOf(command.accountId)
      case 'writeFile': {
        const { diskId, path, text, flush } = command
        return { write: { disk: await named(diskId), path, text: this.#values.namedIds(text), flush } }
      }
      case 'invocationResult':
        return { guest: await named({ invocation: command.invokeId, results: command.results as never }) }
      case 'oidcKeys':
        return {
          oidcKeys: await named({ provider: command.name, accountId: command.accountId, keys: command.keys as never }),
        }
      case 'cloneStart': {
        const { acceptTerms, ...request } = command.request
        const asked = await named(acceptTerms === true ? request : command.request)
        return { clone: asked, finish: false, ...(await this.#who(seq, command.principal)) }
      }
      case 'signal': {
        const { token, status, id, data } = command
        return { signal: { to: await named(token), status, id, data: this.#values.namedIds(data) } }
      }
      case 'guestSignals':
        return { guestSignals: command.mode }
      case 'cloneCancel':
        return { cancelClone: await named(command.cloneTaskId) }
      default:
        this.notes.push(`Command ${seq} (${command.kind}) has no step.`)
        return undefined
    }
  }

  async #callOf(
    seq: number,
    { product, action, request, principal, fetched }: CallCommand,
  ): Promise<Draft | undefined> {
    const who = await this.#who(seq, principal)
    if (who === undefined) return undefined
    if (JSON.stringify(request).includes('"******"'))
      this.notes.push(
        `Command ${seq} (${product}.${action}) has a secret that the journal masks: write one in its place.`,
      )
    if (fetched !== undefined)
      this.notes.push(`Command ${seq} (${product}.${action}) read a URL, which has to be there again.`)
    const given = (await this.#named(request)) as Record<string, unknown>
    return { call: `${product}.${action}`, ...who, ...(Object.keys(given).length > 0 ? { with: given } : {}) }
  }

  /** Steps that look something up are carried out at once, before the step that asks. */
  async #named(value: unknown): Promise<unknown> {
    const before: Draft[] = []
    const named = await this.#values.named(value, this.#target, before)
    for (const step of before) {
      const rows = filled(step.rows, this.#values.current(this.#known.values)) as Draft['rows']
      this.#steps.push(step)
      this.#values.noteAnswer(step, await perform(this.#target, { rows } as Draft, this.#known))
    }
    Object.assign(this.#known.values, this.#values.current({}))
    return named
  }

  #accountOf(accountId: string): Draft {
    const name = this.#values.noteAccount(accountId)
    this.#accounts.set(accountId, name)
    return { newAccount: name }
  }

  async #who(seq: number, { type, arn, accountId, sessionPolicy }: Principal): Promise<Draft | undefined> {
    if (type === 'Anonymous' || type === 'Service') {
      this.notes.push(
        `Command ${seq} came from ${type === 'Service' ? `the service ${arn}` : 'nobody in particular'}, as which no step can ask.`,
      )
      return undefined
    }
    if (sessionPolicy !== undefined)
      this.notes.push(`Command ${seq} was asked in a session with a policy of its own, which its step has not.`)
    if (type !== 'Account') return { as: this.#values.namedAccounts(arn) }
    const account = this.#accounts.get(accountId)
    if (account !== undefined) return { account }
    if (accountId !== this.#world.rootAccountId)
      this.notes.push(`Command ${seq} came from the account ${accountId}, which was made before.`)
    return {}
  }
}
