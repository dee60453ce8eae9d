import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('ReleaseEipAddress', () => {
  it('later: the EIP is gone for both APIs', async () => {
    const test = testWorld()
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('ecs.ReleaseEipAddress', { ...REGION, AllocationId })
    await test.settle()
    expect((await test.call('ecs.DescribeEipAddresses', REGION)).TotalCount).toBe(0)
    expect((await test.call('vpc.DescribeEipAddresses', REGION)).TotalCount).toBe(0)
  })

  it('refuses an EIP that does not exist', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.ReleaseEipAddress', { AllocationId: 'eip-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidAllocationId.NotFound' },
    })
  })
})
