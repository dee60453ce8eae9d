import { describe, expect, it } from 'vitest'
import { shownDiff } from '../../src/host/diff.ts'
import { CHECKPOINT_EVERY } from '../../src/host/journal.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { World } from '../../src/world/world.ts'
import { START_MS, type TestWorld, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

/** Every row with its place in age, where the next one comes, and the time. */
const content = (world: World) => [
  world.nowMs,
  world.tables.all().map(({ name, state }) => [name, state.nextOrder, state.entries.entries(), state.byAge.entries()]),
]

/** Commands of every sort: rows that come, change, go, and come and go within one command. */
async function step(test: TestWorld, i: number): Promise<void> {
  const { world } = test
  if (i % 7 === 6) await test.advance(40_000)
  else if (i % 7 === 5 && world.eips.size > 2) {
    const [{ AllocationId = '' } = {}] = world.eips.all().filter(({ Status }) => Status === 'Available')
    if (AllocationId !== '') await test.call('vpc.ReleaseEipAddress', { ...REGION, AllocationId })
  } else if (i % 7 === 4) await test.control({ kind: 'clock', pace: i % 2 === 0 ? 'fast' : 'realistic' })
  else if (i % 7 === 3) await test.call('vpc.CreateVpc', { ...REGION, ClientToken: `t${i}` })
  else if (i % 7 === 2)
    await test.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_region', value: 1_000 + i }] })
  else await test.call('vpc.AllocateEipAddress', REGION)
}

describe('worldAt', () => {
  it('is the world as it was after every command, byte for byte and in its order, before and behind checkpoints', async () => {
    const test = testWorld()
    const unlimited = ['vpcs_per_region', 'eips_per_account'].map((name) => ({ name, value: null }))
    await test.control({ kind: 'quotas', settings: unlimited })
    const { journal } = test.host
    const seen = new Map<number, unknown>()
    const look = () => seen.set(journal.seq, content(test.world))
    for (let i = 0; journal.seq < 2 * CHECKPOINT_EVERY + 40; i++) {
      await step(test, i)
      if (i % 17 === 0 || journal.seq % CHECKPOINT_EVERY < 2) look()
    }
    await test.control({ kind: 'reset', startMs: START_MS })
    look()
    for (let i = 0; i < 9; i++) await step(test, i)
    look()
    for (const [seq, then] of seen) expect(content(journal.worldAt(seq)), `after ${seq}`).toEqual(then)
    const [{ hash = '' } = {}] = journal.records(300, 1)
    expect(journal.worldAt(300).tables.hash().text).toBe(hash)
    const behind = journal.seq - 3
    await test.host.rewind(behind, () => undefined)
    expect(journal.seq).toBe(behind)
    expect(journal.lastHash()).toBe(test.world.tables.hash().text)
    await test.host.rewind(250, () => undefined)
    for (let i = 0; i < 10; i++) await step(test, i)
    expect(journal.lastHash()).toBe(test.world.tables.hash().text)
    expect(content(journal.worldAt(journal.seq))).toEqual(content(test.world))
  })

  it('reaches back 10,000 commands, also across forgotten ones, and no further', { timeout: 120_000 }, async () => {
    const test = testWorld()
    const set = (value: number) => test.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_region', value }] })
    for (let i = 1; i <= 10_600; i++) await set(i)
    const { journal } = test.host
    expect(journal.baseSeq).toBe(512)
    const valueAt = (seq: number) => journal.worldAt(seq).quotas.all()[0]?.value
    expect([512, 513, 5_000, 10_600].map(valueAt)).toEqual([512, 513, 5_000, 10_600])
    expect(journal.lastHash()).toBe(test.world.tables.hash().text)
    const codeAt = (seq: number) => {
      try {
        journal.worldAt(seq)
        return 0
      } catch (error) {
        return error instanceof ApiError ? error.status : error
      }
    }
    expect([511, 10_601].map(codeAt)).toEqual([410, 404])
  })
})

describe('reset', () => {
  it('is a command: the world is as it was made, and the journal says so', async () => {
    const test = testWorld()
    const fresh = testWorld().world
    for (let i = 0; i < 10; i++) await step(test, i)
    await test.control({ kind: 'clock', pace: 'realistic' })
    const { seq } = test.host.journal
    await test.control({ kind: 'reset', startMs: START_MS })
    expect(content(test.world)).toEqual(content(fresh))
    const [record] = test.host.journal.records(seq + 1, 1)
    expect(record).toMatchObject({ seq: seq + 1, at: START_MS, command: { kind: 'reset' }, isAnew: true })
    expect(record?.hash).toBe(fresh.tables.hash().text)
    expect(record?.rows.map(({ table }) => table)).toEqual(['settings', 'settings', 'settings', 'accounts'])
  })
})

describe('a diff', () => {
  it('takes rows of equal content for equal, wherever they come from', async () => {
    const [one, two] = [testWorld(), testWorld()]
    for (const test of [one, two]) for (let i = 0; i < 20; i++) await step(test, i)
    const diff = (a: TestWorld, b: TestWorld) =>
      shownDiff(a.world.tables, a.world.tables.snapshot(), b.world.tables.snapshot(), 10)
    expect(diff(one, two)).toEqual({ isEqual: true, counts: {}, tables: {}, notShown: 0 })
    await two.call('vpc.CreateVpc', REGION)
    expect(diff(one, two).counts).toMatchObject({ vpcs: { added: 1, removed: 0, changed: 0 } })
  })
})
