import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/door/action.ts'
import type { Registry } from '../../src/door/registry.ts'
import { wholeRegistry } from '../../src/host/registry.ts'
import { replay } from '../../src/host/replay.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { World } from '../../src/world/world.ts'
import { ACCOUNT, START_MS, testWorld } from '../setup/worlds.ts'

const registry = wholeRegistry()
const REGION = { RegionId: 'cn-hangzhou' }

/** The same world in a release whose CreateVpc does something else afterwards. */
function otherRelease(after: (world: World) => void): WorldHost {
  const genesis = { seed: 'test', hasExplicitSeed: true, rootAccountId: ACCOUNT, startMs: START_MS }
  const changed = Object.create(registry) as Registry
  changed.event = (kind) => registry.event(kind)
  changed.action = (product, action) => {
    const known = registry.action(product, action)
    if (known === undefined || action !== 'CreateVpc') return known
    const handle: Action['handle'] = (context, request) => {
      const reply = known.handle(context, request)
      after(context.world)
      return reply
    }
    return { ...known, handle }
  }
  const world = World.create({ ...genesis, clock: 'manual', pace: 'realistic' })
  return new WorldHost('other', world, {
    registry: changed,
    hostClock: { nowMs: () => START_MS },
    turns: new Turns(),
    newRequestId: () => '00000000-0000-4000-8000-000000000000',
    strict: false,
    checkResponses: false,
  })
}

async function recorded() {
  const test = testWorld()
  await test.call('vpc.AllocateEipAddress', REGION)
  await test.call('vpc.CreateVpc', { ...REGION, VpcName: 'one', Tag: [{ Key: 'a', Value: 'b' }] })
  await test.advance(5_000)
  const records = test.host.journal.records(1, 10)
  return { records, vpcId: test.world.vpcs.all()[0]?.VpcId }
}

describe('a replay by other code', () => {
  it('is equal when the code does the same', async () => {
    const { records } = await recorded()
    expect(
      await replay(
        otherRelease(() => undefined),
        records,
      ),
    ).toBeUndefined()
  })

  it('names the step and the field that came out otherwise, however deep', async () => {
    const { records, vpcId: key } = await recorded()
    const renamed = otherRelease((world) => world.vpcs.change(key ?? '', { VpcName: 'two' }))
    expect(await replay(renamed, records)).toEqual({
      seq: 2,
      table: 'vpcs',
      key,
      field: 'VpcName',
      recorded: 'one',
      replayed: 'two',
    })
    const tagged = otherRelease((world) => world.vpcs.change(key ?? '', { Tags: { a: 'c' } }))
    expect(await replay(tagged, records)).toMatchObject({
      seq: 2,
      table: 'vpcs',
      field: 'Tags.a',
      recorded: 'b',
      replayed: 'c',
    })
  })

  it('names a row that is missing or too much', async () => {
    const { records, vpcId: key } = await recorded()
    const lost = otherRelease((world) => world.vpcs.remove(key ?? ''))
    const missing = await replay(lost, records)
    expect(missing).toMatchObject({ seq: 2, table: 'vpcs', key, field: 'row', recorded: { VpcName: 'one' } })
    expect(missing?.replayed).toBeUndefined()
    const more = otherRelease((world) => world.accounts.put({ AccountId: '1999999999999999', isRoot: false }))
    const extra = await replay(more, records)
    expect(extra).toMatchObject({ seq: 2, table: 'accounts', key: '1999999999999999', field: 'row' })
    expect(extra?.recorded).toBeUndefined()
  })

  it('names a command that is answered otherwise', async () => {
    const { records } = await recorded()
    const failing = otherRelease(() => {
      throw new Error('no')
    })
    expect(await replay(failing, records)).toMatchObject({ seq: 2, field: 'outcome', recorded: 'accepted' })
  })
})
