import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, forwardShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DeleteForwardEntry', () => {
  it('later: Deleting, then gone, and the EIP is free', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { ForwardTableId, NatGatewayId } = gateway
    const { ip, AllocationId } = await bindEip(world, NatGatewayId)
    const { ForwardEntryId } = await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: ip, ExternalPort: '80' },
      ...{ InternalIp: '10.0.1.200', InternalPort: '80', IpProtocol: 'TCP' },
    })
    const entry = { ...REGION, ForwardTableId, ForwardEntryId }
    expect((await world.refusal('vpc.DeleteForwardEntry', entry)).code).toBe('IncorretForwardEntryStatus')
    await world.settle()
    await world.call('vpc.DeleteForwardEntry', entry)
    expect(await forwardShown(world, gateway)).toMatchObject([{ Status: 'Deleting' }])
    await world.settle()
    expect(await forwardShown(world, gateway)).toEqual([])
    const gone = { status: 404, code: 'InvalidForwardEntryId.NotFound' }
    expect(await world.refusal('vpc.DeleteForwardEntry', entry)).toMatchObject(gone)
    await world.call('vpc.UnassociateEipAddress', { AllocationId })
  })

  it('refuses tables that do not exist', async () => {
    const world = testWorld()
    const entry = { ...REGION, ForwardTableId: 'ftb-none', ForwardEntryId: 'fwd-none' }
    const refused = { status: 404, code: 'InvalidForwardTableId.NotFound' }
    expect(await world.refusal('vpc.DeleteForwardEntry', entry)).toMatchObject(refused)
  })
})
