import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from '../vpc/network.ts'

describe('DescribeEipAddresses', () => {
  it('reads the EIPs in the fields of this API', async () => {
    const test = testWorld()
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', { ...REGION, Name: 'one' })
    const { EipAddresses } = await test.call('ecs.DescribeEipAddresses', REGION)
    expect(EipAddresses.EipAddress).toMatchObject([{ AllocationId, IpAddress: EipAddress, Status: 'Available' }])
    expect(Object.keys(EipAddresses.EipAddress?.[0] ?? {})).not.toContain('Name')
  })

  it('reads by id, address, status, line, charge type, time, instance and page', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    const InstanceId = putInstance(test, VSwitchId)
    const one = await test.call('ecs.AllocateEipAddress', REGION)
    const other = await test.call('ecs.AllocateEipAddress', { ...REGION, ISP: 'ChinaTelecom' })
    await test.call('ecs.AssociateEipAddress', { AllocationId: one.AllocationId, InstanceId })
    await test.settle()
    const found = async (request: object) => {
      const { EipAddresses } = await test.call('ecs.DescribeEipAddresses', { ...REGION, ...request })
      return (EipAddresses.EipAddress ?? []).map(({ AllocationId }) => AllocationId)
    }
    const both = [other.AllocationId, one.AllocationId]
    expect(await found({ AllocationId: one.AllocationId })).toEqual([one.AllocationId])
    expect(await found({ EipAddress: other.EipAddress })).toEqual([other.AllocationId])
    expect(await found({ Status: 'InUse' })).toEqual([one.AllocationId])
    expect(await found({ ISP: 'ChinaTelecom' })).toEqual([other.AllocationId])
    expect(await found({ ChargeType: 'PrePaid' })).toEqual([])
    expect(await found({ LockReason: 'financial' })).toEqual([])
    expect(await found({ Filter: [{ Key: 'CreationStartTime', Value: '2026-01-01T00:00Z' }] })).toEqual(both)
    const associated = { AssociatedInstanceType: 'EcsInstance', AssociatedInstanceId: InstanceId }
    expect(await found(associated)).toEqual([one.AllocationId])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([one.AllocationId])
  })

  it('refuses a charge type that there is not', async () => {
    const test = testWorld()
    expect((await test.refusal('ecs.DescribeEipAddresses', { ...REGION, ChargeType: 'Gift' })).code).toBe(
      'InvalidChargeType.ValueNotSupported',
    )
  })
})
