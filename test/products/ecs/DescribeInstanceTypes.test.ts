import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { instanceTypes } from '../../../src/world/facts/instanceTypes.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'

type Request = Requests['ecs.DescribeInstanceTypes']

async function allPages(test: TestWorld, request: Request) {
  const found = []
  for (let NextToken: string | undefined; ; ) {
    const page = await test.call('ecs.DescribeInstanceTypes', { ...request, ...(NextToken ? { NextToken } : {}) })
    found.push(...(page.InstanceTypes.InstanceType ?? []))
    if (page.NextToken === '') return found
    NextToken = page.NextToken
  }
}

describe('DescribeInstanceTypes', () => {
  it('reads: one type with its facts and nothing of ours', async () => {
    const { InstanceTypes, NextToken } = await testWorld().call('ecs.DescribeInstanceTypes', {
      InstanceTypes: ['ecs.g6.large'],
    })
    expect(InstanceTypes.InstanceType).toMatchObject([
      {
        InstanceTypeId: 'ecs.g6.large',
        InstanceTypeFamily: 'ecs.g6',
        CpuCoreCount: 2,
        MemorySize: 8,
        CpuArchitecture: 'X86',
      },
    ])
    expect(InstanceTypes.InstanceType?.[0]).not.toHaveProperty('about')
    expect(NextToken).toBe('')
  })

  it('reads: all types once, 100 a page', async () => {
    const test = testWorld()
    const first = await test.call('ecs.DescribeInstanceTypes', { MaxResults: 1600 })
    expect(first.InstanceTypes.InstanceType).toHaveLength(100)
    const all = await allPages(test, {})
    expect(all.map((type) => type.InstanceTypeId)).toEqual(instanceTypes().map((type) => type.InstanceTypeId))
  })

  it.each<[Request, (type: (typeof all)[number]) => boolean]>([
    [{ InstanceTypeFamily: 'ecs.g6' }, (type) => type.InstanceTypeFamily === 'ecs.g6'],
    [{ InstanceTypeFamilies: ['ecs.g6', 'ecs.c6'] }, (type) => ['ecs.g6', 'ecs.c6'].includes(type.InstanceTypeFamily)],
    [{ CpuArchitecture: 'ARM' }, (type) => type.CpuArchitecture === 'ARM'],
    [{ CpuArchitectures: ['ARM', 'X86'], MinimumCpuCoreCount: 100 }, (type) => type.CpuCoreCount >= 100],
    [
      { MinimumCpuCoreCount: 2, MaximumCpuCoreCount: 2, MaximumMemorySize: 4 },
      (type) => type.CpuCoreCount === 2 && type.MemorySize <= 4,
    ],
    [{ MinimumGPUAmount: 8 }, (type) => type.GPUAmount >= 8],
    [{ GPUSpec: 'V100' }, (type) => type.GPUSpec.includes('V100')],
    [{ LocalStorageCategory: 'local_ssd_pro' }, (type) => type.LocalStorageCategory === 'local_ssd_pro'],
    [{ InstanceFamilyLevel: 'CreditEntryLevel' }, (type) => type.InstanceFamilyLevel === 'CreditEntryLevel'],
    [{ InstanceCategory: 'Big data' }, (type) => type.InstanceCategory === 'Big data'],
    [{ NvmeSupport: 'required' }, (type) => type.NvmeSupport === 'required'],
    [{ MinimumEniQuantity: 10 }, (type) => type.EniQuantity >= 10],
    [{ MinimumInstancePpsRx: 6_000_000 }, (type) => (type.InstancePpsRx ?? 0) >= 6_000_000],
    [{ GpuSpecs: ['T4', 'P4'] }, ({ GPUSpec }) => GPUSpec.includes('T4') || GPUSpec.includes('P4')],
    [{ MinimumGPUAmount: 1, MaximumGPUAmount: 2 }, ({ GPUAmount }) => GPUAmount === 1 || GPUAmount === 2],
    [
      { InstanceCategories: ['Big data', 'Shared'] },
      (type) => type.InstanceCategory === 'Big data' || type.InstanceCategory === 'Shared',
    ],
    [{ LocalStorageCategories: ['local_hdd_pro'] }, (type) => type.LocalStorageCategory === 'local_hdd_pro'],
    [{ PhysicalProcessorModel: 'Skylake' }, (type) => type.PhysicalProcessorModel?.includes('Skylake') ?? false],
    [
      { PhysicalProcessorModels: ['Ampere', 'MILAN'] },
      ({ PhysicalProcessorModel = '' }) => /Ampere|MILAN/.test(PhysicalProcessorModel),
    ],
    [{ MinimumDiskQuantity: 33 }, (type) => type.DiskQuantity >= 33],
    [{ MinimumMemorySize: 2048 }, (type) => type.MemorySize >= 2048],
    [{ MinimumEniPrivateIpAddressQuantity: 50 }, (type) => type.EniPrivateIpAddressQuantity >= 50],
    [{ MinimumEniIpv6AddressQuantity: 30 }, (type) => type.EniIpv6AddressQuantity >= 30],
    [{ MinimumInstanceBandwidthRx: 50_000_000 }, (type) => (type.InstanceBandwidthRx ?? 0) >= 50_000_000],
    [{ MinimumInstanceBandwidthTx: 50_000_000 }, (type) => (type.InstanceBandwidthTx ?? 0) >= 50_000_000],
    [{ MinimumInstancePpsTx: 6_000_000 }, (type) => (type.InstancePpsTx ?? 0) >= 6_000_000],
    [{ MinimumPrimaryEniQueueNumber: 48 }, (type) => (type.PrimaryEniQueueNumber ?? 0) >= 48],
    [{ MinimumLocalStorageAmount: 12 }, (type) => (type.LocalStorageAmount ?? 0) >= 12],
    [{ MinimumLocalStorageCapacity: 5_500 }, (type) => (type.LocalStorageCapacity ?? 0) >= 5_500],
    [{ MinimumBaselineCredit: 60 }, (type) => (type.BaselineCredit ?? 0) >= 60],
  ])('reads: %o', async (request, isMeant) => {
    const found = await allPages(testWorld(), request)
    expect(found.map((type) => type.InstanceTypeId)).toEqual(all.filter(isMeant).map((type) => type.InstanceTypeId))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all.length)
  })

  it.each<Request>([
    { MinimumCpuSpeedFrequency: 2.5 },
    { MinimumCpuTurboFrequency: 3 },
    { MinimumEriQuantity: 1 },
    { MinimumInitialCredit: 1 },
    { MinimumQueuePairNumber: 1 },
    { MinimumSecondaryEniQueueNumber: 1 },
  ])('reads: none for %o, which no fact states; all for 0', async (request) => {
    const test = testWorld()
    expect(await allPages(test, request)).toEqual([])
    const none = Object.fromEntries(Object.keys(request).map((name) => [name, 0]))
    expect(await allPages(test, none)).toHaveLength(all.length)
  })

  it.each([
    [{ MaxResults: 0 }],
    [{ MaxResults: 1601 }],
    [{ NextToken: 'x' }],
    [{ InstanceTypes: Array.from({ length: 11 }, () => 'ecs.g6.large') }],
  ])('refuses %o', async (request) => {
    expect(await testWorld().refusal('ecs.DescribeInstanceTypes', request)).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })

  it('refuses a token of another question', async () => {
    const test = testWorld()
    const { NextToken } = await test.call('ecs.DescribeInstanceTypes', { CpuArchitecture: 'X86' })
    expect(await test.refusal('ecs.DescribeInstanceTypes', { NextToken })).toMatchObject({ code: 'InvalidParameter' })
  })
})

const all = instanceTypes()
