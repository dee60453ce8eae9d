import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Vpc, makeNetwork, REGION, ZONE } from './network.ts'

describe('CreateVSwitch', () => {
  it('does: Pending in the system route table of its VPC, with 252 addresses in a /24; later: Available', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await world.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/16' })
    await world.settle()
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.5.0/24', VSwitchName: 'web', Description: 'front' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { ...asked, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(VSwitchId).toMatch(/^vsw-bp1[0-9a-z]{18}$/)
    expect(await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })).toMatchObject({
      ...asked,
      VSwitchId,
      Status: 'Pending',
      AvailableIpAddressCount: 252,
      RouteTable: { RouteTableId, RouteTableType: 'System' },
      Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
    })
    await world.settle()
    expect((await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })).Status).toBe('Available')
  })

  it('refuses a second one while another of the VPC is Pending, until that is Available', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const other = await makeNetwork(world)
    await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24' })
    const next = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.3.0/24' }
    expect(await world.refusal('vpc.CreateVSwitch', next)).toMatchObject({
      status: 400,
      code: 'IncorrectVSwitchStatus',
    })
    await world.call('vpc.CreateVSwitch', { ...next, VpcId: other.VpcId })
    await world.settle()
    await world.call('vpc.CreateVSwitch', next)
  })

  it('refuses a VPC that does not exist, is Pending or lies elsewhere', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '172.16.0.0/24' }
    expect((await world.refusal('vpc.CreateVSwitch', asked)).code).toBe('IncorrectVpcStatus')
    await world.settle()
    const missing = { status: 404, code: 'InvalidVpcId.NotFound' }
    expect(await world.refusal('vpc.CreateVSwitch', { ...asked, VpcId: 'vpc-none' })).toMatchObject(missing)
    expect(await world.refusal('vpc.CreateVSwitch', { ...asked, RegionId: 'cn-beijing' })).toMatchObject(missing)
  })

  it('refuses zones that do not exist, lie elsewhere or are closed', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const asked = { VpcId, CidrBlock: '10.0.2.0/24' }
    for (const ZoneId of ['cn-hangzhou-zz', 'cn-beijing-h']) {
      expect(await world.refusal('vpc.CreateVSwitch', { ...asked, ZoneId })).toMatchObject({
        status: 404,
        code: 'InvalidZoneId.NotFound',
      })
    }
    world.world.atomically(() => {
      world.world.vSwitches.remove(VSwitchId)
      world.world.vpcs.change(VpcId, { RegionId: 'ap-south-1' })
    })
    const closed = { ...asked, ZoneId: 'ap-south-1a' }
    expect(await world.refusal('vpc.CreateVSwitch', closed)).toMatchObject({
      status: 400,
      code: 'ResourceNotAvailable',
    })
  })

  it('refuses blocks outside the VPC, over another, with a wrong mask, or malformed', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const code = async (CidrBlock: string) =>
      (await world.refusal('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock })).code
    expect(await code('10.1.0.0/24')).toBe('InvalidParameter')
    expect(await code('10.0.1.128/25')).toBe('InvalidCidrBlock.Overlapped')
    expect(await code('10.0.0.0/16')).toBe('InvalidCidrBlock.Overlapped')
    expect(await code('10.0.2.0/30')).toBe('InvalidCirdrBlock.MaskLength')
    expect(await code('10.0.2.1/24')).toBe('InvalidCidrBlock.Malformed')
    expect(await code('100.64.1.0/24')).toBe('InvalidCidrBlock.Malformed')
    expect(await code('nonsense')).toBe('InvalidCidrBlock.Malformed')
  })

  it('refuses malformed names, descriptions and tags', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24' }
    const code = async (members: object) => (await world.refusal('vpc.CreateVSwitch', { ...asked, ...members })).code
    expect(await code({ VSwitchName: 'http://x' })).toBe('InvalidVSwitchName.Malformed')
    expect(await code({ Description: 'http://x' })).toBe('InvalidVSwitchDiscription.Malformed')
    expect(await code({ Tag: [{ Key: 'acs:x' }] })).toBe('InvalidTagKey')
  })

  it('refuses one more than the quota of the VPC', async () => {
    const world = testWorld({ pace: 'instant' })
    const { VpcId } = await makeNetwork(world)
    for (let i = 2; i <= 150; i++) {
      await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: `10.0.${i}.0/24` })
      await world.advance(1)
    }
    const one = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.200.0/24' }
    expect(await world.refusal('vpc.CreateVSwitch', one)).toMatchObject({ status: 400, code: 'QuotaExceeded.VSwitch' })
  })

  it('does: an IPv6 block with the wished number, from the first block of the VPC', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Vpc(world)
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.5.0/24' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { ...asked, Ipv6CidrBlock: 12, Ipv6CidrMask: 64 })
    await world.settle()
    expect(await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })).toMatchObject({
      EnabledIpv6: true,
      Ipv6CidrBlock: '2408:4000:1:20c::/64',
    })
    const again = { ...asked, CidrBlock: '10.0.6.0/24' }
    const code = async (members: object) => (await world.refusal('vpc.CreateVSwitch', { ...again, ...members })).code
    expect(await code({ Ipv6CidrBlock: 12 })).toBe('InvalidCidrBlock.Overlapped')
    for (const Ipv6CidrBlock of [-1, 256]) expect(await code({ Ipv6CidrBlock })).toBe('InvalidParameter')
    expect(await code({ Ipv6CidrBlock: 1, Ipv6CidrMask: 60 })).toBe('InvalidParameter')
    expect(await code({ Ipv6CidrBlock: 1, VpcIpv6CidrBlock: '2408:4000:1:300::/56' })).toBe('InvalidParameter')
    expect(await code({ VpcIpv6CidrBlock: '2408:4000:1:200::/56' })).toBe('InvalidParameter')
    const second = { ...again, Ipv6CidrBlock: 255, VpcIpv6CidrBlock: '2408:4000:1:200::/56' }
    const made = await world.call('vpc.CreateVSwitch', second)
    const shown = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId: made.VSwitchId })
    expect(shown.Ipv6CidrBlock).toBe('2408:4000:1:2ff::/64')
  })

  it('refuses an IPv6 block in a VPC without IPv6', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.5.0/24', Ipv6CidrBlock: 1 }
    expect(await world.refusal('vpc.CreateVSwitch', asked)).toMatchObject({
      status: 400,
      code: 'OperationDenied.VpcIpv6NotEnabled',
    })
  })
})
