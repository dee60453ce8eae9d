import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DescribeForwardTableEntries', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const { ForwardTableId, NatGatewayId } = await makeGateway(world)
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const a = await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: one.ip, ExternalPort: '80', ForwardEntryName: 'first' },
      ...{ InternalIp: '10.0.1.200', InternalPort: '8080', IpProtocol: 'TCP' },
    })
    const b = await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: two.ip, ExternalPort: 'Any' },
      ...{ InternalIp: '10.0.1.201', InternalPort: 'Any', IpProtocol: 'Any' },
    })
    const ids = async (filter: object) =>
      (
        await world.call('vpc.DescribeForwardTableEntries', { ...REGION, ...filter })
      ).ForwardTableEntries.ForwardTableEntry?.map((row) => row.ForwardEntryId)
    const [onlyA, onlyB, both] = [[a.ForwardEntryId], [b.ForwardEntryId], [b.ForwardEntryId, a.ForwardEntryId]]
    expect(await ids({ ForwardTableId })).toEqual(both)
    expect(await ids({ NatGatewayId })).toEqual(both)
    expect(await ids({ ForwardTableId: 'ftb-other', NatGatewayId })).toEqual([])
    expect(await ids({ ForwardTableId, PageSize: 1, PageNumber: 2 })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, ForwardEntryId: a.ForwardEntryId })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, ForwardEntryName: 'first' })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, ExternalIp: two.ip })).toEqual(onlyB)
    expect(await ids({ ForwardTableId, ExternalPort: 'Any' })).toEqual(onlyB)
    expect(await ids({ ForwardTableId, InternalIp: '10.0.1.200' })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, InternalPort: '8080' })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, IpProtocol: 'TCP' })).toEqual(onlyA)
    expect(await ids({ ForwardTableId, IpProtocol: 'any' })).toEqual(onlyB)
  })

  it('refuses to list without a table, and unknown tables', async () => {
    const world = testWorld()
    const refusal = (filter: object) => world.refusal('vpc.DescribeForwardTableEntries', { ...REGION, ...filter })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refusal({ ForwardTableId: 'ftb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidForwardTableId.NotFound',
    })
    expect((await refusal({ NatGatewayId: 'ngw-none' })).code).toBe('InvalidNatGatewayId.NotFound')
  })
})
