import { describe, expect, it } from 'vitest'
import { unbindEipsOf } from '../../../src/rules/eip.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { cardWorld } from '../ecs/networkInterfaceSetup.ts'
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
      PrivateIpAddress: card?.PrivateIpAddresses[0],
    })
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
    expect((await refusal({ InstanceType: 'Nat' })).code).toBe('InvalidInstanceType.ValueNotSupported')
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
      { Status: 'InUse', Mode: 'MULTI_BINDED', PrivateIpAddress: '10.0.0.9' },
    ])
  })

  it('refuses interfaces that are primary or in transition, addresses they have not, and a second EIP', async () => {
    const { test, makeCard, running, primaryOf } = await cardWorld()
    const InstanceId = await makeCard({ PrivateIpAddress: ['10.0.0.20'] })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const refusal = (members: object) =>
      test.refusal('vpc.AssociateEipAddress', {
        AllocationId,
        InstanceId,
        InstanceType: 'NetworkInterface',
        ...members,
      })
    expect((await refusal({ InstanceId: await primaryOf(await running()) })).code).toBe('InvalidParameter')
    expect((await refusal({ InstanceId: 'eni-none' })).code).toBe('InvalidInstanId.NotFound')
    expect((await refusal({ Mode: 'TELEPATHY' })).code).toBe('InvalidParameter')
    expect((await refusal({ PrivateIpAddress: '10.0.0.77' })).code).toBe('InvalidParameter')
    const other = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', {
      ...{ AllocationId: other.AllocationId, InstanceId, InstanceType: 'NetworkInterface', Mode: 'BINDED' },
    })
    expect((await refusal({ PrivateIpAddress: '10.0.0.20' })).code).toBe('InvalidAssociation.Duplicated')
    const leaving = await makeCard()
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId: leaving })
    expect(await refusal({ InstanceId: leaving })).toMatchObject({
      ...{ status: 400, code: 'InvalidStatus.EniStatusNotSupport' },
    })
  })
})
