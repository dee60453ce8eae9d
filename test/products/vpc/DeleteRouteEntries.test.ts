import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { customEntries, makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('DeleteRouteEntries', () => {
  it('does: several at once, by id or by destination, and says which were refused; later: gone', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, InstanceId: NextHop } = network
    const RouteEntryId = await makeRoute(world, network)
    await makeRoute(world, network, '192.168.1.0/24')
    const RouteEntries = [
      { RouteTableId, RouteEntryId },
      { RouteTableId, RouteEntryId },
      { RouteTableId, DstCidrBlock: '192.168.1.0/24', NextHop },
      { RouteTableId, DstCidrBlock: '192.168.9.0/24', NextHop: 'i-none' },
    ]
    expect(await world.call('vpc.DeleteRouteEntries', { ...REGION, RouteEntries })).toMatchObject({
      ...{ SuccessCount: 2, FailedCount: 2 },
      FailedRouteEntries: [
        { RouteEntryId, FailedCode: 'IncorrectRouteEntryStatus' },
        { DstCidrBlock: '192.168.9.0/24', NextHop: 'i-none', FailedCode: 'InvalidRouteEntry.NotFound' },
      ],
    })
    expect((await customEntries(world, RouteTableId)).map((row) => row.Status)).toEqual(['Deleting', 'Deleting'])
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toEqual([])
  })

  it('refuses none, more than fifty, and unknown tables', async () => {
    const world = testWorld()
    const refusal = (members: object) => world.refusal('vpc.DeleteRouteEntries', { ...REGION, ...members })
    expect((await refusal({})).code).toBe('InvalidParameter')
    const entry = { RouteTableId: 'vtb-none', RouteEntryId: 'rte-none' }
    expect((await refusal({ RouteEntries: Array(51).fill(entry) })).code).toBe('InvalidParameter')
    expect(await refusal({ RouteEntries: [entry] })).toMatchObject({
      status: 404,
      code: 'InvalidRouteTableId.NotFound',
    })
  })
})
