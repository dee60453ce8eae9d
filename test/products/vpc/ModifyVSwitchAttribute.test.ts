import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, ZONE } from './network.ts'

describe('ModifyVSwitchAttribute', () => {
  it('does: changes what is given and nothing else', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, VSwitchName: 'new' })
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, Description: 'words' })
    const shown = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(shown).toMatchObject({ VSwitchName: 'new', Description: 'words' })
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, VSwitchName: '', Description: '' })
    expect(world.world.vSwitches.get(VSwitchId)).toMatchObject({ VSwitchName: '', Description: '' })
  })

  it('refuses bad names, an unknown vSwitch and one that is Pending', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24' })
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyVSwitchAttribute', { VSwitchId, ...members })).code
    expect(await code({ VSwitchName: 'https://x' })).toBe('InvalidVSwitchName.Malformed')
    expect(await code({ Description: 'https://x' })).toBe('InvalidVSwitchDiscription.Malformed')
    expect(await code({ VSwitchName: 'fine' })).toBe('IncorrectStatus.VSwitch')
    expect(await code({ VSwitchId: 'vsw-none' })).toBe('InvalidVSwitchId.NotFound')
  })
})
