import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('CreateNetworkInterface', () => {
  it('does: makes a secondary interface, Available at once, with what was asked for', async () => {
    const { test, VSwitchId, VpcId, SecurityGroupId, card } = await cardWorld()
    const made = await test.call('ecs.CreateNetworkInterface', {
      ...REGION,
      VSwitchId,
      SecurityGroupId,
      PrimaryIpAddress: '10.0.0.9',
      NetworkInterfaceName: 'second',
      Description: 'of its own',
      DeleteOnRelease: false,
      SourceDestCheck: true,
      QueueNumber: 2,
      ResourceGroupId: 'rg-1',
      InstanceType: 'Secondary',
      NetworkInterfaceTrafficMode: 'Standard',
      Tag: [{ Key: 'role', Value: 'net' }],
    })
    const expected = {
      ...{ VSwitchId, VpcId, Type: 'Secondary', Status: 'Available', PrivateIpAddress: '10.0.0.9' },
      ...{ NetworkInterfaceName: 'second', Description: 'of its own', ResourceGroupId: 'rg-1', SourceDestCheck: true },
      SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      Tags: { Tag: [{ TagKey: 'role', TagValue: 'net' }] },
    }
    expect(made).toMatchObject(expected)
    expect(made.MacAddress).toMatch(/^00:16:3e(:[0-9a-f]{2}){3}$/)
    expect(await card(made.NetworkInterfaceId)).toMatchObject({ ...expected, DeleteOnRelease: false, QueueNumber: 2 })
  })

  it('does: takes secondary addresses by name or by count, and several groups', async () => {
    const { test, VpcId, SecurityGroupId, makeCard, card, addresses } = await cardWorld()
    const other = (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })).SecurityGroupId
    const named = await makeCard({ PrivateIpAddress: ['10.0.0.20', '10.0.0.21'] })
    expect((await addresses(named)).slice(1)).toEqual(['10.0.0.20', '10.0.0.21'])
    const counted = await makeCard({
      PrimaryIpAddress: '10.0.0.30',
      SecondaryPrivateIpAddressCount: 3,
      SecurityGroupIds: [SecurityGroupId, other],
    })
    const all = await addresses(counted)
    expect(all).toHaveLength(4)
    expect(all[0]).toBe('10.0.0.30')
    expect(new Set(all).size).toBe(4)
    expect((await card(counted))?.SecurityGroupIds).toEqual({ SecurityGroupId: [SecurityGroupId, other] })
  })

  it('does: keeps timeouts of tracked connections, and gives the same answer for the same token', async () => {
    const { test, makeCard } = await cardWorld()
    const asked = { ClientToken: 'once', ConnectionTrackingConfiguration: { UdpTimeout: 60 } }
    const NetworkInterfaceId = await makeCard(asked)
    expect(await makeCard(asked)).toBe(NetworkInterfaceId)
    const shown = await test.call('ecs.DescribeNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId })
    expect(shown.ConnectionTrackingConfiguration).toEqual({
      ...{ TcpClosedAndTimeWaitTimeout: 3, TcpEstablishedTimeout: 910, UdpTimeout: 60 },
    })
  })

  it('refuses addresses that cannot be had', async () => {
    const { test, VSwitchId, SecurityGroupId, makeCard } = await cardWorld()
    await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    const refusal = (wishes: object) =>
      test.refusal('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, SecurityGroupId, ...wishes })
    expect(await refusal({ PrimaryIpAddress: '10.0.0.9' })).toMatchObject({
      ...{ status: 400, code: 'InvalidPrivateIpAddress.Duplicated' },
    })
    const code = async (wishes: object) => (await refusal(wishes)).code
    expect(await code({ PrimaryIpAddress: '10.0.1.9' })).toBe('InvalidVSwitchId.IpInvalid')
    expect(await code({ PrimaryIpAddress: '10.0.0.255' })).toBe('InvalidVSwitchId.IpInvalid')
    expect(await code({ PrimaryIpAddress: 'here' })).toBe('InvalidIp.Address')
    expect(await code({ PrivateIpAddress: ['10.0.0.7', '10.0.0.7'] })).toBe('InvalidIp.IpRepeated')
    expect(await code({ PrivateIpAddress: ['10.0.0.7'], SecondaryPrivateIpAddressCount: 1 })).toBe(
      'InvalidParameter.Conflict',
    )
    expect(await code({ SecondaryPrivateIpAddressCount: 50 })).toBe('InvalidParameter')
    expect(await code({ SecondaryPrivateIpAddressCount: -1 })).toBe('InvalidParameter')
    expect(await code({ Ipv6AddressCount: 1 })).toBe('InvalidVSwitch.Ipv6NotTurnOn')
    const prefixes = [{ Ipv4Prefix: ['10.0.0.16/28'] }, { Ipv6Prefix: ['2001:db8::/80'] }, { Ipv6PrefixCount: 1 }]
    for (const wishes of [...prefixes, { Ipv4PrefixCount: 1 }, { QueuePairNumber: 2 }])
      expect(await code(wishes), JSON.stringify(wishes)).toBe('UnsupportedParameter')
  })

  it('refuses more addresses than the vSwitch has left', async () => {
    const { test, VpcId, SecurityGroupId } = await cardWorld()
    const small = await test.call('vpc.CreateVSwitch', {
      ...{ ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.1.0.0/29' },
    })
    await test.settle()
    const asked = { ...REGION, VSwitchId: small.VSwitchId, SecurityGroupId }
    expect(
      await test.refusal('ecs.CreateNetworkInterface', { ...asked, SecondaryPrivateIpAddressCount: 4 }),
    ).toMatchObject({ status: 403, code: 'InvalidVSwitchId.IpNotEnough' })
    const all = await test.call('ecs.CreateNetworkInterface', { ...asked, SecondaryPrivateIpAddressCount: 3 })
    expect(all.PrivateIpSets.PrivateIpSet).toHaveLength(4)
  })

  it('refuses vSwitches and groups that are not there or do not go together', async () => {
    const { test, VSwitchId, SecurityGroupId } = await cardWorld()
    const { VpcId } = await test.call('vpc.CreateVpc', REGION)
    await test.settle()
    const foreign = (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })).SecurityGroupId
    const code = async (wishes: object) =>
      (await test.refusal('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, SecurityGroupId, ...wishes })).code
    expect(await code({ VSwitchId: 'vsw-none' })).toBe('InvalidVSwitchId.NotFound')
    expect(await code({ SecurityGroupId: 'sg-none' })).toBe('InvalidSecurityGroupId.NotFound')
    expect(await code({ SecurityGroupId: foreign })).toBe('InvalidOperation.VpcMismatch')
    expect(await code({ SecurityGroupId: '' })).toBe('MissingParameter')
    expect(await code({ SecurityGroupIds: [SecurityGroupId] })).toBe('InvalidParameter.Conflict')
    expect(await code({ InstanceType: 'Trunk' })).toBe('InvalidParameter')
    expect(await code({ NetworkInterfaceTrafficMode: 'HighPerformance' })).toBe('UnsupportedParameter')
    expect(await code({ NetworkInterfaceName: 'x' })).toBe('InvalidParameter')
    expect(await code({ Description: 'http://x' })).toBe('InvalidParameter')
    expect(await code({ QueueNumber: 0 })).toBe('InvalidParameter')
    expect(await code({ ConnectionTrackingConfiguration: { UdpTimeout: 11 } })).toBe('InvalidParameter')
    expect(await code({ Tag: [{ Key: 'acs:x' }] })).toBe('InvalidTagKey.Malformed')
  })

  it('refuses a vSwitch that is not Available', async () => {
    const { test, VpcId, SecurityGroupId } = await cardWorld()
    const { VSwitchId } = await test.call('vpc.CreateVSwitch', {
      ...{ ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.1.0.0/24' },
    })
    const refusal = await test.refusal('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, SecurityGroupId })
    expect(refusal).toMatchObject({ status: 400, code: 'IncorrectVSwitchStatus' })
  })

  it('refuses what the quotas do not allow', async () => {
    const { test, VSwitchId, SecurityGroupId, quota } = await cardWorld()
    const code = async (wishes: object) =>
      (await test.refusal('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, SecurityGroupId, ...wishes })).code
    quota('private_ips_per_basic_vpc_sg', 3)
    expect(await code({ SecondaryPrivateIpAddressCount: 3 })).toBe('SecurityGroupInstanceLimitExceed')
    quota('private_ips_per_vpc', 2)
    expect(await code({ SecondaryPrivateIpAddressCount: 2 })).toBe('QuotaExceeded')
    quota('max-elastic-network-interfaces', 0)
    expect(await code({})).toBe('MaxEniCountExceeded')
  })

  it('later: its vSwitch and its group cannot be deleted', async () => {
    const { test, VSwitchId, SecurityGroupId, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    expect((await test.refusal('vpc.DeleteVSwitch', { VSwitchId })).code).toBe('DependencyViolation')
    const group = { ...REGION, SecurityGroupId }
    expect((await test.refusal('ecs.DeleteSecurityGroup', group)).code).toBe('DependencyViolation')
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    await test.settle()
    await test.call('ecs.DeleteSecurityGroup', group)
    await test.call('vpc.DeleteVSwitch', { VSwitchId })
  })
})
