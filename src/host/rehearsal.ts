import type { EventContext } from '../door/events.ts'
import { callingContext, runNextEvent, type Settler } from '../door/settle.ts'
import { newTraceNode, type TraceNode } from '../door/trace.ts'
import type { Pace } from '../kernel/clock.ts'
import { rootPrincipal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import { SLICE_MS } from './turns.ts'

/** More events than any work needs: something goes round in circles. */
const MAX_EVENTS = 1_000_000

/**
 * A throw-away copy of a world in which something is tried out. What is started there takes no time to speak of, while
 * what was under way already keeps its due times: it is found as it would be found now. Faults are not foreseen (clone/faultsAhead.ts names them).
 */
export class Rehearsal {
  readonly world: World
  readonly #settler: Settler
  readonly #traces: TraceNode[] = []

  /** `world` is a fork that nobody else holds. At another pace than instant it tells how long the work takes. */
  constructor(world: World, door: Omit<Settler, 'world' | 'traced'>, pace: Pace = 'instant') {
    this.world = world
    this.#settler = { ...door, world, traced: (trace) => this.#traces.push(trace) }
    world.atomically(() => {
      world.settings.put({ ...world.clock, pace })
      for (const { faultId } of world.faults.all()) world.faults.remove(faultId)
    })
  }

  /** For calls of one's own, before or between events. */
  get context(): EventContext {
    const { world } = this
    const { accountId, arn } = rootPrincipal(world.genesis.rootAccountId)
    const trace = newTraceNode({
      requestId: '',
      product: 'alistack',
      action: 'rehearsal',
      accountId,
      principalArn: arn,
      regionId: '',
      atMs: world.nowMs,
      request: {},
    })
    this.#traces.push(trace)
    return callingContext(this.#settler, 'rehearsal', trace)
  }

  /** The calls that were made so far, by the rehearsal itself and by events. */
  get calls(): TraceNode[] {
    return this.#traces.flatMap(({ children }) => children)
  }

  /** Runs what is due next until `isOver`, in slices, so that sockets and other worlds get their turns. */
  async runUntil(isOver: () => boolean): Promise<void> {
    let until = performance.now() + SLICE_MS
    for (let events = 0; !isOver(); events++) {
      if (events >= MAX_EVENTS) throw new Error('a rehearsal comes to no end')
      if (!runNextEvent(this.#settler, Number.MAX_SAFE_INTEGER)) throw new Error('a rehearsal has stopped halfway')
      if (performance.now() < until) continue
      await new Promise((resolve) => setImmediate(resolve))
      until = performance.now() + SLICE_MS
    }
  }
}
