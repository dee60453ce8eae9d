import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('DescribeIpv6GatewayAttribute', () => {
  it('reads: one gateway', async () => {
    const world = testWorld()
    const { VpcId, Ipv6GatewayId } = await makeIpv6Internet(world)
    expect(await world.call('vpc.DescribeIpv6GatewayAttribute', { ...REGION, Ipv6GatewayId })).toMatchObject({
      ...{ Ipv6GatewayId, VpcId, RegionId: 'cn-hangzhou', Status: 'Available', BusinessStatus: 'Normal' },
      CreationTime: expect.stringMatching(/^2026-01-02T03:04:/),
    })
  })

  it('refuses unknown gateways', async () => {
    const asked = { ...REGION, Ipv6GatewayId: 'ipv6gw-none' }
    expect(await testWorld().refusal('vpc.DescribeIpv6GatewayAttribute', asked)).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6Gateway',
    })
  })
})
