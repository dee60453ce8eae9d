import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('ModifyRouteTableAttributes', () => {
  it('does: name, description and propagation, each on its own; an empty text takes the old one away', async () => {
    const world = testWorld()
    const { RouteTableId } = await makeNetwork(world)
    const show = async () =>
      (await world.call('vpc.DescribeRouteTableList', { ...REGION, RouteTableId })).RouterTableList
        .RouterTableListType?.[0]
    const modify = (members: object) =>
      world.call('vpc.ModifyRouteTableAttributes', { ...REGION, RouteTableId, ...members })
    await modify({ RouteTableName: 'main' })
    await modify({ Description: 'of the system' })
    expect(await show()).toMatchObject({
      ...{ RouteTableName: 'main', Description: 'of the system', RoutePropagationEnable: true },
    })
    await modify({ RoutePropagationEnable: false, Description: '' })
    expect(await show()).toMatchObject({ RouteTableName: 'main', Description: '', RoutePropagationEnable: false })
  })

  it('refuses malformed texts, unknown tables and tables in transition', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await makeNetwork(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyRouteTableAttributes', { ...REGION, RouteTableId, ...members })
    expect((await refusal({ RouteTableName: 'http://x' })).code).toBe('InvalidParameter.RouteTableName.Malformed')
    expect((await refusal({ Description: 'http://x' })).code).toBe('InvalidParameter.Description.Malformed')
    expect(await refusal({ RouteTableId: 'vtb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidRouteTableId.NotFound',
    })
    const young = await world.call('vpc.CreateRouteTable', { ...REGION, VpcId })
    expect((await refusal({ RouteTableId: young.RouteTableId })).code).toBe('IncorrectStatus.RouteTable')
  })
})
