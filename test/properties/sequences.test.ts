import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { isFull } from '../setup/full.ts'
import { TestWorld } from '../setup/worlds.ts'
import { chosenAction, drawnRequest, prepare, type Step, steps } from './requests.ts'

const registry = wholeRegistry()
/** `npm run test:full` runs fifty times as many: some 170,000 calls. ALISTACK_RUNS says otherwise. */
const numRuns = Number(process.env.ALISTACK_RUNS ?? (isFull ? 10_000 : 200))

async function run(world: TestWorld, sequence: readonly Step[]): Promise<number> {
  let accepted = 0
  for (const { kind, action: n, draws } of sequence) {
    if (kind === 'advance') {
      await world.advance((draws[0] as number) % 200_000)
      continue
    }
    const { product, action } = chosenAction(registry, n)
    const request = drawnRequest(world.world, product, action, draws)
    // What is due now runs before the call; it is not the call's doing.
    await world.host.read(() => undefined)
    const before = world.world.tables.hash().text
    try {
      await world.call(`${product}.${action}` as never, request as never)
      accepted++
    } catch (error) {
      const what = `${product}.${action} ${JSON.stringify(request)}`
      if (!(error instanceof ApiError)) throw new Error(`${what} failed: ${(error as Error).stack}`)
      expect(error.status, what).toBeLessThan(500)
      expect(world.world.tables.hash().text, `${what} was refused and changed something`).toBe(before)
    }
    expect(brokenInvariants(world.world), `${product}.${action} ${JSON.stringify(request)}`).toEqual([])
  }
  return accepted
}

describe('random sequences of calls', () => {
  it('never fail, keep every invariant, change nothing when refused, and replay to the same hash', {
    timeout: 7_200_000,
  }, async () => {
    let calls = 0
    await fc.assert(
      fc.asyncProperty(steps(40), async (sequence) => {
        const world = new TestWorld()
        await prepare(
          (key, request) => world.call(key as never, request as never),
          () => world.settle(),
        )
        calls += await run(world, sequence)
        await world.advance(3_600_000)
        expect(brokenInvariants(world.world)).toEqual([])
        const records = world.host.journal.records(1, 10_000)
        expect(world.host.journal.lastHash()).toBe(world.world.tables.hash().text)
        expect(await replay(new TestWorld().host, records)).toBeUndefined()
      }),
      {
        numRuns,
        endOnFailure: true,
        ...(process.env.ALISTACK_SEED ? { seed: Number(process.env.ALISTACK_SEED) } : {}),
      },
    )
    // Sequences that are all refused would prove little.
    expect(calls).toBeGreaterThan(numRuns)
  })
})
