import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway, snatShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DeleteSnatEntry', () => {
  it('later: Deleting, then gone, and the vSwitch and the EIP are free', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { SnatTableId, VSwitchId, NatGatewayId } = gateway
    const { ip, AllocationId } = await bindEip(world, NatGatewayId)
    const source = { ...REGION, SnatTableId, SnatIp: ip, SourceVSwitchId: VSwitchId }
    const { SnatEntryId } = await world.call('vpc.CreateSnatEntry', source)
    const entry = { ...REGION, SnatTableId, SnatEntryId }
    const refused = { status: 400, code: 'IncorretSnatEntryStatus' }
    expect(await world.refusal('vpc.DeleteSnatEntry', entry)).toMatchObject(refused)
    await world.settle()
    await world.call('vpc.DeleteSnatEntry', entry)
    expect(await snatShown(world, gateway)).toMatchObject([{ Status: 'Deleting' }])
    await world.settle()
    expect(await snatShown(world, gateway)).toEqual([])
    const gone = { status: 404, code: 'InvalidSnatEntryId.NotFound' }
    expect(await world.refusal('vpc.DeleteSnatEntry', entry)).toMatchObject(gone)
    await world.call('vpc.UnassociateEipAddress', { AllocationId })
  })

  it('refuses tables that do not exist', async () => {
    const world = testWorld()
    const entry = { ...REGION, SnatTableId: 'stb-none', SnatEntryId: 'snat-none' }
    const refused = { status: 404, code: 'InvalidSnatTableId.NotFound' }
    expect(await world.refusal('vpc.DeleteSnatEntry', entry)).toMatchObject(refused)
  })
})
