import { expect } from 'vitest'
import type { ActionKey, Requests, Responses } from '../../src/catalogue/types.generated.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { Origin } from '../../src/policy/origin.ts'
import type { Principal } from '../../src/world/rows/account.ts'
import type { Refusal, TestWorld } from './worlds.ts'

interface DetailedRefusal extends Refusal {
  readonly details: Readonly<Record<string, unknown>> | undefined
}

/** One who calls a world, from somewhere: a user, a role session. */
export class Caller {
  readonly #world: TestWorld
  readonly #who: { readonly principal: Principal; readonly origin: Origin }

  constructor(world: TestWorld, principal: Principal, origin: Origin = {}) {
    this.#world = world
    this.#who = { principal, origin }
  }

  get principal(): Principal {
    return this.#who.principal
  }

  async call<K extends ActionKey>(key: K, request: Requests[K]): Promise<Required<Responses[K]> & Responses[K]> {
    return (await this.#world.callAs(this.#who, key, request as object)) as never
  }

  /** The refusal of a call that must be refused and change nothing. */
  async refusal<K extends ActionKey>(key: K, request: unknown): Promise<DetailedRefusal> {
    const { host, world } = this.#world
    await host.read(() => undefined)
    this.#world.prepare(this.#who, key)
    const before = world.tables.hash().text
    const outcome = await this.outcome(key, request)
    if (outcome === undefined) throw new Error(`${key} was not refused`)
    expect(world.tables.hash().text, 'a refused call changes nothing').toBe(before)
    return outcome
  }

  /** The refusal, if it is one. */
  async outcome<K extends ActionKey>(key: K, request: unknown): Promise<DetailedRefusal | undefined> {
    try {
      await this.call(key, request as Requests[K])
      return undefined
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { status, code, message, details } = error
      return { status, code, message, details }
    }
  }
}
