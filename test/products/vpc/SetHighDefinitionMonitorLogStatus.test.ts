import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

const LOG = { LogProject: 'monitor-project', LogStore: 'monitor_store' }

describe('SetHighDefinitionMonitorLogStatus', () => {
  it('does: turns the monitoring on and off', async () => {
    const world = testWorld()
    const { AllocationId: InstanceId } = await world.call('vpc.AllocateEipAddress', REGION)
    const asked = { ...REGION, InstanceId, InstanceType: 'EIP', ...LOG }
    const attributes = () => world.call('vpc.DescribeHighDefinitionMonitorLogAttribute', { ...REGION, InstanceId })
    expect(await world.call('vpc.SetHighDefinitionMonitorLogStatus', { ...asked, Status: 'ON' })).toMatchObject({
      Success: 'true',
    })
    expect((await eipShown(world, InstanceId))?.HDMonitorStatus).toBe('ON')
    expect(await attributes()).toMatchObject(LOG)
    await world.call('vpc.SetHighDefinitionMonitorLogStatus', { ...asked, Status: 'OFF' })
    expect((await eipShown(world, InstanceId))?.HDMonitorStatus).toBe('OFF')
    expect(await attributes()).toMatchObject({ LogProject: '', LogStore: '' })
  })

  it('refuses other types, states and names, and what does not exist', async () => {
    const world = testWorld()
    const { AllocationId: InstanceId } = await world.call('vpc.AllocateEipAddress', REGION)
    const refusal = (members: object) =>
      world.refusal('vpc.SetHighDefinitionMonitorLogStatus', {
        ...REGION,
        InstanceId,
        ...LOG,
        Status: 'ON',
        ...members,
      })
    const refused = { status: 400, code: 'InvalidParameter' }
    for (const odd of [{ InstanceType: 'ECS' }, { Status: 'MAYBE' }, { LogProject: '-' }, { LogStore: 'a b' }])
      expect(await refusal(odd)).toMatchObject(refused)
    const missing = { status: 404, code: 'InvalidAllocationId.NotFound' }
    expect(await refusal({ InstanceId: 'eip-none' })).toMatchObject(missing)
    await world.call('vpc.ReleaseEipAddress', { AllocationId: InstanceId })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'IncorrectEipStatus' })
  })
})
