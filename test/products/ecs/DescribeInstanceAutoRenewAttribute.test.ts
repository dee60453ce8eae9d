import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1 }

describe('DescribeInstanceAutoRenewAttribute', () => {
  it('reads subscriptions by id, and leaves others out', async () => {
    const { test, running } = await instanceWorld()
    const [one, other] = [await running({ ...SUBSCRIBED, AutoRenew: true, AutoRenewPeriod: 3 }), await running()]
    const reply = await test.call('ecs.DescribeInstanceAutoRenewAttribute', {
      ...{ ...REGION, InstanceId: `${one},${other},i-none` },
    })
    expect(reply).toMatchObject({ TotalCount: 1, PageNumber: 1, PageSize: 10 })
    expect(reply.InstanceRenewAttributes.InstanceRenewAttribute).toEqual([
      {
        ...{ InstanceId: one, RenewalStatus: 'AutoRenewal', AutoRenewEnabled: true, Duration: 3, PeriodUnit: 'Month' },
        EnableExpectedRenewDay: false,
      },
    ])
  })

  it('reads by status, a page at a time', async () => {
    const { test, running } = await instanceWorld()
    const plain = [await running(SUBSCRIBED), await running(SUBSCRIBED)]
    await running({ ...SUBSCRIBED, AutoRenew: true, AutoRenewPeriod: 1 })
    const page = async (PageNumber: string) => {
      const request = { ...REGION, RenewalStatus: 'Normal', PageSize: '1', PageNumber }
      const reply = await test.call('ecs.DescribeInstanceAutoRenewAttribute', request)
      expect(reply.TotalCount).toBe(2)
      return reply.InstanceRenewAttributes.InstanceRenewAttribute?.map(({ InstanceId }) => InstanceId)
    }
    expect([await page('1'), await page('2')]).toEqual([[plain[1]], [plain[0]]])
  })

  it('refuses requests that name neither ids nor a status, and pages that are no numbers', async () => {
    const { test } = await instanceWorld()
    const refusal = (members: object) =>
      test.refusal('ecs.DescribeInstanceAutoRenewAttribute', { ...REGION, ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refusal({ RenewalStatus: 'x' })).toMatchObject({ status: 403, code: 'InvalidParameter.RenewalStatus' })
    for (const members of [{ PageNumber: 'x' }, { PageSize: '101' }, { PageSize: '0' }])
      expect(await refusal({ RenewalStatus: 'Normal', ...members })).toMatchObject({
        status: 400,
        code: 'InvalidParameter',
      })
  })
})
