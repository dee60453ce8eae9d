import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { customEntries, makeRoutedNetwork } from './routeSetup.ts'

describe('CreateRouteEntries', () => {
  it('does: several entries at once, and says which were refused and why; later: Available', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(world)
    const hop = { RouteTableId, NextHop: InstanceId, NextHopType: 'Instance' }
    const RouteEntries = [
      { ...hop, DstCidrBlock: '192.168.0.0/24', Name: 'one', Description: 'first', IpVersion: 4 },
      { ...hop, DstCidrBlock: '192.168.0.0/24' },
      { ...hop, DstCidrBlock: '192.168.1.0/24', IpVersion: 6 },
      { ...hop, DstCidrBlock: '192.168.2.0/24', NextHop: 'i-none' },
      { ...hop, DstCidrBlock: '192.168.3.0/24' },
    ]
    const reply = await world.call('vpc.CreateRouteEntries', { ...REGION, RouteEntries })
    expect(reply).toMatchObject({
      ...{ SuccessCount: 2, FailedCount: 3 },
      FailedRouteEntries: [
        { DstCidrBlock: '192.168.0.0/24', NextHop: InstanceId, FailedCode: 'InvalidCIDRBlock.Duplicate' },
        { DstCidrBlock: '192.168.1.0/24', FailedCode: 'InvalidParameter' },
        { DstCidrBlock: '192.168.2.0/24', NextHop: 'i-none', FailedCode: 'InvalidNextHop.NotFound' },
      ],
    })
    const entries = await customEntries(world, RouteTableId)
    expect(entries.map((row) => row.RouteEntryId).reverse()).toEqual(reply.RouteEntryIds)
    expect(entries).toMatchObject([{ Status: 'Pending' }, { RouteEntryName: 'one', Description: 'first' }])
    await world.settle()
    expect((await customEntries(world, RouteTableId)).map((row) => row.Status)).toEqual(['Available', 'Available'])
  })

  it('refuses none, more than fifty, and unknown tables', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId: NextHop } = await makeRoutedNetwork(world)
    const entry = { RouteTableId, NextHop, NextHopType: 'Instance', DstCidrBlock: '192.168.0.0/24' }
    const refusal = (RouteEntries: object[]) => world.refusal('vpc.CreateRouteEntries', { ...REGION, RouteEntries })
    expect((await refusal(Array(51).fill(entry))).code).toBe('InvalidParameter')
    expect(await refusal([entry, { ...entry, RouteTableId: 'vtb-none' }])).toMatchObject({
      status: 404,
      code: 'InvalidRouteTableId.NotFound',
    })
  })
})
