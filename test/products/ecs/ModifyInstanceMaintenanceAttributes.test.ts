import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION } from './instanceSetup.ts'

async function attributesOf({ test }: InstanceWorld, InstanceId: string) {
  const request = { ...REGION, InstanceId: [InstanceId] }
  const { MaintenanceAttributes } = await test.call('ecs.DescribeInstanceMaintenanceAttributes', request)
  return MaintenanceAttributes.MaintenanceAttribute?.[0]
}

describe('ModifyInstanceMaintenanceAttributes', () => {
  it('does: sets action, window and notice, of several instances; what is not named stays', async () => {
    const world = await instanceWorld()
    const InstanceId = [await world.running(), await world.running()]
    const window = { StartTime: '22:00:00', EndTime: '04:00:00' }
    await world.test.call('ecs.ModifyInstanceMaintenanceAttributes', {
      ...{ ...REGION, InstanceId, ActionOnMaintenance: 'Stop', NotifyOnMaintenance: true, MaintenanceWindow: [window] },
    })
    for (const id of InstanceId) {
      expect(await attributesOf(world, id)).toMatchObject({
        ActionOnMaintenance: { Value: 'Stop', DefaultValue: 'AutoRecover' },
        NotifyOnMaintenance: true,
        MaintenanceWindows: { MaintenanceWindow: [window] },
      })
    }
    const later = { ...REGION, InstanceId: InstanceId.slice(0, 1), ActionOnMaintenance: 'AutoRecover' }
    await world.test.call('ecs.ModifyInstanceMaintenanceAttributes', later)
    expect(await attributesOf(world, InstanceId[0] ?? '')).toMatchObject({
      ...{ ActionOnMaintenance: { Value: 'AutoRecover' }, NotifyOnMaintenance: true },
    })
  })

  it('refuses actions and windows that there are not, and unknown instances', async () => {
    const { test, running } = await instanceWorld()
    const id = await running()
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceMaintenanceAttributes', { ...REGION, InstanceId: [id], ...members })
    expect(await refusal({ InstanceId: ['i-none'] })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({ InstanceId: [] })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    for (const ActionOnMaintenance of ['Pray', 'AutoRedeploy'])
      expect(await refusal({ ActionOnMaintenance })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const hour = { StartTime: '01:00:00', EndTime: '02:00:00' }
    for (const MaintenanceWindow of [
      [{ StartTime: '01:30:00', EndTime: '02:00:00' }],
      [{ StartTime: '01:00:00' }],
      [hour, hour],
    ])
      expect(await refusal({ MaintenanceWindow })).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
