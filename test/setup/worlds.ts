import { expect } from 'vitest'
import type { ActionKey, Requests, Responses } from '../../src/catalogue/types.generated.ts'
import { materialize } from '../../src/door/views.ts'
import type { ControlCommand } from '../../src/host/commands.ts'
import type { HostOptions } from '../../src/host/hostOptions.ts'
import { Jq } from '../../src/host/jq.ts'
import { readUrl } from '../../src/host/readUrl.ts'
import { wholeRegistry } from '../../src/host/registry.ts'
import { settleWorld } from '../../src/host/settled.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { Origin } from '../../src/policy/origin.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { type Principal, rootPrincipal } from '../../src/world/rows/account.ts'
import { type Genesis, World } from '../../src/world/world.ts'
import { noteReads, observed, recorded } from './evidence.ts'
import { SdkTransport } from './sdk.ts'

const registry = noteReads(wholeRegistry())
const jq = new Jq()
/** ALISTACK_TRANSPORT=sdk runs the same tests through the official SDKs and a live port. */
export const isOverSdk = process.env.ALISTACK_TRANSPORT === 'sdk'
const sdk = isOverSdk ? await SdkTransport.start() : undefined

/** 2026-01-02T03:04:05Z: where the manual clocks of tests begin. */
export const START_MS = Date.UTC(2026, 0, 2, 3, 4, 5)
export const ACCOUNT = '1000000000000001'

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** A host in process, for what TestWorld does not show. */
export function testHost(world: World, more: Partial<HostOptions> = {}): WorldHost {
  let requests = 0
  return new WorldHost('test', world, {
    registry,
    hostClock: { nowMs: () => START_MS },
    turns: new Turns(),
    newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
    strict: false,
    checkResponses: true,
    jq: jq.run,
    readUrl,
    ...more,
  })
}

/** Who calls, and from where. */
export interface Who {
  readonly principal: Principal
  readonly origin?: Origin
}

function worldFrom(genesis: Partial<Genesis>): World {
  return World.create({
    seed: 'test',
    hasExplicitSeed: true,
    rootAccountId: ACCOUNT,
    clock: 'manual',
    pace: 'realistic',
    startMs: START_MS,
    ...genesis,
  })
}

/** A world in the test's hand: manual clock, every reply compared with the catalogue; in process or behind the SDKs. */
export class TestWorld {
  readonly host: WorldHost

  constructor(begin: Partial<Genesis> | World = {}) {
    const world = begin instanceof World ? begin : worldFrom(begin)
    this.host = sdk?.adopt(world) ?? testHost(world)
  }

  get world(): World {
    return this.host.world
  }

  /** A world of its own that begins as this one stands. Costs the same whatever has happened here. */
  fork(): TestWorld {
    return new TestWorld(this.world.fork())
  }

  /** The reply, with lists as objects. Throws the refusal. */
  async call<K extends ActionKey>(
    key: K,
    request: Requests[K],
    accountId = ACCOUNT,
  ): Promise<Required<Responses[K]> & Responses[K]> {
    return (await this.callAs({ principal: rootPrincipal(accountId) }, key, request as object)) as never
  }

  /** A call of somebody else. Where it comes from can only be said in process. */
  callAs(who: Who, key: ActionKey, request: object): Promise<Record<string, unknown>> {
    return recorded(this, key, request, () => this.#reply(who, key, request as Record<string, unknown>))
  }

  async #reply({ principal, origin = {} }: Who, key: ActionKey, request: Record<string, unknown>) {
    const [product, action] = key.split('.') as [string, string]
    const isPlain = Object.keys(origin).length === 0 && principal.type !== 'Anonymous' && principal.type !== 'Service'
    const fromSdk = isPlain ? await sdk?.call(this.host, principal, product, action, request) : undefined
    if (fromSdk !== undefined) return { reply: fromSdk, bySdk: true }
    const answer = await this.host.call({ product, action, principal, origin, request })
    return { reply: materialize(answer.reply), bySdk: false }
  }

  /** Over SDKs, gives the caller a key, which changes the world: before a refusal is looked at. */
  prepare({ principal }: Who, key: ActionKey): void {
    sdk?.prepare(this.host, principal, key.split('.')[0] as string)
  }

  /** The refusal of a call that must be refused and change nothing. */
  async refusal<K extends ActionKey>(key: K, request: unknown, accountId = ACCOUNT): Promise<Refusal> {
    // What is due now runs before the call; it is not the call's doing.
    await this.host.read(() => undefined)
    this.prepare({ principal: rootPrincipal(accountId) }, key)
    const before = this.world.tables.hash().text
    try {
      const reply = await this.call(key, request as Requests[K], accountId)
      throw new Error(`${key} was not refused: ${JSON.stringify(reply)}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      expect(this.world.tables.hash().text, 'a refused call changes nothing').toBe(before)
      return { status: error.status, code: error.code, message: error.message }
    }
  }

  control(command: ControlCommand): Promise<unknown> {
    return this.host.control(command)
  }

  /** Moves the clock, running what is due on the way. */
  async advance(ms: number): Promise<void> {
    await this.host.control({ kind: 'advance', ms })
    observed(this)
  }

  /** Moves the clock until no provisioning work is pending (calendar entries stay). */
  async settle(): Promise<void> {
    await settleWorld(this.host)
    observed(this)
  }
}

const made: TestWorld[] = []

/** A fresh world; the invariants are checked when the test ends (test/setup/afterEach.ts). */
export function testWorld(genesis: Partial<Genesis> = {}): TestWorld {
  const world = new TestWorld(genesis)
  made.push(world)
  return world
}

/** What must hold in every world that the test made. */
export function checkWorlds(): void {
  for (const { world, host } of made.splice(0)) {
    expect(brokenInvariants(world)).toEqual([])
    expect(world.tables.isOpen).toBe(false)
    sdk?.forget(host)
  }
}
