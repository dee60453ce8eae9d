import { findAction } from '../catalogue/catalogue.ts'
import { PRODUCTS, type Product } from '../catalogue/products.ts'
import { call } from '../door/call.ts'
import { notEmulated, unknownAction, unsupportedParameter } from '../door/errors.ts'
import { callingContext, type DoorAccess, runNextEvent, type Settler } from '../door/settle.ts'
import { hideTexts, type TraceNode } from '../door/trace.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { noJq } from '../world/jq.ts'
import { World } from '../world/world.ts'
import type { Command, ControlCommand } from './commands.ts'
import { applyControl, controlTrace } from './control.ts'
import { Durable } from './durable.ts'
import type { WorldEvents } from './events.ts'
import type { HostOptions, Resumed } from './hostOptions.ts'
import { Journal, type JournalRecord, type Verdict } from './journal.ts'
import type { JournalStore } from './journalStore.ts'
import { JqVerdicts } from './jqVerdicts.ts'
import type { OuterAnswer, OuterCall } from './outerCall.ts'
import { fetchedFor } from './readUrls.ts'
import { Traces } from './traces.ts'
import type { Worker } from './turns.ts'
import { Watching } from './watching.ts'

interface Job {
  /** World time to settle to before it runs; fixed when the job is taken from the queue. */
  targetMs: number | undefined
  readonly target: () => number
  /** The clock goes on from the target, not from the host's time. */
  readonly isAhead: boolean
  /** Of a repeated command: the scripts of jq that were ended on the way to it. */
  readonly endedScripts?: readonly string[] | undefined
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
  readonly events: WorldEvents
  readonly #options: HostOptions
  readonly #settler: Settler
  readonly #jq: JqVerdicts
  #queue: Job[] = []
  #current: Job | undefined
  #keys: object
  /** World time less host time, while the clock is `wall`. */
  #offsetMs: number
  readonly #store: JournalStore | undefined
  readonly #durable = new Durable()
  readonly #watching: Watching

  constructor(name: string, world: World, options: HostOptions, resumed: Resumed = {}) {
    const { seq = 0, offsetMs, store, journal } = resumed
    this.name = name
    this.world = world
    this.#options = options
    this.#jq = new JqVerdicts(options.jq ?? noJq)
    world.jq = this.#jq.run
    this.#offsetMs = offsetMs ?? world.nowMs - options.hostClock.nowMs()
    this.journal = journal ?? new Journal(world, seq)
    this.#store = store ?? options.openJournal?.(name)
    if (store === undefined) this.#begin()
    this.#keys = world.accessKeys.state
    this.#watching = new Watching(world, this.#durable, options.notify)
    this.events = this.#watching.events
    this.#settler = { world, registry: options.registry, options, traced: (trace) => this.traces.add(trace) }
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

  /** World time less host time, milliseconds, while the clock is `wall`. */
  get offsetMs(): number {
    return this.#offsetMs
  }

  /** Host time less world time, milliseconds. */
  get aheadMs(): number {
    return this.#options.hostClock.nowMs() - this.world.nowMs
  }

  /** A client's call: settles the world, goes through the door, is journalled unless it only read or was refused. */
  call(outer: OuterCall): Promise<OuterAnswer> {
    const { product, action, request } = outer
    const { registry, readUrl } = this.#options
    const reading = fetchedFor(registry.action(product, action), request, this.world, readUrl)
    if (reading === undefined) return this.#enqueue(() => this.#outerCall(outer))
    // Read before the call takes its turn, so that nobody waits for it.
    return reading.then((fetched) => this.#enqueue(() => this.#outerCall({ ...outer, fetched })))
  }

  /** A control command: journalled, refused with an ApiError. */
  control<T = unknown>(command: ControlCommand): Promise<T> {
    const run = () => this.#controlCommand(command, this.#options.newRequestId()) as T
    if (command.kind === 'advance')
      return this.#enqueue(run, () => this.targetNowMs + command.ms, { isAhead: command.ms > 0 })
    // What was still to come before a reset is of no consequence.
    return command.kind === 'reset' ? this.#enqueue(run, () => this.world.nowMs) : this.#enqueue(run)
  }

  /** Does again what a record says, at its own time. The journal then holds the same command, and the same hash if nothing differs. */
  repeat({ at, command, requestId, verdict }: JournalRecord): Promise<unknown> {
    const target = command.kind === 'reset' ? () => this.world.nowMs : () => at
    const { endedScripts = [] } = verdict
    return this.#enqueue(() => this.#repeated(command, requestId), target, { endedScripts })
  }

  /** Settles the world to now and looks at it. The look must not change anything. */
  read<T>(look: (world: World) => T): Promise<T> {
    return this.#enqueue(() => look(this.world))
  }

  /**
   * Puts the world back to where it stood after the command `seq`; time goes on from there. `keep` forks the state that is given up, and names it.
   * Refuses with 404 or 410 a seq to which the journal does not reach.
   */
  rewind<Kept extends string | undefined>(seq: number, keep: () => Kept): Promise<Kept> {
    return this.#enqueue(() => {
      const earlier = this.journal.worldAt(seq)
      const kept = keep()
      this.#putBack(earlier)
      this.journal.rewind(seq)
      this.#durable.note(this.#store?.rewind(seq, this.#offsetMs))
      this.#watching.tellOfWorld('rewound', seq, kept)
      return kept
    })
  }

  /** Puts another world in the place of this one; `keep` forks it before, and names the fork. The journal begins anew at the other's seq. */
  replace(other: World, seq: number, keep: () => string): Promise<string> {
    return this.#enqueue(() => {
      const kept = keep()
      this.#putBack(other)
      this.journal.restart(seq)
      this.#begin()
      this.#watching.tellOfWorld('imported', seq, kept)
      return kept
    })
  }

  /** Why the world is frozen, if it is: its store has refused a write. */
  get frozen(): ApiError | undefined {
    return this.#durable.frozen
  }

  /** When all that was done so far is stored. Refuses if it cannot be. */
  stored(): Promise<void> {
    return new Promise((resolve, reject) => this.#durable.hold(resolve, reject))
  }

  /** The world is gone for good. */
  remove(): void {
    this.events.end()
    this.#durable.note(this.#store?.remove())
  }

  slice(isOver: () => boolean): boolean {
    while (this.#queue.length > 0) {
      const job = this.#queue[0] as Job
      if (this.#durable.frozen !== undefined) {
        this.#queue.shift()
        job.reject(this.#durable.frozen)
        continue
      }
      this.#take(job)
      job.targetMs ??= job.target()
      while (this.#isDue(job.targetMs)) {
        const { targetMs } = job
        this.#watching.runEvent(() => runNextEvent(this.#settler, targetMs))
        if (isOver()) return true
      }
      this.#queue.shift()
      this.#finish(job, job.targetMs)
      if (isOver()) return this.#queue.length > 0
    }
    return false
  }

  /** Once for each job, however many slices settling up to it takes. */
  #take(job: Job): void {
    if (job === this.#current) return
    this.#current = job
    this.#jq.repeat(job.endedScripts)
  }

  #isDue(targetMs: number): boolean {
    const dueMs = this.world.nextDueMs
    return dueMs !== undefined && dueMs <= targetMs
  }

  #finish(job: Job, targetMs: number): void {
    try {
      this.world.moveTo(targetMs)
      if (job.isAhead) this.#goOnFrom(targetMs)
      const result = job.run()
      this.#tellOfKeys()
      this.#durable.hold(() => job.resolve(result as never), job.reject)
    } catch (error) {
      this.#durable.hold(() => job.reject(error), job.reject)
    }
  }

  #begin(): void {
    const { seq } = this.journal
    const base = { seq, nowMs: this.world.nowMs, offsetMs: this.#offsetMs, snapshot: this.world.tables.snapshot() }
    this.#durable.note(this.#store?.begin(base))
  }

  #putBack(other: World): void {
    this.world.restore(other.tables.snapshot(), other.nowMs)
    this.#goOnFrom(other.nowMs)
  }

  #goOnFrom(worldMs: number): void {
    this.#offsetMs = worldMs - this.#options.hostClock.nowMs()
  }

  /** Before the answer goes out: whoever gets a key may use it at once. */
  #tellOfKeys(): void {
    const { state } = this.world.accessKeys
    if (state === this.#keys) return
    this.#keys = state
    this.#options.keysChanged?.(this)
  }

  #repeated(command: Command, requestId: string): unknown {
    if (command.kind !== 'call') return this.#controlCommand(command, requestId)
    const { kind: _kind, version: _version, request, ...who } = command
    return this.#outerCall({ ...who, request: { ...request }, requestId })
  }

  #enqueue<T>(
    run: () => T,
    target = () => this.targetNowMs,
    more: Partial<Pick<Job, 'isAhead' | 'endedScripts'>> = {},
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settled = { resolve: resolve as Job['resolve'], reject }
      this.#queue.push({ targetMs: undefined, target, isAhead: false, ...more, run, ...settled })
      this.#options.turns.wake(this)
    })
  }

  #outerCall(outer: OuterCall): OuterAnswer {
    const { product, action, principal, origin = {}, request, unread = [], requestId, fetched, isLook = false } = outer
    const { registry } = this.#options
    const version = this.#ensureEmulated(outer)
    const id = requestId ?? this.#options.newRequestId()
    const secrets = this.#secrets(outer.secretSeed)
    const counted = this.world.faults.state
    let seq: number | undefined
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
      seq = this.#record(command, id, verdict)
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
        isLook,
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
      if (trace !== undefined && !isLook) {
        this.traces.add(trace)
        this.#watching.tellOfCall(trace, seq)
      }
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

  #controlCommand(command: ControlCommand, requestId: string): unknown {
    if (command.kind === 'reset') return this.#reset(command, requestId)
    const { registry } = this.#options
    const door = { world: this.world, registry, options: this.#options }
    const trace = controlTrace(this.world, command, requestId)
    const counted = this.world.faults.state
    try {
      const result = applyControl(callingContext(door, `c${this.journal.seq + 1}`, trace), command)
      if (command.kind === 'clock') this.#goOnFrom(this.world.nowMs)
      this.#record(command, requestId)
      return result
    } catch (error) {
      // A fault has counted a call that the command made.
      if (this.world.faults.state !== counted) this.#record(command, requestId, verdictOf(error))
      throw error
    } finally {
      hideTexts(trace)
      if (trace.children.length > 0 || trace.decisions.length > 0) this.traces.add(trace)
    }
  }

  /** An empty world with the same genesis, mode and pace. It is a command like any other: rewind goes back behind it. */
  #reset(command: Extract<ControlCommand, { kind: 'reset' }>, requestId: string): void {
    const { genesis, clock } = this.world
    this.#putBack(World.create({ ...genesis, clock: clock.mode, pace: clock.pace, startMs: command.startMs }))
    this.#record(command, requestId, undefined, true)
  }

  /** Into the journal, and into the store if there is one. */
  #record(command: Command, requestId: string, verdict: Verdict = { status: 200 }, isAnew?: true): number {
    const how = isAnew ? { isAnew } : {}
    const whole = { ...verdict, ...this.#jq.take() }
    const seq = this.journal.append({ at: this.world.nowMs, command, requestId, verdict: whole, ...how })
    if (this.#store !== undefined) {
      const record = Object.assign(this.journal.lazily(seq), { offsetMs: this.#offsetMs })
      this.#durable.note(this.#store.append(record))
    }
    const { kind } = command
    if (kind !== 'call') this.#watching.tellOfCommand({ requestId, kind, ...verdict, seq })
    return seq
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
