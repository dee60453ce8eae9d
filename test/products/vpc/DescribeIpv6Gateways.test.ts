import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Network, REGION } from './network.ts'

describe('DescribeIpv6Gateways', () => {
  it('reads: the gateways of a region; each filter narrows the list', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Network(world)
    const { VpcId: otherVpcId } = await world.call('vpc.CreateVpc', { ...REGION, EnableIpv6: true })
    await world.settle()
    const Tags = [{ Key: 'a', Value: 'b' }]
    const texts = { Name: 'first', ResourceGroupId: 'rg-1', Tag: Tags }
    const { Ipv6GatewayId } = await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId, ...texts })
    const other = await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId: otherVpcId })
    const ids = async (members: object) => {
      const { Ipv6Gateways } = await world.call('vpc.DescribeIpv6Gateways', { ...REGION, ...members })
      return Ipv6Gateways.Ipv6Gateway?.map((row) => row.Ipv6GatewayId)
    }
    expect(await ids({})).toEqual([other.Ipv6GatewayId, Ipv6GatewayId])
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([Ipv6GatewayId])
    for (const filter of [{ Ipv6GatewayId }, { VpcId }, { Name: 'first' }, { ResourceGroupId: 'rg-1' }, { Tags }])
      expect(await ids(filter)).toEqual([Ipv6GatewayId])
    expect(await ids({ Ipv6GatewayId: 'ipv6gw-none' })).toEqual([])
  })

  it('refuses pages above 50', async () => {
    expect((await testWorld().refusal('vpc.DescribeIpv6Gateways', { ...REGION, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })
})
