import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, showAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('ModifyIpv6AddressAttribute', () => {
  it('does: name and description, each on its own', async () => {
    const world = testWorld()
    const { Ipv6AddressId } = await makeIpv6Internet(world)
    await world.call('vpc.ModifyIpv6AddressAttribute', { ...REGION, Ipv6AddressId, Name: 'new' })
    await world.call('vpc.ModifyIpv6AddressAttribute', { ...REGION, Ipv6AddressId, Description: 'newer' })
    expect(await showAddress(world, Ipv6AddressId)).toMatchObject({
      ...{ Ipv6AddressName: 'new', Ipv6AddressDescription: 'newer' },
    })
  })

  it('refuses malformed texts and unknown addresses', async () => {
    const world = testWorld()
    const { Ipv6AddressId } = await makeIpv6Internet(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyIpv6AddressAttribute', { ...REGION, Ipv6AddressId, ...members })
    expect((await refusal({ Name: 'http://x' })).code).toBe('IllegalParam.Name')
    expect((await refusal({ Description: 'http://x' })).code).toBe('IllegalParam.Description')
    expect(await refusal({ Ipv6AddressId: 'ipv6-none' })).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6Address',
    })
  })
})
