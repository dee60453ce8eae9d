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

const typed = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const inside = typed('ALIYUN::VPC::NatGateway', {
  ...{ VpcId: { Ref: 'Vpc' }, VSwitchId: { Ref: 'Part' }, NetworkType: 'intranet' },
})
const net = { Vpc: vpc(), Part: vSwitch(), Nat: inside }
const cidr = (properties: object = {}) =>
  typed('ALIYUN::VPC::NatIpCidr', {
    ...{ NatGatewayId: { Ref: 'Nat' }, NatIpCidr: '172.16.5.0/24' },
    ...{ NatIpCidrName: 'more', NatIpCidrDescription: 'further block', ...properties },
  })
const natIp = (properties: object = {}) =>
  typed(
    'ALIYUN::VPC::NatIp',
    {
      ...{ NatGatewayId: { Ref: 'Nat' }, NatIpCidr: '172.16.5.0/24', NatIp: '172.16.5.9' },
      ...{ NatIpName: 'nine', NatIpDescription: 'the ninth', ...properties },
    },
    { DependsOn: 'Block' },
  )

describe('ALIYUN::VPC::NatIpCidr and NatIp', () => {
  it('are a further block and an address of it, updated in place and read back', async () => {
    const at = testWorld()
    const snat = typed('ALIYUN::VPC::SnatEntry', {
      ...{ SnatTableId: { 'Fn::GetAtt': ['Nat', 'SNatTableId'] }, SourceCIDR: '10.0.1.0/28' },
      SnatIp: { 'Fn::GetAtt': ['Ip', 'NatIp'] },
    })
    const body = { ...net, Block: cidr(), Ip: natIp(), Snat: snat }
    const { StackId } = await stackOf(at, template(body, allShown('Ip', 'ALIYUN::VPC::NatIp')))
    const block = at.world.natIpCidrs.all().find(({ IsDefault }) => !IsDefault)
    const row = at.world.natIps.all().find(({ IsDefault }) => !IsDefault)
    const NatIpId = row?.NatIpId ?? ''
    expect(block).toMatchObject({ NatIpCidr: '172.16.5.0/24', NatIpCidrName: 'more' })
    expect(row).toMatchObject({ NatIp: '172.16.5.9', NatIpName: 'nine', Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: NatIpId, NatIpId, NatIp: '172.16.5.9' })
    expect(at.world.snatEntries.all()).toMatchObject([{ SnatIps: ['172.16.5.9'] }])

    await updateInPlace(at, 'Ip', { NatIpName: 'neuf', NatIpDescription: 'number nine' })
    await updateInPlace(at, 'Block', { NatIpCidrName: 'still', NatIpCidrDescription: 'another' })
    expect(at.world.natIps.get(NatIpId)).toMatchObject({ NatIpName: 'neuf', NatIpDescription: 'number nine' })
    expect(readBack(at, 'Ip')).toEqual(given(at, 'Ip'))
    expect(readBack(at, 'Block')).toEqual(given(at, 'Block'))
    await at.call('vpc.ModifyNatIpAttribute', { RegionId: REGION, NatIpId, NatIpName: 'dix' })
    expect(readBack(at, 'Ip')).toMatchObject({ NatIpName: 'dix' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('show the block by its id', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(
      at,
      template({ ...net, Block: cidr() }, allShown('Block', 'ALIYUN::VPC::NatIpCidr')),
    )
    const block = at.world.natIpCidrs.all().find(({ IsDefault }) => !IsDefault)
    expect(await outputsOf(at, StackId)).toEqual({ Ref: block?.NatIpCidrId, NatIpCidrId: block?.NatIpCidrId })
  })

  it('fail for a block that the gateway has not, and leave nothing', async () => {
    const at = testWorld()
    const body = template({ ...net, Block: cidr(), Ip: natIp({ NatIpCidr: '172.16.6.0/24' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidNatIpCidr.NotFound', LogicalResourceId: 'Ip' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuse what has no effect here', async () => {
    const body = template({ ...net, Block: cidr(), Ip: natIp({ NatIpCidrId: 'vpcnatcidr-1' }) })
    expect(await createRefusal(testWorld(), body)).toContain('NatIpCidrId')
  })
})
