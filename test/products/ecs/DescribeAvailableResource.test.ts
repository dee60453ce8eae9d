import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { StockSetting } from '../../../src/host/commands.ts'
import { isOverSdk, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { inside, makeInstance } from './sourceInstance.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const TYPE = 'ecs.g6.large'
const ZONE = 'cn-hangzhou-i'

async function zonesOf(test: TestWorld, members: Partial<Requests['ecs.DescribeAvailableResource']>) {
  const request = { ...REGION, DestinationResource: 'InstanceType', ...members }
  return (await test.call('ecs.DescribeAvailableResource', request)).AvailableZones.AvailableZone ?? []
}

async function resourcesOf(test: TestWorld, members: Partial<Requests['ecs.DescribeAvailableResource']>) {
  const [zone] = await zonesOf(test, { ZoneId: ZONE, ...members })
  return zone?.AvailableResources?.AvailableResource?.[0]?.SupportedResources?.SupportedResource ?? []
}

async function setStock(test: TestWorld, setting: Partial<StockSetting>): Promise<void> {
  const place = { regionId: 'cn-hangzhou', zoneId: ZONE, instanceType: TYPE }
  await test.control({ kind: 'stock', settings: [{ ...place, ...setting }] })
}

describe('DescribeAvailableResource', () => {
  it('reads: instance types of a zone, or one of them in all zones that sell it', async () => {
    const test = testWorld()
    expect(await resourcesOf(test, {})).toContainEqual({
      Value: TYPE,
      Status: 'Available',
      StatusCategory: 'WithStock',
    })
    const zones = await zonesOf(test, { InstanceType: TYPE })
    expect(zones.length).toBeGreaterThan(1)
    for (const zone of zones) {
      expect(zone).toMatchObject({ RegionId: 'cn-hangzhou', Status: 'Available', StatusCategory: 'WithStock' })
      expect(zone.AvailableResources?.AvailableResource).toMatchObject([{ Type: 'InstanceType' }])
    }
    expect(await zonesOf(test, { InstanceType: 'ecs.none.large' })).toEqual([])
  })

  it('reads: types by size', async () => {
    const test = testWorld()
    const found = await resourcesOf(test, { Cores: 2, Memory: 8 })
    expect(found.map(({ Value }) => Value)).toContain(TYPE)
    expect(found.map(({ Value }) => Value)).not.toContain('ecs.c6.large')
  })

  it('reads: zones without resources', async () => {
    const test = testWorld()
    const zones = await zonesOf(test, { DestinationResource: 'Zone', InstanceType: TYPE })
    expect(zones.find(({ ZoneId }) => ZoneId === ZONE)).toEqual({
      ZoneId: ZONE,
      RegionId: 'cn-hangzhou',
      Status: 'Available',
      StatusCategory: 'WithStock',
    })
  })

  it('reads: categories of stock, for each billing method its own, and never a count', async () => {
    const test = testWorld()
    const status = async (members = {}) => (await resourcesOf(test, { InstanceType: TYPE, ...members }))[0]
    await setStock(test, { chargeType: 'PostPaid', count: 3 })
    expect(await status()).toEqual({ Value: TYPE, Status: 'Available', StatusCategory: 'ClosedWithStock' })
    expect(await status({ InstanceChargeType: 'PrePaid' })).toMatchObject({ StatusCategory: 'WithStock' })
    await setStock(test, { chargeType: 'PostPaid', count: 0 })
    expect(await status()).toEqual({ Value: TYPE, Status: 'SoldOut', StatusCategory: 'WithoutStock' })
    expect(await status({ SpotStrategy: 'SpotAsPriceGo' })).toMatchObject({ Status: 'Available' })
    expect(await zonesOf(test, { InstanceType: TYPE, ZoneId: ZONE })).toMatchObject([
      { Status: 'SoldOut', StatusCategory: 'WithoutStock' },
    ])
    await setStock(test, { category: null })
    expect(await status()).toMatchObject({ Status: 'SoldOut', StatusCategory: 'ClosedWithoutStock' })
    await setStock(test, { count: null })
    expect(await status()).toMatchObject({ Status: 'Available', StatusCategory: 'WithStock' })
  })

  it('reads: stock that instances take, without being told of each', async () => {
    const test = testWorld()
    const status = async () => (await resourcesOf(test, { InstanceType: TYPE }))[0]?.Status
    await setStock(test, { chargeType: 'PostPaid', count: 1 })
    expect(await status()).toBe('Available')
    const { InstanceId } = makeInstance(test)
    expect(await status()).toBe('SoldOut')
    inside(test, ({ instances }) => instances.change(InstanceId, { Status: 'Stopped', StoppedMode: 'StopCharging' }))
    expect(await status()).toBe('Available')
  })

  it('reads: disks that a type takes, with their sizes', async () => {
    const test = testWorld()
    const system = await resourcesOf(test, { DestinationResource: 'SystemDisk', InstanceType: 'ecs.g7.large' })
    expect(system.map(({ Value }) => Value)).toEqual(['cloud_essd', 'cloud_auto'])
    expect(system[0]).toEqual({
      Value: 'cloud_essd',
      Status: 'Available',
      StatusCategory: 'WithStock',
      Min: 20,
      Max: 2048,
      Unit: 'GiB',
    })
    const auto = { DestinationResource: 'SystemDisk', InstanceType: 'ecs.g7.large', SystemDiskCategory: 'cloud_auto' }
    expect(await resourcesOf(test, auto)).toMatchObject([{ Value: 'cloud_auto' }])
    expect(await zonesOf(test, { ...auto, SystemDiskCategory: 'cloud_ssd' })).toEqual([])
    const data = { DestinationResource: 'DataDisk', InstanceType: TYPE, DataDiskCategory: 'cloud_efficiency' }
    expect(await resourcesOf(test, data)).toMatchObject([{ Value: 'cloud_efficiency', Min: 20, Max: 32768 }])
    expect(await zonesOf(test, { ...data, InstanceType: 'ecs.g7.large' })).toEqual([])
    const alone = await resourcesOf(test, { ResourceType: 'disk', DestinationResource: 'DataDisk' })
    expect(alone.map(({ Value }) => Value)).toContain('cloud_ssd')
  })

  it('reads: networks and I/O optimization', async () => {
    const test = testWorld()
    expect(await resourcesOf(test, { DestinationResource: 'Network' })).toMatchObject([
      { Value: 'vpc', Status: 'Available' },
    ])
    expect(await resourcesOf(test, { DestinationResource: 'IoOptimized' })).toContainEqual({
      Value: 'optimized',
      Status: 'Available',
      StatusCategory: 'WithStock',
    })
  })

  it('reads: nothing of what is not emulated', async () => {
    const test = testWorld()
    expect(await zonesOf(test, { DestinationResource: 'ddh' })).toEqual([])
    expect(await zonesOf(test, { ResourceType: 'reservedinstance' })).toEqual([])
    expect(await zonesOf(test, { NetworkCategory: 'classic' })).toEqual([])
  })

  it.each([
    [{ DestinationResource: undefined }, 400, 'Invalid.Param'],
    [{ DestinationResource: 'Moon' }, 404, 'Invalid.DestinationResource'],
    [{ DestinationResource: 'SystemDisk' }, 400, 'Invalid.Param'],
    [{ DestinationResource: 'DataDisk', ResourceType: 'instance' }, 400, 'Invalid.Param'],
    [{ InstanceChargeType: 'Free' }, 400, 'Invalid.InstanceChargeType'],
    [{ SpotStrategy: 'Never' }, 404, 'Invalid.SpotStrategy'],
    [{ IoOptimized: 'yes' }, 404, 'Invalid.IoOptimized'],
    [{ NetworkCategory: 'wifi' }, 404, 'Invalid.NetworkCategory'],
    [{ ResourceType: 'boat' }, 404, 'Invalid.ResourceType'],
    [{ DedicatedHostId: 'dh-1' }, 403, 'InvalidDedicatedHostId.NotFound'],
    [{ InstanceType: TYPE, Cores: 2 }, 403, 'InvalidParam.TypeAndCpuMem.Conflict'],
    [{ DestinationResource: 'Zone', Cores: 2 }, 403, 'InvalidParam.Cores'],
    [{ DestinationResource: 'Zone', Memory: 2 }, 403, 'InvalidParam.Memory'],
    [{ RegionId: 'mars-1' }, 404, 'InvalidRegionId.NotFound'],
    [{ ZoneId: 'cn-beijing-a' }, 404, 'InvalidZoneId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const request = { ...REGION, DestinationResource: 'InstanceType', ...members }
    expect(await testWorld().refusal('ecs.DescribeAvailableResource', request)).toMatchObject({ status, code })
  })

  // Over a wire all objects are new.
  it.skipIf(isOverSdk)('does not walk the types again while nothing has changed', async () => {
    const test = testWorld()
    const first = await zonesOf(test, {})
    const again = await zonesOf(test, {})
    expect(again.map((zone, i) => zone === first[i])).toEqual(first.map(() => true))
    await setStock(test, { instanceType: 'ecs.c6.large', zoneId: 'cn-hangzhou-h', count: 0 })
    const later = await zonesOf(test, {})
    expect(
      later.filter((zone, i) => zone.AvailableResources !== first[i]?.AvailableResources).map(({ ZoneId }) => ZoneId),
    ).toContain('cn-hangzhou-h')
  })
})
