import { afterEach, describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { FileStore } from '../../src/store/fileStore.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'
import { ACCOUNT, START_MS } from '../setup/worlds.ts'
import { CN, cleanUp, content, tempFolder } from './folders.ts'

const registry = wholeRegistry()

/** A world in a store of its own that keeps 300 records at least. */
async function hostIn(folder: string) {
  const store = await FileStore.open({ folder, version: '0.1.0', keepRecords: 300 })
  let requests = 0
  const options = {
    registry,
    hostClock: { nowMs: () => START_MS },
    turns: new Turns(),
    newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
    strict: false,
    checkResponses: true,
    openJournal: (name: string) => store.openJournal(name),
  }
  const [found] = store.readAll().worlds
  const fresh = () =>
    World.create({ seed: 's', rootAccountId: ACCOUNT, clock: 'manual', pace: 'realistic', startMs: START_MS })
  const host =
    found === undefined ? new WorldHost('w', fresh(), options) : new WorldHost('w', found.world, options, found)
  return { store, host }
}

const principal = rootPrincipal(ACCOUNT)
const call = (host: WorldHost, product: string, action: string, request: object) =>
  host.call({ product, action, principal, request: { ...request } })

/** Rows come, change and go, some within one command's reach, some long after; a reset in the middle. */
async function work(host: WorldHost, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    const UserName = `user-${i % 40}`
    if (i === 450) await host.control({ kind: 'reset', startMs: START_MS + i })
    else if (i % 9 === 8) await host.control({ kind: 'advance', ms: 1_000 })
    else if (i % 3 === 0) await call(host, 'ram', 'CreateUser', { UserName }).catch(() => undefined)
    else if (i % 3 === 1)
      await call(host, 'ram', 'DeleteUser', { UserName: `user-${(i + 17) % 40}` }).catch(() => undefined)
    else await call(host, 'ecs', 'CreateSecurityGroup', { ...CN, SecurityGroupName: `g${i}` }).catch(() => undefined)
    await host.control({ kind: 'clock', pace: i % 2 === 0 ? 'fast' : 'realistic' })
  }
}

afterEach(cleanUp)

describe('the records of a world', () => {
  it('are folded into its base, so that a restart reads no more than the last; the world comes back the same, places included', async () => {
    const folder = tempFolder()
    const first = await hostIn(folder)
    await work(first.host, 0, 800)
    const before = content(first.host)
    await first.store.close()
    const second = await hostIn(folder)
    const after = content(second.host)
    expect(after.baseSeq).toBeGreaterThan(500)
    expect(after.seq - after.baseSeq).toBeGreaterThanOrEqual(300)
    const kept = before.records.filter(({ seq }) => seq > after.baseSeq)
    expect(after).toEqual({ ...before, baseSeq: after.baseSeq, records: kept })
    await second.host.rewind(after.baseSeq + 1, () => 'unused')
    expect(second.host.journal.lastHash()).toBe(kept[0]?.hash)
    await work(second.host, 800, 810)
    const last = content(second.host)
    await second.store.close()
    const third = await hostIn(folder)
    expect(content(third.host)).toEqual(last)
    await third.store.close()
  })
})
