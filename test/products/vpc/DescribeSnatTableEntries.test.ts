import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DescribeSnatTableEntries', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const { SnatTableId, NatGatewayId, VSwitchId } = await makeGateway(world)
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const make = async (members: object) =>
      (await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, ...members })).SnatEntryId
    const a = await make({ SourceVSwitchId: VSwitchId, SnatIp: one.ip, SnatEntryName: 'first' })
    const b = await make({ SourceCIDR: '10.0.0.0/16', SnatIp: `${one.ip},${two.ip}` })
    const ids = async (filter: object) =>
      (await world.call('vpc.DescribeSnatTableEntries', { ...REGION, ...filter })).SnatTableEntries.SnatTableEntry?.map(
        (row) => row.SnatEntryId,
      )
    expect(await ids({ SnatTableId })).toEqual([b, a])
    expect(await ids({ NatGatewayId })).toEqual([b, a])
    expect(await ids({ SnatTableId, NatGatewayId })).toEqual([b, a])
    expect(await ids({ SnatTableId: 'stb-other', NatGatewayId })).toEqual([])
    expect(await ids({ SnatTableId, PageSize: 1, PageNumber: 2 })).toEqual([a])
    expect(await ids({ SnatTableId, SnatEntryId: a })).toEqual([a])
    expect(await ids({ SnatTableId, SnatEntryId: 'snat-none' })).toEqual([])
    expect(await ids({ SnatTableId, SnatEntryName: 'first' })).toEqual([a])
    expect(await ids({ SnatTableId, SnatIp: two.ip })).toEqual([b])
    expect(await ids({ SnatTableId, SourceCIDR: '10.0.1.0/24' })).toEqual([a])
    expect(await ids({ SnatTableId, SourceVSwitchId: VSwitchId })).toEqual([a])
    expect(await ids({ SnatTableId, NetworkInterfaceIds: ['eni-1'] })).toEqual([])
  })

  it('refuses to list without a table, and unknown tables', async () => {
    const world = testWorld()
    const refusal = (filter: object) => world.refusal('vpc.DescribeSnatTableEntries', { ...REGION, ...filter })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refusal({ SnatTableId: 'stb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidSnatTableId.NotFound',
    })
    expect((await refusal({ NatGatewayId: 'ngw-none' })).code).toBe('InvalidNatGatewayId.NotFound')
  })
})
