import { describe, expect, it } from 'vitest'
import { World } from '../../src/world/world.ts'

const START_MS = Date.UTC(2026, 0, 2)

function freshWorld(seed = 's', pace: 'realistic' | 'fast' | 'instant' = 'realistic') {
  return World.create({ seed, rootAccountId: '1000000000000001', startMs: START_MS, clock: 'manual', pace })
}

function runAll(world: World, toMs: number): string[] {
  const seen: string[] = []
  for (let entry = world.takeDue(toMs); entry !== undefined; entry = world.takeDue(toMs)) {
    seen.push(`${entry.kind}@${world.nowMs - START_MS}`)
  }
  world.moveTo(toMs)
  return seen
}

describe('World', () => {
  it('draws chance only inside atomically, and gives it back when the work is refused', () => {
    const world = freshWorld()
    expect(() => world.random.next()).toThrow(/only inside atomically/)
    const before = world.tables.hash().text
    expect(() =>
      world.atomically(() => {
        world.random.next()
        throw new Error('refused')
      }),
    ).toThrow('refused')
    expect(world.tables.hash().text).toBe(before)
    const first = world.atomically(() => world.random.next())
    expect(freshWorld().atomically((): number => 0)).toBe(0)
    const twin = freshWorld()
    expect(twin.atomically(() => twin.random.next())).toBe(first)
    expect(world.atomically(() => world.random.next())).not.toBe(first)
  })

  it('gives an event a stream of its own, which other draws do not disturb', () => {
    const world = freshWorld()
    const twin = freshWorld()
    twin.atomically(() => twin.random.next())
    const draw = (w: World) => w.withStreamOf('e7', () => w.atomically(() => w.random.next()))
    expect(draw(world)).toBe(draw(twin))
  })

  it('runs entries by due time, then in the order they were planned', () => {
    const world = freshWorld()
    world.atomically(() => {
      world.plan('late', {}, 3_000)
      world.plan('early', {}, 1_000)
      world.plan('alsoEarly', {}, 1_000)
      world.planAt('calendar', {}, START_MS + 2_000)
    })
    expect(runAll(world, START_MS + 2_500)).toEqual(['early@1000', 'alsoEarly@1000', 'calendar@2000'])
    expect(runAll(world, START_MS + 5_000)).toEqual(['late@3000'])
  })

  it('scales provisioning by the pace and leaves the calendar alone', () => {
    const world = freshWorld('s', 'fast')
    world.atomically(() => {
      world.plan('boot', {}, 30_000)
      world.planAt('expiry', {}, START_MS + 30_000)
    })
    expect(runAll(world, START_MS + 40_000)).toEqual(['boot@600', 'expiry@30000'])
  })

  it('rescales what is pending by its remaining duration when the pace changes', () => {
    const world = freshWorld()
    world.atomically(() => world.plan('boot', {}, 30_000))
    runAll(world, START_MS + 10_000)
    world.atomically(() => world.setPace('fast'))
    expect(runAll(world, START_MS + 20_000)).toEqual(['boot@10400'])
  })

  it('at pace instant, lets what follows be due one virtual millisecond later', () => {
    const world = freshWorld('s', 'instant')
    world.atomically(() => world.plan('boot', {}, 30_000))
    expect(runAll(world, START_MS)).toEqual([])
    expect(runAll(world, START_MS + 1)).toEqual(['boot@1'])
  })

  it('wakes a watcher once, when the row changes', () => {
    const world = freshWorld()
    world.atomically(() => world.watch('accounts', '1000000000000001', 'woken', { n: 1 }))
    expect(world.nextDueMs).toBeUndefined()
    world.atomically(() => world.accounts.put({ AccountId: '1000000000000001', isRoot: true }))
    expect(runAll(world, START_MS)).toEqual(['woken@0'])
    world.atomically(() => world.accounts.remove('1000000000000001'))
    expect(runAll(world, START_MS)).toEqual([])
  })

  it('forks without copying, and both go on alone with the same chance', () => {
    const world = freshWorld()
    world.atomically(() => world.random.next())
    const fork = world.fork()
    expect(fork.tables.hash().text).toBe(world.tables.hash().text)
    const [a, b] = [world.atomically(() => world.random.next()), fork.atomically(() => fork.random.next())]
    expect(a).toBe(b)
    fork.atomically(() => fork.accounts.put({ AccountId: '1000000000000002', isRoot: false }))
    expect(world.accounts.size).toBe(1)
  })

  it('has the same hash under another account id: it is not part of the content', () => {
    const world = freshWorld()
    const other = World.create({
      seed: 's',
      rootAccountId: '1999999999999999',
      startMs: START_MS,
      clock: 'manual',
      pace: 'realistic',
    })
    expect(other.tables.hash().text).toBe(world.tables.hash().text)
  })

  it('never goes back in time', () => {
    const world = freshWorld()
    expect(() => world.moveTo(START_MS - 1)).toThrow(/never goes back/)
  })
})
