import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('ModifyIpv6GatewayAttribute', () => {
  it('does: name and description, each on its own', async () => {
    const world = testWorld()
    const { Ipv6GatewayId } = await makeIpv6Internet(world)
    const asked = { ...REGION, Ipv6GatewayId }
    await world.call('vpc.ModifyIpv6GatewayAttribute', { ...asked, Name: 'new' })
    await world.call('vpc.ModifyIpv6GatewayAttribute', { ...asked, Description: 'newer' })
    const shown = await world.call('vpc.DescribeIpv6GatewayAttribute', asked)
    expect(shown).toMatchObject({ Name: 'new', Description: 'newer' })
  })

  it('refuses malformed texts, unknown gateways and those in transition', async () => {
    const world = testWorld()
    const { Ipv6GatewayId } = await makeIpv6Internet(world)
    const asked = { ...REGION, Ipv6GatewayId }
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyIpv6GatewayAttribute', { ...asked, ...members })).code
    expect(await code({ Name: 'http://x' })).toBe('IllegalParam.Name')
    expect(await code({ Description: 'http://x' })).toBe('IllegalParam.Description')
    expect(await code({ Ipv6GatewayId: 'ipv6gw-none' })).toBe('ResourceNotFound.Ipv6Gateway')
    await world.call('vpc.DeleteIpv6Gateway', asked)
    expect(await code({ Name: 'late' })).toBe('IncorrectStatus.Ipv6Gateway')
  })
})
