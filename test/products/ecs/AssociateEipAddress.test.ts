import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from '../vpc/network.ts'

describe('AssociateEipAddress', () => {
  it('later: the EIP is InUse with the instance', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    const InstanceId = putInstance(test, VSwitchId)
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    await test.call('ecs.AssociateEipAddress', { ...REGION, AllocationId, InstanceId, InstanceType: 'EcsInstance' })
    const shown = async () => (await test.call('ecs.DescribeEipAddresses', REGION)).EipAddresses.EipAddress?.[0]
    expect(await shown()).toMatchObject({ Status: 'Associating', InstanceId, InstanceType: 'EcsInstance' })
    await test.settle()
    expect(await shown()).toMatchObject({ Status: 'InUse', InstanceId })
  })

  it('refuses an EIP or an instance that does not exist, and a type that has no EIPs', async () => {
    const test = testWorld()
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    const code = async (request: object) => (await test.refusal('ecs.AssociateEipAddress', request)).code
    expect(await code({ AllocationId: 'eip-none', InstanceId: 'i-none' })).toBe('InvalidAllocationId.NotFound')
    expect(await code({ AllocationId, InstanceId: 'i-none' })).toBe('InvalidInstanId.NotFound')
    const odd = { AllocationId, InstanceId: 'i-none', InstanceType: 'Teapot' }
    expect(await code(odd)).toBe('InvalidInstanceType.ValueNotSupported')
    expect(await code({ AllocationId })).toBe('MissingParameter')
  })
})
