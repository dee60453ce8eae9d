import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('ModifyEipAddressAttribute', () => {
  it('does: the bandwidth, which both APIs show', async () => {
    const test = testWorld()
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    await test.call('ecs.ModifyEipAddressAttribute', { ...REGION, AllocationId, Bandwidth: '9' })
    const { EipAddresses } = await test.call('ecs.DescribeEipAddresses', REGION)
    expect(EipAddresses.EipAddress?.[0]?.Bandwidth).toBe('9')
  })

  it('refuses a bandwidth that is none, and EIPs that do not exist', async () => {
    const test = testWorld()
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyEipAddressAttribute', { ...REGION, AllocationId, Bandwidth: '9', ...members })
    expect(await refusal({ Bandwidth: '501' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const missing = { status: 404, code: 'InvalidAllocationId.NotFound' }
    expect(await refusal({ AllocationId: 'eip-none' })).toMatchObject(missing)
  })
})
