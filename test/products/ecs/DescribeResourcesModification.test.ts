import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { setStock } from '../../../src/rules/stock.ts'
import { type InstanceWorld, instanceWorld, REGION, TYPE, ZONE } from './instanceSetup.ts'

type Request = Requests['ecs.DescribeResourcesModification']
const LARGER = 'ecs.g6.xlarge'

async function modifications({ test }: InstanceWorld, ResourceId: string, members: Partial<Request> = {}) {
  const request = { ...REGION, ResourceId, DestinationResource: 'InstanceType', ...members }
  const { AvailableZones } = await test.call('ecs.DescribeResourcesModification', request)
  const zone = AvailableZones.AvailableZone?.[0]
  const resource = zone?.AvailableResources?.AvailableResource?.[0]
  return {
    ZoneId: zone?.ZoneId,
    listed: resource?.SupportedResources?.SupportedResource ?? [],
    conditional: resource?.ConditionSupportedResources?.ConditionSupportedResource ?? [],
  }
}

const values = (list: { Value?: string }[]) => list.map(({ Value }) => Value)

describe('DescribeResourcesModification', () => {
  it('reads the types that ModifyInstanceSpec takes, with their stock', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.stopped()
    const place = { regionId: REGION.RegionId, zoneId: ZONE, instanceType: LARGER, chargeType: 'PostPaid' as const }
    world.test.world.atomically(() => setStock(world.test.world, place, 0))
    const found = await modifications(world, InstanceId, { OperationType: 'Upgrade', ZoneId: ZONE })
    expect(found.ZoneId).toBe(ZONE)
    expect(values(found.listed)).not.toContain(TYPE)
    const larger = found.listed.find(({ Value }) => Value === LARGER)
    expect(larger).toMatchObject({ Status: 'SoldOut', StatusCategory: 'WithoutStock' })
    expect(values((await modifications(world, InstanceId, { InstanceType: LARGER })).listed)).toEqual([LARGER])
    const other = found.listed.find(({ Status }) => Status === 'Available')?.Value ?? ''
    await world.test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: other })
  })

  it('reads by size, and subscriptions by the direction', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.stopped({ InstanceChargeType: 'PrePaid', Period: 1, InstanceType: LARGER })
    const sized = values((await modifications(world, InstanceId, { Cores: 8, Memory: 32 })).listed)
    expect(sized).toContain('ecs.g6.2xlarge')
    expect(sized).not.toContain('ecs.c6.2xlarge')
    const down = values((await modifications(world, InstanceId, { OperationType: 'Downgrade' })).listed)
    expect(down).toContain(TYPE)
    expect(down).not.toContain('ecs.g6.2xlarge')
  })

  it('reads types that take other disks under a condition only, and the categories that they take', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.stopped()
    const plain = await modifications(world, InstanceId)
    const wide = await modifications(world, InstanceId, { Conditions: ['DiskCategory'] })
    expect(plain.conditional).toEqual([])
    expect(wide.listed).toEqual(plain.listed)
    expect(wide.conditional[0]?.Conditions?.Condition).toEqual([{ Key: 'DiskCategory' }])
    const InstanceType = wide.conditional[0]?.Value ?? ''
    const disks = await modifications(world, InstanceId, { DestinationResource: 'SystemDisk', InstanceType })
    expect(values(disks.listed)).not.toContain('cloud_efficiency')
    expect(disks.listed[0]).toMatchObject({ Unit: 'GiB', Status: 'Available' })
  })

  it('refuses values that there are not', async () => {
    const world = await instanceWorld()
    const ResourceId = await world.stopped()
    const refusal = async (members: object) => {
      const request = { ...REGION, ResourceId, DestinationResource: 'InstanceType', ...members }
      const { status, code } = await world.test.refusal('ecs.DescribeResourcesModification', request)
      return `${status} ${code}`
    }
    expect(await refusal({ ResourceId: 'i-none' })).toBe('404 InvalidInstanceId.NotFound')
    expect(await refusal({ DestinationResource: 'Network' })).toBe('404 Invalid.DestinationResource')
    expect(await refusal({ OperationType: 'Sidegrade' })).toBe('400 InvalidParameter')
    expect(await refusal({ ZoneId: 'cn-hangzhou-zz' })).toBe('404 InvalidZoneId.NotFound')
    expect(await refusal({ InstanceType: 'ecs.none' })).toBe('400 InvalidInstanceType.ValueNotSupported')
    expect(await refusal({ DestinationResource: 'SystemDisk' })).toBe('400 InvalidParameter')
  })
})
