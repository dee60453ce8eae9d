import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

describe('DescribeHighDefinitionMonitorLogAttribute', () => {
  it('reads: where the monitoring is logged; nowhere while it is off', async () => {
    const world = testWorld()
    const { AllocationId: InstanceId } = await world.call('vpc.AllocateEipAddress', REGION)
    const asked = { ...REGION, InstanceId, InstanceType: 'EIP' }
    const shown = () => world.call('vpc.DescribeHighDefinitionMonitorLogAttribute', asked)
    const off = { Success: 'true', InstanceId, InstanceType: 'EIP', LogProject: '', LogStore: '' }
    expect(await shown()).toMatchObject(off)
    const log = { LogProject: 'monitor-project', LogStore: 'monitor' }
    await world.call('vpc.SetHighDefinitionMonitorLogStatus', { ...REGION, InstanceId, ...log, Status: 'ON' })
    expect(await shown()).toMatchObject(log)
  })

  it('refuses other types, and what does not exist', async () => {
    const world = testWorld()
    const refusal = (members: object) =>
      world.refusal('vpc.DescribeHighDefinitionMonitorLogAttribute', { ...REGION, InstanceId: 'eip-none', ...members })
    expect(await refusal({ InstanceType: 'ECS' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({})).toMatchObject({ status: 404, code: 'InvalidAllocationId.NotFound' })
  })
})
