import { describe, expect, it } from 'vitest'
import { hourlyListPrice } from '../../../src/world/facts/prices.ts'
import { instanceWorld, REGION, TYPE, UBUNTU, ZONE } from './instanceSetup.ts'

const WINDOWS = /^win/

describe('DescribePrice', () => {
  it('reads the list price of an hour, and says of which day it is', async () => {
    const { test } = await instanceWorld()
    const listed = hourlyListPrice(REGION.RegionId, TYPE)?.price ?? 0
    const { PriceInfo } = await test.call('ecs.DescribePrice', { ...REGION, InstanceType: TYPE })
    expect(PriceInfo.Price).toMatchObject({
      Currency: 'CNY',
      OriginalPrice: listed,
      TradePrice: listed,
      DiscountPrice: 0,
    })
    expect(PriceInfo.Price?.DetailInfos?.DetailInfo).toMatchObject([
      { Resource: 'instanceType', OriginalPrice: listed },
    ])
    expect(PriceInfo.Rules?.Rule?.[0]?.Description).toContain('2024-12-30')
  })

  it('reads the price of several, with traffic that costs nothing before it flows', async () => {
    const { test } = await instanceWorld()
    const one = hourlyListPrice(REGION.RegionId, TYPE)?.price ?? 0
    const { PriceInfo } = await test.call('ecs.DescribePrice', {
      ...{ ...REGION, ResourceType: 'instance', InstanceType: TYPE, Amount: 3, PriceUnit: 'Hour', Period: 1 },
      ...{ ImageId: UBUNTU, Platform: 'Linux', IoOptimized: 'optimized', InstanceNetworkType: 'vpc', ZoneId: ZONE },
      ...{ InternetChargeType: 'PayByTraffic', InternetMaxBandwidthOut: 5, SpotStrategy: 'NoSpot' },
      SchedulerOptions: { DeploymentSetStrategy: 'Availability' },
    })
    expect(PriceInfo.Price?.OriginalPrice).toBeCloseTo(3 * one, 6)
    const details = PriceInfo.Price?.DetailInfos?.DetailInfo ?? []
    expect(details.map(({ Resource }) => Resource)).toEqual(['instanceType', 'bandwidth'])
    expect(details[1]?.OriginalPrice).toBe(0)
  })

  it('refuses whatever has no sourced price, and says so', async () => {
    const { test } = await instanceWorld()
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, OSType: 'windows', PageSize: 100 })
    const windows = Images.Image?.find(
      ({ ImageId = '', Architecture }) => WINDOWS.test(ImageId) && Architecture !== 'i386',
    )
    const refusal = (members: object) =>
      test.refusal('ecs.DescribePrice', { ...REGION, InstanceType: TYPE, ...members })
    for (const members of [
      { PriceUnit: 'Week', Period: 4 },
      { PriceUnit: 'Month' },
      { PriceUnit: 'Year' },
      { SpotStrategy: 'SpotAsPriceGo' },
      { SystemDisk: { Category: 'cloud_essd', Size: 40, PerformanceLevel: 'PL1' } },
      { DataDisk: [{ Category: 'cloud_essd', Size: 40 }] },
      { InternetChargeType: 'PayByBandwidth', InternetMaxBandwidthOut: 5 },
      { Platform: 'Windows' },
      { ImageId: windows?.ImageId },
      { InstanceNetworkType: 'classic' },
      { SchedulerOptions: { DeploymentSetStrategy: 'ProximityLooseDispersion' } },
      { ResourceType: 'disk', DataDisk: [{ Category: 'cloud_essd', Size: 40 }] },
      { ResourceType: 'bandwidth' },
      { ResourceType: 'ddh' },
      { InstanceType: 'ecs.c9i.large' },
    ]) {
      const found = await refusal(members)
      expect(found, JSON.stringify(members)).toMatchObject({ status: 400, code: 'PriceNotFound' })
      expect(found.message).toContain('no sourced list price')
    }
  })

  it('refuses values that there are not', async () => {
    const { test } = await instanceWorld()
    const refusal = async (members: object) => {
      const { status, code } = await test.refusal('ecs.DescribePrice', { ...REGION, InstanceType: TYPE, ...members })
      return `${status} ${code}`
    }
    expect(await refusal({ ResourceType: 'love' })).toBe('400 InvalidResourceType.ValueNotSupported')
    expect(await refusal({ InstanceType: '' })).toBe('404 InvalidInstanceType.Missing')
    expect(await refusal({ InstanceType: 'ecs.none' })).toBe('400 InvalidInstanceType.ValueNotSupported')
    expect(await refusal({ PriceUnit: 'Day' })).toBe('400 InvalidPriceUnit.ValueNotSupported')
    expect(await refusal({ Period: 2 })).toBe('400 InvalidPeriod')
    for (const Amount of [0, 1001, -1]) expect(await refusal({ Amount })).toBe('403 InvalidAmount.Malformed')
    expect(await refusal({ ImageId: 'm-none' })).toBe('404 InvalidImageId.NotFound')
    expect(await refusal({ ZoneId: 'cn-hangzhou-zz' })).toBe('404 InvalidZoneId.NotFound')
    expect(await refusal({ IoOptimized: 'some' })).toBe('400 InvalidIoOptimizedValue.ValueNotSupported')
    expect(await refusal({ IoOptimized: 'none' })).toBe('404 DependencyViolation.IoOptimized')
    expect(await refusal({ InternetChargeType: 'Free' })).toBe('400 InvalidInternetChargeType.ValueNotSupported')
    const bandwidth = await refusal({ InternetMaxBandwidthOut: 101 })
    expect(bandwidth).toBe('400 InvalidInternetMaxBandwidthOut.ValueNotSupported')
    expect(await refusal({ InstanceNetworkType: 'x' })).toBe('404 InvalidNetworkType.ValueNotSupported')
    expect(await refusal({ SystemDisk: { Category: 'x' } })).toBe('400 InvalidSystemDiskCategory.ValueNotSupported')
    expect(await refusal({ DataDisk: [{ Category: 'x' }] })).toBe('400 InvalidDataDiskCategory.ValueNotSupported')
    const size = await refusal({ DataDisk: [{ Category: 'cloud_efficiency', Size: 1 }] })
    expect(size).toBe('400 InvalidDataDiskSize.ValueNotSupported')
    expect(await refusal({ ResourceType: 'disk' })).toBe('404 InvalidDiskCategory.Missing')
  })
})
