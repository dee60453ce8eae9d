import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('DescribeVRouters', () => {
  it('reads: the router of each VPC with its tables; one by its id; pages', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await makeNetwork(world)
    const other = await world.call('vpc.CreateVpc', REGION)
    const { VRouterId } = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    const routers = async (members: object) =>
      (await world.call('vpc.DescribeVRouters', { ...REGION, ...members })).VRouters.VRouter ?? []
    expect(await routers({ VRouterId })).toEqual([
      {
        ...{ VRouterId, VpcId, VRouterName: '', Description: '', RegionId: 'cn-hangzhou' },
        CreationTime: '2026-01-02T03:04:05Z',
        RouteTableIds: { RouteTableId: [RouteTableId] },
      },
    ])
    expect((await routers({})).map((row) => row.VRouterId)).toEqual([other.VRouterId, VRouterId])
    expect((await routers({ PageSize: 1, PageNumber: 2 })).map((row) => row.VRouterId)).toEqual([VRouterId])
    expect(await routers({ VRouterId: 'vrt-none' })).toEqual([])
    expect(await routers({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses pages above 50', async () => {
    const refusal = await testWorld().refusal('vpc.DescribeVRouters', { ...REGION, PageSize: 51 })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
