import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('ModifyVpcAttribute', () => {
  it('does: changes what is given and nothing else', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    await world.call('vpc.ModifyVpcAttribute', { VpcId, VpcName: 'new', EnableDnsHostname: true })
    await world.call('vpc.ModifyVpcAttribute', { VpcId, Description: 'words', CidrBlock: '10.0.0.0/20' })
    expect(await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).toMatchObject({
      VpcName: 'new',
      Description: 'words',
      CidrBlock: '10.0.0.0/20',
      DnsHostnameStatus: 'ENABLED',
    })
    await world.call('vpc.ModifyVpcAttribute', { VpcId, EnableDnsHostname: false, VpcName: '', Description: '' })
    expect(world.world.vpcs.get(VpcId)).toMatchObject({ DnsHostnameStatus: 'DISABLED', VpcName: '', Description: '' })
  })

  it('refuses blocks that are none, lie apart or leave out a vSwitch', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const code = async (CidrBlock: string) => (await world.refusal('vpc.ModifyVpcAttribute', { VpcId, CidrBlock })).code
    expect(await code('100.64.0.0/16')).toBe('InvalidCidrBlock.Malformed')
    expect(await code('192.168.0.0/16')).toBe('InvalidCidrBlock.Malformed')
    expect(await code('10.0.128.0/17')).toBe('OperationFailed.CidrInUse')
  })

  it('refuses bad names, an unknown VPC and one that is Pending', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    const code = async (members: object) => (await world.refusal('vpc.ModifyVpcAttribute', { VpcId, ...members })).code
    expect(await code({ VpcName: 'https://x' })).toBe('InvalidVpcName.Malformed')
    expect(await code({ Description: 'https://x' })).toBe('InvalidVpcDiscription.Malformed')
    expect(await code({ VpcName: 'fine' })).toBe('IncorrectVpcStatus')
    expect(await code({ VpcId: 'vpc-none' })).toBe('InvalidVpcId.NotFound')
  })

  it('does: gives the VPC an IPv6 block, once, and takes it away while no vSwitch has a part of it', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const block = '2408:4000:9:100::/56'
    const show = () => world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    const code = async (members: object) => (await world.refusal('vpc.ModifyVpcAttribute', { VpcId, ...members })).code
    expect(await code({ Ipv6CidrBlock: block })).toBe('InvalidParameter')
    expect(await code({ EnableIPv6: true, Ipv6Isp: 'None' })).toBe('InvalidParameter')
    await world.call('vpc.ModifyVpcAttribute', {
      VpcId,
      EnableIPv6: true,
      Ipv6CidrBlock: block,
      Ipv6Isp: 'ChinaTelecom',
    })
    expect((await show()).Ipv6CidrBlocks.Ipv6CidrBlock).toEqual([{ Ipv6CidrBlock: block, Ipv6Isp: 'ChinaTelecom' }])
    expect(await code({ EnableIPv6: true, Ipv6CidrBlock: '2408:4000:9:200::/56' })).toBe('InvalidParameter')
    await world.call('vpc.ModifyVpcAttribute', { VpcId, EnableIPv6: true })
    expect((await show()).Ipv6CidrBlock).toBe(block)
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, Ipv6CidrBlock: 1 })
    expect(await code({ EnableIPv6: false })).toBe('DependencyViolation.Ipv6CidrBlock')
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, EnableIPv6: false })
    await world.call('vpc.ModifyVpcAttribute', { VpcId, EnableIPv6: false })
    expect(await show()).toMatchObject({ EnabledIpv6: false, Ipv6CidrBlock: '' })
  })
})
