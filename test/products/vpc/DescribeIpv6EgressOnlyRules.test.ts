import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('DescribeIpv6EgressOnlyRules', () => {
  it('reads: the rules of a gateway; each filter narrows the list', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6GatewayId, Ipv6AddressId: InstanceId, VSwitchId } = made
    const second = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId })
    await openAddress(world, made)
    await openAddress(world, { ...made, Ipv6AddressId: second.Ipv6AddressId })
    const asked = { ...REGION, Ipv6GatewayId }
    const named = { ...asked, InstanceId, Name: 'first' }
    const { Ipv6EgressRuleId: first } = await world.call('vpc.CreateIpv6EgressOnlyRule', named)
    const other = { ...asked, InstanceId: second.Ipv6AddressId }
    const { Ipv6EgressRuleId: last } = await world.call('vpc.CreateIpv6EgressOnlyRule', other)
    const ids = async (members: object) => {
      const { Ipv6EgressOnlyRules } = await world.call('vpc.DescribeIpv6EgressOnlyRules', { ...asked, ...members })
      return Ipv6EgressOnlyRules.Ipv6EgressOnlyRule?.map((row) => row.Ipv6EgressOnlyRuleId)
    }
    expect(await ids({})).toEqual([last, first])
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([first])
    for (const filter of [{ Ipv6EgressOnlyRuleId: first }, { InstanceId }, { Name: 'first' }])
      expect(await ids(filter)).toEqual([first])
    expect(await ids({ InstanceType: 'Ipv6Address' })).toHaveLength(2)
    expect(await ids({ InstanceType: 'Other' })).toEqual([])
  })

  it('refuses unknown gateways', async () => {
    const asked = { ...REGION, Ipv6GatewayId: 'ipv6gw-none' }
    expect(await testWorld().refusal('vpc.DescribeIpv6EgressOnlyRules', asked)).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6Gateway',
    })
  })
})
