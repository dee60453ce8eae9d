import { describe, expect, it } from 'vitest'
import { replay } from '../../src/host/replay.ts'
import { START_MS, TestWorld, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('WorldHost', () => {
  it('runs commands in the order they came, reads included', async () => {
    const world = testWorld()
    const replies = await Promise.all([
      world.call('vpc.CreateVpc', { ...REGION, VpcName: 'one' }),
      world.call('vpc.DescribeVpcs', REGION),
      world.call('vpc.CreateVpc', { ...REGION, VpcName: 'two' }),
      world.call('vpc.DescribeVpcs', REGION),
    ])
    expect(replies[1].TotalCount).toBe(1)
    expect(replies[3].Vpcs.Vpc?.map((vpc) => vpc.VpcName)).toEqual(['two', 'one'])
  })

  it('settling to t1 and then t2 equals settling to t2', async () => {
    const steps = testWorld()
    const leap = testWorld()
    for (const world of [steps, leap]) await world.call('vpc.CreateVpc', REGION)
    for (let i = 0; i < 10; i++) await steps.advance(500)
    await leap.advance(5_000)
    expect(steps.world.tables.hash().text).toBe(leap.world.tables.hash().text)
    expect(steps.world.nowMs).toBe(START_MS + 5_000)
  })

  it('journals what changed something, with rows and the hash of the whole world, and no reads or refusals', async () => {
    const world = testWorld()
    await world.call('vpc.CreateVpc', REGION)
    await world.call('vpc.DescribeVpcs', REGION)
    await world.refusal('vpc.CreateVpc', { ...REGION, CidrBlock: 'nonsense' })
    await world.advance(10_000)
    const records = world.host.journal.records(1, 100)
    expect(records.map(({ seq, command }) => [seq, command.kind])).toEqual([
      [1, 'call'],
      [2, 'advance'],
    ])
    expect(records[0]?.rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['vpcs', 'routeTables', 'timeline', 'settings']),
    )
    expect(records[1]?.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'vpcs', row: expect.objectContaining({ Status: 'Available' }) }),
      ]),
    )
    expect(records[1]?.hash).toBe(world.world.tables.hash().text)
  })

  it('replays a journal to the same hash after every record, reads between them or not', async () => {
    const world = testWorld()
    await world.call('vpc.CreateVpc', { ...REGION, ClientToken: 't' })
    await world.advance(700)
    await world.call('vpc.DescribeVpcs', REGION)
    await world.call('vpc.AllocateEipAddress', REGION)
    await world.control({ kind: 'clock', pace: 'fast' })
    await world.call('vpc.CreateVpc', { ...REGION, VpcName: 'late' })
    await world.advance(60_000)
    const records = world.host.journal.records(1, 1_000)
    expect(await replay(new TestWorld().host, records)).toBeUndefined()
    const [first, ...others] = records
    const forged = [{ ...(first as (typeof records)[0]), at: START_MS + 1 }, ...others]
    expect(await replay(new TestWorld().host, forged)).toMatchObject({
      seq: 1,
      table: 'timeline',
      field: 'dueMs',
    })
  })

  it('keeps 10,000 commands and folds what it drops into the base', { timeout: 120_000 }, async () => {
    const world = testWorld()
    for (let i = 0; i < 10_300; i++)
      await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_region', value: i }] })
    const { journal } = world.host
    expect(journal.seq).toBe(10_300)
    expect(journal.baseSeq).toBeGreaterThan(0)
    expect(journal.records(1, 1)[0]?.seq).toBe(journal.baseSeq + 1)
    expect(journal.lastHash()).toBe(world.world.tables.hash().text)
  })
})
