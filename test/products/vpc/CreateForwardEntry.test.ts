import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { bindEip, forwardShown, makeGateway } from './natSetup.ts'
import { putInstance, REGION } from './network.ts'

async function stage(world: TestWorld) {
  const gateway = await makeGateway(world)
  const eip = await bindEip(world, gateway.NatGatewayId)
  const order = {
    ...{ ...REGION, ForwardTableId: gateway.ForwardTableId, ExternalIp: eip.ip, ExternalPort: '8080' },
    ...{ InternalIp: '10.0.1.200', InternalPort: '80', IpProtocol: 'TCP' },
  }
  const refusal = (members: object) => world.refusal('vpc.CreateForwardEntry', { ...order, ...members })
  return { ...gateway, eip, order, refusal }
}

describe('CreateForwardEntry', () => {
  it('does: Pending; later: Available, and the EIP stays where it is', async () => {
    const world = testWorld()
    const { order, eip, ...gateway } = await stage(world)
    const { ForwardEntryId } = await world.call('vpc.CreateForwardEntry', { ...order, ForwardEntryName: 'web' })
    expect(ForwardEntryId).toMatch(/^fwd-bp1[0-9a-z]{18}$/)
    const shown = {
      ...{ ForwardEntryId, ForwardTableId: gateway.ForwardTableId, NatGatewayId: gateway.NatGatewayId },
      ...{ ForwardEntryName: 'web', ExternalIp: eip.ip, ExternalPort: '8080', InternalIp: '10.0.1.200' },
      ...{ InternalPort: '80', IpProtocol: 'tcp' },
    }
    expect(await forwardShown(world, gateway)).toEqual([{ ...shown, Status: 'Pending' }])
    const { AllocationId } = eip
    const moving = await world.refusal('vpc.UnassociateEipAddress', { AllocationId, Force: true })
    expect(moving.code).toBe('InvalidStatus.SnatOrDnat')
    await world.settle()
    expect(await forwardShown(world, gateway)).toEqual([{ ...shown, Status: 'Available' }])
    const inUse = { status: 400, code: 'InvalidIpStatus.HasBeenUsedByForwardEntry' }
    expect(await world.refusal('vpc.UnassociateEipAddress', { AllocationId })).toMatchObject(inUse)
  })

  it('does: ranges of the same length, all protocols, and PortBreak beside SNAT', async () => {
    const world = testWorld()
    const { order, refusal, SnatTableId, ...gateway } = await stage(world)
    const { NatGatewayId } = gateway
    await world.call('vpc.CreateForwardEntry', { ...order, ExternalPort: '10/20', InternalPort: '80/90' })
    const whole = await bindEip(world, NatGatewayId)
    const any = { ExternalIp: whole.ip, ExternalPort: 'Any', InternalPort: 'Any', IpProtocol: 'Any' }
    await world.call('vpc.CreateForwardEntry', { ...order, ...any })
    expect(await forwardShown(world, { ...gateway, SnatTableId })).toMatchObject([
      { ExternalPort: 'any', InternalPort: 'any', IpProtocol: 'any' },
      { ExternalPort: '10/20', InternalPort: '80/90' },
    ])
    await world.call('vpc.CreateSnatEntry', {
      ...{ ...REGION, SnatTableId, SnatIp: order.ExternalIp, SourceCIDR: '10.0.0.0/16' },
    })
    expect((await refusal({})).code).toBe('Forbidden.ExternalIp.UsedInSnatTable')
    await world.call('vpc.CreateForwardEntry', { ...order, PortBreak: true })
    await world.call('vpc.CreateForwardEntry', { ...order, ExternalPort: '443', InternalPort: '443' })
  })

  it('refuses malformed values', async () => {
    const { refusal } = await stage(testWorld())
    expect(await refusal({ ExternalIp: 'x' })).toMatchObject({ status: 400, code: 'InvalidExternalIp.Malformed' })
    expect((await refusal({ InternalIp: '10.0.1' })).code).toBe('InvalidInternalIp.Malformed')
    for (const ExternalPort of ['0', '65536', '20/10', 'http', '-1', 'Any'])
      expect((await refusal({ ExternalPort })).code).toBe('InvalidExternalPort.Malformed')
    expect((await refusal({ InternalPort: '0' })).code).toBe('InvalidInternalPort.Malformed')
    expect((await refusal({ ExternalPort: '10/20' })).code).toBe('InvalidInternalPort.Malformed')
    expect((await refusal({ IpProtocol: 'ICMP' })).code).toBe('InvalidProtocal.ValueNotSupported')
    expect((await refusal({ IpProtocol: 'Any' })).code).toBe('InvalidExternalPort.Malformed')
    expect((await refusal({ ForwardEntryName: '_' })).code).toBe('InvalidParameter.Name.Malformed')
  })

  it('refuses addresses that are not the gateway’s, not yet, or outside the VPC', async () => {
    const world = testWorld()
    const { refusal, NatGatewayId } = await stage(world)
    expect(await refusal({ ForwardTableId: 'ftb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidForwardTableId.NotFound',
    })
    expect(await refusal({ ExternalIp: '192.0.2.1' })).toMatchObject({
      status: 404,
      code: 'InvalidExternalIp.NotFound',
    })
    expect((await refusal({ InternalIp: '192.168.0.1' })).code).toBe('Forbidden.InternalIpOutOfVpcCIDR')
    const { AllocationId, EipAddress } = await world.call('vpc.AllocateEipAddress', REGION)
    expect(await refusal({ ExternalIp: EipAddress })).toMatchObject({ status: 400, code: 'InvalidIp.NotInNatgw' })
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' })
    expect((await refusal({ ExternalIp: EipAddress })).code).toBe('OperationUnsupported.EipInBinding')
  })

  it('refuses what another entry has, and instances with an EIP of their own', async () => {
    const world = testWorld()
    const { order, refusal, VSwitchId } = await stage(world)
    await world.call('vpc.CreateForwardEntry', order)
    expect((await refusal({ InternalPort: '81' })).code).toBe('Forbidden.ExternalIp.Duplicated')
    expect((await refusal({ ExternalPort: '8081' })).code).toBe('Forbidden.InternalIp.Duplicated')
    expect((await refusal({ ExternalPort: '8000/8100', InternalPort: '1/101' })).code).toBe(
      'Forbidden.ExternalIp.Duplicated',
    )
    expect((await refusal({ ExternalPort: 'Any', InternalPort: 'Any', IpProtocol: 'Any' })).code).toBe(
      'Forbidden.ExternalIp.Duplicated',
    )
    await world.call('vpc.CreateForwardEntry', { ...order, IpProtocol: 'UDP' })
    const InstanceId = putInstance(world, VSwitchId)
    const { EipAddress: _, ...spare } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.AssociateEipAddress', { AllocationId: spare.AllocationId, InstanceId })
    await world.settle()
    const [card] = (await world.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId })).NetworkInterfaceSets
      .NetworkInterfaceSet ?? [{}]
    expect((await refusal({ ExternalPort: '9000', InternalIp: card?.PrivateIpAddress })).code).toBe('Forbindden')
  })

  it('refuses the 101st entry of a table', async () => {
    const world = testWorld()
    const { order, refusal } = await stage(world)
    for (let i = 1; i <= 100; i++)
      await world.call('vpc.CreateForwardEntry', { ...order, ExternalPort: `${i}`, InternalPort: `${i}` })
    expect((await refusal({ ExternalPort: '101', InternalPort: '101' })).code).toBe(
      'Forbidden.ForwardEntryCountLimited',
    )
  })
})
