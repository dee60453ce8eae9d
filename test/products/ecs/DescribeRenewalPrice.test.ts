import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeRenewalPrice', () => {
  it('refuses to make up the price of a subscription', async () => {
    const { test, running } = await instanceWorld()
    const ResourceId = await running({ InstanceChargeType: 'PrePaid', Period: 1 })
    for (const members of [{}, { ResourceType: 'instance', Period: 2, PriceUnit: 'Year' }, { ExpectedRenewDay: 5 }]) {
      const refusal = await test.refusal('ecs.DescribeRenewalPrice', { ...REGION, ResourceId, ...members })
      expect(refusal).toMatchObject({ status: 400, code: 'PriceNotFound' })
      expect(refusal.message).toContain('no sourced list price')
    }
  })

  it('refuses what is no subscription, and terms that there are not', async () => {
    const { test, running } = await instanceWorld()
    const [paid, byUse] = [await running({ InstanceChargeType: 'PrePaid', Period: 1 }), await running()]
    const refusal = async (members: object) => {
      const request = { ...REGION, ResourceId: paid, ...members }
      const { status, code } = await test.refusal('ecs.DescribeRenewalPrice', request)
      return `${status} ${code}`
    }
    expect(await refusal({ ResourceId: 'i-none' })).toBe('404 InvalidInstanceId.NotFound')
    expect(await refusal({ ResourceId: byUse })).toBe('403 ChargeTypeViolation')
    expect(await refusal({ ResourceType: 'disk' })).toBe('400 InvalidResourceType.ValueNotSupported')
    expect(await refusal({ PriceUnit: 'Hour' })).toBe('400 InvalidPriceUnit.ValueNotSupported')
    expect(await refusal({ Period: 10 })).toBe('400 InvalidPeriod')
    expect(await refusal({ ExpectedRenewDay: 29 })).toBe('400 InvalidParameter')
    expect(await refusal({ Period: 1, ExpectedRenewDay: 5 })).toBe('400 InvalidParameter')
  })
})
