import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('ModifyInstanceAutoReleaseTime', () => {
  it('does: sets the time, moves it, and takes it back', async () => {
    const { test, running, shown } = await instanceWorld()
    const [moved, kept] = [await running(), await running()]
    const set = (InstanceId: string, AutoReleaseTime?: string) =>
      test.call('ecs.ModifyInstanceAutoReleaseTime', {
        ...{ ...REGION, InstanceId },
        ...(AutoReleaseTime === undefined ? {} : { AutoReleaseTime }),
      })
    await set(moved, '2026-01-02T05:00:59Z')
    expect((await shown(moved)).AutoReleaseTime).toBe('2026-01-02T05:00Z')
    await set(moved, '2026-01-02T06:00:00Z')
    await set(kept, '2026-01-02T05:00:00Z')
    await set(kept)
    expect((await shown(kept)).AutoReleaseTime).toBe('')
    await test.advance(Date.UTC(2026, 0, 2, 5, 30) - test.world.nowMs)
    expect(await shown(moved)).toBeDefined()
    await test.advance(1_800_000)
    expect(await shown(moved)).toBeUndefined()
    expect(await shown(kept)).toBeDefined()
  })

  it('refuses times out of range, subscriptions, unknown instances', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceAutoReleaseTime', {
        InstanceId,
        AutoReleaseTime: '2026-01-02T06:00:00Z',
        ...members,
      })
    for (const AutoReleaseTime of ['soon', '2026-01-02T03:10:00Z', '2036-01-02T03:10:00Z'])
      expect(await refusal({ AutoReleaseTime })).toMatchObject({
        status: 400,
        code: 'InvalidAutoReleaseTime.Malformed',
      })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const subscribed = await running({ InstanceChargeType: 'PrePaid', Period: 1 })
    expect(await refusal({ InstanceId: subscribed })).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
  })
})
