import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Vpc, makeNetwork, REGION, ZONE } from './network.ts'

describe('UnassociateVpcCidrBlock', () => {
  it('does: takes a secondary IPv4 block away, once no vSwitch lies in it', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const asked = { ...REGION, VpcId, SecondaryCidrBlock: '192.168.0.0/16' }
    await world.call('vpc.AssociateVpcCidrBlock', asked)
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '192.168.1.0/24' })
    await world.settle()
    expect((await world.refusal('vpc.UnassociateVpcCidrBlock', asked)).code).toBe('OperationFailed.CidrInUse')
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    await world.settle()
    await world.call('vpc.UnassociateVpcCidrBlock', asked)
    const shown = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    expect(shown.SecondaryCidrBlocks.SecondaryCidrBlock).toEqual([])
  })

  it('does: takes a secondary IPv6 block away, the first one only as the last', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Vpc(world)
    const second = { ...REGION, VpcId, IPv6CidrBlock: '2408:4000:7:100::/56' }
    const first = { ...REGION, VpcId, IPv6CidrBlock: '2408:4000:1:200::/56' }
    await world.call('vpc.AssociateVpcCidrBlock', second)
    const vSwitch = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.1.0/24', Ipv6CidrBlock: 1 }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
      ...{ ...vSwitch, VpcIpv6CidrBlock: second.IPv6CidrBlock },
    })
    await world.settle()
    expect((await world.refusal('vpc.UnassociateVpcCidrBlock', second)).code).toBe('DependencyViolation.Ipv6CidrBlock')
    await world.call('vpc.ModifyVSwitchAttribute', { VSwitchId, EnableIPv6: false })
    expect((await world.refusal('vpc.UnassociateVpcCidrBlock', first)).code).toBe('InvalidParameter')
    await world.call('vpc.UnassociateVpcCidrBlock', second)
    await world.call('vpc.UnassociateVpcCidrBlock', first)
    expect((await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).EnabledIpv6).toBe(false)
  })

  it('refuses blocks that the VPC does not have, two at once, none, and unknown VPCs', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const refusal = (members: object) => world.refusal('vpc.UnassociateVpcCidrBlock', { ...REGION, VpcId, ...members })
    const none = { SecondaryCidrBlock: '192.168.0.0/16' }
    expect(await refusal(none)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await refusal({ IPv6CidrBlock: 'nonsense' })).code).toBe('InvalidParameter')
    expect((await refusal({ ...none, IPv6CidrBlock: '2408::/56' })).code).toBe('InvalidParameter')
    expect((await refusal({})).code).toBe('MissingParam.SecondaryCidrBlockOrIpv6CidrBlock')
    expect((await refusal({ ...none, VpcId: 'vpc-none' })).code).toBe('InvalidVpcId.NotFound')
  })
})
