import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, forwardShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('ModifyForwardEntry', () => {
  it('does: Modifying with every part changed; later: Available; what is not sent stays', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { ForwardTableId, NatGatewayId, SnatTableId } = gateway
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const { ForwardEntryId } = await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: one.ip, ExternalPort: '80', ForwardEntryName: 'old' },
      ...{ InternalIp: '10.0.1.200', InternalPort: '80', IpProtocol: 'TCP' },
    })
    const entry = { ...REGION, ForwardTableId, ForwardEntryId }
    const young = await world.refusal('vpc.ModifyForwardEntry', { ...entry, ForwardEntryName: 'new' })
    expect(young).toMatchObject({ status: 400, code: 'IncorretForwardEntryStatus' })
    await world.settle()
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: two.ip, SourceCIDR: '10.0.0.0/16' })
    const change = { ExternalIp: two.ip, ExternalPort: '8080', InternalIp: '10.0.1.201', InternalPort: '81' }
    const sent = { ...entry, ...change, IpProtocol: 'UDP', ForwardEntryName: 'new' }
    expect((await world.refusal('vpc.ModifyForwardEntry', sent)).code).toBe('Forbidden.ExternalIp.UsedInSnatTable')
    await world.call('vpc.ModifyForwardEntry', { ...sent, PortBreak: true })
    const changed = { ...change, IpProtocol: 'udp', ForwardEntryName: 'new' }
    expect(await forwardShown(world, gateway)).toMatchObject([{ ...changed, Status: 'Modifying' }])
    await world.settle()
    await world.call('vpc.ModifyForwardEntry', { ...entry, InternalPort: '82' })
    await world.settle()
    expect(await forwardShown(world, gateway)).toMatchObject([{ ...changed, InternalPort: '82', Status: 'Available' }])
  })

  it('refuses what does not exist, does not fit, or another entry has', async () => {
    const world = testWorld()
    const { ForwardTableId, NatGatewayId } = await makeGateway(world)
    const { ip } = await bindEip(world, NatGatewayId)
    const make = async (port: string) =>
      await world.call('vpc.CreateForwardEntry', {
        ...{ ...REGION, ForwardTableId, ExternalIp: ip, ExternalPort: port },
        ...{ InternalIp: '10.0.1.200', InternalPort: port, IpProtocol: 'TCP' },
      })
    const { ForwardEntryId } = await make('80')
    await make('443')
    await world.settle()
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyForwardEntry', { ...REGION, ForwardTableId, ForwardEntryId, ...members })
    expect((await refusal({ ForwardTableId: 'ftb-none' })).code).toBe('InvalidForwardTableId.NotFound')
    const missing = { status: 404, code: 'InvalidForwardEntryId.NotFound' }
    expect(await refusal({ ForwardEntryId: 'fwd-none' })).toMatchObject(missing)
    expect((await refusal({ ExternalPort: '443' })).code).toBe('Forbidden.ExternalIp.Duplicated')
    expect((await refusal({ InternalPort: '443' })).code).toBe('Forbidden.InternalIp.Duplicated')
    expect((await refusal({ ExternalIp: '192.0.2.1' })).code).toBe('InvalidExternalIp.NotFound')
    expect((await refusal({ IpProtocol: 'Any' })).code).toBe('InvalidExternalPort.Malformed')
  })
})
