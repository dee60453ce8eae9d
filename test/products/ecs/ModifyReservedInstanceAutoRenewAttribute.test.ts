import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { DAY_MS, purchased, renewalsOf, shownReserved } from './reservedInstanceSetup.ts'

const AUTOMATIC = { ...REGION, RenewalStatus: 'AutoRenewal' }

describe('ModifyReservedInstanceAutoRenewAttribute', () => {
  it('does: renews several at their end, for the period', async () => {
    const test = testWorld()
    const ReservedInstanceId = [await purchased(test), await purchased(test)]
    const request = { ...AUTOMATIC, ReservedInstanceId, Period: 3, PeriodUnit: 'Year' }
    await test.call('ecs.ModifyReservedInstanceAutoRenewAttribute', request)
    const renewed = { RenewalStatus: 'AutoRenewal', Duration: 3, PeriodUnit: 'Year' }
    expect(await renewalsOf(test, ReservedInstanceId)).toMatchObject([renewed, renewed])
    await test.advance(32 * DAY_MS)
    for (const id of ReservedInstanceId)
      expect(await shownReserved(test, id)).toMatchObject({ Status: 'Active', ExpiredTime: '2029-02-02T03:00Z' })
  })

  it('does: Normal ends the renewal', async () => {
    const test = testWorld()
    const id = await purchased(test, { AutoRenew: true })
    const request = { ...REGION, ReservedInstanceId: [id], RenewalStatus: 'Normal' }
    await test.call('ecs.ModifyReservedInstanceAutoRenewAttribute', request)
    expect(await renewalsOf(test, [id])).toMatchObject([{ RenewalStatus: 'Normal', Duration: 0 }])
    await test.advance(32 * DAY_MS)
    expect((await shownReserved(test, id)).Status).toBe('Expired')
  })

  it.each([
    [{ ReservedInstanceId: [] }, 400, 'MissingParameter'],
    [{ ReservedInstanceId: ['ecsri-none'] }, 404, 'InvalidReservedInstanceId.NotFound'],
    [{ ReservedInstanceId: Array(101).fill('ecsri-x') }, 400, 'InvalidParameter'],
    [{ RenewalStatus: '' }, 400, 'MissingParameter'],
    [{ RenewalStatus: 'NotRenewal' }, 400, 'InvalidParameter'],
    [{ Period: 2 }, 400, 'InvalidParameter'],
    [{ PeriodUnit: 'Week' }, 400, 'InvalidParameter'],
  ])('refuses %j', async (members, status, code) => {
    const test = testWorld()
    const request = { ...AUTOMATIC, ReservedInstanceId: [await purchased(test)], ...members }
    expect(await test.refusal('ecs.ModifyReservedInstanceAutoRenewAttribute', request)).toMatchObject({ status, code })
  })

  it('refuses those whose term has ended', async () => {
    const test = testWorld()
    const id = await purchased(test)
    await test.advance(32 * DAY_MS)
    const request = { ...AUTOMATIC, ReservedInstanceId: [id] }
    expect(await test.refusal('ecs.ModifyReservedInstanceAutoRenewAttribute', request)).toMatchObject({
      ...{ status: 403, code: 'IncorrectReservedInstanceStatus' },
    })
  })
})
