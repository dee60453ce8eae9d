import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, ZONE } from './instanceSetup.ts'

describe('DescribeInstanceStatus', () => {
  it('reads ids and states, newest first, page by page', async () => {
    const { test, running, run } = await instanceWorld()
    const old = await running()
    const [young = ''] = await run()
    const reply = await test.call('ecs.DescribeInstanceStatus', { ...REGION, PageSize: 1 })
    expect(reply).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 1 })
    expect(reply.InstanceStatuses.InstanceStatus).toEqual([{ InstanceId: young, Status: 'Pending' }])
    const next = await test.call('ecs.DescribeInstanceStatus', { ...REGION, PageSize: 1, PageNumber: 2 })
    expect(next.InstanceStatuses.InstanceStatus).toEqual([{ InstanceId: old, Status: 'Running' }])
  })

  it('reads those that are named, those of a zone, and none of a cluster', async () => {
    const { test, run } = await instanceWorld()
    const [first = ''] = await run({ Amount: 3 })
    const count = async (members: object) =>
      (await test.call('ecs.DescribeInstanceStatus', { ...REGION, ...members })).TotalCount
    expect(await count({ InstanceId: [first, 'i-none'] })).toBe(1)
    expect(await count({ ZoneId: ZONE })).toBe(3)
    expect(await count({ ZoneId: 'cn-hangzhou-h' })).toBe(0)
    expect(await count({ ClusterId: 'c' })).toBe(0)
    expect(await count({ RegionId: 'cn-beijing', InstanceId: [first] })).toBe(0)
  })

  it('reads each state on the way, to a stop and to the end', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const status = async () => {
      const reply = await test.call('ecs.DescribeInstanceStatus', { ...REGION, InstanceId: [InstanceId] })
      return reply.InstanceStatuses.InstanceStatus?.[0]?.Status
    }
    await test.call('ecs.StopInstance', { InstanceId })
    expect(await status()).toBe('Stopping')
    await test.settle()
    expect(await status()).toBe('Stopped')
    await test.call('ecs.DeleteInstance', { InstanceId })
    await test.settle()
    expect(await status()).toBeUndefined()
  })

  it('refuses large pages and more than 100 ids', async () => {
    const { test } = await instanceWorld()
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await test.refusal('ecs.DescribeInstanceStatus', { ...REGION, PageSize: 51 })).toMatchObject(refused)
    const InstanceId = Array.from({ length: 101 }, (_, i) => `i-${i}`)
    expect(await test.refusal('ecs.DescribeInstanceStatus', { ...REGION, InstanceId })).toMatchObject(refused)
  })
})
