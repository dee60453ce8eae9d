import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION } from './instanceSetup.ts'

const DAY_MS = 24 * 3_600_000
const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Month' }

async function renewalOf({ test }: InstanceWorld, InstanceId: string) {
  const { InstanceRenewAttributes } = await test.call('ecs.DescribeInstanceAutoRenewAttribute', {
    ...REGION,
    InstanceId,
  })
  return InstanceRenewAttributes.InstanceRenewAttribute?.[0]
}

describe('ModifyInstanceAutoRenewAttribute', () => {
  it('does: renews instances at their end, for the duration that was set', async () => {
    const world = await instanceWorld()
    const { test, running, shown } = world
    const [one, other] = [await running(SUBSCRIBED), await running(SUBSCRIBED)]
    await test.call('ecs.ModifyInstanceAutoRenewAttribute', {
      ...{ ...REGION, InstanceId: `${one},${other}`, AutoRenew: true, Duration: 2, PeriodUnit: 'Week' },
    })
    expect(await renewalOf(world, one)).toMatchObject({
      ...{ RenewalStatus: 'AutoRenewal', AutoRenewEnabled: true, Duration: 2, PeriodUnit: 'Week' },
    })
    const before = Date.parse(String((await shown(other)).ExpiredTime))
    await test.advance(40 * DAY_MS)
    expect(Date.parse(String((await shown(other)).ExpiredTime)) - before).toBe(14 * DAY_MS)
    expect((await shown(other)).Status).toBe('Running')
  })

  it('does: RenewalStatus goes before AutoRenew; years are twelve months', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.running(SUBSCRIBED)
    const set = (members: object) =>
      world.test.call('ecs.ModifyInstanceAutoRenewAttribute', { ...REGION, InstanceId, ...members })
    await set({ RenewalStatus: 'NotRenewal', AutoRenew: true })
    expect(await renewalOf(world, InstanceId)).toMatchObject({ RenewalStatus: 'NotRenewal', AutoRenewEnabled: false })
    await set({ RenewalStatus: 'Normal' })
    expect(await renewalOf(world, InstanceId)).toMatchObject({ RenewalStatus: 'Normal', Duration: 0 })
    await set({ RenewalStatus: 'AutoRenewal', Duration: 1, PeriodUnit: 'Year' })
    await world.test.advance(40 * DAY_MS)
    expect((await world.shown(InstanceId)).ExpiredTime).toMatch(/^2027-02-02/)
  })

  it('refuses pay-as-you-go instances, unknown ids, and values that there are not', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceAutoRenewAttribute', { ...REGION, InstanceId, AutoRenew: true, ...members })
    const byUse = await running()
    expect(await refusal({ InstanceId: byUse })).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
    const unknown = { status: 403, code: 'InvalidParameter.InvalidInstanceId' }
    expect(await refusal({ InstanceId: `${InstanceId},i-none` })).toMatchObject(unknown)
    const many = Array.from({ length: 101 }, (_, i) => `i-${i}`).join(',')
    expect(await refusal({ InstanceId: many })).toMatchObject({
      status: 403,
      code: 'InvalidParameter.ToManyInstanceIds',
    })
    expect(await refusal({ Duration: 7 })).toMatchObject({ status: 403, code: 'InvalidParameter.Duration' })
    expect(await refusal({ PeriodUnit: 'Day' })).toMatchObject({
      status: 403,
      code: 'InvalidPeriodUnit.ValueNotSupported',
    })
    expect(await refusal({ RenewalStatus: 'Maybe' })).toMatchObject({
      status: 403,
      code: 'InvalidParameter.RenewalStatus',
    })
  })
})
