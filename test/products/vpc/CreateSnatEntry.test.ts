import { describe, expect, it } from 'vitest'
import { publicAddressAt } from '../../../src/rules/address.ts'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway, snatShown } from './natSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('CreateSnatEntry', () => {
  it('does: Pending for a vSwitch with its block; later: Available', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { SnatTableId, VSwitchId, NatGatewayId } = gateway
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const { SnatEntryId } = await world.call('vpc.CreateSnatEntry', {
      ...{ ...REGION, SnatTableId, SourceVSwitchId: VSwitchId, SnatIp: `${one.ip},${two.ip}` },
      ...{ SnatEntryName: 'out', EipAffinity: 1 },
    })
    expect(SnatEntryId).toMatch(/^snat-bp1[0-9a-z]{18}$/)
    expect(await snatShown(world, gateway)).toMatchObject([
      {
        ...{ SnatEntryId, SnatTableId, NatGatewayId, SnatEntryName: 'out', SnatIp: `${one.ip},${two.ip}` },
        ...{ SourceVSwitchId: VSwitchId, SourceCIDR: '10.0.1.0/24', EipAffinity: '1', Status: 'Pending' },
      },
    ])
    await world.settle()
    expect(await snatShown(world, gateway)).toMatchObject([{ Status: 'Available' }])
    const inUse = { status: 400, code: 'InvalidIpStatus.HasBeenUsedBySnatTable' }
    expect(await world.refusal('vpc.UnassociateEipAddress', { AllocationId: one.AllocationId })).toMatchObject(inUse)
  })

  it('does: blocks may lie in one another; a vSwitch elsewhere in the VPC is kept by its entry', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { SnatTableId, VpcId, NatGatewayId } = gateway
    const { ip } = await bindEip(world, NatGatewayId)
    const make = (members: object) =>
      world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: ip, ...members })
    await make({ SourceCIDR: '10.0.0.0/16' })
    await make({ SourceCIDR: '10.0.7.7/32' })
    expect(await snatShown(world, gateway)).toMatchObject([
      { SourceCIDR: '10.0.7.7/32', SourceVSwitchId: '' },
      { SourceCIDR: '10.0.0.0/16', SourceVSwitchId: '', EipAffinity: '0' },
    ])
    const other = { VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.2.0/24' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', other)
    await world.settle()
    await make({ SourceVSwitchId: VSwitchId })
    const inUse = { status: 400, code: 'DependencyViolation.SnatEntry' }
    expect(await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).toMatchObject(inUse)
  })

  it('does: an intranet gateway goes out through its private address', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world, { NetworkType: 'intranet', NatIp: '10.0.1.50' })
    const { SnatTableId } = gateway
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: '10.0.1.50', SourceCIDR: '10.9.0.0/16' })
    expect(await snatShown(world, gateway)).toMatchObject([{ SnatIp: '10.0.1.50' }])
  })

  it('refuses sources that there are not, or twice', async () => {
    const world = testWorld()
    const { SnatTableId, VSwitchId, NatGatewayId } = await makeGateway(world)
    const far = await makeNetwork(world)
    const { ip } = await bindEip(world, NatGatewayId)
    const refusal = (members: object) =>
      world.refusal('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: ip, ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'INVALID_PARAMETER' })
    expect((await refusal({ SourceVSwitchId: VSwitchId, SourceCIDR: '10.0.0.0/16' })).code).toBe('INVALID_PARAMETER')
    expect((await refusal({ SourceCIDR: '10.0.0.1/16' })).code).toBe('INVALID_PARAMETER')
    expect((await refusal({ SourceCIDR: 'home' })).code).toBe('INVALID_PARAMETER')
    const missing = { status: 404, code: 'InvalidVSwitchId.NotFound' }
    expect(await refusal({ SourceVSwitchId: 'vsw-none' })).toMatchObject(missing)
    expect(await refusal({ SourceVSwitchId: far.VSwitchId })).toMatchObject(missing)
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: ip, SourceVSwitchId: VSwitchId })
    expect((await refusal({ SourceVSwitchId: VSwitchId })).code).toBe('Forbidden.SourceVSwitchId.Duplicated')
    expect((await refusal({ SourceCIDR: '10.0.1.0/24' })).code).toBe('OperationUnsupported.CidrConflict')
  })

  it('refuses addresses that the gateway does not have, or not yet', async () => {
    const world = testWorld()
    const { SnatTableId, ForwardTableId, NatGatewayId } = await makeGateway(world)
    const source = { ...REGION, SnatTableId, SourceCIDR: '10.0.0.0/16' }
    const refusal = (SnatIp: string | undefined, members: object = {}) =>
      world.refusal('vpc.CreateSnatEntry', { ...source, SnatIp, ...members })
    expect(await refusal(undefined)).toMatchObject({ status: 400, code: 'InvalidSnatIp.Malformed' })
    expect((await refusal('10.0.0.300')).code).toBe('InvalidSnatIp.Malformed')
    expect(await refusal('192.0.2.1')).toMatchObject({ status: 404, code: 'InvalidSnatIp.NotFound' })
    const many = Array.from({ length: 65 }, (_, i) => publicAddressAt(i)).join(',')
    expect((await refusal(many)).code).toBe('SNAT_IP_POOL_COUNT_TOO_MANY')
    const { AllocationId, EipAddress } = await world.call('vpc.AllocateEipAddress', REGION)
    expect(await refusal(EipAddress)).toMatchObject({ status: 400, code: 'EIP_NOT_IN_GATEWAY' })
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' })
    expect(await refusal(EipAddress)).toMatchObject({ status: 400, code: 'OperationUnsupported.EipInBinding' })
    await world.settle()
    expect((await refusal(EipAddress, { SnatEntryName: '1' })).code).toBe('InvalidParameter.Name.Malformed')
    expect((await refusal(EipAddress, { EipAffinity: 2 })).code).toBe('InvalidParameter')
    expect((await refusal(EipAddress, { NetworkInterfaceId: 'eni-1' })).code).toBe('InvalidParameter')
    const unknown = { status: 404, code: 'InvalidSnatTableId.NotFound' }
    expect(await refusal(EipAddress, { SnatTableId: 'stb-none' })).toMatchObject(unknown)
    await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: EipAddress, ExternalPort: 'Any' },
      ...{ InternalIp: '10.0.1.9', InternalPort: 'Any', IpProtocol: 'Any' },
    })
    expect((await refusal(EipAddress)).code).toBe('Forbidden.IpUsedInForwardTable')
    await world.settle()
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId, Force: true })
    expect(await refusal(EipAddress)).toMatchObject({ status: 400, code: 'IncorrectStatus.NATGW' })
  })

  it('refuses the 41st entry of a table', async () => {
    const world = testWorld()
    const { SnatTableId, NatGatewayId } = await makeGateway(world)
    const { ip } = await bindEip(world, NatGatewayId)
    const order = (i: number) => ({ ...REGION, SnatTableId, SnatIp: ip, SourceCIDR: `10.0.3.${i}/32` })
    for (let i = 0; i < 40; i++) await world.call('vpc.CreateSnatEntry', order(i))
    const refused = { status: 400, code: 'Forbidden.SnatEntryCountLimited' }
    expect(await world.refusal('vpc.CreateSnatEntry', order(40))).toMatchObject(refused)
  })
})
