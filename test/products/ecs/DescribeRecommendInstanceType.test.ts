import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { findInstanceType } from '../../../src/world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../../src/world/facts/prices.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { makeInstance } from './sourceInstance.ts'

const BASE = { RegionId: 'cn-hangzhou', NetworkType: 'vpc', InstanceType: 'ecs.g6.large' }
type Request = Partial<Requests['ecs.DescribeRecommendInstanceType']>

async function recommended(test: TestWorld, members: Request = {}) {
  const { Data } = await test.call('ecs.DescribeRecommendInstanceType', { ...BASE, ...members })
  return Data.RecommendInstanceType ?? []
}
const namesOf = (found: Awaited<ReturnType<typeof recommended>>) =>
  found.map((one) => one.InstanceType?.InstanceType ?? '')

describe('DescribeRecommendInstanceType', () => {
  it('reads: types that can stand in, numbered, with their zones; never the type itself or a smaller one', async () => {
    const found = await recommended(testWorld())
    expect(found.length).toBeGreaterThan(3)
    expect(found[0]).toMatchObject({
      Priority: 1,
      RegionId: 'cn-hangzhou',
      NetworkType: 'vpc',
      Scene: 'CREATE',
      SpotStrategy: 'NoSpot',
    })
    expect(found[0]?.InstanceType).toMatchObject({ Cores: 2, Memory: 8, SupportIoOptimized: 'optimized' })
    expect(found.map(({ Priority }) => Priority)).toEqual(found.map((_, i) => i + 1))
    expect(namesOf(found)).not.toContain('ecs.g6.large')
    for (const { InstanceType, Zones } of found) {
      expect(InstanceType?.Cores).toBeGreaterThanOrEqual(2)
      expect(InstanceType?.Memory).toBeGreaterThanOrEqual(8)
      expect(Zones?.zone?.length).toBeGreaterThan(0)
    }
  })

  it('reads: puts ample stock before scarce, and leaves out what is sold out', async () => {
    const test = testWorld()
    const ZoneId = 'cn-hangzhou-i'
    const [first, second] = namesOf(await recommended(test, { ZoneId }))
    const place = { regionId: 'cn-hangzhou', zoneId: ZoneId, instanceType: first ?? '' }
    await test.control({ kind: 'stock', settings: [{ ...place, count: 1 }] })
    const scarce = namesOf(await recommended(test, { ZoneId }))
    expect([scarce[0], scarce.at(-1)]).toEqual([second, first])
    await test.control({ kind: 'stock', settings: [{ ...place, count: 0 }] })
    expect(namesOf(await recommended(test, { ZoneId }))).not.toContain(first)
  })

  it('reads: by price for a vCPU, and by newness', async () => {
    const test = testWorld()
    const byPrice = namesOf(await recommended(test, { PriorityStrategy: 'PriceFirst' })).map((name) => {
      const price = hourlyListPrice('cn-hangzhou', name)?.price
      return price === undefined ? Number.POSITIVE_INFINITY : price / (findInstanceType(name)?.CpuCoreCount ?? 1)
    })
    expect(byPrice).toEqual([...byPrice].sort((a, b) => (a === b ? 0 : a - b)))
    const byAge = namesOf(await recommended(test, { PriorityStrategy: 'NewProductFirst' })).map(
      (name) => findInstanceType(name)?.about.series ?? 0,
    )
    expect(byAge).toEqual([...byAge].sort((a, b) => b - a))
    expect(new Set(byAge).size).toBeGreaterThan(1)
  })

  it('reads: a zone no longer once an instance has taken the last of it', async () => {
    const test = testWorld()
    const place = { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i', instanceType: 'ecs.g7.large' }
    const zones = async () => {
      const found = await recommended(test, { InstanceTypeFamily: ['ecs.g7'] })
      return found
        .find(({ InstanceType }) => InstanceType?.InstanceType === place.instanceType)
        ?.Zones?.zone?.map(({ ZoneNo }) => ZoneNo)
    }
    await test.control({ kind: 'stock', settings: [{ ...place, count: 1 }] })
    const before = await zones()
    expect(before?.[0]).not.toBe(place.zoneId)
    expect(before).toContain(place.zoneId)
    makeInstance(test, { instance: { InstanceType: place.instanceType } })
    expect(await zones()).toEqual(before?.filter((zoneId) => zoneId !== place.zoneId))
  })

  it('reads: one zone, or that zone first', async () => {
    const test = testWorld()
    const strict = await recommended(test, { ZoneId: 'cn-hangzhou-i' })
    for (const { Zones } of strict) expect(Zones?.zone?.map(({ ZoneNo }) => ZoneNo)).toEqual(['cn-hangzhou-i'])
    const include = await recommended(test, { ZoneId: 'cn-hangzhou-i', ZoneMatchMode: 'Include' })
    expect(include.length).toBeGreaterThanOrEqual(strict.length)
    expect(
      include.find(({ Zones }) => (Zones?.zone?.length ?? 0) > 1 && Zones?.zone?.[0]?.ZoneNo === 'cn-hangzhou-i'),
    ).toBeDefined()
  })

  it('reads: what a size, families, a level, a price, a disk or an upgrade leave', async () => {
    const test = testWorld()
    const sized = await recommended(test, { InstanceType: undefined as never, Cores: 4, Memory: 16 })
    expect(sized.length).toBeGreaterThan(0)
    for (const { InstanceType } of sized) expect(InstanceType).toMatchObject({ Cores: 4, Memory: 16 })
    const families = await recommended(test, { InstanceTypeFamily: ['ecs.g7'] })
    expect(new Set(families.map(({ InstanceType }) => InstanceType?.InstanceTypeFamily))).toEqual(new Set(['ecs.g7']))
    for (const name of namesOf(await recommended(test, { InstanceFamilyLevel: 'CreditEntryLevel' }))) {
      expect(findInstanceType(name)?.InstanceFamilyLevel).toBe('CreditEntryLevel')
    }
    for (const name of namesOf(await recommended(test, { MaxPrice: 1 }))) {
      expect(hourlyListPrice('cn-hangzhou', name)?.price).toBeLessThanOrEqual(1)
    }
    expect(namesOf(await recommended(test, { SystemDiskCategory: 'cloud_efficiency' }))).not.toContain('ecs.g7.large')
    const upgrade = namesOf(await recommended(test, { Scene: 'UPGRADE' }))
    expect(upgrade).toContain('ecs.g6.xlarge')
    expect(upgrade.length).toBeLessThan((await recommended(test)).length)
    expect(await recommended(test, { NetworkType: 'classic' })).toEqual([])
    expect(await recommended(test, { IoOptimized: 'none' })).toEqual([])
  })

  it.each([
    [{ InstanceType: undefined }, 400, 'MissingParameter'],
    [{ NetworkType: undefined }, 400, 'MissingParameter'],
    [{ InstanceType: 'ecs.none.large' }, 404, 'InvalidInstanceType.NotFound'],
    [{ Cores: 2 }, 400, 'InvalidParameter.Conflict'],
    [{ NetworkType: 'wifi' }, 400, 'InvalidParameter'],
    [{ PriorityStrategy: 'Luck' }, 400, 'InvalidParameter'],
    [{ Scene: 'SHRINK' }, 400, 'InvalidParameter'],
    [{ ZoneMatchMode: 'Some' }, 400, 'InvalidParameter'],
    [{ InstanceChargeType: 'PrePaid', SpotStrategy: 'SpotAsPriceGo' }, 400, 'InvalidParameter.Conflict'],
    [{ MaxPrice: 1, SpotStrategy: 'SpotAsPriceGo' }, 400, 'InvalidParameter.Conflict'],
    [{ ZoneId: 'cn-beijing-a' }, 404, 'InvalidZoneId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeRecommendInstanceType', { ...BASE, ...members })).toMatchObject({
      status,
      code,
    })
  })
})
