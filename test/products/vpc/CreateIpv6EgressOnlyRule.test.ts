import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('CreateIpv6EgressOnlyRule', () => {
  it('does: a rule for an address, Pending; later: Available', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6GatewayId, Ipv6AddressId: InstanceId } = made
    await openAddress(world, made)
    const texts = { Name: 'out', Description: 'only out' }
    const asked = { ...REGION, Ipv6GatewayId, InstanceId, InstanceType: 'Ipv6Address', ...texts }
    const { Ipv6EgressRuleId } = await world.call('vpc.CreateIpv6EgressOnlyRule', asked)
    const show = async () =>
      (await world.call('vpc.DescribeIpv6EgressOnlyRules', { ...REGION, Ipv6GatewayId })).Ipv6EgressOnlyRules
    expect((await show()).Ipv6EgressOnlyRule).toEqual([
      {
        ...{ Ipv6EgressOnlyRuleId: Ipv6EgressRuleId, InstanceId, InstanceType: 'Ipv6Address', ...texts },
        Status: 'Pending',
      },
    ])
    await world.settle()
    expect((await show()).Ipv6EgressOnlyRule).toMatchObject([{ Status: 'Available' }])
    expect((await world.refusal('vpc.CreateIpv6EgressOnlyRule', asked)).code).toBe(
      'ResourceAlreadyExist.Ipv6EgressOnlyRule',
    )
  })

  it('refuses addresses without bandwidth, unknown ids, other types and malformed texts', async () => {
    const world = testWorld()
    const { Ipv6GatewayId, Ipv6AddressId: InstanceId } = await makeIpv6Internet(world)
    const refusal = (members: object) =>
      world.refusal('vpc.CreateIpv6EgressOnlyRule', { ...REGION, Ipv6GatewayId, InstanceId, ...members })
    expect((await refusal({})).code).toBe('OperationDenied.Ipv6AddressNoBandwidth')
    expect(await refusal({ Ipv6GatewayId: 'x' })).toMatchObject({ status: 404, code: 'ResourceNotFound.Ipv6Gateway' })
    expect((await refusal({ InstanceId: 'x' })).code).toBe('ResourceNotFound.Ipv6Address')
    expect((await refusal({ InstanceType: 'x' })).code).toBe('InvalidParameter')
    expect((await refusal({ Name: 'http://x' })).code).toBe('IllegalParam.Name')
    expect((await refusal({ Description: 'http://x' })).code).toBe('IllegalParam.Description')
  })
})
