import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('DeleteNetworkInterface', () => {
  it('later: the interface is Deleting, then gone, and its address is free again', async () => {
    const { test, makeCard, card } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    expect((await card(NetworkInterfaceId))?.Status).toBe('Deleting')
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    await test.settle()
    expect(await card(NetworkInterfaceId)).toBeUndefined()
    await makeCard({ PrimaryIpAddress: '10.0.0.9' })
  })

  it('later: an EIP of the interface is free for use', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', {
      ...{ AllocationId, InstanceId: NetworkInterfaceId, InstanceType: 'NetworkInterface' },
    })
    await test.settle()
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    await test.settle()
    const { EipAddresses } = await test.call('vpc.DescribeEipAddresses', REGION)
    expect(EipAddresses.EipAddress).toMatchObject([{ AllocationId, Status: 'Available', InstanceId: '' }])
  })

  it('refuses while a route leads to it, and so does the instance that would take it along', async () => {
    const { test, VpcId, makeCard, running, attach } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    const { VRouters } = await test.call('vpc.DescribeVRouters', REGION)
    const [RouteTableId = ''] = VRouters.VRouter?.find((row) => row.VpcId === VpcId)?.RouteTableIds?.RouteTableId ?? []
    const { RouteEntryId } = await test.call('vpc.CreateRouteEntry', {
      ...{ ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' },
      ...{ NextHopId: NetworkInterfaceId, NextHopType: 'NetworkInterface' },
    })
    await test.settle()
    const inUse = { status: 400, code: 'DependencyViolation.RouteEntry' }
    expect(await test.refusal('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })).toMatchObject(inUse)
    const InstanceId = await running()
    await attach(NetworkInterfaceId, InstanceId)
    const NetworkInterfaceAttributes = { ...REGION, NetworkInterfaceId, DeleteOnRelease: true }
    await test.call('ecs.ModifyNetworkInterfaceAttribute', NetworkInterfaceAttributes)
    const release = { InstanceId, Force: true }
    expect(await test.refusal('ecs.DeleteInstance', release)).toMatchObject(inUse)
    await test.call('vpc.DeleteRouteEntry', { RouteEntryId })
    await test.settle()
    await test.call('ecs.DeleteInstance', release)
  })

  it('refuses an interface that is InUse, that is primary, or that does not exist', async () => {
    const { test, running, makeCard, attach, primaryOf } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await makeCard()
    await attach(NetworkInterfaceId, InstanceId)
    const refusal = (id: string) => test.refusal('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId: id })
    expect(await refusal(NetworkInterfaceId)).toMatchObject({
      ...{ status: 400, code: 'InvalidOperation.InvalidEniState' },
    })
    expect(await refusal(await primaryOf(InstanceId))).toMatchObject({
      ...{ status: 403, code: 'InvalidOperation.InvalidEniType' },
    })
    expect(await refusal('eni-none')).toMatchObject({ status: 404, code: 'InvalidEniId.NotFound' })
  })
})
