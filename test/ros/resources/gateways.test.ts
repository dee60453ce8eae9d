import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object) => ({ Type, Properties })
const inVpc = (Type: string, properties: object = {}) => typed(Type, { VpcId: { Ref: 'Vpc' }, ...properties })
const ipv6Vpc = vpc({ EnableIpv6: true })
const tags = (Key: string, Value: string) => [{ Key, Value }]

describe('ALIYUN::VPC::Ipv4Gateway', () => {
  const type = 'ALIYUN::VPC::Ipv4Gateway'

  it('is the IPv4 gateway of a VPC, updated in place and read back', async () => {
    const at = testWorld()
    const properties = { Ipv4GatewayName: 'gate', Ipv4GatewayDescription: 'of iron' }
    const { StackId } = await stackOf(
      at,
      template({ Vpc: vpc(), Gate: inVpc(type, properties) }, allShown('Gate', type)),
    )
    const [row] = at.world.ipv4Gateways.all()
    const Ipv4GatewayId = row?.Ipv4GatewayId ?? ''
    expect(row).toMatchObject({ ...properties, Status: 'Created', Enabled: false })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: Ipv4GatewayId, Ipv4GatewayId, ...properties, VpcId: row?.VpcId, CreateTime: row?.CreationTime },
      Ipv4GatewayRouteTableId: '',
    })
    await updateInPlace(at, 'Gate', { Ipv4GatewayName: 'door', Ipv4GatewayDescription: undefined })
    expect(at.world.ipv4Gateways.all()).toMatchObject([{ Ipv4GatewayName: 'door', Ipv4GatewayDescription: '' }])
    expect(readBack(at, 'Gate')).toEqual(given(at, 'Gate'))
    await at.call('vpc.DeleteIpv4Gateway', { RegionId: REGION, Ipv4GatewayId })
    await at.settle()
    expect(readBack(at, 'Gate')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails as the second of its VPC, and leaves nothing', async () => {
    const at = testWorld()
    const body = { Vpc: vpc(), Gate: inVpc(type), Second: { ...inVpc(type), DependsOn: 'Gate' } }
    const { OperationInfo } = await stackOf(at, template(body), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'ResourceAlreadyExist.Ipv4Gateway', LogicalResourceId: 'Second' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::VPC::Ipv6Gateway', () => {
  const type = 'ALIYUN::VPC::Ipv6Gateway'

  it('is the IPv6 gateway of a VPC, updated in place and read back', async () => {
    const at = testWorld()
    const properties = { Name: 'gate', Description: 'of iron', Tags: tags('a', 'b') }
    const body = template({ Vpc: ipv6Vpc, Gate: inVpc(type, { ...properties, Spec: 'Free' }) }, allShown('Gate', type))
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.ipv6Gateways.all()
    const id = row?.Ipv6GatewayId ?? ''
    expect(row).toMatchObject({ ...properties, Tags: { a: 'b' }, Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: id, Ipv6GatewayId: id, Arn: `acs:vpc:${REGION}:${row?.OwnerId}:ipv6gateway/${id}` },
    })
    await updateInPlace(at, 'Gate', { Name: 'door', Description: undefined, Tags: tags('c', 'd') })
    expect(at.world.ipv6Gateways.all()).toMatchObject([{ Name: 'door', Description: '', Tags: { c: 'd' } }])
    expect(readBack(at, 'Gate')).toEqual(given(at, 'Gate', ['Spec']))
    await at.call('vpc.ModifyIpv6GatewayAttribute', { RegionId: REGION, Ipv6GatewayId: id, Name: 'hole' })
    expect(readBack(at, 'Gate')).toMatchObject({ Name: 'hole' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses sizes, and a VPC without IPv6', async () => {
    const at = testWorld()
    const large = template({ Vpc: ipv6Vpc, Gate: inVpc(type, { Spec: 'Large' }) })
    expect(await createRefusal(at, large)).toContain('Spec other than Free')
    const { OperationInfo } = await stackOf(
      at,
      template({ Vpc: vpc(), Gate: inVpc(type) }),
      {},
      'CREATE_ROLLBACK_COMPLETE',
    )
    expect(OperationInfo).toMatchObject({ Code: 'OperationDenied.VpcIpv6NotEnabled' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::VPC::Ipv6InternetBandwidth', () => {
  const type = 'ALIYUN::VPC::Ipv6InternetBandwidth'

  it('lets an address reach the internet', async () => {
    const at = testWorld()
    const net = { Vpc: ipv6Vpc, VSwitch: vSwitch(1, { Ipv6CidrBlock: 5 }), Gate: inVpc('ALIYUN::VPC::Ipv6Gateway') }
    const { StackId: netId } = await stackOf(at, template(net), { StackName: 'net' })
    const VSwitchId = at.world.vSwitches.all()[0]?.VSwitchId ?? ''
    const { Ipv6AddressId } = await at.call('vpc.AllocateIpv6Address', { RegionId: REGION, VSwitchId })
    await at.settle()
    const Ipv6GatewayId = at.world.ipv6Gateways.all()[0]?.Ipv6GatewayId ?? ''
    const properties = { Ipv6AddressId, Ipv6GatewayId, Bandwidth: 10, InternetChargeType: 'PayByTraffic' }
    const { StackId } = await stackOf(at, template({ Out: typed(type, properties) }, allShown('Out', type)))
    const row = at.world.ipv6Addresses.get(Ipv6AddressId)
    const id = row?.Ipv6InternetBandwidthId
    expect(row).toMatchObject({ Bandwidth: 10, InternetChargeType: 'PayByTraffic' })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, InternetBandwidthId: id })
    await updateInPlace(at, 'Out', { Bandwidth: 20 })
    expect(at.world.ipv6Addresses.get(Ipv6AddressId)).toMatchObject({ Bandwidth: 20, Ipv6InternetBandwidthId: id })
    expect(readBack(at, 'Out')).toEqual(given(at, 'Out'))

    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.ipv6Addresses.get(Ipv6AddressId)).toMatchObject({ Ipv6InternetBandwidthId: '' })
    await at.call('vpc.ReleaseIpv6Address', { RegionId: REGION, Ipv6AddressId })
    expect(await deleteStack(at, netId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('fails for an address that there is not', async () => {
    const at = testWorld()
    const lost = template({ Out: typed(type, { Ipv6AddressId: 'ipv6-none', Ipv6GatewayId: 'ipv6gw-1', Bandwidth: 5 }) })
    const { OperationInfo } = await stackOf(at, lost, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'ResourceNotFound.Ipv6Address', LogicalResourceId: 'Out' })
  })
})

describe('ALIYUN::VPC::VpcCidrBlockAssociation', () => {
  const type = 'ALIYUN::VPC::VpcCidrBlockAssociation'

  it('gives a VPC a further block, from which a vSwitch is cut', async () => {
    const at = testWorld()
    const more = inVpc(type, { SecondaryCidrBlock: '192.168.0.0/16', IpVersion: 'IPV4' })
    const part = { ...vSwitch(1, { CidrBlock: '192.168.1.0/24' }), DependsOn: 'More' }
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), More: more, Part: part }, allShown('More', type)))
    const [row] = at.world.vpcs.all()
    expect(row?.SecondaryCidrBlocks).toEqual(['192.168.0.0/16'])
    expect(await outputsOf(at, StackId)).toEqual({ Ref: `${row?.VpcId},192.168.0.0/16`, VpcId: row?.VpcId })
    expect(readBack(at, 'More')).toEqual(given(at, 'More'))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('gives a VPC an IPv6 block', async () => {
    const at = testWorld()
    const more = inVpc(type, { IpVersion: 'IPv6', Ipv6Isp: 'BGP' })
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), More: more }))
    const block = at.world.vpcs.all()[0]?.Ipv6CidrBlocks[0]?.Ipv6CidrBlock ?? ''
    expect(block).not.toBe('')
    expect(readBack(at, 'More')).toMatchObject({ IpVersion: 'IPv6' })
    const VpcId = at.world.vpcs.all()[0]?.VpcId ?? ''
    await at.call('vpc.UnassociateVpcCidrBlock', { RegionId: REGION, VpcId, IPv6CidrBlock: block })
    expect(readBack(at, 'More')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses IPAM pools by name', async () => {
    const body = template({ Vpc: vpc(), More: inVpc(type, { IpamPoolId: 'pool-1' }) })
    expect(await createRefusal(testWorld(), body)).toContain('IpamPoolId')
  })
})
