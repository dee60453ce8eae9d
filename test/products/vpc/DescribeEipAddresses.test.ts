import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('DescribeEipAddresses', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const InstanceId = putInstance(world, VSwitchId)
    const a = await world.call('vpc.AllocateEipAddress', {
      ...REGION,
      Name: 'a',
      ResourceGroupId: 'rg-1',
      Tag: [{ Key: 'k', Value: '1' }],
    })
    await world.advance(120_000)
    const SecurityProtectionTypes = ['AntiDDoS_Enhanced']
    const order = { InstanceChargeType: 'PrePaid', Period: 1, ISP: 'ChinaMobile', SecurityProtectionTypes }
    const b = await world.call('vpc.AllocateEipAddress', { ...REGION, ...order })
    await world.call('vpc.AssociateEipAddress', { AllocationId: a.AllocationId, InstanceId })
    await world.settle()
    const ids = async (filter: object) =>
      (await world.call('vpc.DescribeEipAddresses', { ...REGION, ...filter })).EipAddresses.EipAddress?.map(
        (eip) => eip.AllocationId,
      )
    const [onlyA, onlyB, both] = [[a.AllocationId], [b.AllocationId], [b.AllocationId, a.AllocationId]]
    expect(await ids({})).toEqual(both)
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual(onlyA)
    expect(await ids({ AllocationId: a.AllocationId })).toEqual(onlyA)
    expect(await ids({ AllocationId: `${a.AllocationId},${b.AllocationId},eip-none` })).toEqual(both)
    expect(await ids({ EipAddress: b.EipAddress })).toEqual(onlyB)
    expect(await ids({ EipAddress: `${b.EipAddress},${a.EipAddress}` })).toEqual(both)
    expect(await ids({ Status: 'InUse' })).toEqual(onlyA)
    expect(await ids({ Status: 'Available' })).toEqual(onlyB)
    expect(await ids({ EipName: 'a' })).toEqual(onlyA)
    expect(await ids({ ISP: 'ChinaMobile' })).toEqual(onlyB)
    expect(await ids({ ChargeType: 'PrePaid' })).toEqual(onlyB)
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual(onlyA)
    expect(await ids({ AssociatedInstanceType: 'EcsInstance', AssociatedInstanceId: InstanceId })).toEqual(onlyA)
    expect(await ids({ AssociatedInstanceType: 'Nat' })).toEqual([])
    expect(await ids({ Tag: [{ Key: 'k', Value: '1' }] })).toEqual(onlyA)
    const middle = world.world.eips.get(b.AllocationId)?.AllocationTime
    expect(await ids({ Filter: [{ Key: 'CreationStartTime', Value: middle }] })).toEqual(onlyB)
    expect(await ids({ Filter: [{ Key: 'CreationEndTime', Value: '2026-01-02T03:05Z' }] })).toEqual(onlyA)
    expect(await ids({ SecurityProtectionEnabled: true })).toEqual(onlyB)
    expect(await ids({ SecurityProtectionEnabled: false })).toEqual(onlyA)
    expect(await ids({ ServiceManaged: false })).toEqual(both)
    for (const nobody of [{ ServiceManaged: true }, { LockReason: 'financial' }]) {
      expect(await ids(nobody)).toEqual([])
    }
    expect(await ids({ SegmentInstanceId: 'eipsg-1' })).toEqual([])
    expect(await ids({ PublicIpAddressPoolId: 'pippool-1' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses values that there are not, and pages above 100', async () => {
    const world = testWorld()
    const refusal = (filter: object) => world.refusal('vpc.DescribeEipAddresses', { ...REGION, ...filter })
    const type = 'InvalidIAssociatedInstanceType.ValueNotSupported'
    expect(await refusal({ AssociatedInstanceType: 'Toaster' })).toMatchObject({ status: 400, code: type })
    expect(await refusal({ ChargeType: 'Free' })).toMatchObject({
      status: 400,
      code: 'InvalidChargeType.ValueNotSupported',
    })
    expect(await refusal({ LockReason: 'none' })).toMatchObject({ status: 404, code: 'InvalidLockReason.NotFound' })
    expect((await refusal({ Filter: [{ Key: 'Size', Value: '1' }] })).code).toBe('InvalidParameter')
    expect((await refusal({ Filter: [{ Key: 'CreationStartTime', Value: 'today' }] })).code).toBe('InvalidParameter')
    expect((await refusal({ PageSize: 101 })).code).toBe('InvalidParameter')
    expect((await refusal({ PageSize: 0 })).code).toBe('InvalidParameter')
    expect((await refusal({ PageNumber: 0 })).code).toBe('InvalidParameter')
    const AllocationId = Array.from({ length: 51 }, (_, i) => `eip-${i}`).join(',')
    expect((await refusal({ AllocationId })).code).toBe('InvalidParameter')
    expect((await world.call('vpc.DescribeEipAddresses', { ...REGION, PageSize: 100 })).PageSize).toBe(100)
  })
})
