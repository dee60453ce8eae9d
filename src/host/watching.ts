import type { TraceNode } from '../door/trace.ts'
import type { Change } from '../kernel/tables.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { StackEventRow } from '../world/rows/ros.ts'
import type { StackNotificationRow } from '../world/rows/stackNotifications.ts'
import type { World } from '../world/world.ts'
import type { Durable } from './durable.ts'
import { type Outcome, TouchedRows, type WorldEvent, WorldEvents } from './events.ts'
import { shownRow } from './secrets.ts'

/** Posts to a URL what happened to a stack, once. */
export type Notify = (url: string, payload: object) => void

/** Makes events of what a world does. Watchers hear of nothing that is not stored yet. */
export class Watching {
  readonly events = new WorldEvents()
  readonly #world: World
  readonly #durable: Durable
  readonly #touched = new TouchedRows()
  readonly #notify: Notify

  constructor(world: World, durable: Durable, notify: Notify = () => {}) {
    this.#world = world
    this.#durable = durable
    this.#notify = notify
    world.tables.watcher = (changes) => this.#watch(changes)
  }

  /** `seq` if it is in the journal. */
  tellOfCall({ requestId, product, action, atMs, outcome }: TraceNode, seq: number | undefined): void {
    const { status = 500, code } = outcome ?? {}
    const more = { ...(code === undefined ? {} : { code }), ...(seq === undefined ? {} : { seq }) }
    this.#tell({ type: 'call', atMs, requestId, product, action, status, ...more })
  }

  tellOfCommand(command: { readonly requestId: string; readonly kind: string } & Outcome): void {
    this.#tell({ type: 'command', atMs: this.#world.nowMs, ...command })
  }

  /** The world is another one now, which has seen `seq` commands. */
  tellOfWorld(what: 'rewound' | 'imported', seq: number, kept: string | undefined): void {
    this.#tell({ type: 'world', atMs: this.#world.nowMs, what, seq, ...(kept === undefined ? {} : { kept }) })
  }

  /** Runs what is next on the timeline, and tells of it if it touches a row. */
  runEvent(run: () => void): void {
    const [entry] = this.#world.timeline.first('due')
    this.#touched.take()
    run()
    const touched = this.#touched.take()
    if (entry === undefined || touched === undefined) return
    this.#tell({ type: 'timeline', atMs: this.#world.nowMs, kind: entry.kind, ...touched })
  }

  #watch(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#touched.note(change)
      if (change.table === 'cloneTasks' && change.after !== undefined) {
        this.#tellOfClone(change.before as CloneTaskRow | undefined, change.after as CloneTaskRow)
      }
      if (change.table === 'stackEvents' && change.before === undefined)
        this.#tellOfStack(change.after as StackEventRow)
      if (change.table === 'stackNotifications' && change.before === undefined) {
        this.#notifyOf(change.after as StackNotificationRow)
      }
    }
  }

  /** Payload: documentation of notifications (reference on cloning §2.7). */
  #notifyOf({ StackId, StackName, Status, URL }: StackNotificationRow): void {
    const Outputs = this.#world.stacks.get(StackId)?.outputs ?? []
    this.#durable.hold(
      () => this.#notify(URL, { Outputs, StackId, StackName, Status }),
      () => undefined,
    )
  }

  #tellOfClone(before: CloneTaskRow | undefined, task: CloneTaskRow): void {
    const { cloneTaskId, status, step, progress, message, stackId } = task
    const decisions = task.decisions.slice(before?.decisions.length ?? 0)
    const isAsBefore =
      before?.status === status && before.step === step && before.progress === progress && before.message === message
    if (isAsBefore && decisions.length === 0) return
    const told = { cloneTaskId, status, step, progress, message, stackId, decisions }
    this.#tell({ type: 'clone', atMs: this.#world.nowMs, ...told })
  }

  #tellOfStack(row: StackEventRow): void {
    const event = shownRow(this.#world.tables, 'stackEvents', row) as unknown as StackEventRow
    const stackName = this.#world.stacks.get(event.StackId)?.StackName ?? ''
    this.#tell({
      type: 'stack',
      atMs: this.#world.nowMs,
      stackId: event.StackId,
      stackName,
      logicalResourceId: event.LogicalResourceId,
      resourceType: event.ResourceType,
      physicalResourceId: event.PhysicalResourceId,
      status: event.Status,
      reason: event.StatusReason,
    })
  }

  #tell(event: WorldEvent): void {
    this.#durable.hold(
      () => this.events.add(event),
      () => undefined,
    )
  }
}
