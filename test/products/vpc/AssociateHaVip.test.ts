import { describe, expect, it } from 'vitest'
import { cardWorld } from '../ecs/networkInterfaceSetup.ts'
import { haVipShown, haVipWorld } from './haVipSetup.ts'
import { eipShown } from './natSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('AssociateHaVip', () => {
  it('later: Associating, then InUse; further instances stand by as well', async () => {
    const { world, network, HaVipId, on } = await haVipWorld()
    const [one, two] = [putInstance(world, network.VSwitchId), putInstance(world, network.VSwitchId)]
    await world.call('vpc.AssociateHaVip', { ...on, InstanceId: one, InstanceType: 'EcsInstance' })
    expect(await haVipShown(world, HaVipId)).toMatchObject({ Status: 'Associating' })
    const busy = { status: 400, code: 'IncorrectHaVipStatus' }
    expect(await world.refusal('vpc.AssociateHaVip', { ...on, InstanceId: two })).toMatchObject(busy)
    await world.settle()
    await world.call('vpc.AssociateHaVip', { ...on, InstanceId: two })
    await world.settle()
    expect(await haVipShown(world, HaVipId)).toMatchObject({
      Status: 'InUse',
      AssociatedInstanceType: 'EcsInstance',
      AssociatedInstances: { associatedInstance: [one, two] },
    })
  })

  it('later: a network interface stands by until it is deleted, and the address may have an EIP', async () => {
    const { test, VSwitchId, makeCard } = await cardWorld()
    const { HaVipId, IpAddress } = await test.call('vpc.CreateHaVip', { ...REGION, VSwitchId })
    const NetworkInterfaceId = await makeCard()
    await test.settle()
    const card = { InstanceId: NetworkInterfaceId, InstanceType: 'NetworkInterface' }
    await test.call('vpc.AssociateHaVip', { ...REGION, HaVipId, ...card })
    await test.settle()
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: HaVipId, InstanceType: 'HaVip' })
    await test.settle()
    expect(await eipShown(test, AllocationId)).toMatchObject({
      ...{ Status: 'InUse', InstanceId: HaVipId, InstanceType: 'HaVip' },
    })
    expect(test.world.eips.get(AllocationId)?.PrivateIpAddress).toBe(IpAddress)
    expect(await haVipShown(test, HaVipId)).toMatchObject({
      AssociatedInstances: { associatedInstance: [NetworkInterfaceId] },
      AssociatedEipAddresses: { associatedEipAddresse: [EipAddress] },
    })
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    await test.settle()
    const left = { Status: 'Available', AssociatedInstanceType: '', AssociatedInstances: { associatedInstance: [] } }
    expect(await haVipShown(test, HaVipId)).toMatchObject(left)
    await test.call('vpc.UnassociateEipAddress', { AllocationId })
    await test.settle()
    expect((await eipShown(test, AllocationId))?.Status).toBe('Available')
  })

  it('refuses what does not exist, is elsewhere, in transition, of another kind, there already, or too much', async () => {
    const { world, network, on } = await haVipWorld()
    const { VSwitchId } = network
    const far = await makeNetwork(world)
    const first = putInstance(world, VSwitchId)
    const refusal = (InstanceId: string, members: object = {}) =>
      world.refusal('vpc.AssociateHaVip', { ...on, InstanceId, ...members })
    const missing = { status: 404, code: 'InvalidInstanceId.NotFound' }
    expect(await refusal('i-none')).toMatchObject(missing)
    expect(await refusal('eni-none', { InstanceType: 'NetworkInterface' })).toMatchObject(missing)
    expect((await refusal(first, { HaVipId: 'havip-none' })).code).toBe('InvalidHaVipId.NotFound')
    expect((await refusal(first, { InstanceType: 'Teapot' })).code).toBe('InvalidParameter')
    expect((await refusal(putInstance(world, far.VSwitchId))).code).toBe('InvalidVSwitchId.Mismatch')
    expect((await refusal(putInstance(world, VSwitchId, { Status: 'Starting' }))).code).toBe('IncorrectInstanceStatus')
    const standBy = async (InstanceId: string) => {
      await world.call('vpc.AssociateHaVip', { ...on, InstanceId })
      await world.settle()
    }
    await standBy(first)
    expect((await refusal(first)).code).toBe('InvalidAssociation.Duplicated')
    const [card] = world.world.networkInterfaces.list('instance', first)
    const other = await refusal(card?.NetworkInterfaceId ?? '', { InstanceType: 'NetworkInterface' })
    expect(other.code).toBe('OperationDenied.InstanceType')
    for (let i = 0; i < 9; i++) await standBy(putInstance(world, VSwitchId))
    expect((await refusal(putInstance(world, VSwitchId))).code).toBe('QuotaExceeded.HaVipInstance')
  })
})
