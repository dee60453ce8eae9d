import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from '../vpc/network.ts'

describe('ModifyVSwitchAttribute', () => {
  it('does: sets name and description', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    const wanted = { VSwitchName: 'new', Description: 'other' }
    await test.call('ecs.ModifyVSwitchAttribute', { ...REGION, VSwitchId, ...wanted })
    const { VSwitches } = await test.call('vpc.DescribeVSwitches', REGION)
    expect(VSwitches.VSwitch?.[0]).toMatchObject(wanted)
  })

  it('refuses a vSwitch that does not exist', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.ModifyVSwitchAttribute', { VSwitchId: 'vsw-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidVSwitchId.NotFound' },
    })
  })
})
