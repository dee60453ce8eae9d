import { describe, expect, it } from 'vitest'
import { groupWorld } from './autoProvisioningSetup.ts'
import { REGION, TYPE, ZONE } from './instanceSetup.ts'

describe('DescribeAutoProvisioningGroupInstances', () => {
  it('reads the instances of the group that are still there', async () => {
    const world = await groupWorld()
    const { test } = world
    await world.running()
    const { AutoProvisioningGroupId, ids } = await world.create({
      ...{ TotalTargetCapacity: '3', SpotTargetCapacity: '1' },
    })
    await test.settle()
    await test.call('ecs.DeleteInstance', { InstanceId: ids[0] ?? '', Force: true })
    await test.settle()
    const list = async (members: object = {}) => {
      const request = { ...REGION, AutoProvisioningGroupId, ...members }
      const reply = await test.call('ecs.DescribeAutoProvisioningGroupInstances', request)
      return { total: reply.TotalCount, instances: reply.Instances.Instance ?? [] }
    }
    const { total, instances } = await list()
    expect(total).toBe(2)
    expect(instances).toMatchObject([
      {
        ...{ InstanceId: ids[2], InstanceType: TYPE, IsSpot: true, CPU: 2, Memory: 8192, OsType: 'linux' },
        ...{ IoOptimized: true, NetworkType: 'vpc', ZoneId: ZONE, ...REGION, Status: 'Running' },
      },
      { InstanceId: ids[1], IsSpot: false },
    ])
    expect((await list({ PageSize: 1, PageNumber: 2 })).instances).toMatchObject([{ InstanceId: ids[1] }])
  })

  it('refuses a group that there is not', async () => {
    const { test } = await groupWorld()
    const request = { ...REGION, AutoProvisioningGroupId: 'apg-none' }
    expect(await test.refusal('ecs.DescribeAutoProvisioningGroupInstances', request)).toMatchObject({
      status: 404,
      code: 'InvalidAutoProvisioningGroupId.NotFound',
    })
  })
})
