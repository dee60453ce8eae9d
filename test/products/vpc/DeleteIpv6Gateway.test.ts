import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'
import { customEntries } from './routeSetup.ts'

describe('DeleteIpv6Gateway', () => {
  it('later: Deleting, then gone with its route', async () => {
    const world = testWorld()
    const { Ipv6GatewayId, RouteTableId } = await makeIpv6Internet(world)
    const asked = { ...REGION, Ipv6GatewayId }
    await world.call('vpc.DeleteIpv6Gateway', asked)
    expect((await world.call('vpc.DescribeIpv6GatewayAttribute', asked)).Status).toBe('Deleting')
    expect((await world.refusal('vpc.DeleteIpv6Gateway', asked)).code).toBe('IncorrectStatus.Ipv6Gateway')
    await world.settle()
    expect(await world.refusal('vpc.DeleteIpv6Gateway', asked)).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6Gateway',
    })
    expect(await customEntries(world, RouteTableId)).toEqual([])
  })

  it('refuses while addresses have internet bandwidth or egress-only rules', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6GatewayId, Ipv6AddressId } = made
    const asked = { ...REGION, Ipv6GatewayId }
    await openAddress(world, made)
    expect((await world.refusal('vpc.DeleteIpv6Gateway', asked)).code).toBe('DependencyViolation.Ipv6InternetBandwidth')
    await world.call('vpc.CreateIpv6EgressOnlyRule', { ...asked, InstanceId: Ipv6AddressId })
    expect((await world.refusal('vpc.DeleteIpv6Gateway', asked)).code).toBe('DependencyViolation.Ipv6EgressOnlyRule')
  })
})
