import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { ipv6World } from './networkInterfaceSetup.ts'

describe('AssignIpv6Addresses', () => {
  it('does: gives the named addresses, or as many as asked, and lists find them', async () => {
    const { test, block, makeCard, card } = await ipv6World()
    const NetworkInterfaceId = await makeCard({ EnablePrimaryIPv6: true })
    const assign = (wish: object) => test.call('ecs.AssignIpv6Addresses', { ...REGION, NetworkInterfaceId, ...wish })
    const named = await assign({ Ipv6Address: [`${block}9`], ClientToken: 'once' })
    expect(named).toMatchObject({ NetworkInterfaceId, Ipv6Sets: { Ipv6Address: [`${block}9`] } })
    const counted = (await assign({ Ipv6AddressCount: 2 })).Ipv6Sets.Ipv6Address ?? []
    expect(counted).toHaveLength(2)
    expect((await card(NetworkInterfaceId))?.Ipv6Sets?.Ipv6Set).toEqual([
      { Ipv6Address: `${block}9`, Primary: true },
      ...counted.map((Ipv6Address) => ({ Ipv6Address, Primary: false })),
    ])
    const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', {
      ...{ ...REGION, Ipv6Address: [`${block}9`] },
    })
    expect(NetworkInterfaceSets.NetworkInterfaceSet).toMatchObject([{ NetworkInterfaceId }])
  })

  it('does: an interface is made with addresses, which are free again when it is gone', async () => {
    const { test, block, makeCard, card } = await ipv6World()
    const NetworkInterfaceId = await makeCard({ Ipv6Address: [`${block}9`] })
    await makeCard({ Ipv6AddressCount: 1 })
    expect((await card(NetworkInterfaceId))?.Ipv6Sets?.Ipv6Set).toEqual([{ Ipv6Address: `${block}9`, Primary: false }])
    await test.call('ecs.ModifyNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId, EnablePrimaryIPv6: true })
    expect((await card(NetworkInterfaceId))?.Ipv6Sets?.Ipv6Set?.[0]?.Primary).toBe(true)
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    await test.settle()
    await makeCard({ Ipv6Address: [`${block}9`] })
  })

  it('refuses addresses that cannot be had, and more than there may be', async () => {
    const { test, block, running, makeCard, attach } = await ipv6World()
    const NetworkInterfaceId = await makeCard({ Ipv6Address: [`${block}9`] })
    const refusal = (wish: object) =>
      test.refusal('ecs.AssignIpv6Addresses', { ...REGION, NetworkInterfaceId, ...wish })
    expect(await refusal({ Ipv6Address: [`${block}9`] })).toMatchObject({ status: 403, code: 'InvalidIp.IpAssigned' })
    const code = async (wish: object) => (await refusal(wish)).code
    expect(await code({ Ipv6Address: ['2001:db8::1'] })).toBe('InvalidVSwitchId.IpInvalid')
    expect(await code({ Ipv6Address: ['nowhere'] })).toBe('InvalidIp.Address')
    expect(await code({ Ipv6Address: [`${block}8`, `${block}8`] })).toBe('InvalidIp.IpRepeated')
    expect(await code({ Ipv6Address: [`${block}8`], Ipv6AddressCount: 1 })).toBe('InvalidParameter.Conflict')
    expect(await code({ Ipv6AddressCount: 11 })).toBe('InvalidParameter')
    expect(await code({ Ipv6AddressCount: -1 })).toBe('InvalidParameter')
    expect(await code({})).toBe('MissingParameter')
    expect(await code({ Ipv6PrefixCount: 1 })).toBe('UnsupportedParameter')
    expect(await code({ Ipv6Prefix: ['2001:db8::/80'] })).toBe('UnsupportedParameter')
    expect(await code({ NetworkInterfaceId: 'eni-none', Ipv6AddressCount: 1 })).toBe('InvalidEniId.NotFound')
    expect(await code({ Ipv6AddressCount: 10 })).toBe('InvalidOperation.Ipv6CountExceeded')
    // ecs.g6.large: one IPv6 address on an interface.
    const InstanceId = await running()
    await attach(NetworkInterfaceId, InstanceId)
    expect(await code({ Ipv6AddressCount: 1 })).toBe('InvalidOperation.Ipv6CountExceeded')
    const two = await makeCard({ Ipv6AddressCount: 2 })
    await test.call('ecs.DetachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })
    await test.settle()
    const attaching = { ...REGION, NetworkInterfaceId: two, InstanceId }
    expect((await test.refusal('ecs.AttachNetworkInterface', attaching)).code).toBe(
      'InvalidOperation.Ipv6CountExceeded',
    )
  })

  it('refuses a vSwitch without IPv6', async () => {
    const { test, makeCard, plainVSwitchId } = await ipv6World()
    const NetworkInterfaceId = await makeCard({ VSwitchId: plainVSwitchId })
    const asked = { ...REGION, NetworkInterfaceId, Ipv6AddressCount: 1 }
    expect(await test.refusal('ecs.AssignIpv6Addresses', asked)).toMatchObject({
      ...{ status: 403, code: 'InvalidVSwitch.Ipv6NotTurnOn' },
    })
  })
})
