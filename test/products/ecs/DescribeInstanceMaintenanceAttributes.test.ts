import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeInstanceMaintenanceAttributes', () => {
  it('reads the defaults, a page at a time, newest first; by id', async () => {
    const { test, running } = await instanceWorld()
    const [one, other] = [await running(), await running()]
    const read = async (members: object) => {
      const reply = await test.call('ecs.DescribeInstanceMaintenanceAttributes', { ...REGION, ...members })
      return { total: reply.TotalCount, list: reply.MaintenanceAttributes.MaintenanceAttribute ?? [] }
    }
    const first = await read({ PageSize: 1 })
    expect(first.total).toBe(2)
    expect(first.list).toEqual([
      {
        InstanceId: other,
        ActionOnMaintenance: {
          ...{ Value: 'AutoRecover', DefaultValue: 'AutoRecover' },
          SupportedValues: { SupportedValue: ['Stop', 'AutoRecover'] },
        },
        NotifyOnMaintenance: false,
        MaintenanceWindows: { MaintenanceWindow: [] },
      },
    ])
    expect((await read({ PageSize: 1, PageNumber: 2 })).list).toMatchObject([{ InstanceId: one }])
    expect((await read({ InstanceId: [one, 'i-none'] })).list).toMatchObject([{ InstanceId: one }])
  })

  it('refuses more than 100 ids', async () => {
    const { test } = await instanceWorld()
    const InstanceId = Array.from({ length: 101 }, (_, i) => `i-${i}`)
    const refusal = await test.refusal('ecs.DescribeInstanceMaintenanceAttributes', { ...REGION, InstanceId })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
