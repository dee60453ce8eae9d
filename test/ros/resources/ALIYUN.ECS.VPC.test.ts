import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createRefusal, deleteStack, outputsOf, rowsMade, shown, stackOf, template, vpc } from '../stack/stackSetup.ts'

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

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Vpc: vpc({ SecondaryCidrBlocks: ['10.1.0.0/16'] }) }))).toMatch(
      /^StackValidationFailed: Resources\.Vpc: .*SecondaryCidrBlocks/,
    )
    expect(await createRefusal(at, template({ Vpc: vpc({ EnableIpv6: true }) }))).toContain('EnableIpv6')
    await stackOf(at, template({ Vpc: vpc({ EnableIpv6: 'false' }) }))
  })

  it('looks again at what only evaluation tells', async () => {
    const at = testWorld()
    const EnableIpv6 = { 'Fn::Equals': ['net', { 'Fn::GetAtt': ['First', 'VpcName'] }] }
    const body = template({ First: vpc(), Vpc: vpc({ EnableIpv6 }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Vpc' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('takes a property that comes to ALIYUN::NoValue for left out', async () => {
    const at = testWorld()
    const Ipv6CidrBlock = { 'Fn::If': ['Six', '2001:db8::/56', { Ref: 'ALIYUN::NoValue' }] }
    const Parameters = { Six: { Type: 'String', Default: 'no' } }
    const Conditions = { Six: { 'Fn::Equals': [{ Ref: 'Six' }, 'yes'] } }
    const body = template({ Vpc: vpc({ Ipv6CidrBlock }) }, { Parameters, Conditions })
    const given = [{ ParameterKey: 'Six', ParameterValue: 'yes' }]
    expect(await createRefusal(at, body, { Parameters: given })).toContain('Ipv6CidrBlock')
    await stackOf(at, body)
  })
})
