import { describe, expect, it } from 'vitest'
import { findResourceShape } from '../../../src/ros/resourceCatalogue.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
  ZONE,
} from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'

const typed = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const TAGS = [{ Key: 'a', Value: 'b' }]
const trust = {
  ...{
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }],
  },
}
const allowed = { Version: '1', Statement: [{ Effect: 'Allow', Action: ['ecs:*'], Resource: ['*'] }] }

const THINGS = {
  Vpc: vpc({ VpcName: 'net', Description: 'home', Tags: TAGS }),
  Part: vSwitch(1, { VSwitchName: 'part' }),
  Table: typed('ALIYUN::VPC::RouteTable', { VpcId: { Ref: 'Vpc' }, RouteTableName: 'mine' }),
  Nat: typed('ALIYUN::VPC::NatGateway', {
    VpcId: { Ref: 'Vpc' },
    VSwitchId: { Ref: 'Part' },
    NatGatewayName: 'inner',
    NetworkType: 'intranet',
  }),
  Vip: typed('ALIYUN::VPC::HaVip', { VSwitchId: { Ref: 'Part' }, Name: 'vip' }),
  Route: typed('ALIYUN::ECS::Route', {
    ...{ RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '192.168.0.0/24' },
    ...{ NextHopType: 'HaVip', NextHopId: { Ref: 'Vip' } },
  }),
  Acl: typed('ALIYUN::VPC::NetworkAcl', { VpcId: { Ref: 'Vpc' }, NetworkAclName: 'wall' }),
  OnPart: typed('ALIYUN::VPC::NetworkAclAssociation', {
    ...{ NetworkAclId: { Ref: 'Acl' }, Resources: [{ ResourceId: { Ref: 'Part' } }] },
  }),
  List: typed('ALIYUN::VPC::PrefixList', { PrefixListName: 'ours', Entries: [{ Cidr: '10.0.0.0/8' }] }),
  Shared: typed('ALIYUN::VPC::CommonBandwidthPackage', { Bandwidth: 100, Name: 'shared' }),
  Gate: typed('ALIYUN::VPC::Ipv4Gateway', { VpcId: { Ref: 'Vpc' }, Ipv4GatewayName: 'gate' }),
  Options: typed('ALIYUN::VPC::DhcpOptionsSet', {}),
  OnVpc: typed('ALIYUN::VPC::DhcpOptionsSetAttachment', {
    ...{ VpcId: { Ref: 'Vpc' }, DhcpOptionsSetId: { Ref: 'Options' } },
  }),
  Log: typed('ALIYUN::VPC::FlowLog', {
    ...{ ResourceType: 'VPC', ResourceId: { Ref: 'Vpc' }, TrafficType: 'Drop', FlowLogName: 'flows' },
    ...{ Description: 'audit', ProjectName: 'audit', LogStoreName: 'flows' },
  }),
  Eip: typed('ALIYUN::VPC::EIP', { Name: 'front', Bandwidth: 5 }),
  User: typed('ALIYUN::RAM::User', { UserName: 'ann', DisplayName: 'Ann' }),
  Group: typed('ALIYUN::RAM::Group', { GroupName: 'staff' }),
  In: typed('ALIYUN::RAM::UserToGroupAddition', { GroupName: { Ref: 'Group' }, Users: [{ Ref: 'User' }] }),
  Role: typed('ALIYUN::RAM::Role', { RoleName: 'worker', AssumeRolePolicyDocument: trust }),
  Policy: typed('ALIYUN::RAM::ManagedPolicy', {
    ...{ PolicyName: 'extra', PolicyDocument: allowed, Users: [{ Ref: 'User' }], Roles: [{ Ref: 'Role' }] },
  }),
  Alias: typed('ALIYUN::RAM::RamAccountAlias', { AccountAlias: 'example' }),
}

/** Physical ids of what data sources look at, by logical id. */
async function thingsIn(at: TestWorld): Promise<Record<string, string>> {
  await stackOf(at, template(THINGS), { StackName: 'things' })
  const rows = at.world.stackResources.all()
  return Object.fromEntries(rows.map((row) => [row.LogicalResourceId, row.PhysicalResourceId]))
}

/** The outputs of a stack of one data source: Ref and all attributes. */
async function told(at: TestWorld, type: string, properties: object) {
  const body = template({ It: typed(type, properties) }, allShown('It', type))
  const { StackId } = await stackOf(at, body, { StackName: 'look' })
  return { StackId, outputs: await outputsOf(at, StackId) }
}

type Has = Record<string, string>

/** Type, attribute with the ids, properties that find one thing, and its logical id. */
const LISTS: readonly [type: string, ids: string, properties: (has: Has) => object, logicalId: string][] = [
  ['VPC::Vpcs', 'VpcIds', () => ({ VpcName: 'net', IsDefault: false }), 'Vpc'],
  ['VPC::Vpcs', 'VpcIds', (has) => ({ VpcIds: [has.Vpc] }), 'Vpc'],
  ['VPC::Vpcs', 'VpcIds', (has) => ({ DhcpOptionsSetId: has.Options }), 'Vpc'],
  ['VPC::FlowLogs', 'FlowLogIds', (has) => ({ FlowLogId: has.Log }), 'Log'],
  [
    ...(['VPC::FlowLogs', 'FlowLogIds'] as const),
    (has) => ({ ResourceType: 'VPC', ResourceId: has.Vpc, TrafficType: 'Drop', FlowLogName: 'flows' }),
    'Log',
  ],
  [
    ...(['VPC::FlowLogs', 'FlowLogIds'] as const),
    () => ({ Description: 'audit', ProjectName: 'audit', LogStoreName: 'flows' }),
    'Log',
  ],
  ['VPC::VSwitches', 'VSwitchIds', (has) => ({ VSwitchIds: [has.Part], VpcId: has.Vpc }), 'Part'],
  ['VPC::VSwitches', 'VSwitchIds', () => ({ VSwitchName: 'part', IsDefault: 'false' }), 'Part'],
  [
    'VPC::RouteTables',
    'RouteTableIds',
    (has) => ({ RouteTableName: 'mine', VpcId: has.Vpc, RouterType: 'VRouter' }),
    'Table',
  ],
  ['VPC::RouteTables', 'RouteTableIds', (has) => ({ RouteTableId: has.Table }), 'Table'],
  ['VPC::RouteEntries', 'RouteEntryIds', (has) => ({ RouteTableId: has.Table, RouteEntryType: 'Custom' }), 'Route'],
  [
    ...(['VPC::RouteEntries', 'RouteEntryIds'] as const),
    (has) => ({ RouteTableId: has.Table, NextHopType: 'HaVip', NextHopId: has.Vip, IpVersion: 'IPv4' }),
    'Route',
  ],
  [
    'VPC::NatGateways',
    'NatGatewayIds',
    (has) => ({ Name: 'inner', VpcId: has.Vpc, NatType: 'Enhanced', ZoneId: ZONE }),
    'Nat',
  ],
  [
    'VPC::NatGateways',
    'NatGatewayIds',
    (has) => ({ NatGatewayId: has.Nat, NetworkType: 'intranet', Status: 'Available' }),
    'Nat',
  ],
  ['VPC::HaVips', 'HaVipIds', (has) => ({ HaVipId: has.Vip }), 'Vip'],
  ['VPC::NetworkAcls', 'NetworkAclIds', (has) => ({ NetworkAclName: 'wall', VpcId: has.Vpc }), 'Acl'],
  ['VPC::NetworkAcls', 'NetworkAclIds', (has) => ({ NetworkAclId: has.Acl }), 'Acl'],
  ['VPC::NetworkAcls', 'NetworkAclIds', (has) => ({ ResourceId: has.Part, ResourceType: 'VSwitch' }), 'Acl'],
  ['VPC::PrefixLists', 'PrefixListIds', () => ({ PrefixListName: 'ours' }), 'List'],
  [
    'VPC::CommonBandwidthPackages',
    'CommonBandwidthPackageIds',
    () => ({ CommonBandwidthPackageName: 'shared' }),
    'Shared',
  ],
  ['VPC::Ipv4Gateways', 'Ipv4GatewayIds', (has) => ({ Ipv4GatewayName: 'gate', VpcId: has.Vpc }), 'Gate'],
  ['EIP::Addresses', 'AllocationIds', () => ({ AddressName: 'front', Isp: 'BGP', PaymentType: 'PayAsYouGo' }), 'Eip'],
  ['EIP::Addresses', 'AllocationIds', (has) => ({ AllocationId: has.Eip }), 'Eip'],
  ['RAM::Users', 'UserNames', () => ({ GroupName: 'staff' }), 'User'],
  ['RAM::Users', 'UserNames', () => ({ UserName: 'ann' }), 'User'],
  ['RAM::Groups', 'GroupNames', () => ({ UserName: 'ann' }), 'Group'],
  ['RAM::Groups', 'GroupNames', () => ({ GroupName: 'staff' }), 'Group'],
  ['RAM::Roles', 'RoleNames', () => ({ RoleName: 'worker' }), 'Role'],
  ['RAM::Policies', 'PolicyNames', () => ({ UserName: 'ann', RoleName: 'worker' }), 'Policy'],
  ['RAM::Policies', 'PolicyNames', () => ({ PolicyType: 'Custom', PolicyName: 'extra' }), 'Policy'],
]

const SINGLES: readonly [type: string, property: string, logicalId: string, expected: object][] = [
  [
    'VPC::Vpc',
    'VpcId',
    'Vpc',
    { VpcName: 'net', Description: 'home', Tags: TAGS, CidrBlock: '10.0.0.0/16', IsDefault: false },
  ],
  ['VPC::VSwitch', 'VSwitchId', 'Part', { VSwitchName: 'part', CidrBlock: '10.0.1.0/24', ZoneId: ZONE }],
  ['VPC::RouteTable', 'RouteTableId', 'Table', { RouteTableName: 'mine', RouteTableType: 'Custom', VSwitchIds: [] }],
  ['VPC::NatGateway', 'NatGatewayId', 'Nat', { NatGatewayName: 'inner', PaymentType: 'PostPaid', IpLists: [] }],
  ['VPC::HaVip', 'HaVipId', 'Vip', { HaVipName: 'vip', AssociatedInstances: [] }],
  [
    'VPC::PrefixList',
    'PrefixListId',
    'List',
    { PrefixListName: 'ours', Entries: [{ Cidr: '10.0.0.0/8', Description: '' }] },
  ],
  [
    'VPC::CommonBandwidthPackage',
    'CommonBandwidthPackageId',
    'Shared',
    { CommonBandwidthPackageName: 'shared', Bandwidth: '100' },
  ],
  ['VPC::Ipv4Gateway', 'Ipv4GatewayId', 'Gate', { Ipv4GatewayName: 'gate', Enabled: false }],
  ['VPC::FlowLog', 'FlowLogId', 'Log', { FlowLogName: 'flows', AggregationInterval: 10, BusinessStatus: 'Normal' }],
  [
    'EIP::Address',
    'AllocationId',
    'Eip',
    { AddressName: 'front', Bandwidth: '5', PaymentType: 'PostPaid', InstanceId: '' },
  ],
  ['RAM::User', 'UserName', 'User', { UserName: 'ann', DisplayName: 'Ann' }],
  ['RAM::Role', 'RoleName', 'Role', { RoleName: 'worker', MaxSessionDuration: 3600 }],
]

describe('data sources that list', () => {
  it('find what their properties say, and make nothing', async () => {
    const at = testWorld()
    const has = await thingsIn(at)
    const before = rowsMade(at.world)
    for (const [name, ids, properties, logicalId] of LISTS) {
      const { StackId, outputs } = await told(at, `DATASOURCE::${name}`, properties(has))
      expect(outputs.Ref, name).toEqual([has[logicalId]])
      expect(outputs[ids], name).toEqual([has[logicalId]])
      expect(outputs[name.split('::')[1] ?? ''], name).toHaveLength(1)
      expect(await deleteStack(at, StackId), name).toMatch(/^DELETE_COMPLETE/)
    }
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('find the default block of an intranet NAT gateway, and the address of an EIP', async () => {
    const at = testWorld()
    const has = await thingsIn(at)
    const { StackId, outputs } = await told(at, 'DATASOURCE::VPC::NatIpCidrs', { NatGatewayId: has.Nat })
    expect(outputs.NatIpCidrs).toMatchObject([{ NatIpCidr: '10.0.1.0/24', IsDefault: true }])
    await deleteStack(at, StackId)
    const [eip] = at.world.eips.all()
    const byAddress = await told(at, 'DATASOURCE::EIP::Addresses', { IpAddress: eip?.IpAddress })
    expect(byAddress.outputs.AllocationIds).toEqual([eip?.AllocationId])
    await deleteStack(at, byAddress.StackId)
    const none = await told(at, 'DATASOURCE::EIP::Addresses', { InstanceId: 'i-none', InstanceType: 'EcsInstance' })
    expect(none.outputs).toMatchObject({ Ref: [], AllocationIds: [], Addresses: [] })
  })

  it('tell more than one page', async () => {
    const at = testWorld()
    await at.control({ kind: 'quotas', settings: [{ name: 'eips_per_account', value: 60 }] })
    for (let i = 0; i < 55; i++) await at.call('vpc.AllocateEipAddress', { RegionId: REGION })
    for (let i = 0; i < 25; i++)
      await at.call('vpc.CreateVpcPrefixList', { RegionId: REGION, PrefixListName: `list-${i}` })
    expect((await told(at, 'DATASOURCE::EIP::Addresses', {})).outputs.AllocationIds).toHaveLength(55)
    const body = template(
      { It: typed('DATASOURCE::VPC::PrefixLists', {}) },
      allShown('It', 'DATASOURCE::VPC::PrefixLists'),
    )
    const { StackId } = await stackOf(at, body, { StackName: 'lists' })
    expect((await outputsOf(at, StackId)).PrefixListIds).toHaveLength(25)
  })

  it('refuse what has no effect here', async () => {
    const always = template({ It: typed('DATASOURCE::VPC::Vpcs', { RefreshOptions: 'Daily' }) })
    expect(await createRefusal(testWorld(), always)).toContain('RefreshOptions other than Never')
    const owner = template({ It: typed('DATASOURCE::VPC::Vpcs', { VpcOwnerId: '1' }) })
    expect(await createRefusal(testWorld(), owner)).toContain('VpcOwnerId')
  })
})

describe('data sources of one thing', () => {
  it('read one that must be there', async () => {
    const at = testWorld()
    const has = await thingsIn(at)
    for (const [name, property, logicalId, expected] of SINGLES) {
      const type = `DATASOURCE::${name}`
      const { StackId, outputs } = await told(at, type, { [property]: has[logicalId] })
      expect(outputs, name).toMatchObject({ ...expected, Ref: has[logicalId], [property]: has[logicalId] })
      const lost = (findResourceShape(type)?.attributes ?? []).filter((attribute) => outputs[attribute] === undefined)
      expect(lost, name).toEqual([])
      await deleteStack(at, StackId)
      const none = template({ It: typed(type, { [property]: 'none-1' }) })
      const { OperationInfo } = await stackOf(at, none, { StackName: 'look' }, 'CREATE_ROLLBACK_COMPLETE')
      expect(OperationInfo?.Code, name).toMatch(/NotFound|EntityNotExist/)
      await deleteStack(at, OperationInfo === undefined ? '' : (at.world.stacks.all()[0]?.StackId ?? ''))
    }
  })

  it('tell the alias of the account, if it has one', async () => {
    const at = testWorld()
    const none = await told(at, 'DATASOURCE::RAM::AccountAlias', {})
    expect(none.outputs).toEqual({ Ref: '', AccountAlias: '' })
    await deleteStack(at, none.StackId)
    await at.call('ram.SetAccountAlias', { AccountAlias: 'example' })
    const { outputs } = await told(at, 'DATASOURCE::RAM::AccountAlias', {})
    expect(outputs).toEqual({ Ref: 'example', AccountAlias: 'example' })
  })
})
