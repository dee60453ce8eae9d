import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('AssignPrivateIpAddresses', () => {
  it('does: gives the named addresses, or as many as asked', async () => {
    const { test, makeCard, addresses } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    const assign = (wish: object) =>
      test.call('ecs.AssignPrivateIpAddresses', { ...REGION, NetworkInterfaceId, ...wish })
    const named = await assign({ PrivateIpAddress: ['10.0.0.20'], ClientToken: 'once' })
    expect(named.AssignedPrivateIpAddressesSet).toMatchObject({
      ...{ NetworkInterfaceId, PrivateIpSet: { PrivateIpAddress: ['10.0.0.20'] } },
    })
    await assign({ PrivateIpAddress: ['10.0.0.20'], ClientToken: 'once' })
    const counted = await assign({ SecondaryPrivateIpAddressCount: 2 })
    const drawn = counted.AssignedPrivateIpAddressesSet.PrivateIpSet?.PrivateIpAddress ?? []
    expect(drawn).toHaveLength(2)
    expect(await addresses(NetworkInterfaceId)).toEqual(['10.0.0.9', '10.0.0.20', ...drawn])
  })

  it('does: counts in the vSwitch, and works on a primary interface at rest', async () => {
    const { test, VSwitchId, running, primaryOf, addresses } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await primaryOf(InstanceId)
    const free = async () =>
      (await test.call('vpc.DescribeVSwitches', { ...REGION, VSwitchId })).VSwitches.VSwitch?.[0]
        ?.AvailableIpAddressCount ?? 0
    const before = await free()
    const asked = { ...REGION, NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 }
    await test.call('ecs.AssignPrivateIpAddresses', asked)
    expect(await free()).toBe(before - 1)
    expect(await addresses(NetworkInterfaceId)).toHaveLength(2)
    await test.call('ecs.StopInstance', { InstanceId })
    expect((await test.refusal('ecs.AssignPrivateIpAddresses', asked)).code).toBe('InvalidOperation.InvalidEcsState')
  })

  it('refuses addresses that cannot be had', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    const refusal = (wish: object) =>
      test.refusal('ecs.AssignPrivateIpAddresses', { ...REGION, NetworkInterfaceId, ...wish })
    expect(await refusal({ PrivateIpAddress: ['10.0.0.9'] })).toMatchObject({
      ...{ status: 403, code: 'InvalidIp.IpAssigned' },
    })
    const code = async (wish: object) => (await refusal(wish)).code
    expect(await code({ PrivateIpAddress: ['10.0.1.9'] })).toBe('InvalidVSwitchId.IpInvalid')
    expect(await code({ PrivateIpAddress: ['10.0.0.5', '10.0.0.5'] })).toBe('InvalidIp.IpRepeated')
    expect(await code({})).toBe('MissingParameter')
    expect(await code({ SecondaryPrivateIpAddressCount: 0 })).toBe('InvalidParameter')
    const both = { PrivateIpAddress: ['10.0.0.5'], SecondaryPrivateIpAddressCount: 1 }
    expect(await code(both)).toBe('InvalidParameter.Conflict')
    expect(await code({ Ipv4Prefix: ['10.0.0.16/28'] })).toBe('UnsupportedParameter')
    expect(await code({ Ipv4PrefixCount: 1 })).toBe('UnsupportedParameter')
    expect(await code({ NetworkInterfaceId: 'eni-none', SecondaryPrivateIpAddressCount: 1 })).toBe(
      'InvalidEniId.NotFound',
    )
  })

  it('refuses more than the type of the instance, the group and the VPC allow', async () => {
    const { test, running, makeCard, attach, quota } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await makeCard()
    await attach(NetworkInterfaceId, InstanceId)
    const code = async (SecondaryPrivateIpAddressCount: number) =>
      (
        await test.refusal('ecs.AssignPrivateIpAddresses', {
          ...{ ...REGION, NetworkInterfaceId, SecondaryPrivateIpAddressCount },
        })
      ).code
    // ecs.g6.large: six addresses on an interface.
    expect(await code(6)).toBe('InvalidOperation.Ipv4CountExceeded')
    quota('private_ips_per_basic_vpc_sg', 3)
    expect(await code(2)).toBe('SecurityGroupInstanceLimitExceed')
    quota('private_ips_per_vpc', 2)
    expect(await code(1)).toBe('QuotaExceeded')
  })
})
