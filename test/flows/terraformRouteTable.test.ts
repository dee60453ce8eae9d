import { describe, expect, it } from 'vitest'
import { REGION } from '../products/vpc/network.ts'
import { makeRoutedNetwork } from '../products/vpc/routeSetup.ts'
import { testWorld } from '../setup/worlds.ts'

describe('Terraform: alicloud_route_table', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = testWorld()
    const { VpcId } = await makeRoutedNetwork(world)
    const asked = { ...REGION, VpcId, RouteTableName: 'tf', Description: 'made by Terraform', ClientToken: 'tf-1' }
    const { RouteTableId } = await world.call('vpc.CreateRouteTable', asked)
    const read = async () =>
      (await world.call('vpc.DescribeRouteTableList', { ...REGION, RouteTableId })).RouterTableList.RouterTableListType
    expect(await read()).toMatchObject([{ Status: 'Pending' }])
    await world.settle()
    expect(await read()).toMatchObject([
      {
        ...{ Status: 'Available', RouteTableName: 'tf', Description: 'made by Terraform', VpcId },
        ...{ AssociateType: 'VSwitch', RoutePropagationEnable: true, ResourceGroupId: '', Tags: { Tag: [] } },
      },
    ])

    const change = { RouteTableName: 'tf-2', Description: '', RoutePropagationEnable: false }
    await world.call('vpc.ModifyRouteTableAttributes', { ...REGION, RouteTableId, ...change })
    const tagged = { ...REGION, ResourceType: 'ROUTETABLE', ResourceId: [RouteTableId] }
    await world.call('vpc.TagResources', { ...tagged, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(await read()).toMatchObject([{ ...change, Tags: { Tag: [{ Key: 'a', Value: 'b' }] } }])
    await world.call('vpc.UnTagResources', { ...tagged, TagKey: ['a'] })

    await world.call('vpc.DeleteRouteTable', { ...REGION, RouteTableId })
    await world.settle()
    expect(await read()).toEqual([])
  })
})

describe('Terraform: alicloud_route_entry', () => {
  it('create, read, delete, read says gone', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(world)
    const route = {
      RouteTableId,
      DestinationCidrBlock: '192.168.0.0/24',
      NextHopId: InstanceId,
      NextHopType: 'Instance',
    }
    const asked = { ...REGION, ...route, RouteEntryName: 'tf', Description: 'made by Terraform', ClientToken: 'tf-1' }
    await world.call('vpc.CreateRouteEntry', asked)
    const read = async () => {
      const { RouteTables } = await world.call('vpc.DescribeRouteTables', { ...REGION, RouteTableId })
      const entries = RouteTables.RouteTable?.[0]?.RouteEntrys?.RouteEntry ?? []
      return entries.find((entry) => entry.DestinationCidrBlock === '192.168.0.0/24' && entry.InstanceId === InstanceId)
    }
    expect((await read())?.Status).toBe('Pending')
    // Entries of one plan are made at the same time: the second tries again.
    const second = { ...asked, DestinationCidrBlock: '192.168.1.0/24', ClientToken: 'tf-2' }
    expect((await world.refusal('vpc.CreateRouteEntry', second)).code).toBe('IncorrectRouteEntryStatus')
    await world.settle()
    expect(await read()).toMatchObject({
      ...{ RouteTableId, DestinationCidrBlock: '192.168.0.0/24', NextHopType: 'Instance', InstanceId },
      ...{ RouteEntryName: 'tf', Description: 'made by Terraform', Status: 'Available' },
    })
    const again = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24', NextHopId: InstanceId }
    await world.call('vpc.DeleteRouteEntry', again)
    await world.settle()
    expect(await read()).toBeUndefined()
    expect((await world.refusal('vpc.DeleteRouteEntry', again)).code).toBe('InvalidRouteEntry.NotFound')
  })
})
