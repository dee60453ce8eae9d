import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Vpc, makeNetwork, REGION, ZONE } from './network.ts'

describe('AssociateVpcCidrBlock', () => {
  it('does: a secondary IPv4 block, from which vSwitches are cut', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const SecondaryCidrBlock = '192.168.0.0/16'
    const asked = { ...REGION, VpcId, SecondaryCidrBlock, IpVersion: 'IPV4' }
    expect(await world.call('vpc.AssociateVpcCidrBlock', asked)).toMatchObject({
      CidrBlock: SecondaryCidrBlock,
      IpVersion: 'IPV4',
    })
    const shown = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    expect(shown.SecondaryCidrBlocks.SecondaryCidrBlock).toEqual([SecondaryCidrBlock])
    await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '192.168.1.0/24' })
  })

  it('does: an IPv6 block, named or drawn, of a line; with the first one IPv6 is on', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const asked = { ...REGION, VpcId }
    await world.call('vpc.AssociateVpcCidrBlock', { ...asked, IPv6CidrBlock: '2408:4000:7:100::/56' })
    await world.call('vpc.AssociateVpcCidrBlock', { ...asked, IpVersion: 'IPV6', Ipv6Isp: 'ChinaMobile' })
    const { Ipv6CidrBlocks, EnabledIpv6 } = await world.call('vpc.DescribeVpcAttribute', asked)
    expect(EnabledIpv6).toBe(true)
    expect(Ipv6CidrBlocks.Ipv6CidrBlock).toEqual([
      { Ipv6CidrBlock: '2408:4000:7:100::/56', Ipv6Isp: 'BGP' },
      { Ipv6CidrBlock: expect.stringMatching(/^2409:8700:/), Ipv6Isp: 'ChinaMobile' },
    ])
  })

  it('refuses blocks that are malformed or overlap, two at once, none, IPAM pools and unknown VPCs', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    await makeIpv6Vpc(world)
    const refusal = (members: object) => world.refusal('vpc.AssociateVpcCidrBlock', { ...REGION, VpcId, ...members })
    const code = async (members: object) => (await refusal(members)).code
    expect(await code({ SecondaryCidrBlock: 'nonsense' })).toBe('InvalidCidrBlock.Malformed')
    expect(await code({ SecondaryCidrBlock: '100.64.0.0/16' })).toBe('IllegalParam.SecondaryCidrBlock')
    expect(await code({ SecondaryCidrBlock: '10.0.0.0/8' })).toBe('Duplicated.SecondaryCidrBlock')
    expect(await code({ IPv6CidrBlock: '2408:4000:1:200::/56' })).toBe('InvalidIpv6CidrBlock.Duplicate')
    expect(await code({ IPv6CidrBlock: 'nonsense' })).toBe('InvalidIpv6CidrBlock.Malformed')
    expect(await code({ IpVersion: 'IPV6', Ipv6Isp: 'None' })).toBe('InvalidParameter')
    expect(await code({ IpVersion: 'IPV5', SecondaryCidrBlock: '192.168.0.0/16' })).toBe('IllegalParam.IpVersion')
    expect(await code({ IpVersion: 'IPV4', IPv6CidrBlock: '2408:4000:7:100::/56' })).toBe('IllegalParam.IpVersion')
    const both = { SecondaryCidrBlock: '192.168.0.0/16', IPv6CidrBlock: '2408:4000:7:100::/56' }
    expect(await code(both)).toBe('InvalidParameter')
    expect(await code({})).toBe('MissingParam.SecondaryCidrBlockOrIpv6CidrBlock')
    expect(await code({ IpamPoolId: 'ipam-pool-1' })).toBe('InvalidParameter')
    expect(await refusal({ VpcId: 'vpc-none' })).toMatchObject({ status: 404, code: 'InvalidVpcId.NotFound' })
  })

  it('refuses more blocks than the quotas allow', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Vpc(world)
    const asked = { ...REGION, VpcId }
    for (let i = 0; i < 5; i++)
      await world.call('vpc.AssociateVpcCidrBlock', { ...asked, SecondaryCidrBlock: `172.${16 + i}.0.0/16` })
    const sixth = { ...asked, SecondaryCidrBlock: '192.168.0.0/16' }
    expect(await world.refusal('vpc.AssociateVpcCidrBlock', sixth)).toMatchObject({
      status: 400,
      code: 'QuotaExceeded.VpcMultiCidr',
    })
    for (let i = 0; i < 3; i++) await world.call('vpc.AssociateVpcCidrBlock', { ...asked, IpVersion: 'IPV6' })
    expect((await world.refusal('vpc.AssociateVpcCidrBlock', { ...asked, IpVersion: 'IPV6' })).code).toBe(
      'QuotaExceeded.IPv6CidrBlock',
    )
  })
})
