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

  it('does: gives the vSwitch an IPv6 block, which then stays as it is, and takes it away', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const show = () => world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyVSwitchAttribute', { VSwitchId, ...members })).code
    expect(await code({ EnableIPv6: true, Ipv6CidrBlock: 1 })).toBe('OperationDenied.VpcIpv6NotEnabled')
    const VpcIpv6CidrBlock = '2408:4000:9:100::/56'
    await world.call('vpc.ModifyVpcAttribute', { VpcId, EnableIPv6: true, Ipv6CidrBlock: VpcIpv6CidrBlock })
    expect(await code({ EnableIPv6: true })).toBe('InvalidParameter')
    expect(await code({ Ipv6CidrBlock: 1, Ipv6CidrMask: 60 })).toBe('InvalidParameter')
    const asked = { EnableIPv6: true, Ipv6CidrBlock: 10, Ipv6CidrMask: 64, VpcIpv6CidrBlock }
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, ...asked })
    expect(await show()).toMatchObject({ EnabledIpv6: true, Ipv6CidrBlock: '2408:4000:9:10a::/64' })
    expect(await code({ Ipv6CidrBlock: 11 })).toBe('OperationDenied.Ipv6CidrBlockExists')
    expect(await code({ EnableIPv6: false, Ipv6CidrBlock: 10 })).toBe('InvalidParameter')
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, EnableIPv6: false })
    expect(await show()).toMatchObject({ EnabledIpv6: false, Ipv6CidrBlock: '' })
  })
})
