import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { cardWorld } from '../ecs/networkInterfaceSetup.ts'
import { bindEip, eipShown, forwardShown, makeGateway, snatShown } from './natSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

async function bound(world: TestWorld) {
  const { VSwitchId } = await makeNetwork(world)
  const InstanceId = putInstance(world, VSwitchId)
  const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
  await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
  await world.settle()
  return { InstanceId, AllocationId }
}

describe('UnassociateEipAddress', () => {
  it('does: Unassociating; later: Available and free of the instance', async () => {
    const world = testWorld()
    const { InstanceId, AllocationId } = await bound(world)
    const PrivateIpAddress = world.world.eips.get(AllocationId)?.PrivateIpAddress ?? ''
    await world.call('vpc.UnassociateEipAddress', {
      AllocationId,
      InstanceId,
      InstanceType: 'EcsInstance',
      PrivateIpAddress,
    })
    expect(world.world.eips.get(AllocationId)).toMatchObject({ Status: 'Unassociating', InstanceId })
    await world.settle()
    expect(world.world.eips.get(AllocationId)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      InstanceType: '',
      PrivateIpAddress: '',
    })
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
  })

  it('refuses an EIP that is not InUse', async () => {
    const world = testWorld()
    const { AllocationId } = await bound(world)
    const refused = { status: 400, code: 'IncorrectEipStatus' }
    await world.call('vpc.UnassociateEipAddress', { AllocationId })
    expect(await world.refusal('vpc.UnassociateEipAddress', { AllocationId })).toMatchObject(refused)
    await world.settle()
    expect(await world.refusal('vpc.UnassociateEipAddress', { AllocationId })).toMatchObject(refused)
  })

  it('refuses what does not fit the association', async () => {
    const world = testWorld()
    const { InstanceId, AllocationId } = await bound(world)
    const refusal = (members: object) => world.refusal('vpc.UnassociateEipAddress', { AllocationId, ...members })
    expect(await refusal({ AllocationId: 'eip-none' })).toMatchObject({
      status: 404,
      code: 'InvalidAllocationId.NotFound',
    })
    expect(await refusal({ InstanceId: 'i-other' })).toMatchObject({ status: 400, code: 'InvalidInstanceId.NotFound' })
    expect((await refusal({ InstanceType: 'SlbInstance' })).code).toBe('InvalidInstanceType.ValueNotSupported')
    expect((await refusal({ PrivateIpAddress: '10.0.1.250' })).code).toBe('InvalidParameter')
    world.world.atomically(() => world.world.instances.change(InstanceId, { Status: 'Stopping' }))
    expect((await refusal({})).code).toBe('IncorrectInstanceStatus')
  })

  it('later: a network interface gives its EIP back', async () => {
    const { test, makeCard, card } = await cardWorld()
    const InstanceId = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    const eni = { InstanceId, InstanceType: 'NetworkInterface', PrivateIpAddress: '10.0.0.9' }
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { AllocationId, ...eni })
    await test.settle()
    const other = { AllocationId, InstanceId, InstanceType: 'EcsInstance' }
    expect((await test.refusal('vpc.UnassociateEipAddress', other)).code).toBe('InvalidInstanceId.NotFound')
    await test.call('vpc.UnassociateEipAddress', { AllocationId, ...eni })
    expect((await card(InstanceId))?.AssociatedPublicIp).toEqual({ AllocationId, PublicIpAddress: EipAddress })
    await test.settle()
    expect((await card(InstanceId))?.AssociatedPublicIp).toEqual({})
  })

  it('does: Force takes the EIP out of the entries of its NAT gateway', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const { SnatTableId, ForwardTableId, NatGatewayId } = gateway
    const [one, two] = [await bindEip(world, NatGatewayId), await bindEip(world, NatGatewayId)]
    const snat = { ...REGION, SnatTableId }
    await world.call('vpc.CreateSnatEntry', { ...snat, SnatIp: one.ip, SourceCIDR: '10.0.0.0/16' })
    await world.call('vpc.CreateSnatEntry', { ...snat, SnatIp: `${one.ip},${two.ip}`, SourceCIDR: '10.0.1.0/24' })
    await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: one.ip, ExternalPort: '80', IpProtocol: 'TCP' },
      ...{ InternalIp: '10.0.1.200', InternalPort: '80' },
    })
    await world.settle()
    const { AllocationId } = one
    const kept = await world.refusal('vpc.UnassociateEipAddress', { AllocationId, Force: false })
    expect(kept.code).toBe('InvalidIpStatus.HasBeenUsedBySnatTable')
    await world.call('vpc.UnassociateEipAddress', { AllocationId, InstanceType: 'Nat', Force: true })
    expect(await snatShown(world, gateway)).toMatchObject([{ SnatIp: two.ip, SourceCIDR: '10.0.1.0/24' }])
    expect(await forwardShown(world, gateway)).toEqual([])
    expect((await eipShown(world, AllocationId))?.Status).toBe('Unassociating')
    await world.settle()
    expect(await eipShown(world, AllocationId)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      Mode: '',
      VpcId: '',
    })
  })

  it('refuses while the gateway is in transition', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world, { InternetChargeType: 'PayBySpec' })
    const { AllocationId } = await bindEip(world, NatGatewayId)
    await world.call('vpc.ModifyNatGatewaySpec', { ...REGION, NatGatewayId, Spec: 'Large' })
    const refused = { status: 400, code: 'IncorrectStatus.NatGateway' }
    expect(await world.refusal('vpc.UnassociateEipAddress', { AllocationId })).toMatchObject(refused)
  })
})
