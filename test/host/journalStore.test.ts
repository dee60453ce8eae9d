import { describe, expect, it } from 'vitest'
import type { Resumed } from '../../src/host/hostOptions.ts'
import type { JournalStore, StoredBase, StoredRecord } from '../../src/host/journalStore.ts'
import { wholeRegistry } from '../../src/host/registry.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'
import { ACCOUNT, START_MS } from '../setup/worlds.ts'

const registry = wholeRegistry()
const REGION = { RegionId: 'cn-hangzhou' }

/** Stores when the test says so. */
class SlowStore implements JournalStore {
  readonly bases: StoredBase[] = []
  records: StoredRecord[] = []
  readonly waiting: { store: () => void; refuse: (error: Error) => void }[] = []
  isSlow = false

  begin(base: StoredBase) {
    this.bases.push(base)
    this.records = []
    return undefined
  }

  append(record: StoredRecord) {
    this.records.push(record)
    if (!this.isSlow) return undefined
    return new Promise<void>((store, refuse) => this.waiting.push({ store, refuse }))
  }

  rewind(seq: number) {
    this.records = this.records.filter((record) => record.seq <= seq)
    return undefined
  }

  remove() {
    return undefined
  }

  async close() {}
}

function hostWith(store: JournalStore, world = freshWorld(), resumed: Resumed = {}) {
  let requests = 0
  const options = {
    registry,
    hostClock: { nowMs: () => START_MS },
    turns: new Turns(),
    newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
    strict: false,
    checkResponses: true,
    openJournal: () => store,
  }
  return new WorldHost('stored', world, options, resumed)
}

function freshWorld() {
  return World.create({ seed: 's', rootAccountId: ACCOUNT, clock: 'manual', pace: 'realistic', startMs: START_MS })
}

const call = (host: WorldHost, action: string, request: object = REGION) =>
  host.call({ product: 'vpc', action, principal: rootPrincipal(ACCOUNT), request: { ...request } })

/** What has come out of a promise by now. */
async function soFar(promise: Promise<unknown>): Promise<string> {
  let state = 'waiting'
  promise.then(
    () => {
      state = 'answered'
    },
    () => {
      state = 'refused'
    },
  )
  for (let i = 0; i < 5; i++) await new Promise(setImmediate)
  return state
}

/** Every row with its place in age, and where the next one comes. */
const content = ({ world }: WorldHost) =>
  world.tables.all().map(({ name, state }) => [name, state.nextOrder, state.entries.entries()])

describe('a world with a store', () => {
  it('answers nobody before all that the answer could have seen is stored, readers and the refused included', async () => {
    const store = new SlowStore()
    const host = hostWith(store)
    store.isSlow = true
    const made = call(host, 'CreateVpc')
    const read = call(host, 'DescribeVpcs')
    const refused = call(host, 'CreateVpc', { ...REGION, CidrBlock: 'nonsense' })
    expect(await Promise.all([made, read, refused].map(soFar))).toEqual(['waiting', 'waiting', 'waiting'])
    store.waiting[0]?.store()
    expect(await Promise.all([made, read, refused].map(soFar))).toEqual(['answered', 'answered', 'refused'])
    expect(await soFar(call(host, 'DescribeVpcs'))).toBe('answered')
  })

  it('is frozen once the store has refused a write', async () => {
    const store = new SlowStore()
    const host = hostWith(store)
    store.isSlow = true
    const made = call(host, 'CreateVpc')
    store.waiting[0]?.refuse(new Error('no space left in /data'))
    const refusal = { status: 503, code: 'ServiceUnavailable' }
    await expect(made).rejects.toMatchObject(refusal)
    await expect(call(host, 'DescribeVpcs')).rejects.toBeInstanceOf(ApiError)
    await expect(host.control({ kind: 'advance', ms: 1 })).rejects.toThrow(/no space left in \/data/)
    await expect(host.read(() => 1)).rejects.toMatchObject(refusal)
  })

  it('can be brought back from base and records alone, and then goes on as if nothing had been', async () => {
    const store = new SlowStore()
    const host = hostWith(store)
    const script = async (target: WorldHost) => {
      await call(target, 'CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
      await target.control({ kind: 'advance', ms: 60_000 })
      await call(target, 'AllocateEipAddress')
    }
    await script(host)
    await host.control({ kind: 'reset', startMs: START_MS + 5 })
    await script(host)
    const recovered = recover(store)
    expect(recovered.world.tables.hash().text).toBe(store.records.at(-1)?.hash)
    expect(content(recovered)).toEqual(content(host))
    expect(recovered.world.nowMs).toBe(host.world.nowMs)
    await script(host)
    await script(recovered)
    expect(recovered.journal.lastHash()).toBe(host.journal.lastHash())
    expect(content(recovered)).toEqual(content(host))
  })
})

function recover(store: SlowStore): WorldHost {
  const base = store.bases.at(-1) as StoredBase
  let world = new World(base.nowMs)
  world.restore(base.snapshot, base.nowMs)
  for (const record of store.records) {
    if (record.isAnew) world = new World(record.at)
    world.tables.apply(record.rows, record.nextOrders)
    world.restore(world.tables.snapshot(), record.at)
  }
  const { seq, offsetMs } = store.records.at(-1) as StoredRecord
  return hostWith(store, world, { seq, offsetMs, store: new SlowStore() })
}
