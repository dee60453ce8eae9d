import { describe, expect, it } from 'vitest'
import durationFixture from '../../../fixtures/durations.json' with { type: 'json' }
import { type DurationName, duration } from '../../../src/world/facts/durations.ts'
import { findInstanceType, instanceTypes } from '../../../src/world/facts/instanceTypes.ts'
import { hourlyListPrice, snapshotListPrice } from '../../../src/world/facts/prices.ts'
import { findQuota, quotas } from '../../../src/world/facts/quotas.ts'
import { regions } from '../../../src/world/facts/regions.ts'

describe('prices', () => {
  it('are dated and named with their source', () => {
    const price = hourlyListPrice('ap-northeast-1', 'ecs.c6.large')
    expect(price).toMatchObject({ price: 0.5874, currency: 'CNY', asOf: '2024-12-30' })
    expect(price?.source).toBeTruthy()
  })

  it('are absent where nobody states one, never zero', () => {
    expect(hourlyListPrice('cn-hangzhou', 'ecs.c9i.large')).toBeUndefined()
    expect(hourlyListPrice('cn-nowhere', 'ecs.c6.large')).toBeUndefined()
    expect(snapshotListPrice('cn-hangzhou')).toMatchObject({ price: 0.0173, currency: 'USD' })
    expect(snapshotListPrice('cn-beijing')).toBeUndefined()
    let known = 0
    for (const { RegionId } of regions()) {
      for (const { InstanceTypeId } of instanceTypes()) {
        const price = hourlyListPrice(RegionId, InstanceTypeId)?.price
        if (price === undefined) continue
        known++
        expect(price).toBeGreaterThan(0)
      }
    }
    expect(known).toBeGreaterThan(10_000)
  })

  it('rise with the size within a family', () => {
    const large = hourlyListPrice('cn-hangzhou', 'ecs.g7.large')?.price ?? Number.NaN
    const xlarge = hourlyListPrice('cn-hangzhou', 'ecs.g7.xlarge')?.price ?? Number.NaN
    expect(findInstanceType('ecs.g7.xlarge')?.CpuCoreCount).toBe(4)
    expect(xlarge).toBeCloseTo(2 * large, 3)
  })
})

describe('quotas', () => {
  it('have a name of their own, a scope and a source', () => {
    expect(new Set(quotas().map((quota) => quota.name)).size).toBe(quotas().length)
    for (const quota of quotas()) {
      expect(['account', 'accountRegion', 'parent'], quota.name).toContain(quota.scope)
      expect(quota.source, quota.name).toBeTruthy()
      if (quota.defaultValue !== null) expect(Number.isInteger(quota.defaultValue), quota.name).toBe(true)
    }
  })

  it('carry the stated figures, and say when a figure is ours', () => {
    expect(findQuota('max-security-groups')).toMatchObject({
      defaultValue: 100,
      scope: 'accountRegion',
      confidence: 'high',
    })
    expect(findQuota('max-postpaid-instance-vcpu-count')).toMatchObject({ defaultValue: 1000, confidence: 'guess' })
    expect(findQuota('max-spot-instance-vcpu-count')).toMatchObject({ defaultValue: 500, confidence: 'guess' })
    expect(findQuota('max-instances')).toMatchObject({ defaultValue: null, confidence: 'guess' })
    expect(findQuota('vpcs_per_region')).toMatchObject({ defaultValue: 10, scope: 'accountRegion', product: 'vpc' })
    expect(findQuota('vswitches_per_vpc')).toMatchObject({ defaultValue: 150, scope: 'parent' })
    expect(findQuota('stacks_per_account')).toMatchObject({ defaultValue: 200, scope: 'account', product: 'ros' })
    expect(findQuota('no-such-quota')).toBeUndefined()
  })
})

describe('durations', () => {
  /** The compiler asks for every name here; the test asks the fixture for the same. */
  const expectedMs: Record<DurationName, number> = {
    commandSend: 1_000,
    commandStop: 1_000,
    instanceBoot: 30_000,
    instanceStop: 15_000,
    instanceForceStop: 5_000,
    instanceReboot: 20_000,
    dedicatedHostCreate: 10_000,
    instanceCreate: 2_000,
    instanceRelease: 5_000,
    instanceTypeChange: 5_000,
    systemDiskReplace: 20_000,
    diskCreate: 3_000,
    diskAttach: 4_000,
    diskDetach: 4_000,
    diskDelete: 2_000,
    diskResize: 5_000,
    networkResource: 3_000,
    networkInterfaceCreate: 3_000,
    networkInterfaceDelete: 3_000,
    networkInterfaceAttach: 4_000,
    bandwidthPackage: 3_000,
    eipAssociate: 4_000,
    natGateway: 90_000,
    natGatewayModify: 5_000,
    natGatewayDelete: 20_000,
    natEntry: 5_000,
    snapshot: 0,
    image: 60_000,
    imageCopy: 120_000,
    imageTransfer: 120_000,
    imageDelete: 2_000,
    invocation: 3_000,
    resourceGroup: 2_000,
    stackStep: 2_000,
    templateScratch: 5_000,
  }

  it('are the fixture in milliseconds', () => {
    expect(Object.keys(durationFixture.durations).sort()).toEqual(Object.keys(expectedMs).sort())
    for (const [name, ms] of Object.entries(expectedMs)) expect(duration(name as DurationName), name).toBe(ms)
  })

  it('grow with the size where data is moved, and only there', () => {
    expect(duration('snapshot', 40)).toBe(160_000)
    expect(duration('image', 40)).toBe(220_000)
    expect(duration('imageCopy', 40)).toBe(600_000)
    expect(duration('diskCreate', 40)).toBe(duration('diskCreate'))
  })
})
