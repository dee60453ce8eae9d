import { describe, expect, it } from 'vitest'
import { callsOf, emulatedResourceTypes, findResourceType } from '../../../src/ros/stack/resourceTypes.ts'
import { testWorld } from '../../setup/worlds.ts'
import {
  deleteStack,
  instance,
  network,
  REGION as RegionId,
  securityGroup,
  stackOf,
  TYPE,
  template,
  UBUNTU,
  vpc,
} from '../stack/stackSetup.ts'

const NET = template({ ...network, Eip: { Type: 'ALIYUN::VPC::EIP' } })
const RUN = { RegionId, ImageId: UBUNTU, InstanceType: TYPE }

describe('ListStackOperationRisks of DeleteStack', () => {
  it('tells what else uses the resources of the stack, and nothing once that is gone', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, NET)
    const request = { RegionId, OperationType: 'DeleteStack', StackId }
    expect((await at.call('ros.ListStackOperationRisks', request)).RiskResources).toEqual([])
    const ids = Object.fromEntries(
      at.world.stackResources.list('stack', StackId).map((row) => [row.LogicalResourceId, row.PhysicalResourceId]),
    )
    const { InstanceIdSets } = await at.call('ecs.RunInstances', {
      ...{ ...RUN, VSwitchId: ids.VSwitch, SecurityGroupId: ids.Group },
    })
    await at.settle()
    const InstanceId = InstanceIdSets.InstanceIdSet?.[0] ?? ''
    await at.call('vpc.AssociateEipAddress', { RegionId, AllocationId: ids.Eip ?? '', InstanceId })
    await at.settle()
    const { RiskResources, MissingPolicyActions } = await at.call('ros.ListStackOperationRisks', request)
    const told = RiskResources.map(({ LogicalResourceId, RiskType, Reason }) => [LogicalResourceId, RiskType, Reason])
    expect(told).toEqual(
      expect.arrayContaining([
        ['VSwitch', 'Referenced', `It is used by ECS instances (${InstanceId}).`],
        ['Group', 'Referenced', `It is used by ECS instances (${InstanceId}).`],
        ['Eip', 'Referenced', `It is used by resources (${InstanceId}).`],
      ]),
    )
    expect(told).toHaveLength(3)
    expect(MissingPolicyActions).toEqual([])
    // What is told is what keeps the stack from going.
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    const kept = { ...request, RetainResources: ['VSwitch', 'Group', 'Eip', 'Vpc'] }
    expect((await at.call('ros.ListStackOperationRisks', kept)).RiskResources).toEqual([])
    const all = { ...request, RetainAllResources: true }
    expect((await at.call('ros.ListStackOperationRisks', all)).RiskResources).toEqual([])
    const without = await at.call('ros.ListStackOperationRisks', { ...request, RetainResources: ['VSwitch'] })
    expect(without.RiskResources.find(({ LogicalResourceId }) => LogicalResourceId === 'Vpc')?.Reason).toContain(
      ids.VSwitch,
    )
  })

  it('tells what stays and what is a stack of its own', async () => {
    const at = testWorld()
    const inner = { ROSTemplateFormatVersion: '2015-09-01', Resources: {} }
    const { StackId } = await stackOf(
      at,
      template({
        Kept: { ...vpc(), DeletionPolicy: 'Retain' },
        Inner: { Type: 'ALIYUN::ROS::Stack', Properties: { TemplateBody: inner } },
      }),
    )
    const request = { RegionId, OperationType: 'DeleteStack', StackId }
    const { RiskResources } = await at.call('ros.ListStackOperationRisks', request)
    expect(RiskResources.map(({ LogicalResourceId, RiskType }) => [LogicalResourceId, RiskType]).sort()).toEqual([
      ['Inner', 'AdditionalRiskCheckRequired'],
      ['Kept', 'OperationIgnored'],
    ])
  })

  it('finds users of groups, key pairs, roles, sets, packages and policies', async () => {
    const at = testWorld()
    const of = (Type: string, Properties: object) => ({ Type, Properties })
    const trust = {
      ...{ Version: '1' },
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ecs.aliyuncs.com'] } }],
    }
    const document = { Version: '1', Statement: [{ Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' }] }
    const { StackId } = await stackOf(
      at,
      template({
        Keys: of('ALIYUN::ECS::SSHKeyPair', { KeyPairName: 'keys' }),
        Set: of('ALIYUN::ECS::DeploymentSet', { Strategy: 'Availability' }),
        Role: of('ALIYUN::RAM::Role', { RoleName: 'runs', AssumeRolePolicyDocument: trust }),
        Crew: of('ALIYUN::RAM::Group', { GroupName: 'crew' }),
        Policy: of('ALIYUN::RAM::ManagedPolicy', { PolicyName: 'looks', PolicyDocument: document }),
        Shared: of('ALIYUN::VPC::CommonBandwidthPackage', { Bandwidth: 5 }),
        Options: of('ALIYUN::VPC::DhcpOptionsSet', {}),
        Disk: of('ALIYUN::ECS::Disk', { ZoneId: 'cn-hangzhou-i', Size: 20, DiskCategory: 'cloud_essd' }),
        Inside: of('ALIYUN::ECS::SecurityGroup', { VpcId: { Ref: 'Vpc' } }),
        Vpc: vpc(),
      }),
    )
    const ids = Object.fromEntries(
      at.world.stackResources.list('stack', StackId).map((row) => [row.LogicalResourceId, row.PhysicalResourceId]),
    )
    const outside = await stackOf(at, template({ ...network, Back: securityGroup() }), { StackName: 'outside' })
    const [row] = at.world.stackResources
      .list('stack', outside.StackId)
      .filter((each) => each.LogicalResourceId === 'VSwitch')
    const [group] = at.world.stackResources
      .list('stack', outside.StackId)
      .filter((each) => each.LogicalResourceId === 'Group')
    const { InstanceIdSets } = await at.call('ecs.RunInstances', {
      ...{ ...RUN, VSwitchId: row?.PhysicalResourceId, SecurityGroupId: group?.PhysicalResourceId },
      ...{ KeyPairName: 'keys', RamRoleName: 'runs', DeploymentSetId: ids.Set },
    })
    const { AllocationId } = await at.call('vpc.AllocateEipAddress', { RegionId })
    await at.settle()
    const shared = { RegionId, BandwidthPackageId: ids.Shared ?? '', IpInstanceId: AllocationId }
    await at.call('vpc.AddCommonBandwidthPackageIp', shared)
    const VpcId = at.world.securityGroups.get(group?.PhysicalResourceId ?? '')?.VpcId ?? ''
    await at.call('vpc.AttachDhcpOptionsSetToVpc', { RegionId, DhcpOptionsSetId: ids.Options ?? '', VpcId })
    await at.call('ram.CreateUser', { UserName: 'eve' })
    await at.call('ram.AddUserToGroup', { UserName: 'eve', GroupName: 'crew' })
    await at.call('ram.AttachPolicyToUser', { UserName: 'eve', PolicyName: 'looks', PolicyType: 'Custom' })
    const InstanceId = InstanceIdSets.InstanceIdSet?.[0] ?? ''
    await at.call('ecs.AttachDisk', { InstanceId, DiskId: ids.Disk ?? '' })
    await at.settle()
    const { RiskResources } = await at.call('ros.ListStackOperationRisks', {
      ...{ RegionId, OperationType: 'DeleteStack', StackId },
    })
    const told = Object.fromEntries(RiskResources.map(({ LogicalResourceId, Reason }) => [LogicalResourceId, Reason]))
    expect(told).toEqual({
      ...Object.fromEntries(
        ['Keys', 'Set', 'Role', 'Disk'].map((id) => [id, `It is used by ECS instances (${InstanceId}).`]),
      ),
      Crew: 'It is used by users (eve).',
      Policy: 'It is used by users, groups and roles (eve).',
      Shared: `It is used by EIPs (${AllocationId}).`,
      Options: `It is used by VPCs (${VpcId}).`,
    })
  })
})

describe('ListStackOperationRisks of CreateStack', () => {
  const TemplateBody = template({ ...network, Web: instance() })

  async function userWith(Action: string[]) {
    const at = testWorld()
    await at.call('ram.CreateUser', { UserName: 'eve' })
    const PolicyDocument = JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
    await at.call('ram.CreatePolicy', { PolicyName: 'some', PolicyDocument })
    await at.call('ram.AttachPolicyToUser', { UserName: 'eve', PolicyName: 'some', PolicyType: 'Custom' })
    const [user] = at.world.ramUsers.all()
    const { AccountId: accountId = '', UserId: id = '' } = user ?? {}
    const principal = { type: 'RAMUser', accountId, arn: `acs:ram::${accountId}:user/eve`, name: 'eve', id } as const
    const request = { RegionId, OperationType: 'CreateStack', TemplateBody }
    return { at, ask: () => at.callAs({ principal }, 'ros.ListStackOperationRisks', request) }
  }

  it('tells the actions that no policy of who asks allows', async () => {
    const few = await userWith(['ros:*', 'vpc:*'])
    expect((await few.ask()).MissingPolicyActions).toEqual(['ecs:CreateSecurityGroup', 'ecs:RunInstances'])
    const all = await userWith(['ros:*', 'vpc:*', 'ecs:*'])
    expect((await all.ask()).MissingPolicyActions).toEqual([])
    const root = await all.at.call('ros.ListStackOperationRisks', {
      ...{ RegionId, OperationType: 'CreateStack', TemplateBody },
    })
    expect([root.MissingPolicyActions, root.RiskResources]).toEqual([[], []])
  })

  it('asks about the role, if one is named', async () => {
    const at = testWorld()
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '1',
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ros.aliyuncs.com'] } }],
    })
    await at.call('ram.CreateRole', { RoleName: 'maker', AssumeRolePolicyDocument })
    const { MissingPolicyActions } = await at.call('ros.ListStackOperationRisks', {
      ...{ RegionId, OperationType: 'CreateStack', TemplateBody, RamRoleName: 'maker' },
    })
    expect(MissingPolicyActions).toEqual([
      ...['ecs:CreateSecurityGroup', 'ecs:RunInstances', 'vpc:CreateVSwitch', 'vpc:CreateVpc'],
    ])
  })

  it('knows the action of every emulated type that makes something', () => {
    const makingNothing = ['Assert', 'AutoEnableService', 'Sleep', 'WaitCondition', 'WaitConditionHandle']
    const without = emulatedResourceTypes().filter(
      (type) => type.startsWith('ALIYUN::') && findResourceType(type)?.creates === undefined,
    )
    expect(without.sort()).toEqual(makingNothing.map((name) => `ALIYUN::ROS::${name}`))
    for (const type of emulatedResourceTypes()) {
      const { creates } = findResourceType(type) ?? {}
      if (creates !== undefined) expect(callsOf(type), type).toContain(creates)
    }
  })
})

describe('ListStackOperationRisks refuses', () => {
  it.each([
    ['no operation', {}, 'InvalidParameter'],
    ['another operation', { OperationType: 'UpdateStack' }, 'InvalidParameter'],
    ['a stack that is not there', { OperationType: 'DeleteStack', StackId: 'none' }, 'StackNotFound'],
    ['no stack', { OperationType: 'DeleteStack' }, 'StackNotFound'],
    ['no template', { OperationType: 'CreateStack' }, 'MultipleParameter'],
    ['a broken template', { OperationType: 'CreateStack', TemplateBody: '{}' }, 'InvalidTemplateVersion'],
    ['a stored template that is not there', { OperationType: 'CreateStack', TemplateId: 'x' }, 'TemplateNotFound'],
    ['a URL elsewhere', { OperationType: 'CreateStack', TemplateURL: 'oss://x/y' }, 'InvalidTemplateURL'],
    ['a role that is not there', { OperationType: 'DeleteStack', RamRoleName: 'no' }, 'InvalidParameter'],
  ])('%s', async (_, more, code) => {
    expect((await testWorld().refusal('ros.ListStackOperationRisks', { RegionId, ...more })).code).toBe(code)
  })

  it('to retain what the stack does not have, and a stack that is gone', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId, OperationType: 'DeleteStack', StackId }
    const wrong = { ...request, RetainResources: ['No'] }
    expect((await at.refusal('ros.ListStackOperationRisks', wrong)).code).toBe('ResourceNotFound')
    await deleteStack(at, StackId)
    expect((await at.refusal('ros.ListStackOperationRisks', request)).code).toBe('StackNotFound')
  })
})
