import type { ActionKey, Requests, Responses } from '../../src/catalogue/types.generated.ts'
import { materialize } from '../../src/door/views.ts'
import { Jq } from '../../src/host/jq.ts'
import { wholeRegistry } from '../../src/host/registry.ts'
import { settleWorld } from '../../src/host/settled.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'
import { atHome, placeOf } from './adapt.ts'
import { makePrerequisites, type Place, type Prerequisites } from './prerequisites.ts'
import { parameterValues } from './values.ts'

const ACCOUNT = '1000000000000001'
const START_MS = Date.UTC(2026, 0, 2, 3, 4, 5)
/** Tables that say how a world was asked, not what is in it. */
const BESIDE = ['clientTokens', 'timeline', 'settings', 'watches']

/** Calls of the root user of a world. */
export type Caller = <K extends ActionKey>(
  key: K,
  request: Requests[K],
) => Promise<Required<Responses[K]> & Responses[K]>

interface Home {
  readonly world: World
  readonly there: Prerequisites
}

/**
 * Creates stacks of templates, one after another, in worlds that are equal and have everything that a template can ask for.
 * Close it: it holds a worker.
 */
export class Deployment {
  readonly #jq = new Jq()
  readonly #registry = wholeRegistry()
  readonly #homes = new Map<string, Home>()

  close(): void {
    this.#jq.close()
  }

  /**
   * `deployed` when a stack of the template was created, was refused an update that changes nothing, and left nothing behind
   * when it was deleted; else one sentence on the first step that went otherwise. Ids of its author's account give way to
   * those of what this world has; which ones, is said.
   */
  async outcome(body: string): Promise<string> {
    const place = placeOf(body)
    const { world, there } = await this.#homeIn(place)
    const home = atHome(body, there)
    try {
      const outcome = await lifeOf(await this.#host(world.fork()), place.RegionId, home.body, there)
      return home.replaced.length === 0 ? outcome : `${outcome} (in place of ${home.replaced.join(', ')})`
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return `${error.code}: ${error.message}`
    }
  }

  /** A world that has everything in one zone; it is made once, and forked for each template. */
  async #homeIn(place: Place): Promise<Home> {
    const known = this.#homes.get(place.ZoneId)
    if (known !== undefined) return known
    const genesis = { seed: 'corpus', hasExplicitSeed: true, rootAccountId: ACCOUNT, startMs: START_MS }
    const host = await this.#host(World.create({ ...genesis, clock: 'manual', pace: 'realistic' }))
    await host.control({ kind: 'guestSignals', mode: 'auto' })
    const there = await makePrerequisites(callerOf(host), () => settleWorld(host), place)
    const home = { world: host.world, there }
    this.#homes.set(place.ZoneId, home)
    return home
  }

  async #host(world: World): Promise<WorldHost> {
    let requests = 0
    return new WorldHost('corpus', world, {
      registry: this.#registry,
      hostClock: { nowMs: () => START_MS },
      turns: new Turns(),
      newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
      strict: false,
      checkResponses: true,
      jq: this.#jq.run,
    })
  }
}

async function lifeOf(host: WorldHost, RegionId: string, TemplateBody: string, there: Prerequisites): Promise<string> {
  const call = callerOf(host)
  const before = liveRows(host.world)
  const request = { RegionId, TemplateBody, Parameters: parameterValues(TemplateBody, there) }
  const { StackId } = await call('ros.CreateStack', { ...request, StackName: 'corpus' })
  const ended = async () => {
    await settleWorld(host)
    const { Status, StatusReason } = await call('ros.GetStack', { RegionId, StackId })
    return { Status, text: `${Status}: ${StatusReason}` }
  }
  const created = await ended()
  if (created.Status !== 'CREATE_COMPLETE') return created.text
  const unchanged = await refusalOf(call('ros.UpdateStack', { ...request, StackId }))
  if (!unchanged.startsWith('NotSupported: Update the completely same stack')) return `UpdateStack: ${unchanged}`
  await call('ros.DeleteStack', { RegionId, StackId })
  const deleted = await ended()
  if (deleted.Status !== 'DELETE_COMPLETE') return deleted.text
  const left = [...liveRows(host.world)].filter((row) => !before.has(row))
  const kinds = new Set(left.map((row) => row.split('|', 1)[0]))
  return left.length === 0 ? 'deployed' : `DeleteStack leaves ${[...kinds].join(', ')}`
}

function callerOf(host: WorldHost): Caller {
  return async (key, request) => {
    const [product = '', action = ''] = key.split('.')
    const principal = rootPrincipal(ACCOUNT)
    const asked = { product, action, principal, origin: {}, request: request as Record<string, unknown> }
    return materialize((await host.call(asked)).reply) as never
  }
}

async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked
    return 'is not refused'
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return `${error.code}: ${error.message}`
  }
}

function liveRows({ tables }: World): Set<string> {
  const rows = tables.all().flatMap(({ name, definition, state }) => {
    if (BESIDE.includes(name)) return []
    const entries = [...state.entries.entries()]
    return entries.filter(([, { row }]) => definition.isHistory?.(row) !== true).map(([key]) => `${name}|${key}`)
  })
  return new Set(rows)
}
