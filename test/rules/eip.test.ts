import { describe, expect, it } from 'vitest'
import { eipOf, maxEipBandwidth, unbindEipsOf } from '../../src/rules/eip.ts'
import { makeNetwork, putInstance, REGION, removeInstance } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('eip', () => {
  it('finds the EIP of an instance from Associating on, and frees it when the instance goes', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const InstanceId = putInstance(world, VSwitchId)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    expect(eipOf(world.world, InstanceId)).toBeUndefined()
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    expect(eipOf(world.world, InstanceId)?.AllocationId).toBe(AllocationId)
    await world.settle()
    world.world.atomically(() => {
      removeInstance(world, InstanceId)
      unbindEipsOf(world.world, InstanceId)
    })
    expect(eipOf(world.world, InstanceId)).toBeUndefined()
    expect(world.world.eips.get(AllocationId)).toMatchObject({ Status: 'Available', InstanceId: '', InstanceType: '' })
  })

  it('knows the largest bandwidth of each way of paying', () => {
    expect(maxEipBandwidth({ ChargeType: 'PostPaid', InternetChargeType: 'PayByTraffic' })).toBe(200)
    expect(maxEipBandwidth({ ChargeType: 'PostPaid', InternetChargeType: 'PayByBandwidth' })).toBe(500)
    expect(maxEipBandwidth({ ChargeType: 'PrePaid', InternetChargeType: 'PayByBandwidth' })).toBe(1000)
  })
})
