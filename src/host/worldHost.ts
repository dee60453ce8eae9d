import { findAction } from '../catalogue/catalogue.ts'
import { PRODUCTS, type Product } from '../catalogue/products.ts'
import { call, type DoorOptions } from '../door/call.ts'
import { notEmulated, unknownAction, unsupportedParameter } from '../door/errors.ts'
import type { FetchedText, FetchedTexts } from '../door/outside.ts'
import type { Registry } from '../door/registry.ts'
import { callingContext, type DoorAccess, runNextEvent, type Settler } from '../door/settle.ts'
import type { TraceNode } from '../door/trace.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { Origin } from '../policy/origin.ts'
import type { Principal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import type { Command, ControlCommand } from './commands.ts'
import { applyControl, controlTrace } from './control.ts'
import type { HostClock } from './hostClock.ts'
import { Journal, type JournalRecord, type Verdict } from './journal.ts'
import { Traces } from './traces.ts'
import type { Turns, Worker } from './turns.ts'

export interface HostOptions extends DoorOptions {
  readonly registry: Registry
  readonly hostClock: HostClock
  readonly turns: Turns
  readonly newRequestId: () => string
  /** Refuse parameters that nobody reads instead of naming them in a header. */
  readonly strict: boolean
  /** Reads what is behind a URL; never rejects. Omitted: nothing is read. */
  readonly readUrl?: (url: string) => Promise<FetchedText>
  /** Told when access keys of a world were made, changed or removed. */
  readonly keysChanged?: (host: WorldHost) => void
}

/** A call from outside, decoded. */
export interface OuterCall {
  readonly product: string
  readonly action: string
  readonly principal: Principal
  /** Omitted by in-process callers, who come from nowhere. */
  readonly origin?: Origin
  readonly request: Record<string, unknown>
  /** Names that the catalogue does not know, as the decoder found them. */
  readonly unread?: readonly string[]
  readonly requestId?: string
  /** Of a repeated call: what its secrets were drawn from. */
  readonly secretSeed?: string | undefined
  /** Of a repeated call: what was read for it. */
  readonly fetched?: FetchedTexts | undefined
}

export interface OuterAnswer {
  readonly reply: Record<string, unknown>
  readonly trace: TraceNode
  /** Parameters that were sent and have no effect. */
  readonly ignored: readonly string[]
  /** Host milliseconds for which a fault holds the answer back. In process nobody waits. */
  readonly delayMs: number
}

interface Job {
  /** World time to settle to before it runs; fixed when the job is taken from the queue. */
  targetMs: number | undefined
  readonly aheadMs: number
  readonly run: () => unknown
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * A world and everything that is not part of it: its queue, journal, traces and the offset of its clock.
 * Commands run one after the other, each after what was due before it. Order is total per world; reads queue too.
 */
export class WorldHost implements Worker {
  readonly name: string
  readonly world: World
  readonly journal: Journal
  readonly traces = new Traces()
  readonly #options: HostOptions
  readonly #settler: Settler
  #queue: Job[] = []
  #keys: object
  /** World time less host time, while the clock is `wall`. */
  #offsetMs: number

  constructor(name: string, world: World, options: HostOptions) {
    this.name = name
    this.world = world
    this.#options = options
    this.#offsetMs = world.nowMs - options.hostClock.nowMs()
    this.journal = new Journal(world)
    this.#keys = world.accessKeys.state
    const { registry } = options
    this.#settler = { world, registry, options, traced: (trace) => this.traces.add(trace) }
  }

  /** The way through the door, for trying things out in a fork: nothing of it is journalled. */
  get door(): Omit<DoorAccess, 'world'> {
    return { registry: this.#options.registry, options: this.#options }
  }

  /** Host time as this world counts it. */
  get targetNowMs(): number {
    if (this.world.clock.mode === 'manual') return this.world.nowMs
    return Math.max(this.world.nowMs, this.#options.hostClock.nowMs() + this.#offsetMs)
  }

  /** Host time less world time, milliseconds. */
  get aheadMs(): number {
    return this.#options.hostClock.nowMs() - this.world.nowMs
  }

  /** A client's call: settles the world, goes through the door, is journalled unless it only read or was refused. */
  call(outer: OuterCall): Promise<OuterAnswer> {
    const { product, action, request } = outer
    const named = this.#options.registry.action(product, action)?.fetches ?? []
    const urls = named.filter((name) => typeof request[name] === 'string' && request[name] !== '')
    if (urls.length === 0) return this.#enqueue(0, () => this.#outerCall(outer))
    return this.#fetch(urls, request).then((fetched) => this.#enqueue(0, () => this.#outerCall({ ...outer, fetched })))
  }

  /** Reads URLs before the call takes its turn, so that nobody waits for them. */
  async #fetch(names: readonly string[], request: OuterCall['request']): Promise<FetchedTexts> {
    const { readUrl = async () => ({ problem: 'no URL is read here.' }) } = this.#options
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readUrl(request[name] as string)])),
    )
  }

  /** A control command: journalled, refused with an ApiError. */
  control<T = unknown>(command: ControlCommand): Promise<T> {
    return this.#enqueue(command.kind === 'advance' ? command.ms : 0, () => this.#controlCommand(command)) as Promise<T>
  }

  /** Does again what a record says, at its own time. The journal then holds the same command, and the same hash if nothing differs. */
  repeat({ at, command, requestId }: JournalRecord): Promise<unknown> {
    return this.#enqueue(0, () => this.#repeated(command, requestId), at)
  }

  /** Settles the world to now and looks at it. The look must not change anything. */
  read<T>(look: (world: World) => T): Promise<T> {
    return this.#enqueue(0, () => look(this.world))
  }

  slice(isOver: () => boolean): boolean {
    while (this.#queue.length > 0) {
      const job = this.#queue[0] as Job
      job.targetMs ??= this.targetNowMs + job.aheadMs
      while (this.#isDue(job.targetMs)) {
        runNextEvent(this.#settler, job.targetMs)
        if (isOver()) return true
      }
      this.#queue.shift()
      this.#finish(job, job.targetMs)
      if (isOver()) return this.#queue.length > 0
    }
    return false
  }

  #isDue(targetMs: number): boolean {
    const dueMs = this.world.nextDueMs
    return dueMs !== undefined && dueMs <= targetMs
  }

  #finish(job: Job, targetMs: number): void {
    try {
      this.world.moveTo(targetMs)
      if (job.aheadMs > 0) this.#offsetMs = targetMs - this.#options.hostClock.nowMs()
      const result = job.run()
      this.#tellOfKeys()
      job.resolve(result as never)
    } catch (error) {
      job.reject(error)
    }
  }

  /** Before the answer goes out: whoever gets a key may use it at once. */
  #tellOfKeys(): void {
    const { state } = this.world.accessKeys
    if (state === this.#keys) return
    this.#keys = state
    this.#options.keysChanged?.(this)
  }

  #repeated(command: Command, requestId: string): unknown {
    if (command.kind !== 'call') return this.#controlCommand(command)
    const { kind: _kind, version: _version, request, ...who } = command
    return this.#outerCall({ ...who, request: { ...request }, requestId })
  }

  #enqueue<T>(aheadMs: number, run: () => T, targetMs?: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ targetMs, aheadMs, run, resolve: resolve as Job['resolve'], reject })
      this.#options.turns.wake(this)
    })
  }

  #outerCall(outer: OuterCall): OuterAnswer {
    const { product, action, principal, origin = {}, request, unread = [], requestId, fetched } = outer
    const { registry } = this.#options
    const version = this.#ensureEmulated(outer)
    const id = requestId ?? this.#options.newRequestId()
    const secrets = this.#secrets(outer.secretSeed)
    const counted = this.world.faults.state
    const record = (verdict: Verdict) => {
      const command: Command = {
        kind: 'call',
        product,
        version,
        action,
        principal,
        origin,
        ...secrets.drawn(),
        ...(fetched === undefined ? {} : { fetched }),
        request,
      }
      this.#record(command, id, verdict)
    }
    let trace: TraceNode | undefined
    const traced = (node: TraceNode) => {
      trace = node
    }
    try {
      const ask = {
        world: this.world,
        registry,
        options: this.#options,
        principal,
        origin,
        hostAheadMs: this.aheadMs,
        secretSeed: secrets.seed,
        fetched,
        requestId: id,
        product,
        action,
        traced,
      }
      const answer = call(ask, request)
      if (!answer.isRead || this.world.faults.state !== counted) record({ status: 200 })
      const ignored = [...unread, ...answer.trace.ignored]
      answer.trace.ignored = ignored
      return { reply: answer.reply, trace: answer.trace, ignored, delayMs: answer.delayMs }
    } catch (error) {
      // A fault has counted the call, and may have let it have its effect: the world has changed although it was refused.
      if (this.world.faults.state !== counted) record(verdictOf(error))
      throw error
    } finally {
      if (trace !== undefined) this.traces.add(trace)
    }
  }

  /** The version of the product. Refuses what is not emulated and, when strict, what nobody reads. */
  #ensureEmulated({ product, action, request, unread = [] }: OuterCall): string {
    const { registry, strict } = this.#options
    const entry = PRODUCTS.find((candidate) => candidate.product === product)
    const shape = findAction(product as Product, action)
    ensure(entry && shape, unknownAction())
    const known = registry.action(product, action)
    ensure(known, notEmulated(entry.productId, entry.version, action))
    if (strict) {
      const unsupported = [...unread, ...Object.keys(known.ignores ?? {}).filter((name) => request[name] !== undefined)]
      if (unsupported.length > 0) throw unsupportedParameter(unsupported)
    }
    return entry.version
  }

  /** Secrets come from process randomness that the record keeps, except in a world with an explicit seed. */
  #secrets(repeated: string | undefined) {
    let drawn = repeated
    const draw = () => {
      drawn ??= `${this.#options.newRequestId()}${this.#options.newRequestId()}`
      return drawn
    }
    const isFixed = this.world.genesis.hasExplicitSeed
    return {
      seed: isFixed ? undefined : draw,
      drawn: () => (drawn === undefined ? {} : { secretSeed: drawn }),
    }
  }

  #controlCommand(command: ControlCommand): unknown {
    const { registry, newRequestId, hostClock } = this.#options
    const requestId = newRequestId()
    const door = { world: this.world, registry, options: this.#options }
    const trace = controlTrace(this.world, command, requestId)
    const result = applyControl(callingContext(door, `c${this.journal.seq + 1}`, trace), command)
    if (trace.children.length > 0 || trace.decisions.length > 0) this.traces.add(trace)
    if (command.kind === 'clock') this.#offsetMs = this.world.nowMs - hostClock.nowMs()
    this.#record(command, requestId)
    return result
  }

  #record(command: Command, requestId: string, verdict: Verdict = { status: 200 }): void {
    this.journal.append({ at: this.world.nowMs, command, requestId, verdict })
  }
}

function verdictOf(error: unknown): Verdict {
  const { status, code } = refusalOf(error)
  return { status, code }
}

/** An error as a client sees it; whatever is not an ApiError is our own mistake. */
export function refusalOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  return new ApiError(500, 'InternalError', 'The request processing has failed due to some unknown error.')
}
