import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { makeRoles } from './ramRoleSetup.ts'

describe('AttachInstanceRamRole', () => {
  it('does: gives the role to each instance, with a result for each', async () => {
    const { test, running } = await instanceWorld()
    await makeRoles(test, 'role', 'old')
    const [one, two] = [await running(), await running({ RamRoleName: 'old' })]
    const InstanceIds = JSON.stringify([one, two, 'i-none'])
    const reply = await test.call('ecs.AttachInstanceRamRole', { ...REGION, InstanceIds, RamRoleName: 'role' })
    expect(reply).toMatchObject({ RamRoleName: 'role', TotalCount: 3, FailCount: 1 })
    expect(reply.AttachInstanceRamRoleResults.AttachInstanceRamRoleResult).toMatchObject([
      { InstanceId: one, Success: true, Code: '200' },
      { InstanceId: two, Success: true, Code: '200' },
      { InstanceId: 'i-none', Success: false, Code: 'InvalidInstanceId.NotFound' },
    ])
    const { InstanceRamRoleSets } = await test.call('ecs.DescribeInstanceRamRole', { ...REGION, RamRoleName: 'role' })
    expect(InstanceRamRoleSets.InstanceRamRoleSet).toHaveLength(2)
  })

  it.each([
    [{ InstanceIds: 'i-1' }, 400, 'InvalidInstanceIds.Malformed'],
    [{ InstanceIds: '[]' }, 400, 'InvalidInstanceIds.Malformed'],
    [{ InstanceIds: JSON.stringify(Array(101).fill('i-1')) }, 400, 'InvalidInstanceIds.Malformed'],
    [{ RamRoleName: 'no role' }, 404, 'InvalidRamRole.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const { test } = await instanceWorld()
    await makeRoles(test, 'role')
    const request = { ...REGION, InstanceIds: '["i-1"]', RamRoleName: 'role', ...members }
    expect(await test.refusal('ecs.AttachInstanceRamRole', request)).toMatchObject({ status, code })
  })
})
