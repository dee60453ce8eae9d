import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Vpc, makeNetwork, REGION } from './network.ts'

describe('DescribeVpcs', () => {
  it('reads: newest first, in pages, with vSwitches, route tables and tags', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId } = await makeNetwork(world)
    const second = await world.call('vpc.CreateVpc', {
      ...REGION,
      VpcName: 'second',
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    const all = await world.call('vpc.DescribeVpcs', REGION)
    expect(all).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10 })
    expect(all.Vpcs.Vpc?.map((vpc) => vpc.VpcId)).toEqual([second.VpcId, VpcId])
    expect(all.Vpcs.Vpc?.[0]?.Tags).toEqual({ Tag: [{ Key: 'env', Value: 'test' }] })
    const { Vpcs } = await world.call('vpc.DescribeVpcs', { ...REGION, PageSize: 1, PageNumber: 2 })
    expect(Vpcs.Vpc).toMatchObject([
      {
        VpcId,
        VSwitchIds: { VSwitchId: [VSwitchId] },
        RouterTableIds: { RouterTableIds: [RouteTableId] },
        Status: 'Available',
      },
    ])
  })

  it('reads: each filter narrows the list', async () => {
    const world = testWorld()
    const a = await world.call('vpc.CreateVpc', {
      ...REGION,
      VpcName: 'a',
      ResourceGroupId: 'rg-1',
      Tag: [{ Key: 'k', Value: '1' }],
    })
    const b = await world.call('vpc.CreateVpc', { ...REGION, VpcName: 'b', Tag: [{ Key: 'k', Value: '2' }] })
    const ids = async (filter: object) =>
      (await world.call('vpc.DescribeVpcs', { ...REGION, ...filter })).Vpcs.Vpc?.map((vpc) => vpc.VpcId)
    expect(await ids({ VpcId: a.VpcId })).toEqual([a.VpcId])
    expect(await ids({ VpcId: `${a.VpcId},${b.VpcId},vpc-none` })).toEqual([b.VpcId, a.VpcId])
    expect(await ids({ VpcName: 'b' })).toEqual([b.VpcId])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([a.VpcId])
    expect(await ids({ Tag: [{ Key: 'k', Value: '2' }] })).toEqual([b.VpcId])
    expect(await ids({ Tag: [{ Key: 'k' }] })).toEqual([b.VpcId, a.VpcId])
    expect(await ids({ IsDefault: true })).toEqual([])
    expect(await ids({ EnableIpv6: true })).toEqual([])
    expect(await ids({ EnableIpv6: false })).toHaveLength(2)
    expect(await ids({ VpcOwnerId: 1 })).toEqual([])
    expect(await ids({ DhcpOptionsSetId: 'dopt-1' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses more than 20 ids and pages above 50', async () => {
    const world = testWorld()
    const VpcId = Array.from({ length: 21 }, (_, i) => `vpc-${i}`).join(',')
    expect((await world.refusal('vpc.DescribeVpcs', { ...REGION, VpcId })).code).toBe('InvalidParameter')
    expect((await world.refusal('vpc.DescribeVpcs', { ...REGION, PageSize: 51 })).code).toBe('InvalidParameter')
  })

  it('reads: those with or without IPv6', async () => {
    const world = testWorld()
    const { VpcId: without } = await world.call('vpc.CreateVpc', REGION)
    const { VpcId } = await makeIpv6Vpc(world)
    const ids = async (EnableIpv6: boolean) =>
      (await world.call('vpc.DescribeVpcs', { ...REGION, EnableIpv6 })).Vpcs.Vpc?.map((row) => row.VpcId)
    expect(await ids(true)).toEqual([VpcId])
    expect(await ids(false)).toEqual([without])
  })
})
