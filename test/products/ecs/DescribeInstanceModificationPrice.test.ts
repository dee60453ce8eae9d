import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1 }

describe('DescribeInstanceModificationPrice', () => {
  it('refuses to make up the price of a subscription', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    for (const members of [{ InstanceType: 'ecs.g6.xlarge' }, { DataDisk: [{ Category: 'cloud_essd', Size: 40 }] }]) {
      const refusal = await test.refusal('ecs.DescribeInstanceModificationPrice', { ...REGION, InstanceId, ...members })
      expect(refusal).toMatchObject({ status: 400, code: 'PriceNotFound' })
      expect(refusal.message).toContain('no sourced list price')
    }
  })

  it('refuses what is no running subscription, and what there is not', async () => {
    const { test, running } = await instanceWorld()
    const [paid, byUse] = [await running(SUBSCRIBED), await running()]
    const refusal = async (members: object) => {
      const request = { ...REGION, InstanceId: paid, InstanceType: 'ecs.g6.xlarge', ...members }
      const { status, code } = await test.refusal('ecs.DescribeInstanceModificationPrice', request)
      return `${status} ${code}`
    }
    expect(await refusal({ InstanceId: 'i-none' })).toBe('404 InvalidInstanceId.NotFound')
    expect(await refusal({ InstanceId: byUse })).toBe('403 ChargeTypeViolation')
    expect(await refusal({ InstanceType: '' })).toBe('400 InvalidParameter')
    expect(await refusal({ InstanceType: 'ecs.none' })).toBe('400 InvalidInstanceType.ValueNotSupported')
    expect(await refusal({ DataDisk: [{ Category: 'x' }] })).toBe('400 InvalidDataDiskCategory.ValueNotSupported')
    await test.advance(40 * 24 * 3_600_000)
    expect(await refusal({})).toBe('403 PrePaidInstance.Expired')
  })
})
