import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { purchased, renewalsOf } from './reservedInstanceSetup.ts'

describe('DescribeReservedInstanceAutoRenewAttribute', () => {
  it('reads how those with the ids are renewed, and all without ids', async () => {
    const test = testWorld()
    const manual = await purchased(test)
    const automatic = await purchased(test, { AutoRenew: true, AutoRenewPeriod: 36 })
    const shown = { ReservedInstanceId: automatic, RenewalStatus: 'AutoRenewal', Duration: 3, PeriodUnit: 'Year' }
    expect(await renewalsOf(test, [automatic, 'ecsri-none'])).toEqual([shown])
    expect(await renewalsOf(test)).toEqual([
      shown,
      { ReservedInstanceId: manual, RenewalStatus: 'Normal', Duration: 0, PeriodUnit: 'Month' },
    ])
  })

  it('refuses more than 100 ids and regions that there are not', async () => {
    const refusal = (members: object) =>
      testWorld().refusal('ecs.DescribeReservedInstanceAutoRenewAttribute', { ...REGION, ...members })
    expect(await refusal({ ReservedInstanceId: Array(101).fill('ecsri-x') })).toMatchObject({
      ...{ status: 400, code: 'InvalidParameter' },
    })
    expect(await refusal({ RegionId: 'cn-none' })).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
