import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { REGION } from './network.ts'

describe('GetIpv4GatewayAttribute', () => {
  it('reads one gateway', async () => {
    const world = testWorld()
    const { VpcId, Ipv4GatewayId } = await makeIpv4Network(world)
    const { CreateTime, ...shown } = await showGateway(world, Ipv4GatewayId)
    expect(shown).toMatchObject({
      ...{ Ipv4GatewayId, VpcId, Ipv4GatewayName: '', Ipv4GatewayDescription: '', Ipv4GatewayRouteTableId: '' },
      ...{ Status: 'Created', Enabled: false, ResourceGroupId: '', Tags: [] },
    })
    expect(CreateTime).toMatch(/^2026-01-02T03:04:\d\dZ$/)
  })

  it('refuses gateways that are not there, or are elsewhere', async () => {
    const world = testWorld()
    const { Ipv4GatewayId } = await makeIpv4Network(world)
    for (const members of [{ Ipv4GatewayId: 'ipv4gw-none' }, { RegionId: 'cn-beijing' }]) {
      const asked = { ...REGION, Ipv4GatewayId, ...members }
      expect(await world.refusal('vpc.GetIpv4GatewayAttribute', asked)).toMatchObject({
        ...{ status: 404, code: 'ResourceNotFound.Ipv4Gateway' },
      })
    }
  })
})
