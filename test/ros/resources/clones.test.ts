import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  securityGroup,
  shown,
  stackOf,
  TYPE,
  template,
  UBUNTU,
  vpc,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const CENTOS = 'centos_7_9_x64_20G_alibase_20240628.vhd'
const region = { RegionId: REGION }
const ecs = (type: string, Properties: object) => ({ Type: `ALIYUN::ECS::${type}`, Properties })

/** A stack with a source instance in two security groups, with a data disk that holds something of its own. */
async function sourceIn(at: TestWorld) {
  const source = instance({
    ...{ InstanceName: 'source', HostName: 'source-1', SystemDiskCategory: 'cloud_essd', SystemDiskSize: 70 },
    ...{ InternetMaxBandwidthOut: 7, InternetChargeType: 'PayByBandwidth', Tags: TAGS },
    SecurityGroupId: { Ref: 'ALIYUN::NoValue' },
    SecurityGroupIds: [{ Ref: 'Group' }, { Ref: 'Other' }],
    DiskMappings: [{ Category: 'cloud_essd', Size: 30, DiskName: 'data', Encrypted: 'true' }],
  })
  const resources = { ...network, Other: securityGroup(), Source: source }
  const { StackId } = await stackOf(at, template(resources), { StackName: 'source' })
  const [row] = at.world.instances.all()
  const card = at.world.networkInterfaces.all()[0]
  return {
    SourceInstanceId: row?.InstanceId ?? '',
    groups: card?.SecurityGroupIds ?? [],
    StackId,
    before: rowsMade(at.world),
  }
}

const clones = (at: TestWorld, sourceId: string) =>
  at.world.instances.all().filter(({ InstanceId }) => InstanceId !== sourceId)
const disksOf = (at: TestWorld, id: string) => at.world.disks.all().filter(({ InstanceId }) => InstanceId === id)

describe('ALIYUN::ECS::InstanceClone', () => {
  const attributes = [
    'InstanceId',
    'HostName',
    'PrivateIp',
    'InnerIp',
    'PublicIp',
    'ZoneId',
    'SecurityGroupIds',
    'PrimaryNetworkInterfaceId',
  ]

  it('is an instance with type, image, network and disks of the source, and the first of its groups', async () => {
    const at = testWorld()
    const { SourceInstanceId, groups, before } = await sourceIn(at)
    const { StackId } = await stackOf(
      at,
      template({ Clone: ecs('InstanceClone', { SourceInstanceId }) }, shown('Clone', attributes)),
    )
    const [clone] = clones(at, SourceInstanceId)
    const source = at.world.instances.get(SourceInstanceId)
    expect(clone).toMatchObject({
      ...{ InstanceType: TYPE, ImageId: UBUNTU, VSwitchId: source?.VSwitchId, InstanceChargeType: 'PostPaid' },
      ...{ InternetChargeType: 'PayByBandwidth', InternetMaxBandwidthOut: 7, Status: 'Running', Tags: {} },
    })
    expect(clone?.InstanceName).not.toBe('source')
    const shapes = disksOf(at, clone?.InstanceId ?? '').map(({ Type, Category, Size, Encrypted }) => ({
      Type,
      Category,
      Size,
      Encrypted,
    }))
    expect(shapes.toSorted((a, b) => a.Size - b.Size)).toEqual([
      { Type: 'data', Category: 'cloud_essd', Size: 30, Encrypted: true },
      { Type: 'system', Category: 'cloud_essd', Size: 70, Encrypted: false },
    ])
    const outputs = await outputsOf(at, StackId)
    expect(outputs).toMatchObject({
      Ref: clone?.InstanceId,
      SecurityGroupIds: groups.slice(0, 1),
      PublicIp: clone?.PublicIpAddress,
    })
    expect(attributes.filter((name) => !outputs[name])).toEqual([])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('is as the template says where that says something, and changes in place', async () => {
    const at = testWorld()
    const { SourceInstanceId, groups } = await sourceIn(at)
    for (const KeyPairName of ['one', 'two']) await at.call('ecs.CreateKeyPair', { ...region, KeyPairName })
    const properties = {
      ...{ SourceInstanceId, InstanceName: 'clone', Description: 'of a stack', DeletionProtection: false, Tags: TAGS },
      ...{
        SecurityGroupId: groups[1],
        KeyPairName: 'one',
        InternetMaxBandwidthIn: 8,
        ResourceGroupId: 'rg-acfmexample0001',
      },
      ...{ InstanceChargeType: 'Postpaid', SpotStrategy: 'SpotAsPriceGo', Password: 'Secret-123' },
      DiskMappings: [{ Category: 'cloud_essd', Size: 25, DiskName: 'other' }],
    }
    await stackOf(at, template({ Clone: ecs('InstanceClone', properties) }))
    const [clone] = clones(at, SourceInstanceId)
    expect(clone).toMatchObject({
      InstanceName: 'clone',
      KeyPairName: 'one',
      SpotStrategy: 'SpotAsPriceGo',
      Tags: { a: 'b' },
    })
    const unread = ['SourceInstanceId', 'InstanceChargeType', 'Password']
    expect(readBack(at, 'Clone')).toEqual(given(at, 'Clone', unread))
    await updateInPlace(at, 'Clone', { ImageId: CENTOS, KeyPairName: 'two', Tags: [] })
    expect(clones(at, SourceInstanceId)).toMatchObject([
      { ImageId: CENTOS, KeyPairName: 'two', Tags: {}, Status: 'Running' },
    ])
    await at.call('ecs.ModifyInstanceAttribute', { InstanceId: clone?.InstanceId ?? '', Description: 'drifted' })
    expect(readBack(at, 'Clone')).toMatchObject({ Description: 'drifted', ImageId: CENTOS })
  })

  it('fails without its source, and refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({ Clone: ecs('InstanceClone', { SourceInstanceId: 'i-none' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.Code).toBe('InvalidInstanceId.NotFound')
    const balanced = template({
      Clone: ecs('InstanceClone', { SourceInstanceId: 'i-1', LoadBalancerIdToAttach: 'lb-1' }),
    })
    expect(await createRefusal(at, balanced, { StackName: 'lb' })).toContain('LoadBalancerIdToAttach')
  })
})

describe('ALIYUN::ECS::InstanceGroupClone', () => {
  it('is so many instances like the source, and grows and shrinks in place', async () => {
    const at = testWorld()
    const { SourceInstanceId, groups, before } = await sourceIn(at)
    const properties = {
      ...{
        SourceInstanceId,
        MaxAmount: 2,
        InstanceName: 'clone',
        UniqueSuffix: true,
        SecurityGroupIds: groups,
        Tags: TAGS,
      },
      ...{
        SystemDiskDiskName: 'root',
        InternetMaxBandwidthOut: 3,
        Password: 'Secret-123',
        UpdatePolicy: 'ForNewInstances',
      },
    }
    const body = template(
      { Clones: ecs('InstanceGroupClone', properties) },
      shown('Clones', ['InstanceIds', 'PublicIps', 'OrderId', 'Ipv6Addresses']),
    )
    const { StackId } = await stackOf(at, body)
    const made = clones(at, SourceInstanceId)
    expect(made.map(({ InstanceName }) => InstanceName).toSorted()).toEqual(['clone001', 'clone002'])
    expect(made).toMatchObject(
      Array(2).fill({ InstanceType: TYPE, ImageId: UBUNTU, InternetMaxBandwidthOut: 3, Tags: { a: 'b' } }),
    )
    const outputs = await outputsOf(at, StackId)
    expect(outputs.Ref).toEqual(outputs.InstanceIds)
    expect(outputs).toMatchObject({ OrderId: '', Ipv6Addresses: [] })
    expect(outputs.PublicIps).toHaveLength(2)
    const unread = ['SourceInstanceId', 'InstanceName', 'UniqueSuffix', 'Password', 'UpdatePolicy']
    expect(readBack(at, 'Clones')).toEqual(given(at, 'Clones', unread))

    await updateInPlace(at, 'Clones', { MaxAmount: 3, ImageId: CENTOS })
    expect(
      clones(at, SourceInstanceId)
        .map(({ ImageId }) => ImageId)
        .toSorted(),
    ).toEqual([CENTOS, UBUNTU, UBUNTU])
    await updateInPlace(at, 'Clones', { MaxAmount: 1 })
    expect(clones(at, SourceInstanceId)).toHaveLength(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({
      Clones: ecs('InstanceGroupClone', { SourceInstanceId: 'i-1', MaxAmount: 1, HpcClusterId: 'hpc-1' }),
    })
    expect(await createRefusal(at, body)).toContain('HpcClusterId')
  })
})

describe('ALIYUN::ECS::SecurityGroupClone', () => {
  const tcp = (port: number, more: object) => ({ IpProtocol: 'tcp', PortRange: `${port}/${port}`, ...more })

  async function groupsIn(at: TestWorld) {
    const Source = securityGroup({
      ...{ SecurityGroupName: 'source', Description: 'its own' },
      SecurityGroupIngress: [
        tcp(80, { SourceCidrIp: '0.0.0.0/0', Priority: 4, Description: 'web' }),
        tcp(22, { SourceGroupId: { Ref: 'Peer' } }),
      ],
      SecurityGroupEgress: [tcp(443, { DestCidrIp: '10.0.0.0/8', Policy: 'drop' })],
    })
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Peer: securityGroup(), Source }), {
      StackName: 'source',
    })
    const [source] = at.world.securityGroups.all().filter(({ SecurityGroupName }) => SecurityGroupName === 'source')
    const SourceSecurityGroupId = source?.SecurityGroupId ?? ''
    await at.call('ecs.ModifySecurityGroupPolicy', {
      ...region,
      SecurityGroupId: SourceSecurityGroupId,
      InnerAccessPolicy: 'Drop',
    })
    return { SourceSecurityGroupId, VpcId: source?.VpcId ?? '', StackId, before: rowsMade(at.world) }
  }
  const rulesOf = (at: TestWorld, id: string) =>
    at.world.securityGroupRules
      .all()
      .filter(({ SecurityGroupId }) => SecurityGroupId === id)
      .map((rule) => `${rule.Direction} ${rule.PortRange} ${rule.Priority} ${rule.Policy} ${rule.Description}`)
      .sort()

  it('has all rules of the source in the VPC of the source', async () => {
    const at = testWorld()
    const { SourceSecurityGroupId, VpcId, before } = await groupsIn(at)
    const properties = {
      SourceSecurityGroupId,
      SecurityGroupName: 'clone',
      Description: 'of a stack',
      ResourceGroupId: 'rg-acfmexample0001',
    }
    const body = template({ Clone: ecs('SecurityGroupClone', properties) }, shown('Clone', ['SecurityGroupId']))
    const { StackId } = await stackOf(at, body)
    const row = at.world.securityGroups.all().find(({ SecurityGroupName }) => SecurityGroupName === 'clone')
    const id = row?.SecurityGroupId ?? ''
    expect(row).toMatchObject({
      VpcId,
      InnerAccessPolicy: 'Drop',
      SecurityGroupType: 'normal',
      Description: 'of a stack',
    })
    expect(rulesOf(at, id)).toEqual(rulesOf(at, SourceSecurityGroupId))
    expect(rulesOf(at, id)).toHaveLength(3)
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, SecurityGroupId: id })
    expect(readBack(at, 'Clone')).toEqual(given(at, 'Clone', ['SourceSecurityGroupId']))
    await at.call('ecs.ModifySecurityGroupAttribute', { ...region, SecurityGroupId: id, SecurityGroupName: 'drifted' })
    expect(readBack(at, 'Clone')?.SecurityGroupName).toBe('drifted')
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('leaves out rules that name groups in another VPC and region', async () => {
    const at = testWorld()
    const { SourceSecurityGroupId, before } = await groupsIn(at)
    const DestinationRegionId = 'cn-beijing'
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: DestinationRegionId })
    await at.settle()
    const properties = { SourceSecurityGroupId, DestinationRegionId, VpcId, SecurityGroupType: 'enterprise' }
    const { StackId } = await stackOf(at, template({ Clone: ecs('SecurityGroupClone', properties) }))
    const row = at.world.securityGroups.all().find(({ RegionId }) => RegionId === DestinationRegionId)
    expect(row).toMatchObject({ VpcId, SecurityGroupType: 'enterprise' })
    expect(rulesOf(at, row?.SecurityGroupId ?? '')).toEqual(['egress 443/443 1 Drop ', 'ingress 80/80 4 Accept web'])
    expect(readBack(at, 'Clone')).toMatchObject({ VpcId, SecurityGroupType: 'enterprise' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world).securityGroups).toBe(before.securityGroups)
  })

  it('fails without its source, and refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({ Clone: ecs('SecurityGroupClone', { SourceSecurityGroupId: 'sg-none' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.Code).toBe('InvalidSecurityGroupId.NotFound')
    const classic = template({
      Clone: ecs('SecurityGroupClone', { SourceSecurityGroupId: 'sg-1', NetworkType: 'Classic' }),
    })
    expect(await createRefusal(at, classic, { StackName: 'classic' })).toContain('NetworkType')
  })
})
