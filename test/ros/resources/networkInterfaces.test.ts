import { describe, expect, it } from 'vitest'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  securityGroup,
  shown,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const region = { RegionId: REGION }
const ecs = (type: string, Properties: object) => ({ Type: `ALIYUN::ECS::${type}`, Properties })
const card = (properties: object = {}) =>
  ecs('NetworkInterface', {
    ...{ VSwitchId: { Ref: 'VSwitch' }, SecurityGroupId: { Ref: 'Group' }, NetworkInterfaceName: 'second' },
    ...properties,
  })
const cardRow = (at: TestWorld) => at.world.networkInterfaces.all().find(({ Type }) => Type === 'Secondary')
/** The network with IPv6. */
const dual = { ...network, Vpc: vpc({ EnableIpv6: true }), VSwitch: vSwitch(1, { Ipv6CidrBlock: 1 }) }

describe('ALIYUN::ECS::NetworkInterface', () => {
  const ATTRIBUTES = ['NetworkInterfaceId', 'Arn', 'MacAddress', 'PrivateIpAddress', 'SecondaryPrivateIpAddresses']

  it('is a network interface with addresses', async () => {
    const at = testWorld()
    const properties = {
      ...{ PrimaryIpAddress: '10.0.1.50', PrivateIpAddresses: ['10.0.1.60', '10.0.1.52'], DeleteOnRelease: false },
      ...{
        Description: 'of a stack',
        Tags: TAGS,
        QueueNumber: 2,
        Ipv6AddressCount: 2,
        ResourceGroupId: 'rg-acfmexample0001',
      },
      NetworkInterfaceTrafficMode: 'Standard',
    }
    const { StackId } = await stackOf(at, template({ ...dual, Card: card(properties) }, shown('Card', ATTRIBUTES)))
    const row = cardRow(at)
    const id = row?.NetworkInterfaceId
    expect(row).toMatchObject({ Status: 'Available', DeleteOnRelease: false, QueueNumber: 2, Tags: { a: 'b' } })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{
        Ref: id,
        NetworkInterfaceId: id,
        Arn: `acs:ecs:${REGION}:${ACCOUNT}:eni/${id}`,
        MacAddress: row?.MacAddress,
      },
      ...{ PrivateIpAddress: '10.0.1.50', SecondaryPrivateIpAddresses: ['10.0.1.60', '10.0.1.52'] },
    })
    expect(readBack(at, 'Card')).toEqual(given(at, 'Card', ['NetworkInterfaceTrafficMode']))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has as many addresses as asked, and those of IPv6 that are named', async () => {
    const at = testWorld()
    const first = await stackOf(at, template(dual))
    const prefix = at.world.vSwitches.all()[0]?.Ipv6CidrBlock.replace('/64', '') ?? ''
    expect(await deleteStack(at, first.StackId)).toMatch(/^DELETE_COMPLETE/)
    const body = template({ ...dual, Card: card({ SecondaryPrivateIpAddressCount: 3 }) }, shown('Card', ATTRIBUTES))
    const { StackId } = await stackOf(at, body, { StackName: 'more' })
    expect((await outputsOf(at, StackId)).SecondaryPrivateIpAddresses).toHaveLength(3)
    expect(readBack(at, 'Card')?.SecondaryPrivateIpAddressCount).toBe(3)
    expect(prefix).toMatch(/::$/)
  })

  it('changes its name, description, groups and tags in place', async () => {
    const at = testWorld()
    const resources = { ...network, Other: securityGroup(), Card: card({ Tags: TAGS }) }
    const { StackId } = await stackOf(at, template(resources))
    const groups = at.world.securityGroups.all().map(({ SecurityGroupId }) => SecurityGroupId)
    const change = { NetworkInterfaceName: 'renamed', Description: 'changed', Tags: [] }
    await updateInPlace(at, 'Card', { ...change, SecurityGroupId: undefined, SecurityGroupIds: groups })
    expect(cardRow(at)).toMatchObject({ NetworkInterfaceName: 'renamed', Description: 'changed', Tags: {} })
    expect(cardRow(at)?.SecurityGroupIds.toSorted()).toEqual(groups.toSorted())
    expect(readBack(at, 'Card')).toEqual(given(at, 'Card'))

    const NetworkInterfaceId = cardRow(at)?.NetworkInterfaceId ?? ''
    await at.call('ecs.ModifyNetworkInterfaceAttribute', { ...region, NetworkInterfaceId, Description: 'drifted' })
    expect(readBack(at, 'Card')?.Description).toBe('drifted')
    await at.call('ecs.DeleteNetworkInterface', { ...region, NetworkInterfaceId })
    await at.settle()
    expect(readBack(at, 'Card')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ ...network, Card: card({ Ipv4PrefixCount: 1 }) }))).toContain(
      'Ipv4PrefixCount',
    )
  })
})

describe('ALIYUN::ECS::NetworkInterfaceAttachment', () => {
  const attachment = (properties: object = {}) =>
    ecs('NetworkInterfaceAttachment', {
      NetworkInterfaceId: { Ref: 'Card' },
      InstanceId: { Ref: 'Web' },
      ...properties,
    })

  it('gives an interface to an instance, and goes before both', async () => {
    const at = testWorld()
    const resources = { ...network, Web: instance(), Card: card(), On: attachment({ EcsRestartOption: 'Auto' }) }
    const attributes = ['NetworkInterfaceId', 'InstanceId', 'TrunkNetworkInstanceId']
    const { StackId } = await stackOf(at, template(resources, shown('On', attributes)))
    const { NetworkInterfaceId, InstanceId = '' } = cardRow(at) ?? {}
    expect(cardRow(at)?.Status).toBe('InUse')
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: NetworkInterfaceId, NetworkInterfaceId, InstanceId, TrunkNetworkInstanceId: '' },
    })
    expect(readBack(at, 'On')).toEqual(given(at, 'On', ['EcsRestartOption']))
    await at.call('ecs.DetachNetworkInterface', { ...region, InstanceId, NetworkInterfaceId: NetworkInterfaceId ?? '' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({
      On: attachment({ NetworkInterfaceId: 'eni-1', InstanceId: 'i-1', TrunkNetworkInstanceId: 'i-2' }),
    })
    expect(await createRefusal(at, body)).toContain('TrunkNetworkInstanceId')
  })
})

describe('addresses of an interface', () => {
  it('ALIYUN::ECS::AssignPrivateIpAddresses gives named ones and takes them back', async () => {
    const at = testWorld()
    const More = ecs('AssignPrivateIpAddresses', {
      ...{ NetworkInterfaceId: { Ref: 'Card' }, PrivateIpAddresses: ['10.0.1.90', '10.0.1.91'] },
    })
    const things = await stackOf(at, template({ ...network, Card: card() }))
    const NetworkInterfaceId = cardRow(at)?.NetworkInterfaceId ?? ''
    const more = { ...More, Properties: { ...More.Properties, NetworkInterfaceId } }
    const attributes = ['NetworkInterfaceId', 'PrivateIpAddresses']
    const { StackId } = await stackOf(at, template({ More: more }, shown('More', attributes)), { StackName: 'more' })
    expect(cardRow(at)?.PrivateIpAddresses.slice(1)).toEqual(['10.0.1.90', '10.0.1.91'])
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: NetworkInterfaceId, NetworkInterfaceId, PrivateIpAddresses: ['10.0.1.90', '10.0.1.91'] },
    })
    expect(readBack(at, 'More')).toEqual(given(at, 'More'))
    await at.call('ecs.UnassignPrivateIpAddresses', { ...region, NetworkInterfaceId, PrivateIpAddress: ['10.0.1.90'] })
    expect(readBack(at, 'More')?.PrivateIpAddresses).toEqual(['10.0.1.91'])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(cardRow(at)?.PrivateIpAddresses).toHaveLength(1)
    expect(await deleteStack(at, things.StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('ALIYUN::ECS::AssignPrivateIpAddresses gives as many as asked', async () => {
    const at = testWorld()
    const more = { NetworkInterfaceId: { Ref: 'Card' }, SecondaryPrivateIpAddressCount: 2 }
    await stackOf(at, template({ ...network, Card: card(), More: ecs('AssignPrivateIpAddresses', more) }))
    expect(cardRow(at)?.PrivateIpAddresses).toHaveLength(3)
    expect(readBack(at, 'More')).toEqual(given(at, 'More'))
    const prefixes = template({
      More: ecs('AssignPrivateIpAddresses', { NetworkInterfaceId: 'eni-1', Ipv4PrefixCount: 1 }),
    })
    expect(await createRefusal(at, prefixes, { StackName: 'prefixes' })).toContain('Ipv4PrefixCount')
  })

  it('ALIYUN::ECS::AssignIpv6Addresses gives addresses with their ids, and takes them back', async () => {
    const at = testWorld()
    const six = (properties: object) =>
      ecs('AssignIpv6Addresses', { NetworkInterfaceId: { Ref: 'Card' }, ...properties })
    const attributes = ['NetworkInterfaceId', 'Ipv6Addresses', 'Ipv6AddressIds']
    const body = template({ ...dual, Card: card(), Six: six({ Ipv6AddressCount: 2 }) }, shown('Six', attributes))
    const { StackId } = await stackOf(at, body)
    const rows = at.world.ipv6Addresses.all()
    expect(rows).toHaveLength(2)
    const outputs = await outputsOf(at, StackId)
    expect((outputs.Ipv6AddressIds as string[]).toSorted()).toEqual(rows.map((row) => row.Ipv6AddressId).toSorted())
    expect(readBack(at, 'Six')).toEqual(given(at, 'Six'))

    const [kept, gone] = outputs.Ipv6Addresses as string[]
    const NetworkInterfaceId = String(outputs.NetworkInterfaceId)
    await at.call('ecs.UnassignIpv6Addresses', { ...region, NetworkInterfaceId, Ipv6Address: [gone ?? ''] })
    expect(readBack(at, 'Six')?.Ipv6AddressCount).toBe(1)
    const named = template({ Six: six({ NetworkInterfaceId, Ipv6Addresses: [gone] }) })
    const again = await stackOf(at, named, { StackName: 'named' })
    expect(at.world.ipv6Addresses.size).toBe(2)
    expect(await deleteStack(at, again.StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.ipv6Addresses.all().map((row) => row.Ipv6Address)).toEqual([kept])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([rowsMade(at.world), at.world.ipv6Addresses.size]).toEqual([{}, 0])
  })
})

describe('ALIYUN::ECS::JoinSecurityGroup', () => {
  const resources = { ...network, Other: securityGroup(), One: instance(), Two: instance(), Card: card() }
  const joined = (properties: object) => ecs('JoinSecurityGroup', { SecurityGroupId: { Ref: 'Other' }, ...properties })
  const members = (at: TestWorld, groupId: string) =>
    at.world.networkInterfaces.all().filter(({ SecurityGroupIds }) => SecurityGroupIds.includes(groupId)).length

  it('puts instances and interfaces into a group, and exchanges them in place', async () => {
    const at = testWorld()
    const Join = joined({ InstanceIdList: [{ Ref: 'One' }], NetworkInterfaceList: [{ Ref: 'Card' }] })
    const { StackId } = await stackOf(at, template({ ...resources, Join }, shown('Join', [])))
    const { Ref } = await outputsOf(at, StackId)
    const groupId = String(Ref)
    expect(members(at, groupId)).toBe(2)
    expect(readBack(at, 'Join')).toEqual(given(at, 'Join'))

    const ids = at.world.instances.all().map(({ InstanceId }) => InstanceId)
    await updateInPlace(at, 'Join', { InstanceIdList: ids, NetworkInterfaceList: [] })
    expect(members(at, groupId)).toBe(2)
    expect(cardRow(at)?.SecurityGroupIds).not.toContain(groupId)
    expect(readBack(at, 'Join')).toEqual(given(at, 'Join'))
    await at.call('ecs.LeaveSecurityGroup', { ...region, SecurityGroupId: groupId, InstanceId: ids[0] ?? '' })
    expect(readBack(at, 'Join')?.InstanceIdList).toEqual(ids.slice(1))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('takes out those that it had put in when one is refused', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(resources))
    const [, other] = at.world.securityGroups.all().map(({ SecurityGroupId }) => SecurityGroupId)
    const groupId = other ?? ''
    const before = members(at, groupId)
    const free = at.world.networkInterfaces.all().find(({ SecurityGroupIds }) => !SecurityGroupIds.includes(groupId))
    const Join = joined({ SecurityGroupId: groupId, InstanceId: free?.InstanceId, NetworkInterfaceList: ['eni-none'] })
    await stackOf(at, template({ Join }), { StackName: 'join' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(members(at, groupId)).toBe(before)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })
})

describe('ALIYUN::ECS::RamRoleAttachment', () => {
  const trust = JSON.stringify({
    Version: '1',
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ecs.aliyuncs.com'] } }],
  })
  const role = (properties: object) => ecs('RamRoleAttachment', { RamRoleName: 'worker', ...properties })

  it('gives instances a role, and takes it from those that are left out', async () => {
    const at = testWorld()
    await at.call('ram.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: trust })
    const Role = role({ InstanceIds: [{ Ref: 'One' }] })
    const body = template(
      { ...network, One: instance(), Two: instance(), Role },
      shown('Role', ['RamRoleName', 'InstanceIds']),
    )
    const { StackId } = await stackOf(at, body)
    const having = () => at.world.instances.all().filter(({ RamRoleName }) => RamRoleName === 'worker')
    const [first] = having()
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: 'worker', RamRoleName: 'worker', InstanceIds: [first?.InstanceId] },
    })
    expect(readBack(at, 'Role')).toEqual(given(at, 'Role'))
    const second = at.world.instances.all().find(({ RamRoleName }) => RamRoleName === '')?.InstanceId ?? ''
    await updateInPlace(at, 'Role', { InstanceIds: [second] })
    expect(having().map(({ InstanceId }) => InstanceId)).toEqual([second])
    await at.call('ecs.DetachInstanceRamRole', {
      ...region,
      RamRoleName: 'worker',
      InstanceIds: JSON.stringify([second]),
    })
    expect(readBack(at, 'Role')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('fails with the refusal of one instance, and takes the role from the others', async () => {
    const at = testWorld()
    await at.call('ram.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: trust })
    const Role = role({ InstanceIds: [{ Ref: 'One' }, 'i-none'] })
    const body = template({ ...network, One: instance(), Role })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.LogicalResourceId).toBe('Role')
    expect(at.world.instances.size).toBe(0)
    const narrowed = template({ Role: role({ InstanceIds: ['i-1'], Policy: '{}' }) })
    expect(await createRefusal(at, narrowed, { StackName: 'narrowed' })).toContain('Policy')
  })
})
