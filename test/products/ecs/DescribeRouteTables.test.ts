import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'
import { makeRoute, makeRoutedNetwork } from '../vpc/routeSetup.ts'

describe('DescribeRouteTables', () => {
  it('reads tables with their entries, in the fields of this API', async () => {
    const test = testWorld()
    const { RouteTableId, InstanceId, ...network } = await makeRoutedNetwork(test)
    await makeRoute(test, { ...network, RouteTableId, InstanceId })
    const { RouteTables } = await test.call('ecs.DescribeRouteTables', { ...REGION, RouteTableId })
    expect(RouteTables.RouteTable).toMatchObject([{ RouteTableId, RouteTableType: 'System' }])
    const [table] = RouteTables.RouteTable ?? []
    const entries = table?.RouteEntrys?.RouteEntry ?? []
    expect(entries.find(({ Type }) => Type === 'Custom')).toMatchObject({
      ...{ DestinationCidrBlock: '192.168.0.0/24', InstanceId, Status: 'Available' },
    })
    expect(Object.keys(entries[0] ?? {})).not.toContain('RouteEntryId')
    expect(Object.keys(table ?? {})).not.toContain('VSwitchIds')
  })

  it('reads by router in both spellings, name, kind of router and page', async () => {
    const test = testWorld()
    const { VpcId, RouteTableId, VRouterId } = await test.call('ecs.CreateVpc', REGION)
    await test.settle()
    const named = { ...REGION, VpcId, RouteTableName: 'mine' }
    const { RouteTableId: own } = await test.call('vpc.CreateRouteTable', named)
    await test.settle()
    const found = async (request: object) => {
      const { RouteTables } = await test.call('ecs.DescribeRouteTables', { ...REGION, ...request })
      return (RouteTables.RouteTable ?? []).map((table) => table.RouteTableId)
    }
    expect(await found({ VRouterId })).toEqual([own, RouteTableId])
    expect(await found({ RouterId: VRouterId, RouterType: 'VRouter' })).toEqual([own, RouteTableId])
    expect(await found({ RouterId: VRouterId, RouterType: 'VBR' })).toEqual([])
    expect(await found({ RouteTableName: 'mine' })).toEqual([own])
    expect(await found({ VRouterId, PageNumber: 2, PageSize: 1 })).toEqual([RouteTableId])
  })

  it('refuses a request that names no table', async () => {
    const test = testWorld()
    expect((await test.refusal('ecs.DescribeRouteTables', REGION)).status).toBe(400)
  })
})
