import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { makeRoles } from './ramRoleSetup.ts'

describe('DetachInstanceRamRole', () => {
  it('does: takes the role away, whichever it is or the one that is named', async () => {
    const { test, running } = await instanceWorld()
    await makeRoles(test, 'role', 'other')
    const [one, two, none] = [
      await running({ RamRoleName: 'role' }),
      await running({ RamRoleName: 'other' }),
      await running(),
    ]
    const InstanceIds = JSON.stringify([one, two, none])
    const reply = await test.call('ecs.DetachInstanceRamRole', { ...REGION, InstanceIds, RamRoleName: 'role' })
    expect(reply).toMatchObject({ TotalCount: 3, FailCount: 2 })
    expect(reply.DetachInstanceRamRoleResults.DetachInstanceRamRoleResult).toMatchObject([
      {
        ...{ InstanceId: one, Success: true, Code: '200' },
        InstanceRamRoleSets: { InstanceRamRoleSet: [{ InstanceId: one, RamRoleName: 'role' }] },
      },
      { InstanceId: two, Success: false, Code: 'InvalidRamRole.NotFound' },
      { InstanceId: none, Success: false, Code: 'InvalidRamRole.NotFound' },
    ])
    await test.call('ecs.DetachInstanceRamRole', { ...REGION, InstanceIds: JSON.stringify([two]) })
    const { InstanceRamRoleSets } = await test.call('ecs.DescribeInstanceRamRole', { ...REGION, InstanceIds })
    expect(InstanceRamRoleSets.InstanceRamRoleSet?.map(({ RamRoleName }) => RamRoleName)).toEqual(['', '', ''])
  })

  it('refuses a malformed list', async () => {
    const { test } = await instanceWorld()
    expect(await test.refusal('ecs.DetachInstanceRamRole', { ...REGION, InstanceIds: '{}' })).toMatchObject({
      status: 400,
      code: 'InvalidInstanceIds.Malformed',
    })
  })
})
