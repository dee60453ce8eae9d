import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from '../vpc/network.ts'

describe('UnassociateEipAddress', () => {
  it('later: the EIP is Available again', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    const InstanceId = putInstance(test, VSwitchId)
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    await test.call('ecs.AssociateEipAddress', { AllocationId, InstanceId })
    await test.settle()
    await test.call('ecs.UnassociateEipAddress', { ...REGION, AllocationId, InstanceId, InstanceType: 'EcsInstance' })
    const shown = async () => (await test.call('ecs.DescribeEipAddresses', REGION)).EipAddresses.EipAddress?.[0]
    expect(await shown()).toMatchObject({ Status: 'Unassociating', InstanceId })
    await test.settle()
    expect(await shown()).toMatchObject({ Status: 'Available', InstanceId: '' })
  })

  it('refuses an EIP that is not associated, or with another instance', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    const InstanceId = putInstance(test, VSwitchId)
    const { AllocationId } = await test.call('ecs.AllocateEipAddress', REGION)
    const code = async (id: string, more = {}) =>
      (await test.refusal('ecs.UnassociateEipAddress', { AllocationId, InstanceId: id, ...more })).code
    expect(await code(InstanceId)).toBe('IncorrectEipStatus')
    await test.call('ecs.AssociateEipAddress', { AllocationId, InstanceId })
    await test.settle()
    expect(await code('i-other')).toBe('InvalidInstanceId.NotFound')
    expect(await code(InstanceId, { InstanceType: 'Teapot' })).toBe('InvalidInstanceType.ValueNotSupported')
  })
})
