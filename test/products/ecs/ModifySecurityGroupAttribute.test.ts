import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'

describe('ModifySecurityGroupAttribute', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup({ SecurityGroupName: 'one', Description: 'first' })
    await test.call('ecs.ModifySecurityGroupAttribute', { ...REGION, SecurityGroupId, SecurityGroupName: 'two' })
    const group = { ...REGION, SecurityGroupId }
    expect(await test.call('ecs.DescribeSecurityGroupAttribute', group)).toMatchObject({
      SecurityGroupName: 'two',
      Description: 'first',
    })
    await test.call('ecs.ModifySecurityGroupAttribute', { ...REGION, SecurityGroupId, Description: 'second' })
    expect(await test.call('ecs.DescribeSecurityGroupAttribute', group)).toMatchObject({
      SecurityGroupName: 'two',
      Description: 'second',
    })
  })

  it.each([
    [{ SecurityGroupName: '1one' }, 400, 'InvalidSecurityGroupName.Malformed'],
    [{ Description: 'x' }, 400, 'InvalidSecurityGroupDiscription.Malformed'],
    [{ SecurityGroupId: 'sg-none' }, 404, 'InvalidSecurityGroupId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const { test, makeGroup } = await groupWorld()
    const request = { ...REGION, SecurityGroupId: await makeGroup(), ...members }
    expect(await test.refusal('ecs.ModifySecurityGroupAttribute', request)).toMatchObject({ status, code })
  })
})
