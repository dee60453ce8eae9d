import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { gatewayShown } from './natSetup.ts'
import { makeNetwork, REGION, ZONE } from './network.ts'

describe('CreateNatGateway', () => {
  it('does: Creating with an address of the vSwitch that nobody else is given; later: Available', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const made = await world.call('vpc.CreateNatGateway', { ...REGION, VpcId, VSwitchId })
    expect(made.NatGatewayId).toMatch(/^ngw-bp1[0-9a-z]{18}$/)
    expect(made.FullNatTableIds.FullNatTableId).toEqual([])
    const { SnatTableIds, ForwardTableIds } = made
    expect(await gatewayShown(world, made.NatGatewayId)).toMatchObject({
      Status: 'Creating',
      VpcId,
      Name: made.NatGatewayId,
      Description: '',
      NatType: 'Enhanced',
      NetworkType: 'internet',
      InstanceChargeType: 'PostPaid',
      InternetChargeType: 'PayByLcu',
      Spec: '',
      EipBindMode: 'MULTI_BINDED',
      IcmpReplyEnabled: true,
      PrivateLinkEnabled: false,
      DeletionProtection: false,
      SnatTableIds,
      ForwardTableIds,
      IpLists: { IpList: [] },
      NatGatewayPrivateInfo: {
        VswitchId: VSwitchId,
        IzNo: ZONE,
        PrivateIpAddress: expect.stringMatching(/^10\.0\.1\./),
      },
    })
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(AvailableIpAddressCount).toBe(251)
    const { Vpcs } = await world.call('vpc.DescribeVpcs', { ...REGION, VpcId })
    expect(Vpcs.Vpc?.[0]?.NatGatewayIds).toEqual({ NatGatewayIds: [made.NatGatewayId] })
    await world.advance(89_000)
    expect((await gatewayShown(world, made.NatGatewayId))?.Status).toBe('Creating')
    await world.settle()
    expect((await gatewayShown(world, made.NatGatewayId))?.Status).toBe('Available')
  })

  it('does: takes every term and setting', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const order = { ...REGION, VpcId, VSwitchId }
    const one = await world.call('vpc.CreateNatGateway', {
      ...order,
      Name: 'out',
      Description: 'the way out',
      NatType: 'Enhanced',
      NetworkType: 'internet',
      InstanceChargeType: 'PostPaid',
      InternetChargeType: 'PayBySpec',
      Spec: 'Middle',
      EipBindMode: 'NAT',
      IcmpReplyEnabled: false,
      NatIp: '10.0.1.77',
      Tag: [{ Key: 'a', Value: 'b' }],
    })
    expect(await gatewayShown(world, one.NatGatewayId)).toMatchObject({
      Name: 'out',
      Description: 'the way out',
      InternetChargeType: 'PayBySpec',
      Spec: 'Middle',
      EipBindMode: 'NAT',
      IcmpReplyEnabled: false,
      NatGatewayPrivateInfo: { PrivateIpAddress: '10.0.1.77' },
      Tags: { Tag: [{ TagKey: 'a', TagValue: 'b' }] },
    })
    const two = await world.call('vpc.CreateNatGateway', {
      ...order,
      NetworkType: 'intranet',
      PrivateLinkEnabled: true,
      AccessMode: { ModeValue: 'tunnel', TunnelType: 'geneve' },
    })
    expect(await gatewayShown(world, two.NatGatewayId)).toMatchObject({
      NetworkType: 'intranet',
      PrivateLinkEnabled: true,
      AccessMode: { ModeValue: 'tunnel', TunnelType: 'geneve' },
    })
    const taken = await world.refusal('vpc.CreateNatGateway', { ...order, NatIp: '10.0.1.77' })
    expect(taken).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })

  it('refuses values that there are not', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateNatGateway', { ...REGION, VpcId, VSwitchId, ...members })).code
    expect(await code({ NatType: 'Normal' })).toBe('OperationFailed.NormalInventoryNotEnough')
    expect(await code({ NatType: 'Big' })).toBe('InvalidParameter')
    expect(await code({ NetworkType: 'outernet' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid' })).toBe('OperationUnsupported.PrePaidPyByLcu')
    expect(await code({ InternetChargeType: 'PayByHope' })).toBe('InvalidParameter')
    expect(await code({ Spec: 'Tiny' })).toBe('InvalidParameter.Spec.ValueNotSupported')
    expect(await code({ EipBindMode: 'BINDED' })).toBe('InvalidParameter')
    expect(await code({ Name: '1' })).toBe('InvalidParameter.Name.Malformed')
    expect(await code({ Description: 'http://x' })).toBe('InvalidParameter.Description.Malformed')
    expect(await code({ Ipv4Prefix: '10.0.1.0/28' })).toBe('InvalidParameter')
    expect(await code({ NatIp: '10.0.9.1' })).toBe('InvalidParameter')
    expect(await code({ AccessMode: { ModeValue: 'route' } })).toBe('InvalidParameter')
    expect(await code({ PrivateLinkEnabled: true, AccessMode: { ModeValue: 'fly' } })).toBe('InvalidParameter')
    expect(await code({ PrivateLinkEnabled: true, AccessMode: { ModeValue: 'route', TunnelType: 'geneve' } })).toBe(
      'InvalidParameter',
    )
    expect(await code({ Tag: [{ Key: 'aliyun' }] })).toBe('InvalidTagKey')
  })

  it('refuses places that there are not, or not yet', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const far = await makeNetwork(world)
    const refusal = (members: object) =>
      world.refusal('vpc.CreateNatGateway', { ...REGION, VpcId, VSwitchId, ...members })
    expect(await refusal({ VSwitchId: undefined })).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refusal({ VpcId: 'vpc-none' })).toMatchObject({ status: 404, code: 'InvalidVpcId.NotFound' })
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    expect((await refusal({ VSwitchId: far.VSwitchId })).code).toBe('OperationFailed.VswNotBelongToVpc')
    const young = await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/29' })
    expect((await refusal({ VSwitchId: young.VSwitchId })).code).toBe('VswitchStatusError')
    await world.settle()
    // A /29 has four addresses.
    for (let i = 0; i < 4; i++)
      await world.call('vpc.CreateNatGateway', { ...REGION, VpcId, VSwitchId: young.VSwitchId })
    expect((await refusal({ VSwitchId: young.VSwitchId })).code).toBe('ZONE_NO_AVAILABLE_IP')
    await world.call('vpc.CreateNatGateway', { ...REGION, VpcId, VSwitchId })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'QuotaExceeded.NatGateway' })
  })
})
