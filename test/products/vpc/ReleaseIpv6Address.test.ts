import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress, showAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('ReleaseIpv6Address', () => {
  it('does: the address is free again at once', async () => {
    const world = testWorld()
    const { VSwitchId, Ipv6AddressId } = await makeIpv6Internet(world)
    const { Ipv6Address = '' } = (await showAddress(world, Ipv6AddressId)) ?? {}
    await world.call('vpc.ReleaseIpv6Address', { ...REGION, Ipv6AddressId })
    expect(await showAddress(world, Ipv6AddressId)).toBeUndefined()
    await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId, Ipv6Address })
  })

  it('refuses unknown addresses and those with internet bandwidth', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    await openAddress(world, made)
    const refusal = (Ipv6AddressId: string) => world.refusal('vpc.ReleaseIpv6Address', { ...REGION, Ipv6AddressId })
    expect((await refusal(made.Ipv6AddressId)).code).toBe('DependencyViolation.Ipv6InternetBandwidth')
    expect(await refusal('ipv6-none')).toMatchObject({ status: 404, code: 'ResourceNotFound.Ipv6Address' })
  })
})
