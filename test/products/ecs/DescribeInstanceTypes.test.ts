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
    [{ MinimumEriQuantity: 1 }, () => false],
  ])('reads: %o', async (request, isMeant) => {
    const found = await allPages(testWorld(), request)
    expect(found.map((type) => type.InstanceTypeId)).toEqual(all.filter(isMeant).map((type) => type.InstanceTypeId))
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
