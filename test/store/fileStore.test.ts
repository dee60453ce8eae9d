import { afterEach, describe, expect, it } from 'vitest'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { CN, cleanUp, content, contents, emulatorIn, tempFolder } from './folders.ts'

const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5)
const manual = { clock: 'manual' } as const

afterEach(cleanUp)

describe('worlds in a folder', () => {
  it('come back row by row, with journal, clock and keys, and go on as if nothing had been', async () => {
    const folder = tempFolder()
    let nowMs = NOW_MS
    const hostClock = { nowMs: () => nowMs }
    const first = await emulatorIn(folder, { hostClock })
    const blue = first.worlds.create({ name: 'blue', seed: 'blue', ...manual })
    for (const world of ['default', 'blue']) {
      await first.call('vpc.CreateVpc', { ...CN, CidrBlock: '10.0.0.0/8' }, { world })
      await first.advance(60_000, { world })
      await first.call('ram.CreateUser', { UserName: 'ann' }, { world })
    }
    const { AccessKey } = await first.call('ram.CreateAccessKey', { UserName: 'ann' }, { world: 'blue' })
    const key = AccessKey.AccessKeyId as string
    first.worlds.fork('blue', 'copy')
    for (let i = 0; i < 2; i++) await first.call('vpc.CreateVpc', CN, { world: 'copy' })
    await first.worlds.rewind('copy', 5)
    await first.call('vpc.CreateVpc', CN, { world: 'copy' })
    await first.worlds.reset('default')
    await first.call('vpc.CreateVpc', CN)
    first.worlds.create({ name: 'gone' })
    await first.worlds.remove('gone')
    first.worlds.create({ name: 'again' })
    await first.worlds.remove('again')
    first.worlds.create({ name: 'again', seed: 'second', ...manual })
    const before = contents(first)
    await first.close()

    nowMs += 3_600_000
    const second = await emulatorIn(folder, { hostClock })
    const names = ['default', 'blue', 'copy', 'copy~6', 'again']
    expect(
      second.worlds
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...names].sort())
    for (const world of before) expect(content(second.worlds.get(world.name))).toEqual(world)
    expect(second.worlds.findKey(key)).toMatchObject({ worldName: 'blue', secret: AccessKey.AccessKeySecret })
    // Downtime has passed in a world whose clock follows the host's, and not in one that stands.
    const worldMs = await second.worlds.get('default').read(({ nowMs }) => nowMs)
    expect(worldMs - (before.find(({ name }) => name === 'default')?.nowMs as number)).toBe(3_600_000)
    expect(await second.worlds.get('blue').read(({ nowMs }) => nowMs)).toBe(blue.world.nowMs)

    // Behind the restart the journal reaches back before it.
    await second.worlds.rewind('blue', 1)
    expect(second.worlds.get('blue').journal.lastHash()).toBe(blue.journal.records(1, 1)[0]?.hash)
    await second.call('vpc.CreateVpc', CN, { world: 'blue' })
    expect(second.worlds.get('blue').journal.seq).toBe(2)
    // What has merely come due since the last command is not stored: it comes due again.
    const after = contents(second).filter(({ name }) => name !== 'default')
    await second.close()
    const third = await emulatorIn(folder, { hostClock })
    for (const world of after) expect(content(third.worlds.get(world.name))).toEqual(world)
  })

  it('go on with the same chance: what follows a restart is what would have followed without', async () => {
    const folder = tempFolder()
    const hostClock = { nowMs: () => NOW_MS }
    const first = await emulatorIn(folder, { hostClock })
    first.worlds.create({ name: 'kept', seed: 's', ...manual })
    await first.call('vpc.CreateVpc', CN, { world: 'kept' })
    const twin = first.worlds.fork('kept', 'twin')
    await twin.stored()
    const work = async (emulator: typeof first, world: string) => {
      await emulator.advance(60_000, { world })
      const { VpcId } = await emulator.call('vpc.CreateVpc', CN, { world })
      return VpcId
    }
    const ids = [await work(first, 'twin')]
    await first.close()
    const second = await emulatorIn(folder, { hostClock })
    ids.push(await work(second, 'kept'))
    expect(ids[1]).toBe(ids[0])
    const [kept, other] = ['kept', 'twin'].map((name) => second.worlds.get(name).world)
    expect(kept?.tables.hash().text).toBe(other?.tables.hash().text)
  })

  it('of many rows are written in parts, and are there only when they are whole', async () => {
    const folder = tempFolder()
    const first = await emulatorIn(folder)
    const { world } = first.worlds.create({ name: 'large', ...manual })
    world.tables.atomically(() => {
      for (let i = 0; i < 1_500; i++) world.accounts.put({ AccountId: String(2 * 10 ** 15 + i), isRoot: false })
    })
    const fork = first.worlds.fork('large', 'fork')
    // Commands behind the base wait for it, in order.
    const principal = rootPrincipal(world.genesis.rootAccountId)
    const calls = Array.from({ length: 3 }, () =>
      fork.call({ product: 'vpc', action: 'CreateVpc', principal, request: CN }),
    )
    await Promise.all(calls)
    const before = content(fork)
    await first.close()
    const second = await emulatorIn(folder)
    expect(content(second.worlds.get('fork'))).toEqual(before)
  })
})
