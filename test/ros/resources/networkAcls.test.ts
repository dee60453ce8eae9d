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
const acl = (properties: object = {}) => typed('ALIYUN::VPC::NetworkAcl', { VpcId: { Ref: 'Vpc' }, ...properties })
const web = { Policy: 'accept', Protocol: 'tcp', Port: '80/80', SourceCidrIp: '0.0.0.0/0', NetworkAclEntryName: 'web' }
const none = { Policy: 'drop', Protocol: 'all', Port: '-1/-1', DestinationCidrIp: '10.9.0.0/16', Description: 'none' }
const open = { Policy: 'accept', Protocol: 'all', Port: '-1/-1', cidr: '0.0.0.0/0' }

describe('ALIYUN::VPC::NetworkAcl', () => {
  it('is an ACL with entries, which are updated in place and read back', async () => {
    const at = testWorld()
    const properties = {
      ...{ NetworkAclName: 'wall', Description: 'of bricks' },
      ...{ IngressAclEntries: [web, { ...web, Policy: 'drop' }], EgressAclEntries: [none] },
    }
    const body = { Vpc: vpc(), Acl: acl(properties) }
    const { StackId } = await stackOf(at, template(body, allShown('Acl', 'ALIYUN::VPC::NetworkAcl')))
    const [row] = at.world.networkAcls.all()
    expect(row).toMatchObject({
      ...{ NetworkAclName: 'wall', Description: 'of bricks', Status: 'Available' },
      ingress: [{ Policy: 'accept', Port: '80/80', NetworkAclEntryName: 'web' }, { Policy: 'drop' }],
      egress: [{ Policy: 'drop', cidr: '10.9.0.0/16', Description: 'none' }],
    })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.NetworkAclId, NetworkAclId: row?.NetworkAclId, NetworkAclEntryName: 'web' },
    })
    expect(readBack(at, 'Acl')).toEqual(given(at, 'Acl'))

    const EgressAclEntries = [{ ...none, DestinationCidrIp: '10.8.0.0/16' }]
    await updateInPlace(at, 'Acl', {
      ...{ NetworkAclName: 'fence', Description: undefined, IngressAclEntries: undefined, EgressAclEntries },
    })
    expect(at.world.networkAcls.all()).toMatchObject([
      {
        NetworkAclName: 'fence',
        Description: '',
        ingress: [open],
        egress: [{ cidr: '10.8.0.0/16' }],
        Status: 'Available',
      },
    ])
    await at.call('vpc.UpdateNetworkAclEntries', {
      ...{ RegionId: REGION, NetworkAclId: row?.NetworkAclId ?? '', UpdateEgressAclEntries: true },
      EgressAclEntries: [none],
    })
    expect(readBack(at, 'Acl')).toMatchObject({ NetworkAclName: 'fence', EgressAclEntries: [none] })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails with an entry that there cannot be, and leaves nothing', async () => {
    const at = testWorld()
    const body = { Vpc: vpc(), Acl: acl({ IngressAclEntries: [{ ...web, Port: '-1/-1' }] }) }
    const { OperationInfo } = await stackOf(at, template(body), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'IllegalParam.PortRange', LogicalResourceId: 'Acl' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what has no effect here', async () => {
    const body = template({ Vpc: vpc(), Acl: acl({ IngressAclEntries: [{ ...web, IpVersion: 'IPV4' }] }) })
    expect(await createRefusal(testWorld(), body)).toContain('IngressAclEntries.IpVersion')
  })
})

describe('ALIYUN::VPC::NetworkAclAssociation', () => {
  const type = 'ALIYUN::VPC::NetworkAclAssociation'
  const joined = (...ids: string[]) =>
    typed(type, {
      NetworkAclId: { Ref: 'Acl' },
      Resources: ids.map((id) => ({ ResourceId: { Ref: id }, ResourceType: 'VSwitch' })),
    })

  it('gives vSwitches an ACL, and takes it again', async () => {
    const at = testWorld()
    const body = { Vpc: vpc(), Part: vSwitch(), Other: vSwitch(2), Acl: acl(), Joined: joined('Part', 'Other') }
    const { StackId } = await stackOf(at, template(body, allShown('Joined', type)))
    const [row] = at.world.networkAcls.all()
    expect(row?.Resources.map(({ Status }) => Status)).toEqual(['BINDED', 'BINDED'])
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.NetworkAclId, NetworkAclId: row?.NetworkAclId })
    expect(readBack(at, 'Joined')).toEqual(given(at, 'Joined'))
    const Resource = [{ ResourceId: row?.Resources[0]?.ResourceId ?? '', ResourceType: 'VSwitch' }]
    await at.call('vpc.UnassociateNetworkAcl', { RegionId: REGION, NetworkAclId: row?.NetworkAclId ?? '', Resource })
    await at.settle()
    expect(readBack(at, 'Joined')?.Resources).toHaveLength(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for a vSwitch that has an ACL, and leaves nothing', async () => {
    const at = testWorld()
    const twice = { ...joined('Part'), DependsOn: 'Joined' }
    const body = { Vpc: vpc(), Part: vSwitch(), Acl: acl(), Joined: joined('Part'), Twice: twice }
    const { OperationInfo } = await stackOf(at, template(body), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidResource.BindingExist', LogicalResourceId: 'Twice' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
