import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { deleteStack, instance, network, rowsMade, stackOf, template } from '../stack/stackSetup.ts'
import { idsOf, updateRefusal, updateStack } from '../stack/updateSetup.ts'

const typed = (Type: string, Properties: object) => ({ Type, Properties })
const tags = (Value: string) => [{ Key: 'version', Value }]
const document = (Action: string) => ({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: [Action], Resource: ['*'] }],
})
const trust = (Service: string) => ({
  ...{ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: [Service] } }] },
})
const entry = (Port: string) => ({ Policy: 'accept', Protocol: 'tcp', Port, SourceCidrIp: '0.0.0.0/0' })
const inVpc = { VpcId: { Ref: 'Vpc' } }

/** A stack with what can be updated in place, in its first or its second version. */
function version(n: 1 | 2) {
  const either = <T>(one: T, two: T): T => (n === 1 ? one : two)
  const name = either('one', 'two')
  return {
    ...{ ...network, Web: instance(), Other: instance() },
    Eip: typed('ALIYUN::VPC::EIP', { Name: name, Bandwidth: either(5, 10) }),
    Bound: typed('ALIYUN::VPC::EIPAssociation', {
      AllocationId: { Ref: 'Eip' },
      InstanceId: { Ref: either('Web', 'Other') },
    }),
    Nat: typed('ALIYUN::VPC::NatGateway', {
      ...inVpc,
      VSwitchId: { Ref: 'VSwitch' },
      IcmpReplyEnabled: either(true, false),
    }),
    NatEip: typed('ALIYUN::VPC::EIP', {}),
    OnNat: typed('ALIYUN::VPC::EIPAssociation', { AllocationId: { Ref: 'NatEip' }, InstanceId: { Ref: 'Nat' } }),
    Snat: {
      ...typed('ALIYUN::VPC::SnatEntry', {
        SnatTableId: { 'Fn::GetAtt': ['Nat', 'SNatTableId'] },
        ...{ SnatIp: { 'Fn::GetAtt': ['NatEip', 'EipAddress'] }, SourceCIDR: '10.0.1.0/28', SnatEntryName: name },
      }),
      DependsOn: 'OnNat',
    },
    Table: typed('ALIYUN::VPC::RouteTable', { ...inVpc, RouteTableName: name }),
    Acl: typed('ALIYUN::VPC::NetworkAcl', {
      ...inVpc,
      NetworkAclName: name,
      IngressAclEntries: [entry(either('80/80', '81/81'))],
    }),
    Shared: typed('ALIYUN::VPC::CommonBandwidthPackage', { Name: name, Bandwidth: either(100, 200), Tags: tags(name) }),
    Vip: typed('ALIYUN::VPC::HaVip', { VSwitchId: { Ref: 'VSwitch' }, Name: name }),
    Gate: typed('ALIYUN::VPC::Ipv4Gateway', { ...inVpc, Ipv4GatewayName: name }),
    List: typed('ALIYUN::VPC::PrefixList', {
      PrefixListName: name,
      Entries: [{ Cidr: either('10.0.0.0/8', '172.16.0.0/12') }],
    }),
    Role: typed('ALIYUN::RAM::Role', {
      ...{ RoleName: 'worker', AssumeRolePolicyDocument: trust(either('ecs.aliyuncs.com', 'fc.aliyuncs.com')) },
      Policies: [{ PolicyName: 'own', PolicyDocument: document(either('ecs:*', 'vpc:*')) }],
    }),
    User: typed('ALIYUN::RAM::User', {
      ...{ UserName: 'ann', PolicyAttachments: { System: [either('AliyunECSFullAccess', 'AliyunVPCFullAccess')] } },
    }),
  }
}

describe('an update of a whole network', () => {
  it('keeps every resource, changes each in place, and back', { timeout: 60_000 }, async () => {
    const at = testWorld({ pace: 20 })
    const { world } = at
    const { StackId } = await stackOf(at, template(version(1)))
    const ids = idsOf(at, StackId)
    for (const n of [2, 1] as const) {
      await updateStack(at, StackId, template(version(n)))
      const name = n === 1 ? 'one' : 'two'
      expect(idsOf(at, StackId)).toEqual(ids)
      expect(world.eips.get(ids.Eip ?? '')).toMatchObject({
        ...{ Name: name, Bandwidth: 5 * n, Status: 'InUse', InstanceId: ids[n === 1 ? 'Web' : 'Other'] },
      })
      expect(world.natGateways.all()).toMatchObject([{ IcmpReplyEnabled: n === 1 }])
      expect(world.snatEntries.all()).toMatchObject([{ SnatEntryName: name, Status: 'Available' }])
      expect(world.routeTables.get(ids.Table ?? '')).toMatchObject({ RouteTableName: name })
      const ingress = [{ Port: n === 1 ? '80/80' : '81/81' }]
      expect(world.networkAcls.all()).toMatchObject([{ NetworkAclName: name, ingress, Status: 'Available' }])
      expect(world.bandwidthPackages.all()).toMatchObject([
        { Name: name, Bandwidth: 100 * n, Status: 'Available', Tags: { version: name } },
      ])
      expect(world.haVips.all()).toMatchObject([{ Name: name }])
      expect(world.ipv4Gateways.all()).toMatchObject([{ Ipv4GatewayName: name }])
      const entries = [{ Cidr: n === 1 ? '10.0.0.0/8' : '172.16.0.0/12' }]
      expect(world.vpcPrefixLists.all()).toMatchObject([{ PrefixListName: name, entries, Status: 'Created' }])
      const services = n === 1 ? 'ecs.aliyuncs.com' : 'fc.aliyuncs.com'
      expect(world.ramRoles.all()[0]?.AssumeRolePolicyDocument).toContain(services)
      const held = world.ramAttachments.all().map(({ PolicyName }) => PolicyName)
      expect(held.toSorted()).toEqual([n === 1 ? 'AliyunECSFullAccess' : 'AliyunVPCFullAccess', 'own'])
    }
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(world)).toEqual({})
  })

  it('takes back what it has changed when a later change is refused', { timeout: 60_000 }, async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(version(1)))
    const ids = idsOf(at, StackId)
    const wrong = version(2)
    const Gate = typed('ALIYUN::VPC::Ipv4Gateway', { ...inVpc, Ipv4GatewayName: 'http://no' })
    await updateStack(at, StackId, template({ ...wrong, Gate }), {}, 'ROLLBACK_COMPLETE')
    expect(idsOf(at, StackId)).toEqual(ids)
    expect(at.world.eips.get(ids.Eip ?? '')).toMatchObject({ Name: 'one', Bandwidth: 5, InstanceId: ids.Web })
    expect(at.world.networkAcls.all()).toMatchObject([{ NetworkAclName: 'one', ingress: [{ Port: '80/80' }] }])
    expect(at.world.ipv4Gateways.all()).toMatchObject([{ Ipv4GatewayName: 'one' }])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses to change in place what is documented as fixed', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Eip: typed('ALIYUN::VPC::EIP', { Isp: 'BGP' }) }))
    const other = template({ Eip: typed('ALIYUN::VPC::EIP', { Isp: 'BGP_PRO' }) })
    expect(await updateRefusal(at, StackId, other)).toContain('Isp')
  })
})
