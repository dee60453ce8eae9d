import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, showAddress } from './gatewaySetup.ts'
import { makeIpv6Network, REGION } from './network.ts'

describe('AllocateIpv6InternetBandwidth', () => {
  it('does: the address is Public, with the bandwidth', async () => {
    const world = testWorld()
    const { Ipv6AddressId, Ipv6GatewayId } = await makeIpv6Internet(world)
    const asked = { ...REGION, Ipv6AddressId, Ipv6GatewayId, Bandwidth: 20, InternetChargeType: 'PayByTraffic' }
    expect((await showAddress(world, Ipv6AddressId))?.NetworkType).toBe('Private')
    const reply = await world.call('vpc.AllocateIpv6InternetBandwidth', asked)
    expect(reply.InternetBandwidthId).toMatch(/^ipv6bw-bp1[0-9a-z]{18}$/)
    expect(await showAddress(world, Ipv6AddressId)).toMatchObject({
      NetworkType: 'Public',
      Ipv6InternetBandwidth: {
        ...{ Ipv6InternetBandwidthId: reply.InternetBandwidthId, Bandwidth: 20, InternetChargeType: 'PayByTraffic' },
      },
    })
    expect(await world.refusal('vpc.AllocateIpv6InternetBandwidth', asked)).toMatchObject({
      status: 400,
      code: 'OperationFailed.InternetBandwidthAlreadyExisted',
    })
  })

  it('refuses without a gateway, or another one, and values out of range', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeIpv6Network(world)
    const lonely = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId })
    const asked = { ...REGION, Ipv6AddressId: lonely.Ipv6AddressId, Bandwidth: 10 }
    const refusal = (members: object) => world.refusal('vpc.AllocateIpv6InternetBandwidth', { ...asked, ...members })
    expect((await refusal({})).code).toBe('OperationFailed.Ipv6GatewayNotExist')
    for (const Bandwidth of [0, -1, 5001]) expect((await refusal({ Bandwidth })).code).toBe('IllegalParam.Bandwidth')
    expect((await refusal({ InternetChargeType: 'None' })).code).toBe('IllegalParam.InternetChargeType')
    expect(await refusal({ Ipv6AddressId: 'ipv6-none' })).toMatchObject({
      status: 404,
      code: 'ResourceNotFound.Ipv6Address',
    })
  })

  it('refuses the gateway of another VPC', async () => {
    const world = testWorld()
    const { Ipv6AddressId } = await makeIpv6Internet(world)
    const asked = { ...REGION, Ipv6AddressId, Bandwidth: 10, Ipv6GatewayId: 'ipv6gw-other' }
    expect((await world.refusal('vpc.AllocateIpv6InternetBandwidth', asked)).code).toBe(
      'OperationFailed.Ipv6GatewayDisMatchIpv6Address',
    )
  })
})
