import { describe, expect, it } from 'vitest'
import { type GroupWorld, groupWorld, REGION } from '../products/ecs/securityGroupSetup.ts'

/** What the resource reads of a group. */
async function read({ test }: GroupWorld, SecurityGroupId: string) {
  const { SecurityGroups } = await test.call('ecs.DescribeSecurityGroups', {
    ...{ ...REGION, SecurityGroupId, IsQueryEcsCount: false },
  })
  const { InnerAccessPolicy } = await test.call('ecs.DescribeSecurityGroupAttribute', { ...REGION, SecurityGroupId })
  return { ...SecurityGroups.SecurityGroup?.[0], InnerAccessPolicy }
}

describe('Terraform alicloud_security_group', () => {
  it('create, read, update, read, delete, and reads that it is gone', async () => {
    const world = await groupWorld()
    const { test, VpcId } = world
    const { SecurityGroupId } = await test.call('ecs.CreateSecurityGroup', {
      ...{ ...REGION, VpcId, SecurityGroupName: 'tf', Description: 'made', SecurityGroupType: 'normal' },
      ...{ ClientToken: 'TF-CreateSecurityGroup-1', Tag: [{ Key: 'Created', Value: 'TF' }] },
    })
    const group = { ...REGION, SecurityGroupId }
    expect(await read(world, SecurityGroupId)).toMatchObject({
      ...{ SecurityGroupName: 'tf', Description: 'made', SecurityGroupType: 'normal', VpcId },
      ...{ InnerAccessPolicy: 'Accept', Tags: { Tag: [{ TagKey: 'Created', TagValue: 'TF' }] } },
    })

    await test.call('ecs.ModifySecurityGroupPolicy', { ...group, InnerAccessPolicy: 'Drop', ClientToken: 'TF-2' })
    await test.call('ecs.ModifySecurityGroupAttribute', { ...group, SecurityGroupName: 'tf2', Description: 'changed' })
    const resource = { ...REGION, ResourceType: 'securitygroup', ResourceId: [SecurityGroupId] }
    await test.call('ecs.UntagResources', { ...resource, TagKey: ['Created'] })
    await test.call('ecs.TagResources', { ...resource, Tag: [{ Key: 'For', Value: 'acceptance' }] })
    expect(await read(world, SecurityGroupId)).toMatchObject({
      ...{ SecurityGroupName: 'tf2', Description: 'changed', InnerAccessPolicy: 'Drop' },
      Tags: { Tag: [{ TagKey: 'For', TagValue: 'acceptance' }] },
    })

    await test.call('ecs.DeleteSecurityGroup', group)
    expect((await test.refusal('ecs.DescribeSecurityGroupAttribute', group)).code).toBe(
      'InvalidSecurityGroupId.NotFound',
    )
    expect((await test.call('ecs.DescribeSecurityGroups', group)).SecurityGroups.SecurityGroup).toEqual([])
  })

  it('delete: tried again at DependencyViolation until nothing is in the group', async () => {
    const { test, VpcId, makeGroup } = await groupWorld()
    const { VSwitchId } = await test.call('vpc.CreateVSwitch', {
      ...{ ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/24' },
    })
    await test.settle()
    const SecurityGroupId = await makeGroup()
    const made = await test.call('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, SecurityGroupId })
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId: made.NetworkInterfaceId })
    const group = { ...REGION, SecurityGroupId }
    expect((await test.refusal('ecs.DeleteSecurityGroup', group)).code).toBe('DependencyViolation')
    await test.advance(5000)
    await test.call('ecs.DeleteSecurityGroup', group)
  })
})

describe('Terraform alicloud_security_group_rule', () => {
  it.each(['ingress', 'egress'] as const)(
    '%s: create, read, update, read, delete, and reads that it is gone',
    async (direction) => {
      const { test, makeGroup, rules } = await groupWorld()
      const SecurityGroupId = await makeGroup()
      const group = { ...REGION, SecurityGroupId }
      const isIngress = direction === 'ingress'
      const peer = isIngress ? { SourceCidrIp: '0.0.0.0/0' } : { DestCidrIp: '0.0.0.0/0' }
      const rule = {
        IpProtocol: 'tcp',
        PortRange: '22/22',
        Policy: 'accept',
        Priority: '1',
        NicType: 'intranet',
        ...peer,
      }
      const permission = { ...group, Permissions: [{ ...rule, Description: 'made' }] }
      if (isIngress) await test.call('ecs.AuthorizeSecurityGroup', permission)
      else await test.call('ecs.AuthorizeSecurityGroupEgress', permission)

      const found = async () => (await rules(SecurityGroupId, direction)).find(({ PortRange }) => PortRange === '22/22')
      const made = await found()
      expect(made).toMatchObject({ ...peer, Direction: direction, NicType: 'intranet', Description: 'made' })
      const SecurityGroupRuleId = made?.SecurityGroupRuleId ?? ''
      expect(SecurityGroupRuleId).toMatch(/^sgr-/)

      const change = { ...group, ...rule, SecurityGroupRuleId, Description: 'changed' }
      if (isIngress) await test.call('ecs.ModifySecurityGroupRule', change)
      else await test.call('ecs.ModifySecurityGroupEgressRule', change)
      expect(await found()).toMatchObject({ ...peer, SecurityGroupRuleId, Description: 'changed' })

      if (isIngress) await test.call('ecs.RevokeSecurityGroup', { ...group, Permissions: [rule] })
      else await test.call('ecs.RevokeSecurityGroupEgress', { ...group, Permissions: [rule] })
      expect(await found()).toBeUndefined()
    },
  )
})
