import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { ipv6World } from './networkInterfaceSetup.ts'

describe('UnassignIpv6Addresses', () => {
  it('does: takes addresses, however spelled, and they are free again', async () => {
    const { test, block, makeCard, card } = await ipv6World()
    const NetworkInterfaceId = await makeCard({ Ipv6Address: [`${block}8`, `${block}9`] })
    await test.call('ecs.UnassignIpv6Addresses', { ...REGION, NetworkInterfaceId, Ipv6Address: [`${block}0:8`] })
    expect((await card(NetworkInterfaceId))?.Ipv6Sets?.Ipv6Set).toMatchObject([{ Ipv6Address: `${block}9` }])
    await makeCard({ Ipv6Address: [`${block}8`] })
  })

  it('refuses addresses that the interface has not', async () => {
    const { test, block, makeCard } = await ipv6World()
    const NetworkInterfaceId = await makeCard()
    const refusal = (members: object) =>
      test.refusal('ecs.UnassignIpv6Addresses', { ...REGION, NetworkInterfaceId, ...members })
    expect(await refusal({ Ipv6Address: [`${block}9`] })).toMatchObject({ status: 403, code: 'InvalidIp.IpUnassigned' })
    expect((await refusal({ Ipv6Address: ['nowhere'] })).code).toBe('InvalidIp.IpUnassigned')
    expect((await refusal({})).code).toBe('MissingParameter')
    expect((await refusal({ Ipv6Prefix: ['2001:db8::/80'] })).code).toBe('UnsupportedParameter')
    const none = { NetworkInterfaceId: 'eni-none', Ipv6Address: [`${block}9`] }
    expect((await refusal(none)).code).toBe('InvalidEniId.NotFound')
  })
})
