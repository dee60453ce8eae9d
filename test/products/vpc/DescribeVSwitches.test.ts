import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Network, makeNetwork, putInstance, REGION, ZONE } from './network.ts'

describe('DescribeVSwitches', () => {
  it('reads: counts the addresses that are left, now and after a change', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const left = async () =>
      (await world.call('vpc.DescribeVSwitches', { VpcId })).VSwitches.VSwitch?.[0]?.AvailableIpAddressCount
    expect(await left()).toBe(252)
    const InstanceId = putInstance(world, VSwitchId)
    expect(await left()).toBe(251)
    const [card] = world.world.networkInterfaces.list('instance', InstanceId)
    if (card === undefined) throw new Error('the instance has an interface')
    const PrivateIpAddresses = [...card.PrivateIpAddresses, '10.0.1.201', '10.0.1.202']
    world.world.atomically(() => world.world.networkInterfaces.put({ ...card, PrivateIpAddresses }))
    expect(await left()).toBe(249)
  })

  it('reads: each filter narrows the list; pages', async () => {
    const world = testWorld()
    const first = await makeNetwork(world)
    const second = await makeNetwork(world, 'cn-hangzhou', 'cn-hangzhou-i')
    const made = {
      VpcId: first.VpcId,
      ZoneId: ZONE,
      CidrBlock: '10.0.2.0/24',
      VSwitchName: 'named',
      Tag: [{ Key: 'k', Value: 'v' }],
    }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', made)
    const ids = async (filter: object) =>
      (await world.call('vpc.DescribeVSwitches', { ...REGION, ...filter })).VSwitches.VSwitch?.map(
        (row) => row.VSwitchId,
      )
    expect(await ids({})).toEqual([VSwitchId, second.VSwitchId, first.VSwitchId])
    expect(await ids({ PageSize: 2, PageNumber: 2 })).toEqual([first.VSwitchId])
    expect(await ids({ VpcId: first.VpcId })).toEqual([VSwitchId, first.VSwitchId])
    expect(await ids({ ZoneId: 'cn-hangzhou-i' })).toEqual([second.VSwitchId])
    expect(await ids({ VSwitchId: first.VSwitchId })).toEqual([first.VSwitchId])
    expect(await ids({ VSwitchId: first.VSwitchId, VpcId: second.VpcId })).toEqual([])
    expect(await ids({ VSwitchName: 'named' })).toEqual([VSwitchId])
    expect(await ids({ RouteTableId: second.RouteTableId })).toEqual([second.VSwitchId])
    expect(await ids({ Tag: [{ Key: 'k', Value: 'v' }] })).toEqual([VSwitchId])
    expect(await ids({ IsDefault: true })).toEqual([])
    expect(await ids({ EnableIpv6: true })).toEqual([])
    expect(await ids({ VSwitchOwnerId: 1 })).toEqual([])
    expect(await ids({ ResourceGroupId: 'rg-none' })).toEqual([])
    expect(await ids({ VpcId: 'vpc-none' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('reads: a VPC without a region is found by its id; those of other accounts are not', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world, 'cn-beijing', 'cn-beijing-h')
    const { VSwitches } = await world.call('vpc.DescribeVSwitches', { VpcId })
    expect(VSwitches.VSwitch).toMatchObject([{ VSwitchId, ZoneId: 'cn-beijing-h' }])
    expect((await world.call('vpc.DescribeVSwitches', { VpcId }, '1000000000000002')).TotalCount).toBe(0)
  })

  it('refuses pages above 50', async () => {
    expect((await testWorld().refusal('vpc.DescribeVSwitches', { ...REGION, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })

  it('reads: those with or without IPv6', async () => {
    const world = testWorld()
    const { VSwitchId: without } = await makeNetwork(world)
    const { VSwitchId } = await makeIpv6Network(world)
    const ids = async (EnableIpv6: boolean) =>
      (await world.call('vpc.DescribeVSwitches', { ...REGION, EnableIpv6 })).VSwitches.VSwitch?.map(
        (row) => row.VSwitchId,
      )
    expect(await ids(true)).toEqual([VSwitchId])
    expect(await ids(false)).toEqual([without])
  })
})
