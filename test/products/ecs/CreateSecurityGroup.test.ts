import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

describe('CreateSecurityGroup', () => {
  it('does: makes a basic group without rules, open inside', async () => {
    const { test, VpcId, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup({
      SecurityGroupName: 'web',
      Description: 'front',
      Tag: [{ Key: 'a', Value: 'b' }],
    })
    expect(SecurityGroupId).toMatch(/^sg-bp1[0-9a-z]{17}$/)
    const shown = await test.call('ecs.DescribeSecurityGroupAttribute', { ...REGION, SecurityGroupId })
    expect(shown).toMatchObject({ SecurityGroupName: 'web', Description: 'front', VpcId, InnerAccessPolicy: 'Accept' })
    expect(shown.Permissions.Permission).toEqual([])
  })

  it('does: makes an enterprise group, closed inside', async () => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup({ SecurityGroupType: 'enterprise' })
    const shown = await test.call('ecs.DescribeSecurityGroupAttribute', { ...REGION, SecurityGroupId })
    expect(shown.InnerAccessPolicy).toBe('Drop')
  })

  it.each([
    [{ SecurityGroupName: 'x' }, 400, 'InvalidSecurityGroupName.Malformed'],
    [{ SecurityGroupName: 'http://x' }, 400, 'InvalidSecurityGroupName.Malformed'],
    [{ Description: 'https://x' }, 400, 'InvalidSecurityGroupDiscription.Malformed'],
    [{ SecurityGroupType: 'huge' }, 400, 'InvalidParams.GroupType'],
    [{ VpcId: '' }, 403, 'InvalidVpcId.NotFound'],
    [{ VpcId: 'vpc-none' }, 404, 'InvalidVpcId.NotFound'],
    [{ Tag: [{ Key: 'acs:x', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    [{ Tag: [{ Key: 'k' }, { Key: 'k' }] }, 400, 'Duplicate.TagKey'],
  ])('refuses %o', async (wishes, status, code) => {
    const { test, VpcId } = await groupWorld()
    expect(await test.refusal('ecs.CreateSecurityGroup', { ...REGION, VpcId, ...wishes })).toMatchObject({
      status,
      code,
    })
  })

  it('refuses a VPC that is not Available yet, or lies elsewhere, or is another account’s', async () => {
    const test = testWorld()
    const { VpcId } = await test.call('vpc.CreateVpc', REGION)
    expect(await test.refusal('ecs.CreateSecurityGroup', { ...REGION, VpcId })).toMatchObject({
      code: 'IncorrectVpcStatus',
    })
    await test.settle()
    const elsewhere = { RegionId: 'cn-beijing', VpcId }
    expect(await test.refusal('ecs.CreateSecurityGroup', elsewhere)).toMatchObject({ code: 'InvalidVpcId.NotFound' })
    const refused = await test.refusal('ecs.CreateSecurityGroup', { ...REGION, VpcId }, '1000000000000002')
    expect(refused).toMatchObject({ status: 404, code: 'InvalidVpcId.NotFound' })
  })

  it('refuses more groups than the quota allows, and takes one again after one was deleted', async () => {
    const { test, VpcId, makeGroup } = await groupWorld()
    await test.control({ kind: 'quotas', settings: [{ name: 'max-security-groups', value: 1 }] })
    const SecurityGroupId = await makeGroup()
    const refused = await test.refusal('ecs.CreateSecurityGroup', { ...REGION, VpcId })
    expect(refused).toMatchObject({ status: 403, code: 'QuotaExceed.SecurityGroup' })
    await test.call('ecs.DeleteSecurityGroup', { ...REGION, SecurityGroupId })
    await makeGroup()
  })
})
