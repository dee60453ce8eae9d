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
})
