import { describe, expect, it } from 'vitest'
import {
  cloudDiskCategories,
  defaultSystemDiskCategory,
  diskCategories,
  diskSizeLimits,
  findDiskCategory,
} from '../../../src/world/facts/diskCategories.ts'
import {
  describedInstanceType,
  documentedChangeTargets,
  findInstanceType,
  type InstanceType,
  instanceTypeFamilies,
  instanceTypes,
  isSoldByDefault,
  typesSoldIn,
} from '../../../src/world/facts/instanceTypes.ts'
import { regions } from '../../../src/world/facts/regions.ts'

function type(id: string): InstanceType {
  const found = findInstanceType(id)
  if (found === undefined) throw new Error(`no type ${id}`)
  return found
}

describe('instance types', () => {
  it('knows 1,040 types in 195 families', () => {
    expect(instanceTypes()).toHaveLength(1040)
    expect(instanceTypeFamilies()).toHaveLength(195)
    expect(new Set(instanceTypes().map((each) => each.InstanceTypeId)).size).toBe(1040)
  })

  it('has the fields of a reply, and keeps the rest apart', () => {
    expect(describedInstanceType(type('ecs.g7.large'))).toEqual({
      InstanceTypeId: 'ecs.g7.large',
      InstanceTypeFamily: 'ecs.g7',
      CpuCoreCount: 2,
      MemorySize: 8,
      CpuArchitecture: 'X86',
      InstanceFamilyLevel: 'EnterpriseLevel',
      InstanceCategory: 'General-purpose',
      Generation: 'ecs-6',
      GPUAmount: 0,
      GPUSpec: '',
      EniQuantity: 3,
      EniPrivateIpAddressQuantity: 6,
      EniIpv6AddressQuantity: 1,
      DiskQuantity: 17,
      NvmeSupport: 'unsupported',
      InstanceBandwidthRx: 2048000,
      InstanceBandwidthTx: 2048000,
      InstancePpsRx: 900000,
      InstancePpsTx: 900000,
      PrimaryEniQueueNumber: 2,
      MaximumQueueNumberPerEni: 2,
      PhysicalProcessorModel: 'Intel Xeon(Ice Lake) Platinum 8369B',
    })
    expect(type('ecs.g7.large').about).toMatchObject({ series: 7, retired: false, confidence: 'high' })
    expect(type('ecs.g7.large').about.guessed).toContain('DiskQuantity')
  })

  it('reads GPUs, local disks and CPU credits', () => {
    expect(type('ecs.gn6i-c4g1.xlarge')).toMatchObject({ GPUAmount: 1, GPUSpec: 'NVIDIA T4', GPUMemorySize: 16 })
    expect(type('ecs.vgn6i-m4.xlarge').about.gpuFraction).toBe('1/4')
    expect(type('ecs.i3.xlarge')).toMatchObject({ LocalStorageAmount: 1, LocalStorageCategory: 'local_ssd_pro' })
    expect(type('ecs.t6-c1m1.large').BaselineCredit).toBe(24)
    expect(type('ecs.c8y.large').CpuArchitecture).toBe('ARM')
  })
})

describe('what is sold', () => {
  it('follows the zone-by-zone offer', () => {
    expect(isSoldByDefault('cn-shenzhen', 'cn-shenzhen-f', 'ecs.g7.large')).toBe(true)
    // Listed with a price in Frankfurt, but the offer of its zones lacks it and is not thin.
    expect(isSoldByDefault('eu-central-1', 'eu-central-1a', 'ecs.g8y.large')).toBe(false)
  })

  it('falls back on the listed regions where the offer is thin', () => {
    expect(isSoldByDefault('cn-shanghai', 'cn-shanghai-b', 'ecs.g7.large')).toBe(true)
    expect(isSoldByDefault('cn-hangzhou', 'cn-hangzhou-h', 'ecs.c6.large')).toBe(true)
    // A zone that the offer does not have.
    expect(isSoldByDefault('ap-northeast-1', 'ap-northeast-1d', 'ecs.g7.large')).toBe(true)
    // A type that the offer names nowhere.
    expect(isSoldByDefault('eu-central-1', 'eu-central-1a', 'ecs.g5.large')).toBe(true)
  })

  it('sells no type that is only known by name, nor a retired one without an offer', () => {
    expect(typesSoldIn('cn-hangzhou', 'cn-hangzhou-h')).not.toContain('ecs.c9i.large')
    const retired = instanceTypes()
      .filter((each) => each.about.retired)
      .map((each) => each.InstanceTypeId)
    expect(retired).toHaveLength(71)
    expect(typesSoldIn('cn-shanghai', 'cn-shanghai-b').filter((id) => retired.includes(id))).toEqual([])
    // The offer of this zone still has it.
    expect(isSoldByDefault('cn-guangzhou', 'cn-guangzhou-a', 'ecs.c1.large')).toBe(true)
    expect(isSoldByDefault('eu-central-1', 'eu-central-1a', 'ecs.c1.large')).toBe(false)
  })

  it('sells nothing in closed, unknown and disabled places', () => {
    expect(typesSoldIn('ap-southeast-2', 'ap-southeast-2a')).toEqual([])
    expect(typesSoldIn('na-south-1', 'na-south-1a')).toEqual([])
    expect(typesSoldIn('cn-hangzhou', 'cn-beijing-a')).toEqual([])
    expect(isSoldByDefault('cn-hangzhou', 'cn-hangzhou-h', 'ecs.none.large')).toBe(false)
  })

  it('sells something in every open zone, the same by both questions, computed once', () => {
    for (const region of regions()) {
      for (const zone of region.zones) {
        const sold = typesSoldIn(region.RegionId, zone.ZoneId)
        expect(sold.length > 0, zone.ZoneId).toBe(!zone.closed)
        expect(typesSoldIn(region.RegionId, zone.ZoneId)).toBe(sold)
      }
    }
    const sold = new Set(typesSoldIn('cn-hangzhou', 'cn-hangzhou-h'))
    for (const { InstanceTypeId } of instanceTypes()) {
      expect(isSoldByDefault('cn-hangzhou', 'cn-hangzhou-h', InstanceTypeId)).toBe(sold.has(InstanceTypeId))
    }
  })
})

describe('documented type changes', () => {
  it('names families as replies do', () => {
    expect(documentedChangeTargets('ecs.c7')).toEqual(['ecs.g7', 'ecs.c7', 'ecs.r7'])
    expect(documentedChangeTargets('ecs.g9i')).toEqual([])
  })
})

describe('disk categories', () => {
  it('limits sizes by category and performance level', () => {
    expect(diskCategories()).toHaveLength(11)
    const essd = findDiskCategory('cloud_essd')
    const local = findDiskCategory('local_ssd_pro')
    const efficiency = findDiskCategory('cloud_efficiency')
    if (!essd || !local || !efficiency) throw new Error('a category is missing')
    expect(diskSizeLimits(essd)).toMatchObject({ minGiB: 20, maxGiB: 65536 })
    expect(diskSizeLimits(essd, 'PL3')).toMatchObject({ minGiB: 1261, maxIops: 1000000, iopsPerGiB: 50 })
    expect(diskSizeLimits(essd, 'PL9')).toBeUndefined()
    expect(diskSizeLimits(efficiency)).toEqual({ minGiB: 20, maxGiB: 32768 })
    expect(diskSizeLimits(local)).toBeUndefined()
    expect(local.dataOnly).toBe(true)
  })

  it('gives each type categories that exist, and system disks none that hold data only', () => {
    for (const each of instanceTypes()) {
      for (const use of ['system', 'data'] as const) {
        const categories = cloudDiskCategories(each, use).map(findDiskCategory)
        expect(categories.length, each.InstanceTypeId).toBeGreaterThan(0)
        for (const category of categories) {
          expect(category?.local, each.InstanceTypeId).toBeUndefined()
          if (use === 'system') expect(category?.dataOnly, each.InstanceTypeId).toBe(false)
        }
      }
      expect(cloudDiskCategories(each, 'system')).toContain(defaultSystemDiskCategory(each))
    }
  })

  it('gives later families ESSD kinds only', () => {
    for (const id of ['ecs.g7.large', 'ecs.c6e.large', 'ecs.c8y.large']) {
      expect(cloudDiskCategories(type(id), 'data')).not.toContain('cloud_efficiency')
      expect(defaultSystemDiskCategory(type(id))).toBe('cloud_essd')
    }
    expect(cloudDiskCategories(type('ecs.g6.large'), 'system')).toContain('cloud_efficiency')
    expect(cloudDiskCategories(type('ecs.e-c1m1.large'), 'system')).toContain('cloud_essd_entry')
    expect(cloudDiskCategories(type('ecs.g7.large'), 'system')).not.toContain('cloud_essd_entry')
    expect(defaultSystemDiskCategory(type('ecs.c1.large'))).toBe('cloud')
  })
})
