import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, ZONE } from './network.ts'

describe('DescribeVSwitchAttributes', () => {
  it('reads: one vSwitch, the same as in the list', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const shown = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(shown).toMatchObject({ VSwitchId, VpcId, ZoneId: ZONE, CidrBlock: '10.0.1.0/24', Status: 'Available' })
    const { RequestId: _, ...members } = shown
    expect((await world.call('vpc.DescribeVSwitches', { VpcId })).VSwitches.VSwitch).toEqual([members])
  })

  it('refuses one that does not exist, or belongs to somebody else', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const missing = { status: 404, code: 'InvalidVSwitchId.NotFound' }
    expect(await world.refusal('vpc.DescribeVSwitchAttributes', { VSwitchId: 'vsw-none' })).toMatchObject(missing)
    expect(await world.refusal('vpc.DescribeVSwitchAttributes', { VSwitchId }, '1000000000000002')).toMatchObject(
      missing,
    )
  })
})
