import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeInstancesFullStatus', () => {
  it('reads state and health, newest first, a page at a time; by id, state and health', async () => {
    const { test, running, stopped, run } = await instanceWorld()
    const [one, other] = [await running(), await stopped()]
    const [pending = ''] = await run()
    const read = async (members: object) => {
      const reply = await test.call('ecs.DescribeInstancesFullStatus', { ...REGION, ...members })
      return reply.InstanceFullStatusSet.InstanceFullStatusType ?? []
    }
    expect(await read({ PageSize: 1, PageNumber: 3 })).toEqual([
      {
        ...{ InstanceId: one, Status: { Code: 1, Name: 'Running' }, HealthStatus: { Code: 0, Name: 'Ok' } },
        ScheduledSystemEventSet: { ScheduledSystemEventType: [] },
      },
    ])
    const idsOf = async (members: object) => (await read(members)).map(({ InstanceId }) => InstanceId)
    expect(await idsOf({ InstanceId: [one, 'i-none'] })).toEqual([one])
    expect(await idsOf({ Status: 'Stopped' })).toEqual([other])
    expect(await idsOf({ HealthStatus: 'Initializing' })).toEqual([pending])
  })

  it('reads nothing for system events, of which there are none', async () => {
    const { test, running } = await instanceWorld()
    await running()
    const time = { Start: '2026-01-01T00:00:00Z', End: '2026-01-03T00:00:00Z' }
    for (const members of [
      { EventId: ['e-1'] },
      { EventType: 'SystemMaintenance.Reboot' },
      { InstanceEventType: ['InstanceExpiration.Stop'] },
      { NotBefore: time },
      { EventPublishTime: time },
    ]) {
      const reply = await test.call('ecs.DescribeInstancesFullStatus', { ...REGION, ...members })
      expect(reply.TotalCount).toBe(0)
    }
  })

  it('refuses values that there are not', async () => {
    const { test } = await instanceWorld()
    const refusal = (members: object) => test.refusal('ecs.DescribeInstancesFullStatus', { ...REGION, ...members })
    const many = Array.from({ length: 101 }, (_, i) => `i-${i}`)
    for (const members of [
      { Status: 'Gone' },
      { HealthStatus: 'Ill' },
      { NotBefore: { Start: 'soon' } },
      { InstanceId: many },
    ])
      expect(await refusal(members)).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
