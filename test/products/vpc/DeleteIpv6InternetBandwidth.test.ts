import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress, showAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('DeleteIpv6InternetBandwidth', () => {
  it('does: the address is Private again, by either id', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6AddressId } = made
    await world.call('vpc.DeleteIpv6InternetBandwidth', {
      ...{ ...REGION, Ipv6InternetBandwidthId: await openAddress(world, made) },
    })
    const shown = await showAddress(world, Ipv6AddressId)
    expect(shown).toMatchObject({ NetworkType: 'Private', RealBandwidth: 0 })
    expect(shown?.Ipv6InternetBandwidth).toBeUndefined()
    await openAddress(world, made)
    await world.call('vpc.DeleteIpv6InternetBandwidth', { ...REGION, Ipv6AddressId })
    expect(await world.refusal('vpc.DeleteIpv6InternetBandwidth', { ...REGION, Ipv6AddressId })).toMatchObject({
      status: 400,
      code: 'InvalidIpv6Instance.NotFound',
    })
  })

  it('refuses while there is an egress-only rule, and no id', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6AddressId, Ipv6GatewayId } = made
    await openAddress(world, made)
    await world.call('vpc.CreateIpv6EgressOnlyRule', { ...REGION, Ipv6GatewayId, InstanceId: Ipv6AddressId })
    expect((await world.refusal('vpc.DeleteIpv6InternetBandwidth', { ...REGION, Ipv6AddressId })).code).toBe(
      'DependencyViolation.Ipv6EgressOnlyRule',
    )
    expect((await world.refusal('vpc.DeleteIpv6InternetBandwidth', REGION)).code).toBe('MissingParam.Ipv6InstanceId')
  })
})
