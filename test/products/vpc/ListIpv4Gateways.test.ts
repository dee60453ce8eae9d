import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

async function twoGateways(world: TestWorld) {
  const first = await makeNetwork(world)
  const second = await makeNetwork(world)
  const named = { Ipv4GatewayName: 'one', ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: 'v' }] }
  const one = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId: first.VpcId, ...named })
  const two = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId: second.VpcId })
  return { one: one.Ipv4GatewayId, two: two.Ipv4GatewayId, VpcId: first.VpcId }
}

describe('ListIpv4Gateways', () => {
  it('reads: those of the region, newest first, by id, name, VPC, group and tag', async () => {
    const world = testWorld()
    const nothing = { Ipv4GatewayModels: [], TotalCount: '0', NextToken: '' }
    expect(await world.call('vpc.ListIpv4Gateways', REGION)).toMatchObject(nothing)
    const { one, two, VpcId } = await twoGateways(world)
    const found = async (members: object) => {
      const { Ipv4GatewayModels } = await world.call('vpc.ListIpv4Gateways', { ...REGION, ...members })
      return Ipv4GatewayModels.map(({ Ipv4GatewayId }) => Ipv4GatewayId)
    }
    expect(await found({})).toEqual([two, one])
    expect(await found({ RegionId: 'cn-beijing' })).toEqual([])
    expect(await found({ Ipv4GatewayId: two })).toEqual([two])
    expect(await found({ Ipv4GatewayName: 'one' })).toEqual([one])
    expect(await found({ VpcId })).toEqual([one])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual([one])
    expect(await found({ Tags: [{ Key: 'k', Value: 'v' }] })).toEqual([one])
  })

  it('reads page by page', async () => {
    const world = testWorld()
    const { one, two } = await twoGateways(world)
    const first = await world.call('vpc.ListIpv4Gateways', { ...REGION, MaxResults: 1 })
    expect(first).toMatchObject({ TotalCount: '2', Ipv4GatewayModels: [{ Ipv4GatewayId: two, Status: 'Creating' }] })
    const { NextToken } = first
    expect(await world.call('vpc.ListIpv4Gateways', { ...REGION, MaxResults: 1, NextToken })).toMatchObject({
      ...{ NextToken: '', Ipv4GatewayModels: [{ Ipv4GatewayId: one }] },
    })
  })

  it('refuses pages and tokens that do not exist', async () => {
    const world = testWorld()
    const refusal = (members: object) => world.refusal('vpc.ListIpv4Gateways', { ...REGION, ...members })
    expect(await refusal({ MaxResults: 101 })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await refusal({ NextToken: 'none' })).code).toBe('InvalidParameter')
  })
})
