import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

describe('ALIYUN::ECS::VPC', () => {
  it('is a VPC, ready when Available, and goes with its router and route table', async () => {
    const at = testWorld()
    const properties = { Description: 'made by a stack', UserCidr: '192.168.0.0/16', Tags: [{ Key: 'a', Value: 'b' }] }
    const attributes = ['VpcId', 'VpcName', 'VRouterId', 'RouteTableId']
    const { StackId } = await stackOf(at, template({ Vpc: vpc(properties) }, shown('Vpc', attributes)))

    const [row] = at.world.vpcs.all()
    expect(row).toMatchObject({
      ...{ Status: 'Available', CidrBlock: '10.0.0.0/16', VpcName: 'net', Description: 'made by a stack' },
      ...{ UserCidrs: ['192.168.0.0/16'], Tags: { a: 'b' } },
    })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.VpcId, VpcId: row?.VpcId, VpcName: 'net', VRouterId: row?.VRouterId },
      RouteTableId: at.world.routeTables.all()[0]?.RouteTableId,
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has more blocks, and one of IPv6, if it is asked for that', async () => {
    const at = testWorld()
    const properties = { SecondaryCidrBlocks: ['192.168.0.0/16', '172.16.0.0/16'], EnableIpv6: 'true', Ipv6Isp: 'BGP' }
    const { StackId } = await stackOf(at, template({ Vpc: vpc(properties) }))
    const [row] = at.world.vpcs.all()
    expect(row?.SecondaryCidrBlocks).toEqual(['192.168.0.0/16', '172.16.0.0/16'])
    expect(row?.Ipv6CidrBlocks).toMatchObject([{ Ipv6Isp: 'BGP' }])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has the IPv6 block that was reserved for it', async () => {
    const at = testWorld()
    const free = { Ipv6CidrBlock: '2408:4005:3ff:aa00::/56' }
    await stackOf(at, template({ Vpc: vpc({ EnableIpv6: true, ...free }) }))
    expect(at.world.vpcs.all()[0]?.Ipv6CidrBlocks).toMatchObject([free])
  })

  it('changes its name, description, block, IPv6 and tags in place', async () => {
    const at = testWorld()
    const Tags = [
      { Key: 'a', Value: 'b' },
      { Key: 'c', Value: 'd' },
    ]
    const properties = { Description: 'made by a stack', Tags, EnableIpv6: false }
    const of = { Tags: [{ Key: 'stack', Value: 'demo' }] }
    await stackOf(at, template({ Vpc: vpc(properties) }, {}), of)
    expect(readBack(at, 'Vpc')).toEqual(given(at, 'Vpc'))

    const change = {
      ...{ VpcName: 'other', Description: undefined, CidrBlock: '10.0.0.0/12', EnableIpv6: true },
      Tags: [{ Key: 'c', Value: 'e' }],
    }
    const attributes = await updateInPlace(at, 'Vpc', change)
    expect(attributes.VpcName).toBe('other')
    const [row] = at.world.vpcs.all()
    expect(row).toMatchObject({ VpcName: 'other', Description: '', CidrBlock: '10.0.0.0/12' })
    expect(row?.Ipv6CidrBlocks).toHaveLength(1)
    expect(row?.Tags).toEqual({ c: 'e', stack: 'demo' })
    expect(readBack(at, 'Vpc')).toEqual(given(at, 'Vpc'))

    const VpcId = row?.VpcId ?? ''
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId, VpcName: 'drifted' })
    const Tag = [{ Key: 'x', Value: 'y' }]
    await at.call('vpc.TagResources', { RegionId: REGION, ResourceType: 'VPC', ResourceId: [VpcId], Tag })
    expect(readBack(at, 'Vpc')).toMatchObject({ VpcName: 'drifted', Tags: [{ Key: 'c', Value: 'e' }, ...Tag] })
    await at.call('vpc.DeleteVpc', { RegionId: REGION, VpcId })
    await at.settle()
    expect(readBack(at, 'Vpc')).toBeUndefined()
  })

  it('looks again at what only evaluation tells', async () => {
    const at = testWorld()
    const Encrypted = { 'Fn::Equals': ['net', { 'Fn::GetAtt': ['First', 'VpcName'] }] }
    const Properties = { ImageId: 'm-1', DestinationRegionId: 'cn-beijing', Encrypted }
    const body = template({ First: vpc(), Copy: { Type: 'ALIYUN::ECS::CopyImage', Properties } })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Copy' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('takes a property that comes to ALIYUN::NoValue for left out', async () => {
    const at = testWorld()
    const ZoneType = { 'Fn::If': ['Edge', 'EdgeZone', { Ref: 'ALIYUN::NoValue' }] }
    const Parameters = { Edge: { Type: 'String', Default: 'no' } }
    const Conditions = { Edge: { 'Fn::Equals': [{ Ref: 'Edge' }, 'yes'] } }
    const body = template({ Vpc: vpc(), Part: vSwitch(1, { ZoneType }) }, { Parameters, Conditions })
    const given = [{ ParameterKey: 'Edge', ParameterValue: 'yes' }]
    expect(await createRefusal(at, body, { Parameters: given })).toContain('ZoneType')
    await stackOf(at, body)
  })
})
