import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from '../vpc/network.ts'

describe('DeleteVSwitch', () => {
  it('later: the vSwitch is gone for both APIs', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    await test.call('ecs.DeleteVSwitch', { ...REGION, VSwitchId })
    const shown = async () => (await test.call('ecs.DescribeVSwitches', REGION)).VSwitches.VSwitch
    expect(await shown()).toMatchObject([{ VSwitchId, Status: 'Pending' }])
    await test.settle()
    expect(await shown()).toEqual([])
    expect((await test.call('vpc.DescribeVSwitches', REGION)).TotalCount).toBe(0)
  })

  it('refuses a vSwitch that is being deleted, or does not exist', async () => {
    const test = testWorld()
    const { VSwitchId } = await makeNetwork(test)
    await test.call('ecs.DeleteVSwitch', { VSwitchId })
    expect((await test.refusal('ecs.DeleteVSwitch', { VSwitchId })).code).toBe('IncorrectVSwitchStatus')
    expect(await test.refusal('ecs.DeleteVSwitch', { VSwitchId: 'vsw-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidVSwitchId.NotFound' },
    })
  })
})
