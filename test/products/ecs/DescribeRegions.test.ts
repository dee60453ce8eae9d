import { describe, expect, it } from 'vitest'
import { offersOf } from '../../../src/products/ecs/available/availableResources.ts'
import { typesSoldIn } from '../../../src/world/facts/instanceTypes.ts'
import { findRegion, regions } from '../../../src/world/facts/regions.ts'
import { testWorld } from '../../setup/worlds.ts'

describe('DescribeRegions', () => {
  it.each([
    [undefined, '华东1（杭州）'],
    ['zh-CN', '华东1（杭州）'],
    ['en-US', 'China (Hangzhou)'],
    ['ja', '中国 (杭州)'],
  ])('reads: names in %s', async (AcceptLanguage, LocalName) => {
    const { Regions } = await testWorld().call('ecs.DescribeRegions', { AcceptLanguage })
    expect(Regions.Region?.find(({ RegionId }) => RegionId === 'cn-hangzhou')).toEqual({
      RegionId: 'cn-hangzhou',
      LocalName,
      RegionEndpoint: 'ecs.aliyuncs.com',
      Status: 'available',
    })
  })

  it('reads: a region in which nothing is left as soldOut, for that billing method only', async () => {
    const test = testWorld()
    const regionId = 'cn-nanjing'
    const settings = (findRegion(regionId)?.zones ?? []).flatMap(({ ZoneId }) =>
      typesSoldIn(regionId, ZoneId).map((instanceType) => ({
        regionId,
        zoneId: ZoneId,
        instanceType,
        chargeType: 'Spot' as const,
        count: 0,
      })),
    )
    expect(settings.length).toBeGreaterThan(0)
    await test.control({ kind: 'stock', settings })
    const status = async (members: object) =>
      (await test.call('ecs.DescribeRegions', members)).Regions.Region?.find(({ RegionId }) => RegionId === regionId)
        ?.Status
    expect(await status({ InstanceChargeType: 'SpotAsPriceGo' })).toBe('soldOut')
    expect(await status({ InstanceChargeType: 'PrePaid' })).toBe('available')
    expect(await status({ InstanceChargeType: 'SpotAsPriceGo', ResourceType: 'disk' })).toBe('available')
  })

  it('reads: what the zones offer, also in a closed region in which somebody has set stock', async () => {
    const test = testWorld()
    const open = async () =>
      ((await test.call('ecs.DescribeRegions', {})).Regions.Region ?? []).flatMap(({ RegionId = '', Status }) =>
        Status === 'available' ? [RegionId] : [],
      )
    const offering = () =>
      regions().flatMap(({ RegionId }) => {
        const offers = offersOf(test.world, RegionId, 'PostPaid')
        return offers.some(({ types }) => types.some(({ isInStock }) => isInStock)) ? [RegionId] : []
      })
    const before = await open()
    expect(before).toEqual(offering())
    const closed = regions().find(({ RegionId }) => !before.includes(RegionId))
    const place = { regionId: closed?.RegionId ?? '', zoneId: closed?.zones[0]?.ZoneId ?? '' }
    await test.control({ kind: 'stock', settings: [{ ...place, instanceType: 'ecs.g6.large', count: 1 }] })
    expect(await open()).toEqual(offering())
    expect(await open()).toContain(place.regionId)
  })

  it.each([
    [{ AcceptLanguage: 'xx' }, 'InvalidAcceptLanguage.NotFound'],
    [{ ResourceType: 'boat' }, 'InvalidResourceType.NotFound'],
    [{ InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound'],
  ])('refuses %o', async (members, code) => {
    expect(await testWorld().refusal('ecs.DescribeRegions', members)).toMatchObject({ status: 404, code })
  })
})
