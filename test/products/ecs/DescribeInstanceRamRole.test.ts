import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { makeRoles } from './ramRoleSetup.ts'

describe('DescribeInstanceRamRole', () => {
  it('reads the roles of instances by id, by role, and by both', async () => {
    const { test, running } = await instanceWorld()
    await makeRoles(test, 'role')
    const [one, two] = [await running({ RamRoleName: 'role' }), await running()]
    const list = async (members: object) => {
      const reply = await test.call('ecs.DescribeInstanceRamRole', { ...REGION, ...members })
      return reply.InstanceRamRoleSets.InstanceRamRoleSet
    }
    const withRole = { InstanceId: one, RamRoleName: 'role' }
    expect(await list({ RamRoleName: 'role' })).toEqual([withRole])
    expect(await list({ InstanceIds: JSON.stringify([one, two]) })).toEqual([
      { InstanceId: two, RamRoleName: '' },
      withRole,
    ])
    expect(await list({ InstanceIds: JSON.stringify([two]), RamRoleName: 'role' })).toEqual([])
    expect(await list({ InstanceIds: JSON.stringify([one, two]), PageSize: 1, PageNumber: 2 })).toEqual([withRole])
  })

  it.each([
    [{}, 403, 'InvalidParameter.AllEmpty'],
    [{ InstanceIds: '["i-none"]' }, 404, 'InvalidInstanceId.NotFound'],
    [{ InstanceIds: 'x' }, 400, 'InvalidInstanceIds.Malformed'],
    [{ RamRoleName: 'role', PageSize: 51 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const { test } = await instanceWorld()
    const refused = await test.refusal('ecs.DescribeInstanceRamRole', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
