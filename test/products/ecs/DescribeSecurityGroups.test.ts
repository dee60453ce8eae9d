import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'
import { makeInstance } from './sourceInstance.ts'

async function withGroups() {
  const world = await groupWorld()
  const [a, b, c] = [
    await world.makeGroup({ SecurityGroupName: 'alpha', Tag: [{ Key: 'team', Value: 'red' }] }),
    await world.makeGroup({ SecurityGroupName: 'beta', ResourceGroupId: 'rg-1' }),
    await world.makeGroup({ SecurityGroupName: 'alphabet', SecurityGroupType: 'enterprise' }),
  ]
  const ids = async (members: object) =>
    (await world.test.call('ecs.DescribeSecurityGroups', { ...REGION, ...members })).SecurityGroups.SecurityGroup?.map(
      (g) => g.SecurityGroupId,
    )
  return { ...world, a, b, c, ids }
}

describe('DescribeSecurityGroups', () => {
  it('reads: newest first, by each filter', async () => {
    const { a, b, c, VpcId, ids } = await withGroups()
    expect(await ids({})).toEqual([c, b, a])
    expect(await ids({ SecurityGroupName: 'alpha' })).toEqual([a])
    expect(await ids({ SecurityGroupName: 'alpha', FuzzyQuery: true })).toEqual([c, a])
    expect(await ids({ SecurityGroupType: 'enterprise' })).toEqual([c])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([b])
    expect(await ids({ Tag: [{ Key: 'team', Value: 'red' }] })).toEqual([a])
    expect(await ids({ Tag: [{ Key: 'team', Value: 'blue' }] })).toEqual([])
    expect(await ids({ VpcId })).toEqual([c, b, a])
    expect(await ids({ VpcId: 'vpc-none' })).toEqual([])
    expect(await ids({ NetworkType: 'classic' })).toEqual([])
    expect(await ids({ ServiceManaged: true })).toEqual([])
    expect(await ids({ SecurityGroupId: b })).toEqual([b])
    expect(await ids({ SecurityGroupIds: JSON.stringify([a, c, 'sg-none']) })).toEqual([c, a])
    expect(await ids({ SecurityGroupIds: JSON.stringify([a, c]), SecurityGroupId: a })).toEqual([a])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('reads: pages by number with totals, and by token without', async () => {
    const { test, a, b, c } = await withGroups()
    const byNumber = await test.call('ecs.DescribeSecurityGroups', { ...REGION, PageNumber: 2, PageSize: 2 })
    expect(byNumber).toMatchObject({ TotalCount: 3, PageNumber: 2, PageSize: 2, RegionId: 'cn-hangzhou' })
    expect(byNumber.SecurityGroups.SecurityGroup).toMatchObject([{ SecurityGroupId: a }])
    const first = await test.call('ecs.DescribeSecurityGroups', { ...REGION, MaxResults: 2 })
    expect(first.SecurityGroups.SecurityGroup).toMatchObject([{ SecurityGroupId: c }, { SecurityGroupId: b }])
    expect('TotalCount' in first).toBe(false)
    const second = await test.call('ecs.DescribeSecurityGroups', {
      ...REGION,
      MaxResults: 2,
      NextToken: first.NextToken,
    })
    expect(second.SecurityGroups.SecurityGroup).toMatchObject([{ SecurityGroupId: a }])
    expect(second.NextToken).toBe('')
  })

  it('reads: rules at all times, members when asked; both follow their rows', async () => {
    const { test, a } = await withGroups()
    const { InstanceId } = makeInstance(test)
    const SecurityGroupId = test.world.networkInterfaces.list('instance', InstanceId)[0]?.SecurityGroupIds[0] ?? ''
    const read = async (id: string, IsQueryEcsCount: boolean) =>
      (await test.call('ecs.DescribeSecurityGroups', { ...REGION, SecurityGroupId: id, IsQueryEcsCount }))
        .SecurityGroups.SecurityGroup?.[0]
    expect(await read(a, false)).toMatchObject({ RuleCount: 0, GroupToGroupRuleCount: 0 })
    expect(await read(a, false)).not.toHaveProperty('EcsCount')
    expect(await read(a, true)).toMatchObject({ EcsCount: 0, AvailableInstanceAmount: 2000 })
    expect(await read(SecurityGroupId, true)).toMatchObject({ EcsCount: 1, AvailableInstanceAmount: 1999 })
    await test.control({ kind: 'quotas', settings: [{ name: 'private_ips_per_basic_vpc_sg', value: 5 }] })
    expect(await read(SecurityGroupId, true)).toMatchObject({ EcsCount: 1, AvailableInstanceAmount: 4 })
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId: a,
      IpProtocol: 'tcp',
      PortRange: '1/1',
      SourceCidrIp: '1.1.1.1',
    })
    expect(await read(a, false)).toMatchObject({ RuleCount: 1 })
  })

  it.each([
    [{ SecurityGroupIds: 'sg-1,sg-2' }, 'InvalidParameter'],
    [{ SecurityGroupIds: JSON.stringify(Array.from({ length: 101 }, () => 'x')) }, 'InvalidParameter'],
    [{ SecurityGroupType: 'huge' }, 'InvalidParameter'],
    [{ NetworkType: 'wifi' }, 'InvalidParameter'],
    [{ MaxResults: 101 }, 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter'],
    [{ Tag: [{ Value: 'x' }] }, 'InvalidTag.Mismatch'],
    [{ DryRun: true }, 'DryRunOperation'],
  ])('refuses %o', async (members, code) => {
    const { test } = await groupWorld()
    expect(await test.refusal('ecs.DescribeSecurityGroups', { ...REGION, ...members })).toMatchObject({
      status: 400,
      code,
    })
  })
})
