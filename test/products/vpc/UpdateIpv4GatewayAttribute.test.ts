import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { REGION } from './network.ts'

describe('UpdateIpv4GatewayAttribute', () => {
  it('does: name and description; what is not sent stays', async () => {
    const world = testWorld()
    const { Ipv4GatewayId } = await makeIpv4Network(world)
    const asked = { ...REGION, Ipv4GatewayId }
    await world.call('vpc.UpdateIpv4GatewayAttribute', { ...asked, Ipv4GatewayName: 'name' })
    await world.call('vpc.UpdateIpv4GatewayAttribute', { ...asked, Ipv4GatewayDescription: 'text' })
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({
      ...{ Ipv4GatewayName: 'name', Ipv4GatewayDescription: 'text' },
    })
  })

  it('refuses gateways that are not there or in transition, and malformed texts', async () => {
    const world = testWorld()
    const { Ipv4GatewayId } = await makeIpv4Network(world)
    const refusal = (members: object) =>
      world.refusal('vpc.UpdateIpv4GatewayAttribute', { ...REGION, Ipv4GatewayId, ...members })
    expect(await refusal({ Ipv4GatewayId: 'ipv4gw-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.Ipv4Gateway' },
    })
    expect((await refusal({ Ipv4GatewayName: 'http://x' })).code).toBe('IllegalParam.Ipv4GatewayName')
    const linked = { Ipv4GatewayDescription: 'http://x' }
    expect((await refusal(linked)).code).toBe('IllegalParam.Ipv4GatewayDescription')
    await world.call('vpc.DeleteIpv4Gateway', { ...REGION, Ipv4GatewayId })
    expect((await refusal({ Ipv4GatewayName: 'late' })).code).toBe('IncorrectStatus.Ipv4Gateway')
  })
})
