import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('DescribeInstanceTypeFamilies', () => {
  it('reads: families sold in the region, all or of a generation', async () => {
    const test = testWorld()
    const read = async (members: object) =>
      (await test.call('ecs.DescribeInstanceTypeFamilies', { RegionId: 'cn-hangzhou', ...members }))
        .InstanceTypeFamilies.InstanceTypeFamily ?? []
    const all = await read({})
    expect(all).toContainEqual({ InstanceTypeFamilyId: 'ecs.g6', Generation: 'ecs-5' })
    const fifth = await read({ Generation: 'ecs-5' })
    expect(fifth).toEqual(all.filter(({ Generation }) => Generation === 'ecs-5'))
    expect(fifth.length).toBeLessThan(all.length)
    expect((await read({ RegionId: 'cn-nanjing' })).length).toBeLessThan(all.length)
  })

  it('reads: a family that comes to be sold', async () => {
    const test = testWorld()
    const read = async () =>
      (
        await test.call('ecs.DescribeInstanceTypeFamilies', { RegionId: 'cn-nanjing' })
      ).InstanceTypeFamilies.InstanceTypeFamily?.map(({ InstanceTypeFamilyId }) => InstanceTypeFamilyId)
    expect(await read()).not.toContain('ecs.t1')
    const place = { regionId: 'cn-nanjing', zoneId: 'cn-nanjing-a', instanceType: 'ecs.t1.small' }
    await test.control({ kind: 'stock', settings: [{ ...place, chargeType: 'PrePaid', count: 1 }] })
    expect(await read()).toContain('ecs.t1')
  })

  it('refuses an unknown region', async () => {
    const refused = await testWorld().refusal('ecs.DescribeInstanceTypeFamilies', { RegionId: 'mars-1' })
    expect(refused).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
