import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('DeleteIpv6EgressOnlyRule', () => {
  it('later: Deleting, then gone', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6GatewayId, Ipv6AddressId: InstanceId } = made
    await openAddress(world, made)
    const rule = await world.call('vpc.CreateIpv6EgressOnlyRule', { ...REGION, Ipv6GatewayId, InstanceId })
    const asked = { ...REGION, Ipv6EgressOnlyRuleId: rule.Ipv6EgressRuleId }
    expect((await world.refusal('vpc.DeleteIpv6EgressOnlyRule', asked)).code).toBe('IncorrectStatus.Ipv6EgressOnlyRule')
    await world.settle()
    await world.call('vpc.DeleteIpv6EgressOnlyRule', asked)
    const list = async () =>
      (await world.call('vpc.DescribeIpv6EgressOnlyRules', { ...REGION, Ipv6GatewayId })).Ipv6EgressOnlyRules
    expect((await list()).Ipv6EgressOnlyRule).toMatchObject([{ Status: 'Deleting' }])
    await world.settle()
    expect((await list()).Ipv6EgressOnlyRule).toEqual([])
    expect(await world.refusal('vpc.DeleteIpv6EgressOnlyRule', asked)).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6EgressOnlyRule',
    })
  })
})
