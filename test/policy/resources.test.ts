import { describe, expect, it } from 'vitest'
import { findAction } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/products.ts'
import { questionsOf } from '../../src/policy/authorization.ts'
import { anonymousPrincipal, rootPrincipal } from '../../src/world/rows/account.ts'
import { ACCOUNT, testWorld } from '../setup/worlds.ts'
import { allow, deny, document, user } from './principals.ts'

const IN = `cn-hangzhou:${ACCOUNT}`

function asked(key: string, request: Record<string, unknown>, isRead = /\.(Describe|List|Get)/.test(key)) {
  const [product, action] = key.split('.') as [Product, string]
  const { world } = testWorld()
  const schema = findAction(product, action)?.request ?? {}
  const who = { principal: rootPrincipal(ACCOUNT), origin: {} }
  const where = { regionId: String(request.RegionId ?? 'cn-hangzhou'), isRegionNamed: 'RegionId' in request }
  return questionsOf({ world, product, action, isRead, ...who, ...where, schema, request })
}

describe('what a call asks for', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['ecs.StopInstance', { InstanceId: 'i-1' }, [`ecs:StopInstance acs:ecs:${IN}:instance/i-1`]],
    [
      'ecs.DeleteInstances',
      { RegionId: 'cn-beijing', InstanceId: ['i-1', 'i-2'] },
      [
        `ecs:DeleteInstances acs:ecs:cn-beijing:${ACCOUNT}:instance/i-1`,
        `ecs:DeleteInstances acs:ecs:cn-beijing:${ACCOUNT}:instance/i-2`,
      ],
    ],
    ['ecs.DescribeInstances', { InstanceIds: '["i-1"]' }, [`ecs:DescribeInstances acs:ecs:${IN}:instance/i-1`]],
    ['ecs.DescribeInstances', { VpcId: 'vpc-1', ImageId: 'm-1' }, [`ecs:DescribeInstances acs:ecs:${IN}:*`]],
    ['ecs.DescribeInstances', { InstanceIds: 'no json' }, [`ecs:DescribeInstances acs:ecs:${IN}:instance/no json`]],
    ['ecs.DescribeInstances', { InstanceIds: '[' }, [`ecs:DescribeInstances acs:ecs:${IN}:*`]],
    ['ecs.DescribeRegions', {}, [`ecs:DescribeRegions acs:ecs:${IN}:*`]],
    ['ecs.DescribeUserData', { InstanceId: 'i-1' }, [`ecs:DescribeUserData acs:ecs:${IN}:instance/i-1`]],
    [
      'ecs.RunInstances',
      { ImageId: 'm-1', SecurityGroupId: 'sg-1', VSwitchId: 'vsw-1', InstanceType: 'x', ZoneId: 'z' },
      [
        `ecs:RunInstances acs:ecs:${IN}:instance/*`,
        `ecs:RunInstances acs:ecs:${IN}:image/m-1`,
        `ecs:RunInstances acs:ecs:${IN}:securitygroup/sg-1`,
        `ecs:RunInstances acs:vpc:${IN}:vswitch/vsw-1`,
      ],
    ],
    [
      'ecs.RunInstances',
      { RamRoleName: 'web' },
      [`ecs:RunInstances acs:ecs:${IN}:instance/*`, `ram:PassRole acs:ram::${ACCOUNT}:role/web`],
    ],
    ['ecs.DetachInstanceRamRole', { RamRoleName: 'web' }, [`ecs:DetachInstanceRamRole acs:ecs:${IN}:*`]],
    [
      'ecs.CreateSnapshot',
      { DiskId: 'd-1' },
      [`ecs:CreateSnapshot acs:ecs:${IN}:snapshot/*`, `ecs:CreateSnapshot acs:ecs:${IN}:disk/d-1`],
    ],
    [
      'ecs.TagResources',
      { ResourceType: 'instance', ResourceId: ['i-1'] },
      [`ecs:TagResources acs:ecs:${IN}:instance/i-1`],
    ],
    ['ecs.AddTags', { ResourceType: 'instance', ResourceId: 'i-1' }, [`ecs:AddTags acs:ecs:${IN}:instance/i-1`]],
    [
      'ecs.DescribeRenewalPrice',
      { ResourceType: 'instance', ResourceId: 'i-1' },
      [`ecs:DescribeRenewalPrice acs:ecs:${IN}:instance/i-1`],
    ],
    [
      'vpc.CreateFlowLog',
      { ResourceType: 'VSwitch', ResourceId: 'vsw-1', ResourceGroupId: 'rg-1' },
      [`vpc:CreateFlowLog acs:vpc:${IN}:flowlog/*`, `vpc:CreateFlowLog acs:vpc:${IN}:vswitch/vsw-1`],
    ],
    [
      'vpc.CreateFlowLog',
      { ResourceType: 'NetworkInterface', ResourceId: 'eni-1' },
      [`vpc:CreateFlowLog acs:vpc:${IN}:flowlog/*`],
    ],
    [
      'vpc.DescribeFlowLogs',
      { ResourceType: 'VPC', ResourceId: 'vpc-1', VpcId: 'vpc-1' },
      [`vpc:DescribeFlowLogs acs:vpc:${IN}:*`],
    ],
    ['vpc.DeleteFlowLog', { FlowLogId: 'fl-1' }, [`vpc:DeleteFlowLog acs:vpc:${IN}:flowlog/fl-1`]],
    [
      'vpc.AttachDhcpOptionsSetToVpc',
      { DhcpOptionsSetId: 'dopt-1', VpcId: 'vpc-1' },
      [
        `vpc:AttachDhcpOptionsSetToVpc acs:vpc:${IN}:dhcpoptionsset/dopt-1`,
        `vpc:AttachDhcpOptionsSetToVpc acs:vpc:${IN}:vpc/vpc-1`,
      ],
    ],
    [
      'resourcemanager.TagResources',
      { ResourceType: 'ResourceGroup', ResourceId: ['rg-1'] },
      [`ram:TagResources acs:ram::${ACCOUNT}:resourcegroup/rg-1`],
    ],
    [
      'resourcemanager.ListTagResources',
      { ResourceId: ['rg-1'] },
      [`ram:ListTagResources acs:ram::${ACCOUNT}:resourcegroup/rg-1`],
    ],
    ['resourcemanager.ListTagResources', {}, [`ram:ListTagResources acs:ram::${ACCOUNT}:*`]],
    [
      'resourcemanager.CreateResourceGroup',
      { Name: 'shop', DisplayName: 'shop' },
      [`ram:CreateResourceGroup acs:ram::${ACCOUNT}:resourcegroup/*`],
    ],
    ...['GetResourceGroup', 'UpdateResourceGroup', 'DeleteResourceGroup'].map(
      (action): [string, Record<string, unknown>, string[]] => [
        `resourcemanager.${action}`,
        { ResourceGroupId: 'rg-1' },
        [`ram:${action} acs:ram::${ACCOUNT}:resourcegroup/rg-1`],
      ],
    ),
    ['resourcemanager.ListResourceGroups', {}, [`ram:ListResourceGroups acs:ram::${ACCOUNT}:*`]],
    ['ecs.JoinResourceGroup', { ResourceGroupId: 'rg-1' }, [`ecs:JoinResourceGroup acs:ecs:${IN}:*`]],
    [
      'ecs.JoinSecurityGroup',
      { SecurityGroupId: 'sg-1', NetworkInterfaceId: 'eni-1' },
      [`ecs:JoinSecurityGroup acs:ecs:${IN}:securitygroup/sg-1`, `ecs:JoinSecurityGroup acs:ecs:${IN}:eni/eni-1`],
    ],
    [
      'vpc.CreateVSwitch',
      { VpcId: 'vpc-1', ZoneId: 'z' },
      [`vpc:CreateVSwitch acs:vpc:${IN}:vswitch/*`, `vpc:CreateVSwitch acs:vpc:${IN}:vpc/vpc-1`],
    ],
    ['vpc.DeleteVpc', { VpcId: 'vpc-1' }, [`vpc:DeleteVpc acs:vpc:${IN}:vpc/vpc-1`]],
    ['vpc.ReleaseEipAddress', { AllocationId: 'eip-1' }, [`vpc:ReleaseEipAddress acs:vpc:${IN}:eip/eip-1`]],
    ['vpc.AllocateEipAddress', {}, [`vpc:AllocateEipAddress acs:vpc:${IN}:eip/*`]],
    ['ros.CreateStack', { StackName: 's' }, [`ros:CreateStack acs:ros:${IN}:stack/*`]],
    ['ros.GetStack', { StackId: 'uuid' }, [`ros:GetStack acs:ros:${IN}:stack/uuid`]],
    [
      'ros.GetTemplateScratch',
      { TemplateScratchId: 'ts-1' },
      [`ros:GetTemplateScratch acs:ros:${IN}:templatescratch/ts-1`],
    ],
    ['ram.GetUser', { UserName: 'ann' }, [`ram:GetUser acs:ram::${ACCOUNT}:user/ann`]],
    ['ram.ListUsers', {}, [`ram:ListUsers acs:ram::${ACCOUNT}:*`]],
    [
      'ram.AttachPolicyToUser',
      { PolicyType: 'System', PolicyName: 'AliyunECSFullAccess', UserName: 'ann' },
      [
        'ram:AttachPolicyToUser acs:ram::system:policy/AliyunECSFullAccess',
        `ram:AttachPolicyToUser acs:ram::${ACCOUNT}:user/ann`,
      ],
    ],
    [
      'sts.AssumeRole',
      { RoleArn: 'acs:ram::1000000000000002:role/x', RoleSessionName: 's' },
      ['sts:AssumeRole acs:ram::1000000000000002:role/x'],
    ],
    ['ims.CreateOIDCProvider', { OIDCProviderName: 'idp' }, ['ram:CreateOIDCProvider']],
  ])('%s %j', (key, request, expected) => {
    const questions = asked(key, request).map(({ action, resource }) => `${action} ${resource}`)
    if (key.startsWith('ims')) expect(questions[0]).toMatch(/^ram:CreateOIDCProvider acs:ram::\d{16}:\S+\/idp$/)
    else expect(questions).toEqual(expected)
  })

  it('carries the tags that are sent, and their keys', () => {
    const [question] = asked('ecs.CreateSecurityGroup', { Tag: [{ Key: 'env', Value: 'prod' }] })
    expect(question?.keys.get('acs:requesttag/env')).toEqual(['prod'])
    expect(question?.keys.get('ecs:tag/env')).toEqual(['prod'])
    expect(question?.keys.get('acs:tagkeys')).toEqual(['env'])
  })

  it('knows nobody who has not signed', () => {
    expect(anonymousPrincipal(ACCOUNT).arn).not.toContain('root')
  })
})

describe('conditions on tags, addresses and time, through a call', () => {
  const REGION = { RegionId: 'cn-hangzhou' }

  it('tags of the resource', async () => {
    const world = testWorld()
    const { VpcId: prod } = await world.call('vpc.CreateVpc', { ...REGION, VpcName: 'prod' })
    const { VpcId: test } = await world.call('vpc.CreateVpc', { ...REGION, VpcName: 'test' })
    await world.settle()
    await world.call('vpc.TagResources', {
      ...REGION,
      ResourceType: 'VPC',
      ResourceId: [prod],
      Tag: [{ Key: 'env', Value: 'prod' }],
    })
    const Condition = { StringEquals: { 'acs:ResourceTag/env': 'prod' } }
    const ann = user(world, 'ann', { custom: [document(allow('vpc:*'), deny('vpc:Modify*', '*', { Condition }))] })
    const rename = (VpcId: string) => ({ ...REGION, VpcId, VpcName: 'renamed' })
    await ann.call('vpc.ModifyVpcAttribute', rename(test))
    expect((await ann.refusal('vpc.ModifyVpcAttribute', rename(prod))).details).toMatchObject({
      accessDeniedDetail: { NoPermissionType: 'ExplicitDeny' },
    })
  })

  it('tags of another account are not looked at', async () => {
    const world = testWorld()
    const other = '1000000000000002'
    await world.control({ kind: 'account', accountId: other, accessKeyId: 'LTAIother', accessKeySecret: 's' })
    const { VpcId } = await world.call('vpc.CreateVpc', REGION, other)
    await world.settle()
    const Tag = [{ Key: 'env', Value: 'prod' }]
    await world.call('vpc.TagResources', { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId], Tag }, other)
    const Condition = { StringEquals: { 'vpc:tag/env': 'prod' } }
    const ann = user(world, 'ann', { custom: [document(allow('vpc:*', '*', { Condition }))] })
    expect((await ann.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).code).toBe('Forbidden.RAM')
  })

  it('the address and the way a call comes, and the time of the world', async () => {
    const world = testWorld()
    const custom = [
      document(
        allow('ecs:Describe*', '*', {
          Condition: {
            IpAddress: { 'acs:SourceIp': '203.0.113.0/24' },
            Bool: { 'acs:SecureTransport': 'true', 'acs:MFAPresent': 'true' },
            DateLessThan: { 'acs:CurrentTime': '2026-01-03T00:00:00Z' },
          },
        }),
      ),
    ]
    const origin = { sourceIp: '203.0.113.7', secureTransport: true, mfaPresent: true }
    await user(world, 'ann', { custom, origin }).call('ecs.DescribeRegions', {})
    for (const [i, wrong] of [{ sourceIp: '10.0.0.1' }, { secureTransport: false }, { mfaPresent: false }].entries()) {
      const caller = user(world, `bob${i}`, { custom, origin: { ...origin, ...wrong } })
      expect((await caller.refusal('ecs.DescribeRegions', {})).code).toBe('Forbidden.RAM')
    }
    await world.advance(24 * 3_600_000)
    const late = user(world, 'late', { custom, origin })
    expect((await late.refusal('ecs.DescribeRegions', {})).code).toBe('Forbidden.RAM')
  })

  it('the trace says which statement of which policy decided', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AliyunECSReadOnlyAccess'] })
    await ann.call('ecs.DescribeRegions', {})
    await ann.refusal('ecs.StopInstance', { InstanceId: 'i-1' })
    const [refused, passed] = world.host.traces.list(() => true, 10)
    expect(passed?.decisions).toContainEqual({
      rule: 'RAM',
      text: expect.stringContaining('allowed by statement 1 of System policy AliyunECSReadOnlyAccess (user ann)'),
      facts: expect.objectContaining({ outcome: 'allow', policy: 'AliyunECSReadOnlyAccess', statement: 1 }),
    })
    expect(refused?.decisions).toEqual([
      expect.objectContaining({
        rule: 'RAM',
        text: `ecs:StopInstance on * is allowed by no statement of any policy of ${ann.principal.arn}.`,
      }),
    ])
  })
})

describe('a policy on one resource group', () => {
  it('allows to change that one and no other', async () => {
    const world = testWorld()
    const make = async (Name: string) =>
      (await world.call('resourcemanager.CreateResourceGroup', { Name, DisplayName: Name })).ResourceGroup?.Id ?? ''
    const [own, other] = [await make('own'), await make('other')]
    await world.settle()
    const custom = [document(allow('ram:*ResourceGroup*', `acs:ram:*:${ACCOUNT}:resourcegroup/${own}`))]
    const ann = user(world, 'ann', { custom })
    await ann.call('resourcemanager.UpdateResourceGroup', { ResourceGroupId: own, NewDisplayName: 'mine' })
    for (const action of ['GetResourceGroup', 'DeleteResourceGroup'] as const) {
      const refused = await ann.refusal(`resourcemanager.${action}`, { ResourceGroupId: other })
      expect(refused).toMatchObject({ status: 403 })
    }
    await ann.call('resourcemanager.DeleteResourceGroup', { ResourceGroupId: own })
  })
})
