import { describe, expect, it } from 'vitest'
import { haVipShown, haVipWorld } from './haVipSetup.ts'
import { REGION } from './network.ts'

describe('DeleteHaVip', () => {
  it('later: Deleting, then gone, and its address is free', async () => {
    const { world, network, HaVipId, IpAddress, on } = await haVipWorld()
    await world.call('vpc.DeleteHaVip', on)
    expect((await haVipShown(world, HaVipId))?.Status).toBe('Deleting')
    expect(await world.refusal('vpc.DeleteHaVip', on)).toMatchObject({ status: 400, code: 'IncorrectHaVipStatus' })
    await world.settle()
    expect(await haVipShown(world, HaVipId)).toBeUndefined()
    expect(await world.refusal('vpc.DeleteHaVip', on)).toMatchObject({ status: 404, code: 'InvalidHaVipId.NotFound' })
    await world.call('vpc.CreateHaVip', { ...REGION, VSwitchId: network.VSwitchId, IpAddress })
  })

  it('refuses one to which a route leads, and one with an EIP', async () => {
    const { world, network, HaVipId, on } = await haVipWorld()
    const route = { ...REGION, RouteTableId: network.RouteTableId, DestinationCidrBlock: '192.168.7.0/24' }
    const hop = { NextHopType: 'HaVip', NextHopId: HaVipId }
    const { RouteEntryId } = await world.call('vpc.CreateRouteEntry', { ...route, ...hop })
    await world.settle()
    const routed = { status: 400, code: 'DependencyViolation.RouteEntry' }
    expect(await world.refusal('vpc.DeleteHaVip', on)).toMatchObject(routed)
    await world.call('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })
    await world.settle()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: HaVipId, InstanceType: 'HaVip' })
    await world.settle()
    expect(await world.refusal('vpc.DeleteHaVip', on)).toMatchObject({ status: 400, code: 'DependencyViolation.Eip' })
  })
})
