import { describe, expect, it } from 'vitest'
import { instanceWorld } from './instanceSetup.ts'

const DAY_MS = 24 * 3_600_000
const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' }

describe('RenewInstance', () => {
  it('does: a further term from the end on', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    const before = Date.parse(String((await shown(InstanceId)).ExpiredTime))
    const request = { InstanceId, Period: 2, PeriodUnit: 'Week', ClientToken: 'once' }
    const { OrderId } = await test.call('ecs.RenewInstance', request)
    expect(OrderId).toMatch(/^\d+$/)
    expect((await test.call('ecs.RenewInstance', request)).OrderId).toBe(OrderId)
    expect(Date.parse(String((await shown(InstanceId)).ExpiredTime)) - before).toBe(14 * DAY_MS)
    await test.advance(10 * DAY_MS)
    expect((await shown(InstanceId)).Status).toBe('Running')
    await test.advance(12 * DAY_MS)
    expect((await shown(InstanceId)).Status).toBe('Stopped')
  })

  it('does: brings back an instance whose term has ended; it has to be started', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    await test.advance(10 * DAY_MS)
    expect((await test.refusal('ecs.StartInstance', { InstanceId })).code).toBe('InstanceExpired')
    await test.call('ecs.RenewInstance', { InstanceId, Period: 1 })
    expect((await shown(InstanceId)).ExpiredTime).toMatch(/^2026-02-12/)
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    expect((await shown(InstanceId)).Status).toBe('Running')
  })

  it('refuses pay-as-you-go instances and terms that there are not', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    const refusal = (members: object) => test.refusal('ecs.RenewInstance', { InstanceId, Period: 1, ...members })
    expect(await refusal({ InstanceId: await running() })).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({ Period: 10 })).toMatchObject({ status: 400, code: 'InvalidPeriod' })
    expect(await refusal({ PeriodUnit: 'Day' })).toMatchObject({
      status: 400,
      code: 'InvalidPeriodUnit.ValueNotSupported',
    })
    expect(await refusal({ ExpectedRenewDay: 5 })).toMatchObject({ status: 400, code: 'InvalidParameter.Conflict' })
    const day = await test.refusal('ecs.RenewInstance', { InstanceId, ExpectedRenewDay: 5 })
    expect(day).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await test.refusal('ecs.RenewInstance', { InstanceId })).toMatchObject({
      status: 400,
      code: 'MissingParamter',
    })
  })
})
