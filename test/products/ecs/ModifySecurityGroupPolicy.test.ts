import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'

describe('ModifySecurityGroupPolicy', () => {
  it('does: closes and opens a basic group, in any case of letters', async () => {
    const { test, makeGroup } = await groupWorld()
    const group = { ...REGION, SecurityGroupId: await makeGroup() }
    await test.call('ecs.ModifySecurityGroupPolicy', { ...group, InnerAccessPolicy: 'drop' })
    expect((await test.call('ecs.DescribeSecurityGroupAttribute', group)).InnerAccessPolicy).toBe('Drop')
    await test.call('ecs.ModifySecurityGroupPolicy', { ...group, InnerAccessPolicy: 'ACCEPT' })
    expect((await test.call('ecs.DescribeSecurityGroupAttribute', group)).InnerAccessPolicy).toBe('Accept')
  })

  it('refuses other words, enterprise groups, and groups that are not there', async () => {
    const { test, makeGroup } = await groupWorld()
    const refuse = (SecurityGroupId: string, InnerAccessPolicy: string) =>
      test.refusal('ecs.ModifySecurityGroupPolicy', { ...REGION, SecurityGroupId, InnerAccessPolicy })
    expect(await refuse(await makeGroup(), 'maybe')).toMatchObject({ status: 400, code: 'InvalidPolicy.Malformed' })
    const enterprise = await makeGroup({ SecurityGroupType: 'enterprise' })
    expect(await refuse(enterprise, 'Accept')).toMatchObject({
      status: 404,
      code: 'InvalidParameter.InnerAccessPolicy',
    })
    expect(await refuse('sg-none', 'Accept')).toMatchObject({ status: 404, code: 'InvalidSecurityGroupId.NotFound' })
  })
})
