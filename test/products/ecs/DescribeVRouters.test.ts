import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('DescribeVRouters', () => {
  it('reads routers by id and page', async () => {
    const test = testWorld()
    const one = await test.call('ecs.CreateVpc', REGION)
    const other = await test.call('ecs.CreateVpc', REGION)
    const found = async (request: object) => {
      const { VRouters } = await test.call('ecs.DescribeVRouters', { ...REGION, ...request })
      return (VRouters.VRouter ?? []).map(({ VRouterId }) => VRouterId)
    }
    expect(await found({})).toEqual([other.VRouterId, one.VRouterId])
    expect(await found({ VRouterId: one.VRouterId })).toEqual([one.VRouterId])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([one.VRouterId])
    const { VRouters } = await test.call('ecs.DescribeVRouters', { ...REGION, VRouterId: one.VRouterId })
    expect(VRouters.VRouter).toMatchObject([
      { VpcId: one.VpcId, RegionId: 'cn-hangzhou', RouteTableIds: { RouteTableId: [one.RouteTableId] } },
    ])
  })

  it('refuses a page that is too large', async () => {
    const test = testWorld()
    const refusal = await test.refusal('ecs.DescribeVRouters', { ...REGION, PageSize: 51 })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
