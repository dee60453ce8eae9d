import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, removeInstance, ZONE } from './network.ts'

describe('DeleteVSwitch', () => {
  it('later: Pending, then gone', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    expect((await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })).Status).toBe('Pending')
    await world.settle()
    expect((await world.refusal('vpc.DescribeVSwitchAttributes', { VSwitchId })).code).toBe('InvalidVSwitchId.NotFound')
    expect(world.world.vSwitches.size).toBe(0)
  })

  it('refuses while network interfaces are in it', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const InstanceId = putInstance(world, VSwitchId)
    expect(await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).toMatchObject({
      status: 400,
      code: 'DependencyViolation',
    })
    world.world.atomically(() => removeInstance(world, InstanceId))
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
  })

  it('refuses while it, or another of its VPC, is being made or deleted', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const second = await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24' })
    const code = async (id: string | undefined) => (await world.refusal('vpc.DeleteVSwitch', { VSwitchId: id })).code
    expect(await code(second.VSwitchId)).toBe('IncorrectVSwitchStatus')
    expect(await code(VSwitchId)).toBe('OperationDenied.OtherSubnetProcessing')
    await world.settle()
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    expect(await code(VSwitchId)).toBe('IncorrectVSwitchStatus')
    expect(await code(second.VSwitchId)).toBe('OperationDenied.OtherSubnetProcessing')
  })

  it('refuses an unknown vSwitch, and deletes nothing in a dry run', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const missing = { status: 404, code: 'InvalidVSwitchId.NotFound' }
    expect(await world.refusal('vpc.DeleteVSwitch', { VSwitchId: 'vsw-none' })).toMatchObject(missing)
    expect((await world.refusal('vpc.DeleteVSwitch', { VSwitchId, DryRun: true })).code).toBe('DryRunOperation')
  })

  it('later: stays if an interface was put into it meanwhile', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    putInstance(world, VSwitchId)
    await world.settle()
    expect(world.world.vSwitches.get(VSwitchId)?.Status).toBe('Available')
  })
})
