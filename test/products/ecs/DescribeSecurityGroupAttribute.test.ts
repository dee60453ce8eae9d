import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'

describe('DescribeSecurityGroupAttribute', () => {
  it('reads: the group and its rules, in pages of either direction', async () => {
    const { test, makeGroup, rules, VpcId } = await groupWorld()
    const SecurityGroupId = await makeGroup({ SecurityGroupName: 'web' })
    const Permissions = Array.from({ length: 12 }, (_, i) => ({
      IpProtocol: 'tcp',
      PortRange: `${i + 1}/${i + 1}`,
      SourceCidrIp: '10.0.0.0/8',
    }))
    await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, Permissions })
    await test.call('ecs.AuthorizeSecurityGroupEgress', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'udp',
      PortRange: '53/53',
      DestCidrIp: '10.0.0.2',
    })
    const whole = await test.call('ecs.DescribeSecurityGroupAttribute', {
      ...REGION,
      SecurityGroupId,
      NicType: '<nil>',
    })
    expect(whole).toMatchObject({
      SecurityGroupId,
      SecurityGroupName: 'web',
      VpcId,
      RegionId: 'cn-hangzhou',
      NextToken: '',
    })
    expect(whole.Permissions.Permission).toHaveLength(13)
    expect(whole).not.toHaveProperty('SnapshotPolicyIds')
    expect(await rules(SecurityGroupId, 'EGRESS')).toMatchObject([{ PortRange: '53/53' }])
    const ask = { ...REGION, SecurityGroupId, Direction: 'ingress', MaxResults: 10 }
    const first = await test.call('ecs.DescribeSecurityGroupAttribute', ask)
    const second = await test.call('ecs.DescribeSecurityGroupAttribute', { ...ask, NextToken: first.NextToken })
    const ports = [first, second].flatMap((page) => page.Permissions.Permission?.map((rule) => rule.PortRange) ?? [])
    expect(ports).toEqual(Permissions.map((rule) => rule.PortRange).reverse())
    expect(second.NextToken).toBe('')
  })

  it('reads: the name of a peer group as it is now', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const [SecurityGroupId, SourceGroupId] = [await makeGroup(), await makeGroup({ SecurityGroupName: 'before' })]
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      SourceGroupId,
    })
    expect(await rules(SecurityGroupId)).toMatchObject([{ SourceGroupName: 'before' }])
    await test.call('ecs.ModifySecurityGroupAttribute', {
      ...REGION,
      SecurityGroupId: SourceGroupId,
      SecurityGroupName: 'after',
    })
    expect(await rules(SecurityGroupId)).toMatchObject([{ SourceGroupName: 'after' }])
  })

  it('reads: snapshot policies, of which there are none', async () => {
    const { test, makeGroup } = await groupWorld()
    const ask = { ...REGION, SecurityGroupId: await makeGroup(), Attribute: 'snapshotPolicyIds' }
    expect((await test.call('ecs.DescribeSecurityGroupAttribute', ask)).SnapshotPolicyIds).toEqual({
      SnapshotPolicyId: [],
    })
  })

  it.each([
    [{ SecurityGroupId: 'sg-none' }, 404, 'InvalidSecurityGroupId.NotFound'],
    [{ Direction: 'up' }, 400, 'InvalidParamter'],
    [{ MaxResults: 9 }, 400, 'InvalidParameter'],
    [{ MaxResults: 1001 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const { test, makeGroup } = await groupWorld()
    const request = { ...REGION, SecurityGroupId: await makeGroup(), ...members }
    expect(await test.refusal('ecs.DescribeSecurityGroupAttribute', request)).toMatchObject({ status, code })
  })
})
