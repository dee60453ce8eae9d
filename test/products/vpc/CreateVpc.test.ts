import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('CreateVpc', () => {
  it('does: makes a VPC with its router and route table, Pending at first', async () => {
    const world = testWorld()
    const made = await world.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/16', VpcName: 'main' })
    expect(made.VpcId).toMatch(/^vpc-bp1[0-9a-z]{18}$/)
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc).toMatchObject([
      { VpcId: made.VpcId, Status: 'Pending', CidrBlock: '10.0.0.0/16', VpcName: 'main' },
    ])
  })

  it('later: becomes Available', async () => {
    const world = testWorld()
    await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc?.[0]?.Status).toBe('Available')
  })

  it('refuses a block that no VPC may have', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateVpc', { ...REGION, CidrBlock: '100.64.0.0/16' })).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
    for (const CidrBlock of ['10.0.0.0', '10.0.0.7/24', '10.0.0.0/29', '8.0.0.0/8', 'garbage']) {
      expect((await world.refusal('vpc.CreateVpc', { ...REGION, CidrBlock })).code, CidrBlock).toBe('InvalidParameter')
    }
  })

  it('does: takes the documented default block, and 1 to 3 user blocks as they are written', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', {
      ...REGION,
      UserCidr: '192.168.0.0/12, 30.0.0.0/8,1.2.3.0/24',
    })
    expect(world.world.vpcs.get(VpcId)).toMatchObject({
      CidrBlock: '172.16.0.0/12',
      UserCidrs: ['192.168.0.0/12', '30.0.0.0/8', '1.2.3.0/24'],
    })
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc?.[0]?.UserCidrs?.UserCidr).toEqual(['192.168.0.0/12', '30.0.0.0/8', '1.2.3.0/24'])
  })

  it('does: DNS host names as they are asked for, none by default', async () => {
    const world = testWorld()
    const statusOf = async (members: object) => {
      const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, ...members })
      return (await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).DnsHostnameStatus
    }
    expect(await statusOf({ EnableDnsHostname: true })).toBe('ENABLED')
    expect(await statusOf({ EnableDnsHostname: false })).toBe('DISABLED')
    expect(await statusOf({})).toBe('DISABLED')
  })

  it('refuses user blocks that are none, too many, or overlap 100.64.0.0/10', async () => {
    const world = testWorld()
    const code = async (UserCidr: string) => (await world.refusal('vpc.CreateVpc', { ...REGION, UserCidr })).code
    expect(await code('10.0.0.0/33')).toBe('InvalidParameter')
    expect(await code('10.0.0.0/8,')).toBe('InvalidParameter')
    expect(await code('0.0.0.0/0')).toBe('InvalidParameter')
    expect(await code('100.100.0.0/16')).toBe('InvalidUserCidr.Malformed')
    expect(await code('1.0.0.0/8,2.0.0.0/8,3.0.0.0/8,4.0.0.0/8')).toBe('InvalidUserCidr.Quota')
  })

  it('refuses names, descriptions and tags that are malformed', async () => {
    const world = testWorld()
    const code = async (members: object) => (await world.refusal('vpc.CreateVpc', { ...REGION, ...members })).code
    expect(await code({ VpcName: 'http://a' })).toBe('InvalidVpcName.Malformed')
    expect(await code({ VpcName: '' })).toBe('InvalidVpcName.Malformed')
    expect(await code({ Description: 'x'.repeat(257) })).toBe('InvalidVpcDiscription.Malformed')
    expect(await code({ Tag: [{ Key: 'aliyun-x', Value: 'v' }] })).toBe('InvalidTagKey')
    expect(await code({ Tag: [{ Key: 'k', Value: 'x'.repeat(129) }] })).toBe('InvalidTagValue')
    expect(await code({ Tag: [{ Key: 'k' }, { Key: 'k' }] })).toBe('Forbidden.TagKey.Duplicated')
    const tags = Array.from({ length: 21 }, (_, i) => ({ Key: `k${i}`, Value: '' }))
    expect(await code({ Tag: tags })).toBe('SizeLimitExceeded.TagNum')
  })

  it('refuses the eleventh VPC of an account in a region, and none elsewhere', async () => {
    const world = testWorld()
    for (let i = 0; i < 10; i++) await world.call('vpc.CreateVpc', REGION)
    expect(await world.refusal('vpc.CreateVpc', REGION)).toMatchObject({ status: 400, code: 'QuotaExceeded.Vpc' })
    await world.call('vpc.CreateVpc', { RegionId: 'cn-beijing' })
  })

  it('refuses a region that does not exist, or is closed', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateVpc', { RegionId: 'xx-nowhere' })).toMatchObject({
      status: 404,
      code: 'InvalidRegionId.NotFound',
    })
    expect((await world.refusal('vpc.CreateVpc', {})).code).toBe('MissingRegionId')
    expect((await world.refusal('vpc.CreateVpc', { RegionId: 'ap-south-1' })).code).toBe('ResourceNotAvailable')
  })

  it('does: gives the same answer to the same ClientToken, and refuses it with other parameters', async () => {
    const world = testWorld()
    const first = await world.call('vpc.CreateVpc', { ...REGION, ClientToken: 'once' })
    const again = await world.call('vpc.CreateVpc', { ...REGION, ClientToken: 'once' })
    expect(again.VpcId).toBe(first.VpcId)
    expect(world.world.vpcs.size).toBe(1)
    const refused = await world.refusal('vpc.CreateVpc', { ...REGION, ClientToken: 'once', VpcName: 'other' })
    expect(refused.code).toBe('IdempotentParameterMismatch')
  })

  it('does: answers a dry run with DryRunOperation and changes nothing', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateVpc', { ...REGION, DryRun: true })).toMatchObject({
      status: 400,
      code: 'DryRunOperation',
    })
  })

  it('does: with EnableIpv6 it gets a block of 56 bits of its line, and each VPC another', async () => {
    const world = testWorld()
    const show = async (members: object) => {
      const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, EnableIpv6: true, ...members })
      return world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    }
    const first = await show({})
    expect(first).toMatchObject({
      EnabledIpv6: true,
      Ipv6CidrBlock: expect.stringMatching(/^2408:4000:[0-9a-f]{1,4}:[0-9a-f]{1,4}::\/56$/),
      Ipv6CidrBlocks: { Ipv6CidrBlock: [{ Ipv6CidrBlock: first.Ipv6CidrBlock, Ipv6Isp: 'BGP' }] },
    })
    expect((await show({})).Ipv6CidrBlock).not.toBe(first.Ipv6CidrBlock)
    const mobile = await show({ Ipv6Isp: 'ChinaMobile' })
    expect(mobile.Ipv6CidrBlocks.Ipv6CidrBlock).toMatchObject([{ Ipv6Isp: 'ChinaMobile' }])
    expect((await show({ Ipv6CidrBlock: '2408:4000:00ab:1200::/56' })).Ipv6CidrBlock).toBe('2408:4000:ab:1200::/56')
  })

  it('refuses IPv6 blocks that are none or taken, lines that do not exist, and IPAM pools', async () => {
    const world = testWorld()
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateVpc', { ...REGION, EnableIpv6: true, ...members })).code
    await world.call('vpc.CreateVpc', { ...REGION, EnableIpv6: true, Ipv6CidrBlock: '2408:4000:1:200::/56' })
    expect(await code({ Ipv6CidrBlock: '2408:4000:1:200::/56' })).toBe('InvalidIpv6CidrBlock.Duplicate')
    for (const Ipv6CidrBlock of ['nonsense', '10.0.0.0/16', '2408::/64', '::1', '2408:4000:1:200::/560'])
      expect(await code({ Ipv6CidrBlock })).toBe('InvalidIpv6CidrBlock.Malformed')
    expect(await code({ Ipv6Isp: 'Elsewhere' })).toBe('InvalidParameter')
    expect(await code({ EnableIpv6: false, Ipv6CidrBlock: '2408:4000:1:300::/56' })).toBe('InvalidParameter')
    expect(await code({ Ipv4IpamPoolId: 'ipam-pool-1' })).toBe('InvalidParameter')
    expect(await code({ Ipv6IpamPoolId: 'ipam-pool-1' })).toBe('InvalidParameter')
  })
})
