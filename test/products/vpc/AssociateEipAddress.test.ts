import { describe, expect, it } from 'vitest'
import { unbindEipsOf } from '../../../src/rules/eip.ts'
import { isOverSdk, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { cardWorld } from '../ecs/networkInterfaceSetup.ts'
import { bindEip, eipShown, gatewayShown, makeGateway } from './natSetup.ts'
import { makeNetwork, putInstance, REGION, removeInstance } from './network.ts'

async function stage(world: TestWorld) {
  const { VSwitchId } = await makeNetwork(world)
  const InstanceId = putInstance(world, VSwitchId)
  const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
  return { VSwitchId, InstanceId, AllocationId }
}

describe('AssociateEipAddress', () => {
  it('does: Associating with the primary address of the instance; later: InUse', async () => {
    const world = testWorld()
    const { InstanceId, AllocationId } = await stage(world)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    const shown = async () =>
      (await world.call('vpc.DescribeEipAddresses', { ...REGION, AllocationId })).EipAddresses.EipAddress?.[0]
    const [card] = world.world.networkInterfaces.list('instance', InstanceId)
    expect(await shown()).toMatchObject({
      Status: 'Associating',
      InstanceId,
      InstanceType: 'EcsInstance',
      InstanceRegionId: 'cn-hangzhou',
      // The Node SDK leaves out what it does not declare.
      ...(isOverSdk ? {} : { AvailableRegions: { AvailableRegion: ['cn-hangzhou'] } }),
      PrivateIpAddress: '',
      VpcId: '',
    })
    expect(world.world.eips.get(AllocationId)?.PrivateIpAddress).toBe(card?.PrivateIpAddresses[0])
    await world.settle()
    expect((await shown())?.Status).toBe('InUse')
  })

  it('does: a Stopped instance is as good', async () => {
    const world = testWorld()
    const { VSwitchId, AllocationId } = await stage(world)
    const InstanceId = putInstance(world, VSwitchId, { Status: 'Stopped' })
    await world.call('vpc.AssociateEipAddress', {
      AllocationId,
      InstanceId,
      InstanceType: 'EcsInstance',
      InstanceRegionId: 'cn-hangzhou',
    })
  })

  it('refuses instances in transition, with a public address, or with an EIP', async () => {
    const world = testWorld()
    const { VSwitchId, InstanceId, AllocationId } = await stage(world)
    const code = async (id: string, eip = AllocationId) =>
      (await world.refusal('vpc.AssociateEipAddress', { AllocationId: eip, InstanceId: id })).code
    for (const Status of ['Pending', 'Starting', 'Stopping'] as const) {
      expect(await code(putInstance(world, VSwitchId, { Status }))).toBe('IncorrectInstanceStatus')
    }
    const PublicIpAddress = '198.18.0.77'
    expect(await code(putInstance(world, VSwitchId, { PublicIpAddress }))).toBe('EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP')
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    const second = await world.call('vpc.AllocateEipAddress', REGION)
    expect(await code(InstanceId, second.AllocationId)).toBe('InvalidAssociation.Duplicated')
  })

  it('refuses an EIP that is not Available', async () => {
    const world = testWorld()
    const { VSwitchId, InstanceId, AllocationId } = await stage(world)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    const other = { AllocationId, InstanceId: putInstance(world, VSwitchId) }
    const refused = { status: 400, code: 'IncorrectEipStatus' }
    expect(await world.refusal('vpc.AssociateEipAddress', other)).toMatchObject(refused)
    await world.settle()
    expect(await world.refusal('vpc.AssociateEipAddress', other)).toMatchObject(refused)
  })

  it('refuses ids that do not exist, other regions, other types and other addresses', async () => {
    const world = testWorld()
    const { InstanceId, AllocationId } = await stage(world)
    const far = await makeNetwork(world, 'cn-beijing', 'cn-beijing-h')
    const refusal = (members: object) =>
      world.refusal('vpc.AssociateEipAddress', { AllocationId, InstanceId, ...members })
    expect(await refusal({ AllocationId: 'eip-none' })).toMatchObject({
      status: 404,
      code: 'InvalidAllocationId.NotFound',
    })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanId.NotFound' })
    expect((await refusal({ InstanceId: putInstance(world, far.VSwitchId) })).code).toBe('InvalidParameter.Mismatch')
    expect((await refusal({ InstanceRegionId: 'cn-beijing' })).code).toBe('InvalidParameter.Mismatch')
    expect((await refusal({ InstanceType: 'SlbInstance' })).code).toBe('InvalidInstanceType.ValueNotSupported')
    expect((await refusal({ PrivateIpAddress: '10.0.1.250' })).code).toBe('InvalidParameter')
  })

  it('later: the instance is released meanwhile, and the EIP stays Available, also when it is bound anew', async () => {
    const world = testWorld()
    const { VSwitchId, InstanceId, AllocationId } = await stage(world)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    await world.advance(2000)
    world.world.atomically(() => {
      unbindEipsOf(world.world, InstanceId)
      removeInstance(world, InstanceId)
    })
    expect(world.world.eips.get(AllocationId)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      PrivateIpAddress: '',
    })
    const other = putInstance(world, VSwitchId)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: other })
    await world.advance(2000)
    expect(world.world.eips.get(AllocationId)?.Status).toBe('Associating')
    await world.settle()
    expect(world.world.eips.get(AllocationId)).toMatchObject({ Status: 'InUse', InstanceId: other })
  })

  it('later: a secondary network interface has an EIP for each of its addresses', async () => {
    const { test, makeCard, card } = await cardWorld()
    const InstanceId = await makeCard({ PrimaryIpAddress: '10.0.0.9', PrivateIpAddress: ['10.0.0.20'] })
    const eni = { InstanceId, InstanceType: 'NetworkInterface', Mode: 'MULTI_BINDED' }
    const one = await test.call('vpc.AllocateEipAddress', REGION)
    const other = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { AllocationId: one.AllocationId, ...eni })
    expect((await card(InstanceId))?.AssociatedPublicIp).toEqual({})
    await test.call('vpc.AssociateEipAddress', {
      ...{ AllocationId: other.AllocationId, ...eni, PrivateIpAddress: '10.0.0.20' },
    })
    await test.settle()
    const [first, second] = [one, other].map(({ AllocationId, EipAddress }) => ({
      ...{ AllocationId, PublicIpAddress: EipAddress },
    }))
    expect(await card(InstanceId)).toMatchObject({
      AssociatedPublicIp: first,
      PrivateIpSets: { PrivateIpSet: [{ AssociatedPublicIp: first }, { AssociatedPublicIp: second }] },
    })
    const { EipAddresses } = await test.call('vpc.DescribeEipAddresses', {
      ...{ ...REGION, AssociatedInstanceType: 'NetworkInterface' },
    })
    expect(EipAddresses.EipAddress).toMatchObject([
      { Status: 'InUse', Mode: 'MULTI_BINDED', PrivateIpAddress: '10.0.0.20' },
      { Status: 'InUse', Mode: 'MULTI_BINDED', PrivateIpAddress: '' },
    ])
  })

  it('refuses interfaces that are primary or in transition, addresses they have not, and a second EIP', async () => {
    const { test, makeCard, running, primaryOf, attach } = await cardWorld()
    const InstanceId = await makeCard({ PrivateIpAddress: ['10.0.0.20'] })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const refusal = (members: object) =>
      test.refusal('vpc.AssociateEipAddress', {
        AllocationId,
        InstanceId,
        InstanceType: 'NetworkInterface',
        ...members,
      })
    expect((await refusal({ InstanceId: await primaryOf(await running()) })).code).toBe(
      'InvalidParameter.EniInstanceId',
    )
    expect((await refusal({ InstanceId: 'eni-none' })).code).toBe('InvalidInstanId.NotFound')
    expect((await refusal({ Mode: 'TELEPATHY' })).code).toBe('IllegalParam.Mode')
    expect((await refusal({ PrivateIpAddress: '10.0.0.77' })).code).toBe('InvalidParameter')
    const other = await test.call('vpc.AllocateEipAddress', REGION)
    const eni = { InstanceId, InstanceType: 'NetworkInterface' }
    await test.call('vpc.AssociateEipAddress', { AllocationId: other.AllocationId, ...eni })
    expect((await refusal({})).code).toBe('InvalidAssociation.Duplicated')
    expect((await refusal({ PrivateIpAddress: '10.0.0.20', Mode: 'MULTI_BINDED' })).code).toBe('Mode.Conflict')
    const wide = await makeCard({ PrivateIpAddress: ['10.0.0.30'] })
    expect((await refusal({ InstanceId: wide, Mode: 'BINDED' })).code).toBe('Eni.HasSubIp')
    const narrow = await makeCard()
    await attach(narrow, await running())
    expect((await refusal({ InstanceId: narrow, Mode: 'BINDED' })).code).toBe('Eni.Attached')
    const leaving = await makeCard()
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId: leaving })
    expect(await refusal({ InstanceId: leaving })).toMatchObject({
      ...{ status: 400, code: 'InvalidStatus.EniStatusNotSupport' },
    })
  })

  it('does: a NAT gateway takes EIPs, without a private address in its usual mode', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const onGateway = { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' }
    await world.call('vpc.AssociateEipAddress', onGateway)
    const bound = {
      InstanceId: NatGatewayId,
      InstanceType: 'Nat',
      VpcId: '',
      Mode: 'MULTI_BINDED',
      PrivateIpAddress: '',
    }
    expect(await eipShown(world, AllocationId)).toMatchObject({ ...bound, Status: 'Associating' })
    expect((await gatewayShown(world, NatGatewayId))?.IpLists?.IpList).toEqual([])
    await world.settle()
    expect(await eipShown(world, AllocationId)).toMatchObject({ ...bound, Status: 'InUse' })
    expect((await gatewayShown(world, NatGatewayId))?.IpLists?.IpList).toMatchObject([{ AllocationId }])
  })

  it('does: in mode NAT each EIP of a gateway takes a private address, until none is left', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const small = { VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.2.0/29' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', small)
    await world.settle()
    const order = { ...REGION, VpcId, VSwitchId, EipBindMode: 'NAT' }
    const { NatGatewayId } = await world.call('vpc.CreateNatGateway', order)
    const spare = await world.call('vpc.AllocateEipAddress', REGION)
    const onGateway = { AllocationId: spare.AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' }
    const young = { status: 400, code: 'IncorrectStatus.NatGateway' }
    expect(await world.refusal('vpc.AssociateEipAddress', onGateway)).toMatchObject(young)
    await world.settle()
    const eips = []
    for (let i = 0; i < 3; i++) eips.push(await eipShown(world, (await bindEip(world, NatGatewayId)).AllocationId))
    const addresses = new Set(eips.map((eip) => eip?.PrivateIpAddress))
    expect(addresses.size).toBe(3)
    expect(eips.every((eip) => eip?.Mode === 'NAT' && eip.PrivateIpAddress?.startsWith('10.0.2.'))).toBe(true)
    const full = { status: 400, code: 'OperationDenied.NoAvailablePrivateIp' }
    expect(await world.refusal('vpc.AssociateEipAddress', onGateway)).toMatchObject(full)
    await world.call('vpc.UnassociateEipAddress', { AllocationId: eips[0]?.AllocationId ?? '' })
    await world.settle()
    await world.call('vpc.AssociateEipAddress', onGateway)
  })

  it('refuses intranet gateways, and more EIPs than the quota of a gateway', async () => {
    const world = testWorld()
    const inner = await makeGateway(world, { NetworkType: 'intranet' })
    const outer = await makeGateway(world)
    await world.control({ kind: 'quotas', settings: [{ name: 'eips_per_nat', value: 1 }] })
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const refusal = (InstanceId: string) =>
      world.refusal('vpc.AssociateEipAddress', { AllocationId, InstanceId, InstanceType: 'Nat' })
    expect(await refusal(inner.NatGatewayId)).toMatchObject({ status: 400, code: 'Forbidden.EipCanNotBindGatgw' })
    await bindEip(world, outer.NatGatewayId)
    expect(await refusal(outer.NatGatewayId)).toMatchObject({ status: 400, code: 'QuotaExceeded.NumberOfEip' })
    expect((await refusal('ngw-none')).code).toBe('InvalidInstanId.NotFound')
  })

  it('refuses an instance to which a DNAT entry leads', async () => {
    const world = testWorld()
    const { NatGatewayId, ForwardTableId, VSwitchId } = await makeGateway(world)
    const InstanceId = putInstance(world, VSwitchId)
    const { ip } = await bindEip(world, NatGatewayId)
    const [card] = world.world.networkInterfaces.list('instance', InstanceId)
    await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: ip, ExternalPort: '80', IpProtocol: 'TCP' },
      ...{ InternalIp: card?.PrivateIpAddresses[0] ?? '', InternalPort: '80' },
    })
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    expect(await world.refusal('vpc.AssociateEipAddress', { AllocationId, InstanceId })).toMatchObject({
      status: 400,
      code: 'BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP',
    })
  })
})
