import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { groupWorld, listedGroups } from './autoProvisioningSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DescribeAutoProvisioningGroups reads', () => {
  it.each([
    [{}, 'two,one'],
    [{ AutoProvisioningGroupName: 'one' }, 'one'],
    [{ AutoProvisioningGroupStatus: ['active'] }, 'two,one'],
    [{ AutoProvisioningGroupStatus: ['deleted'] }, ''],
    [{ AutoProvisioningGroupTypes: ['instant'] }, 'two,one'],
    [{ AutoProvisioningGroupTypes: ['maintain'] }, ''],
    [{ ResourceGroupId: 'rg-none' }, ''],
    [{ Tag: [{ Key: 'env' }] }, 'two'],
    [{ PageSize: 1, PageNumber: 2 }, 'one'],
    [{ RegionId: 'cn-beijing' }, ''],
  ] satisfies [Partial<Requests['ecs.DescribeAutoProvisioningGroups']>, string][])(
    'what %j narrows it to: %s',
    async (members, expected) => {
      const world = await groupWorld()
      await world.create({ AutoProvisioningGroupName: 'one' })
      await world.create({ AutoProvisioningGroupName: 'two', Tag: [{ Key: 'env', Value: 'test' }] })
      const groups = await listedGroups(world, members)
      expect(groups.map((group) => group.AutoProvisioningGroupName).join(',')).toBe(expected)
    },
  )

  it('the groups with some ids, and refuses more than 20', async () => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId } = await world.create()
    await world.create()
    expect(await listedGroups(world, { AutoProvisioningGroupId: [AutoProvisioningGroupId, 'apg-none'] })).toMatchObject(
      [{ AutoProvisioningGroupId, AutoProvisioningGroupName: AutoProvisioningGroupId }],
    )
    const request = { ...REGION, AutoProvisioningGroupId: Array(21).fill('apg-x') }
    expect(await world.test.refusal('ecs.DescribeAutoProvisioningGroups', request)).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
