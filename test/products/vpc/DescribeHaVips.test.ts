import { describe, expect, it } from 'vitest'
import { haVipWorld } from './haVipSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('DescribeHaVips', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const first = await haVipWorld({ ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: '1' }] })
    const { world, network, HaVipId: a } = first
    const other = await makeNetwork(world)
    const { HaVipId: b, IpAddress } = await world.call('vpc.CreateHaVip', { ...REGION, VSwitchId: other.VSwitchId })
    const ids = async (filter: object) => {
      const { HaVips } = await world.call('vpc.DescribeHaVips', { ...REGION, ...filter })
      return HaVips.HaVip?.map(({ HaVipId }) => HaVipId)
    }
    const by = (...filters: [string, string[]][]) => ids({ Filter: filters.map(([Key, Value]) => ({ Key, Value })) })
    expect(await ids({})).toEqual([b, a])
    expect(await ids({ PageNumber: 2, PageSize: 1 })).toEqual([a])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([a])
    expect(await ids({ Tags: [{ Key: 'k', Value: '1' }] })).toEqual([a])
    expect(await by(['VpcId', [other.VpcId]])).toEqual([b])
    expect(await by(['VSwitchId', [network.VSwitchId]])).toEqual([a])
    expect(await by(['Status', ['Creating']])).toEqual([b])
    expect(await by(['HaVipId', [a, b]])).toEqual([b, a])
    expect(await by(['HaVipAddress', [IpAddress]], ['HaVipId', [a]])).toEqual([])
  })

  it('refuses filters that there are not', async () => {
    const { world } = await haVipWorld()
    const asked = { ...REGION, Filter: [{ Key: 'Colour', Value: ['red'] }] }
    const refused = { status: 400, code: 'InvalidFilterKey.ValueNotSupported' }
    expect(await world.refusal('vpc.DescribeHaVips', asked)).toMatchObject(refused)
  })
})
