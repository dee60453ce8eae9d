import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway, snatShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('ModifySnatEntry', () => {
  it('does: Modifying with other addresses, name and affinity; later: Available', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { SnatTableId, NatGatewayId } = gateway
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const source = { ...REGION, SnatTableId, SnatIp: one.ip, SourceCIDR: '10.0.0.0/16', SnatEntryName: 'old' }
    const { SnatEntryId } = await world.call('vpc.CreateSnatEntry', source)
    const change = { ...REGION, SnatTableId, SnatEntryId, SnatIp: two.ip, SnatEntryName: 'new', EipAffinity: 1 }
    expect((await world.refusal('vpc.ModifySnatEntry', change)).code).toBe('IncorretSnatEntryStatus')
    await world.settle()
    await world.call('vpc.ModifySnatEntry', change)
    const changed = { SnatIp: two.ip, SnatEntryName: 'new', EipAffinity: '1' }
    expect(await snatShown(world, gateway)).toMatchObject([{ ...changed, Status: 'Modifying' }])
    await world.settle()
    expect(await snatShown(world, gateway)).toMatchObject([{ ...changed, Status: 'Available' }])
    await world.call('vpc.UnassociateEipAddress', { AllocationId: one.AllocationId })
    await world.call('vpc.ModifySnatEntry', { ...REGION, SnatTableId, SnatEntryId })
    expect(await snatShown(world, gateway)).toMatchObject([changed])
  })

  it('refuses what does not exist or does not fit', async () => {
    const world = testWorld()
    const { SnatTableId, NatGatewayId } = await makeGateway(world)
    const { ip } = await bindEip(world, NatGatewayId)
    const source = { ...REGION, SnatTableId, SnatIp: ip, SourceCIDR: '10.0.0.0/16' }
    const { SnatEntryId } = await world.call('vpc.CreateSnatEntry', source)
    await world.settle()
    const refusal = (members: object) =>
      world.refusal('vpc.ModifySnatEntry', { ...REGION, SnatTableId, SnatEntryId, ...members })
    expect(await refusal({ SnatTableId: 'stb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidSnatTableId.NotFound',
    })
    expect(await refusal({ SnatEntryId: 'snat-none' })).toMatchObject({
      status: 404,
      code: 'InvalidSnatEntryId.NotFound',
    })
    expect((await refusal({ SnatIp: 'x' })).code).toBe('InvalidSnatIp.Malformed')
    expect((await refusal({ SnatIp: '192.0.2.1' })).code).toBe('InvalidSnatIp.NotFound')
    expect((await refusal({ SnatEntryName: 'http://x' })).code).toBe('InvalidParameter.Name.Malformed')
    expect((await refusal({ EipAffinity: -1 })).code).toBe('InvalidParameter')
    expect((await refusal({ NetworkInterfaceId: 'eni-1' })).code).toBe('InvalidParameter')
  })
})
