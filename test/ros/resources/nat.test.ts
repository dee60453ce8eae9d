import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
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
import { readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const gateway = (properties: object = {}) =>
  typed('ALIYUN::VPC::NatGateway', { VpcId: { Ref: 'Vpc' }, VSwitchId: { Ref: 'Part' }, ...properties })
const net = { Vpc: vpc(), Part: vSwitch(), Nat: gateway() }
const eip = (name: string, properties: object = {}) => ({
  [name]: typed('ALIYUN::VPC::EIP', { Bandwidth: 5, ...properties }),
  [`${name}OnNat`]: typed('ALIYUN::VPC::EIPAssociation', {
    AllocationId: { Ref: name },
    InstanceId: { Ref: 'Nat' },
  }),
})
const att = (id: string, attribute: string) => ({ 'Fn::GetAtt': [id, attribute] })
const snat = (properties: object) =>
  typed('ALIYUN::VPC::SnatEntry', {
    SnatTableId: att('Nat', 'SNatTableId'),
    SnatIp: att('Eip', 'EipAddress'),
    ...properties,
  })
const forward = (properties: object = {}, Type = 'ALIYUN::VPC::ForwardEntry') =>
  typed(Type, {
    ForwardTableId: att('Nat', 'ForwardTableId'),
    ...{ ExternalIp: att('Eip', 'EipAddress'), ExternalPort: '80' },
    ...{ InternalIp: '10.0.1.77', InternalPort: '8080', IpProtocol: 'TCP', ...properties },
  })

async function leavesNothing(at: TestWorld, StackId: string): Promise<void> {
  expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  expect(rowsMade(at.world)).toEqual({})
}

describe('ALIYUN::VPC::NatGateway', () => {
  const given = {
    ...{ NatGatewayName: 'out', Description: 'way out', NatType: 'Enhanced', NetworkType: 'internet' },
    ...{ InstanceChargeType: 'Postpaid', InternetChargeType: 'PayBySpec', Spec: 'Middle', EipBindMode: 'MULTI_BINDED' },
    ...{ IcmpReplyEnabled: false, Tags: [{ Key: 'team', Value: 'net' }], SecurityProtectionEnabled: false },
  }

  it('is a NAT gateway, ready when Available', async () => {
    const at = testWorld()
    const body = template({ ...net, Nat: gateway(given) }, allShown('Nat', 'ALIYUN::VPC::NatGateway'))
    const { StackId } = await stackOf(at, body, { Tags: [{ Key: 'of', Value: 'stack' }] })

    const [row] = at.world.natGateways.all()
    expect(row).toMatchObject({
      ...{ Name: 'out', Description: 'way out', Status: 'Available', InternetChargeType: 'PayBySpec', Spec: 'Middle' },
      ...{ IcmpReplyEnabled: false, EipBindMode: 'MULTI_BINDED', Tags: { team: 'net', of: 'stack' } },
    })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.NatGatewayId, NatGatewayId: row?.NatGatewayId },
      ...{ SNatTableId: row?.SnatTableId, ForwardTableId: row?.ForwardTableId },
    })
    const told = readBack(at, 'Nat')
    expect(told).toEqual({
      ...{ ...given, VpcId: row?.VpcId, VSwitchId: row?.VSwitchId },
      SecurityProtectionEnabled: undefined,
    })
    await leavesNothing(at, StackId)
  })

  it('changes its bind mode and its ICMP replies in place, and drifts when somebody else does', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...net, Nat: gateway({ Description: 'ours' }) }))
    await updateInPlace(at, 'Nat', { EipBindMode: 'NAT', IcmpReplyEnabled: false })
    const [row] = at.world.natGateways.all()
    expect(row).toMatchObject({ EipBindMode: 'NAT', IcmpReplyEnabled: false, Status: 'Available' })

    const NatGatewayId = row?.NatGatewayId ?? ''
    await at.call('vpc.ModifyNatGatewayAttribute', { RegionId: REGION, NatGatewayId, Description: 'theirs' })
    expect(readBack(at, 'Nat')).toMatchObject({ Description: 'theirs', EipBindMode: 'NAT' })
  })

  it('is not deleted while it is protected', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...net, Nat: gateway({ DeletionProtection: true }) }))
    const [row] = at.world.natGateways.all()
    expect(row?.DeletionProtection).toBe(true)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    const off = { RegionId: REGION, InstanceId: row?.NatGatewayId ?? '', Type: 'NATGW', ProtectionEnable: false }
    await at.call('vpc.DeletionProtection', off)
    await leavesNothing(at, StackId)
  })

  it('takes what others put into it along with DeletionForce', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...net, Nat: gateway({ DeletionForce: true }) }))
    const { AllocationId } = await at.call('vpc.AllocateEipAddress', { RegionId: REGION })
    const InstanceId = at.world.natGateways.all()[0]?.NatGatewayId ?? ''
    await at.call('vpc.AssociateEipAddress', { RegionId: REGION, AllocationId, InstanceId, InstanceType: 'Nat' })
    await at.settle()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({ eips: 1 })
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const refusal = await createRefusal(at, template({ ...net, Nat: gateway({ SecurityProtectionEnabled: true }) }))
    expect(refusal).toContain('SecurityProtectionEnabled other than false')
  })
})

describe('ALIYUN::VPC::SnatEntry', () => {
  it('is an entry for each vSwitch, without a word on the association', async () => {
    const at = testWorld()
    const both = { SourceVSwitchIds: [{ Ref: 'Part' }, { Ref: 'Other' }], SnatEntryName: 'all', EipAffinity: 1 }
    const body = { ...net, Other: vSwitch(2), ...eip('Eip'), ...eip('Spare'), Snat: snat(both) }
    const { StackId } = await stackOf(at, template(body, allShown('Snat', 'ALIYUN::VPC::SnatEntry')))

    const rows = at.world.snatEntries.all()
    const ids = rows.map(({ SnatEntryId }) => SnatEntryId)
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ SnatEntryName: 'all', EipAffinity: 1, Status: 'Available' })
    const outputs = await outputsOf(at, StackId)
    expect((outputs.SnatEntryIds as string[]).toSorted()).toEqual(ids.toSorted())
    expect(String(outputs.Ref).split(',').toSorted()).toEqual(ids.toSorted())

    const spare = at.world.eips.all().find(({ IpAddress }) => IpAddress !== rows[0]?.SnatIps[0])?.IpAddress ?? ''
    await updateInPlace(at, 'Snat', { SnatIp: spare, SnatEntryName: 'few', EipAffinity: 0 })
    for (const row of at.world.snatEntries.all())
      expect(row).toMatchObject({ SnatIps: [spare], SnatEntryName: 'few', EipAffinity: 0, Status: 'Available' })
    expect(readBack(at, 'Snat')).toMatchObject({ SnatIp: spare, SnatEntryName: 'few', EipAffinity: 0 })
    await leavesNothing(at, StackId)
  })

  it('is an entry for a block', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(
      at,
      template({ ...net, ...eip('Eip'), Snat: snat({ SourceCIDR: '10.0.1.0/28' }) }),
    )
    expect(at.world.snatEntries.all()).toMatchObject([{ SourceCIDR: '10.0.1.0/28', SourceVSwitchId: '' }])
    expect(readBack(at, 'Snat')).toMatchObject({ SourceCIDR: '10.0.1.0/28' })
    const [{ SnatEntryId, SnatTableId } = { SnatEntryId: '', SnatTableId: '' }] = at.world.snatEntries.all()
    await at.call('vpc.DeleteSnatEntry', { RegionId: REGION, SnatTableId, SnatEntryId })
    await at.settle()
    expect(readBack(at, 'Snat')).toBeUndefined()
    await leavesNothing(at, StackId)
  })

  it('fails with two sources, and leaves nothing', async () => {
    const at = testWorld()
    const two = snat({ SourceCIDR: '10.0.1.0/28', SourceVSwitchIds: [{ Ref: 'Part' }] })
    const body = template({ ...net, ...eip('Eip'), Snat: two })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Snat' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails when its EIP is on nothing', async () => {
    const at = testWorld()
    const lone = typed('ALIYUN::VPC::EIP', {})
    const body = template({ ...net, Eip: lone, Snat: snat({ SourceCIDR: '10.0.1.0/28' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'IncorrectStatus.Eip', LogicalResourceId: 'Snat' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::ECS::SNatEntry', () => {
  it('is the older spelling', async () => {
    const at = testWorld()
    const old = typed('ALIYUN::ECS::SNatEntry', {
      ...{ SNatTableId: att('Nat', 'SNatTableId'), SNatIp: att('Eip', 'EipAddress') },
      ...{ SourceVSwitchId: { Ref: 'Part' }, SnatEntryName: 'old' },
    })
    const body = template({ ...net, ...eip('Eip'), Snat: old }, allShown('Snat', 'ALIYUN::ECS::SNatEntry'))
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.snatEntries.all()
    expect(row).toMatchObject({ SnatEntryName: 'old', SourceVSwitchId: at.world.vSwitches.all()[0]?.VSwitchId })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.SnatEntryId, SNatEntryId: row?.SnatEntryId })
    await updateInPlace(at, 'Snat', { SnatEntryName: 'new' })
    expect(readBack(at, 'Snat')).toEqual({
      ...{ SNatTableId: row?.SnatTableId, SNatIp: row?.SnatIps[0] },
      ...{ SourceVSwitchId: row?.SourceVSwitchId, SnatEntryName: 'new' },
    })
    await leavesNothing(at, StackId)
  })

  it('refuses what it does not have', async () => {
    const old = typed('ALIYUN::ECS::SNatEntry', { SNatTableId: 'stb-1', SNatIp: '1.2.3.4', EipAffinity: 1 })
    expect(await createRefusal(testWorld(), template({ Snat: old }))).toContain('EipAffinity')
  })
})

describe.each(['ALIYUN::VPC::ForwardEntry', 'ALIYUN::ECS::ForwardEntry'])('%s', (type) => {
  it('is a DNAT entry, ready when Available', async () => {
    const at = testWorld()
    const entry = forward({ ForwardEntryName: 'web', PortBreak: true }, type)
    const { StackId } = await stackOf(at, template({ ...net, ...eip('Eip'), In: entry }, allShown('In', type)))
    const [row] = at.world.forwardEntries.all()
    expect(row).toMatchObject({
      ...{ ForwardEntryName: 'web', ExternalPort: '80', InternalIp: '10.0.1.77', InternalPort: '8080' },
      ...{ IpProtocol: 'tcp', PortBreak: true, Status: 'Available' },
    })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.ForwardEntryId, ForwardEntryId: row?.ForwardEntryId })
    await updateInPlace(at, 'In', { ForwardEntryName: 'site', PortBreak: false })
    expect(at.world.forwardEntries.all()).toMatchObject([{ ForwardEntryName: 'site', PortBreak: false }])
    expect(readBack(at, 'In')).toEqual({
      ...{ ForwardTableId: row?.ForwardTableId, ForwardEntryName: 'site', ExternalIp: row?.ExternalIp },
      ...{ ExternalPort: '80', InternalIp: '10.0.1.77', InternalPort: '8080', IpProtocol: 'TCP' },
    })
    await leavesNothing(at, StackId)
  })

  it('is refused by the API for a protocol that there is not, and leaves nothing', async () => {
    const at = testWorld()
    const body = template({ ...net, ...eip('Eip'), In: forward({ IpProtocol: 'SCTP' }, type) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidProtocal.ValueNotSupported', LogicalResourceId: 'In' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::VPC::ForwardEntry', () => {
  it('changes where it leads in place', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...net, ...eip('Eip'), In: forward() }))
    const changes = { InternalIp: '10.0.1.78', InternalPort: '81', ExternalPort: '82', IpProtocol: 'UDP' }
    await updateInPlace(at, 'In', changes)
    expect(at.world.forwardEntries.all()).toMatchObject([{ ...changes, IpProtocol: 'udp', Status: 'Available' }])
  })
})
