import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('DescribeZones', () => {
  it('reads: every zone with what is in stock there', async () => {
    const { Zones } = await testWorld().call('ecs.DescribeZones', { ...REGION, AcceptLanguage: 'en-US' })
    expect(Zones.Zone?.map(({ ZoneId }) => ZoneId)).toContain('cn-hangzhou-i')
    const zone = Zones.Zone?.find(({ ZoneId }) => ZoneId === 'cn-hangzhou-i')
    expect(zone).toMatchObject({ LocalName: 'Hangzhou Zone I', ZoneType: 'AvailabilityZone' })
    expect(zone?.AvailableInstanceTypes?.InstanceTypes).toContain('ecs.g6.large')
    expect(zone?.AvailableDiskCategories?.DiskCategories).toContain('cloud_essd')
    expect(zone?.AvailableResourceCreation?.ResourceTypes).toEqual(['VSwitch', 'IoOptimized', 'Instance', 'Disk'])
    const [optimized] = zone?.AvailableResources?.ResourcesInfo ?? []
    expect(optimized).toMatchObject({ IoOptimized: true, NetworkTypes: { supportedNetworkCategory: ['vpc'] } })
    expect(optimized?.InstanceTypeFamilies?.supportedInstanceTypeFamily).toContain('ecs.g6')
    expect(optimized?.SystemDiskCategories?.supportedSystemDiskCategory).not.toContain(
      'elastic_ephemeral_disk_standard',
    )
  })

  it('reads: no details when told so', async () => {
    const { Zones } = await testWorld().call('ecs.DescribeZones', { ...REGION, Verbose: false })
    for (const zone of Zones.Zone ?? []) expect(Object.keys(zone).sort()).toEqual(['LocalName', 'ZoneId', 'ZoneType'])
  })

  it('reads: leaves out what is sold out for the billing method, and shows it again', async () => {
    const test = testWorld()
    const place = {
      regionId: 'cn-hangzhou',
      zoneId: 'cn-hangzhou-i',
      instanceType: 'ecs.g6.large',
      chargeType: 'Spot' as const,
    }
    const isShown = async (members: object) => {
      const { Zones } = await test.call('ecs.DescribeZones', { ...REGION, ...members })
      return Zones.Zone?.find(({ ZoneId }) => ZoneId === place.zoneId)?.AvailableInstanceTypes?.InstanceTypes?.includes(
        place.instanceType,
      )
    }
    const spot = { SpotStrategy: 'SpotAsPriceGo' }
    expect(await isShown(spot)).toBe(true)
    await test.control({ kind: 'stock', settings: [{ ...place, count: 0 }] })
    expect([await isShown(spot), await isShown({}), await isShown({ InstanceChargeType: 'PrePaid' })]).toEqual([
      false,
      true,
      true,
    ])
    await test.control({ kind: 'stock', settings: [{ ...place, count: 1 }] })
    expect(await isShown(spot)).toBe(true)
  })

  it.each([
    [{ RegionId: 'mars-1' }, 404, 'InvalidRegionId.NotFound'],
    [{ AcceptLanguage: 'xx' }, 404, 'InvalidAcceptLanguage.NotFound'],
    [{ InstanceChargeType: 'Free' }, 404, 'InvalidInstanceChargeType.NotFound'],
    [{ SpotStrategy: 'Never' }, 400, 'InvalidSpotStrategy'],
  ])('refuses %o', async (members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeZones', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
