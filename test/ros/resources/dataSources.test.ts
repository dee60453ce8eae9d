import { describe, expect, it } from 'vitest'
import { findResourceShape } from '../../../src/ros/resourceCatalogue.ts'
import { emulatedResourceTypes, findResourceType } from '../../../src/ros/stack/resourceTypes.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  TYPE,
  template,
  UBUNTU,
  vpc,
  ZONE,
} from '../stack/stackSetup.ts'
import { updateRefusal, updateStack } from '../stack/updateSetup.ts'
import { updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const region = { RegionId: REGION }

/** What data sources look at: ids by name. */
async function thingsIn(at: TestWorld) {
  const { world } = at
  await at.control({ kind: 'quotas', settings: [{ name: 'max-dedicated-hosts', value: 1 }] })
  const web = instance({ InstanceName: 'web', Tags: TAGS, DiskMappings: [{ Category: 'cloud_essd', Size: 20 }] })
  await stackOf(at, template({ ...network, Web: web }), { StackName: 'things' })
  const [row] = world.instances.all()
  const data = world.disks.all().find(({ Type }) => Type === 'data')
  await at.call('ecs.CreateKeyPair', { ...region, KeyPairName: 'key', Tag: TAGS })
  const { SnapshotId } = await at.call('ecs.CreateSnapshot', { DiskId: data?.DiskId ?? '', SnapshotName: 'saved' })
  const { LaunchTemplateId } = await at.call('ecs.CreateLaunchTemplate', {
    ...{ ...region, LaunchTemplateName: 'plan', ImageId: UBUNTU, InstanceType: TYPE, TemplateTag: TAGS },
    VersionDescription: 'first',
  })
  const CommandContent = Buffer.from('echo {{who}}').toString('base64')
  const run = { Type: 'RunShellScript', CommandContent, ContentEncoding: 'Base64', EnableParameter: true }
  const { CommandId } = await at.call('ecs.CreateCommand', { ...region, Name: 'greet', ...run })
  const { DeploymentSetId } = await at.call('ecs.CreateDeploymentSet', { ...region, DeploymentSetName: 'apart' })
  const { AutoSnapshotPolicyId } = await at.call('ecs.CreateAutoSnapshotPolicy', {
    ...{ regionId: REGION, autoSnapshotPolicyName: 'nightly', timePoints: '["1"]', repeatWeekdays: '["1"]' },
    ...{ retentionDays: 7, Tag: TAGS },
  })
  const { DedicatedHostIdSets } = await at.call('ecs.AllocateDedicatedHosts', {
    ...{ ...region, ZoneId: ZONE, DedicatedHostType: 'ddh.g5', ChargeType: 'PostPaid', DedicatedHostName: 'own' },
  })
  await at.settle()
  return {
    ...{ InstanceId: row?.InstanceId ?? '', VSwitchId: row?.VSwitchId ?? '', DiskId: data?.DiskId ?? '', SnapshotId },
    ...{ LaunchTemplateId, CommandId, DeploymentSetId, AutoSnapshotPolicyId, KeyPairName: 'key' },
    DedicatedHostId: DedicatedHostIdSets.DedicatedHostId?.[0] ?? '',
    SecurityGroupId: world.securityGroups.all()[0]?.SecurityGroupId ?? '',
    NetworkInterfaceId: world.networkInterfaces.all()[0]?.NetworkInterfaceId ?? '',
  }
}

type Things = Awaited<ReturnType<typeof thingsIn>>

/** The attribute with ids, properties that find one thing, and which. */
const LISTS: readonly [string, string, (has: Things) => object, (has: Things) => string][] = [
  [
    'Instances',
    'InstanceIds',
    () => ({ InstanceName: 'web', Tags: TAGS, IoOptimized: 'true' }),
    (has) => has.InstanceId,
  ],
  [
    'Instances',
    'InstanceIds',
    ({ InstanceId, VSwitchId }) => ({ InstanceIds: [InstanceId], VSwitchId }),
    (has) => has.InstanceId,
  ],
  ['Disks', 'DiskIds', ({ InstanceId }) => ({ InstanceId, DiskType: 'data' }), (has) => has.DiskId],
  ['Images', 'ImageIds', () => ({ ImageId: UBUNTU, OSType: 'linux', InstanceType: TYPE }), () => UBUNTU],
  ['Snapshots', 'SnapshotIds', ({ DiskId }) => ({ DiskId, SnapshotName: 'saved' }), (has) => has.SnapshotId],
  [
    'SecurityGroups',
    'SecurityGroupIds',
    ({ SecurityGroupId }) => ({ SecurityGroupIds: [SecurityGroupId] }),
    (has) => has.SecurityGroupId,
  ],
  ['KeyPairs', 'KeyPairNames', () => ({ KeyPairName: 'ke*', Tags: TAGS }), (has) => has.KeyPairName],
  ['LaunchTemplates', 'LaunchTemplateIds', () => ({ LaunchTemplateName: 'plan' }), (has) => has.LaunchTemplateId],
  ['Commands', 'CommandIds', () => ({ CommandName: 'greet', Type: 'RunShellScript' }), (has) => has.CommandId],
  ['DeploymentSets', 'DeploymentSetIds', () => ({ DeploymentSetName: 'apart' }), (has) => has.DeploymentSetId],
  [
    'NetworkInterfaces',
    'NetworkInterfaceIds',
    ({ InstanceId }) => ({ InstanceId, Type: 'Primary' }),
    (has) => has.NetworkInterfaceId,
  ],
  ['AutoSnapshotPolicies', 'AutoSnapshotPolicyIds', () => ({ Tags: TAGS }), (has) => has.AutoSnapshotPolicyId],
  [
    'DedicatedHosts',
    'DedicatedHostIds',
    () => ({ DedicatedHostName: 'own', ZoneId: ZONE }),
    (has) => has.DedicatedHostId,
  ],
]

const SINGLES: readonly [string, keyof Things, Readonly<Record<string, unknown>>][] = [
  ['Instance', 'InstanceId', { InstanceName: 'web', Tags: TAGS, PaymentType: 'PostPaid', UserData: '' }],
  ['Disk', 'DiskId', { Category: 'cloud_essd', Size: 20, PaymentType: 'PostPaid' }],
  ['Snapshot', 'SnapshotId', { SnapshotName: 'saved', Progress: '100%' }],
  ['SecurityGroup', 'SecurityGroupId', { InnerAccessPolicy: 'Accept', Permissions: [] }],
  ['KeyPair', 'KeyPairName', { KeyPairName: 'key', Tags: TAGS }],
  ['LaunchTemplate', 'LaunchTemplateId', { InstanceType: TYPE, VersionDescription: 'first', TemplateTag: TAGS }],
  ['Command', 'CommandId', { CommandContent: 'echo {{who}}', ParameterNames: ['who'], CommandName: 'greet' }],
  ['DeploymentSet', 'DeploymentSetId', { DeploymentSetName: 'apart', InstanceAmount: 0 }],
  ['AutoSnapshotPolicy', 'AutoSnapshotPolicyId', { AutoSnapshotPolicyName: 'nightly', RetentionDays: 7 }],
]

const source = (name: string, Properties: object) => ({ Type: `DATASOURCE::ECS::${name}`, Properties })

/** The outputs of a stack of one data source: Ref and all attributes. */
async function told(at: TestWorld, name: string, properties: object) {
  const attributes = findResourceShape(`DATASOURCE::ECS::${name}`)?.attributes ?? []
  const body = template({ It: source(name, properties) }, shown('It', attributes))
  const { StackId } = await stackOf(at, body, { StackName: 'look' })
  return { StackId, attributes, outputs: await outputsOf(at, StackId) }
}

describe('data sources that list', () => {
  it.each(LISTS)('DATASOURCE::ECS::%s finds what its properties say (%s)', async (name, ids, properties, id) => {
    const at = testWorld()
    const has = await thingsIn(at)
    const before = rowsMade(at.world)
    const { StackId, outputs } = await told(at, name, properties(has))
    expect(outputs.Ref).toEqual([id(has)])
    expect(outputs[ids]).toEqual([id(has)])
    expect(outputs[name]).toHaveLength(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('tells an instance as templates read it', async () => {
    const at = testWorld()
    const { SecurityGroupId, VSwitchId } = await thingsIn(at)
    const { outputs } = await told(at, 'Instances', { Status: 'Running' })
    const [item] = outputs.Instances as Record<string, unknown>[]
    expect(item).toMatchObject({ SecurityGroupIds: [SecurityGroupId], VSwitchId, VswitchId: VSwitchId, Tags: TAGS })
    expect(item?.VpcId).toBe(at.world.vpcs.all()[0]?.VpcId)
    expect(item?.PrivateIpAddress).toBe(at.world.networkInterfaces.all()[0]?.PrivateIpAddresses[0])
  })

  it('tells more than one page', async () => {
    const at = testWorld()
    const { outputs } = await told(at, 'Images', { ImageOwnerAlias: 'system' })
    const { TotalCount } = await at.call('ecs.DescribeImages', { ...region, ImageOwnerAlias: 'system' })
    expect(TotalCount).toBeGreaterThan(100)
    expect(outputs.ImageIds).toHaveLength(TotalCount)
  })

  it('tells zones, disk categories and instance types that are to be had', async () => {
    const at = testWorld()
    const zones = async (properties: object, StackName: string) => {
      const body = template({ It: source('Zones', properties) }, shown('It', ['ZoneIds']))
      const { StackId } = await stackOf(at, body, { StackName })
      return (await outputsOf(at, StackId)).ZoneIds
    }
    expect(await zones({}, 'all')).toContain(ZONE)
    expect(await zones({ InstanceType: TYPE, SystemDiskCategory: 'cloud_essd' }, 'some')).toContain(ZONE)
    const categories = { Type: 'system', ZoneId: ZONE, InstanceType: TYPE }
    expect((await told(at, 'DiskCategories', categories)).outputs.DiskCategoryIds).toContain('cloud_essd')
    const body = template(
      { It: source('RecommendInstanceTypes', { Cores: 2, Memory: 8, ZoneId: ZONE }) },
      shown('It', ['InstanceTypeIds']),
    )
    const { StackId } = await stackOf(at, body, { StackName: 'types' })
    const types = (await outputsOf(at, StackId)).InstanceTypeIds as string[]
    expect(types.length).toBeGreaterThan(0)
    expect(new Set(types).size).toBe(types.length)
  })

  it('reads anew when its properties change, and refuses what has no effect here', async () => {
    const at = testWorld()
    const { InstanceId } = await thingsIn(at)
    const body = template({ It: source('Instances', { Status: 'Stopped' }) })
    await stackOf(at, body, { StackName: 'look' })
    expect(await updateInPlace(at, 'It', { Status: 'Running' })).toMatchObject({ InstanceIds: [InstanceId] })
    const always = template({ It: source('Instances', { RefreshOptions: 'Daily' }) })
    expect(await createRefusal(at, always)).toContain('RefreshOptions other than Never')
    expect(await createRefusal(at, template({ It: source('Instances', { RdmaIpAddresses: 'x' }) }))).toContain(
      'RdmaIpAddresses',
    )
  })
})

describe('RefreshOptions', () => {
  const body = (option: string | undefined, name: string) =>
    template(
      {
        Vpc: vpc({ VpcName: name }),
        Look: { Type: 'DATASOURCE::VPC::Vpcs', Properties: { VpcName: 'found', RefreshOptions: option } },
      },
      { Outputs: { Found: { Value: { 'Fn::Length': { 'Fn::GetAtt': ['Look', 'VpcIds'] } } } } },
    )

  it('Always: every update reads anew, and a change set says so; Never: what was read stays', async () => {
    for (const option of [undefined, 'Never', 'Always']) {
      const at = testWorld()
      const { StackId } = await stackOf(at, body(option, 'one'))
      expect(await outputsOf(at, StackId)).toEqual({ Found: 0 })
      await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '172.16.0.0/12', VpcName: 'found' })
      await at.settle()
      const set = { RegionId: REGION, StackId, ChangeSetName: 'set', TemplateBody: body(option, 'two') }
      const { ChangeSetId } = await at.call('ros.CreateChangeSet', set)
      await at.settle()
      const { Changes } = await at.call('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })
      expect(Changes).toHaveLength(option === 'Always' ? 2 : 1)
      await updateStack(at, StackId, body(option, 'two'))
      expect(await outputsOf(at, StackId)).toEqual({ Found: option === 'Always' ? 1 : 0 })
    }
  })

  it('Always: the alias of the account is read anew, too', async () => {
    const at = testWorld()
    const alias = { Type: 'DATASOURCE::RAM::AccountAlias', Properties: { RefreshOptions: 'Always' } }
    const look = template({ Look: alias }, { Outputs: { Found: { Value: { Ref: 'Look' } } } })
    const { StackId } = await stackOf(at, look)
    await at.call('ram.SetAccountAlias', { AccountAlias: 'acme' })
    await updateStack(at, StackId, look)
    expect(await outputsOf(at, StackId)).toEqual({ Found: 'acme' })
  })

  it('Always: the same template is worth an update; otherwise it is refused', async () => {
    const at = testWorld()
    const always = await stackOf(at, body('Always', 'one'))
    await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '172.16.0.0/12', VpcName: 'found' })
    await at.settle()
    await updateStack(at, always.StackId, body('Always', 'one'))
    expect(await outputsOf(at, always.StackId)).toEqual({ Found: 1 })
    const never = await stackOf(at, body('Never', 'one'), { StackName: 'never' })
    expect(await updateRefusal(at, never.StackId, body('Never', 'one'))).toContain('completely same stack')
  })
})

describe('data sources of one thing', () => {
  it.each(SINGLES)('DATASOURCE::ECS::%s reads one that must be there', async (name, id, expected) => {
    const at = testWorld()
    const has = await thingsIn(at)
    const { outputs, attributes } = await told(at, name, { [id]: has[id] })
    expect(outputs.Ref).toBe(has[id])
    expect(outputs).toMatchObject(expected)
    expect(attributes.filter((attribute) => outputs[attribute] === undefined)).toEqual([])

    const missing = template({ It: source(name, { [id]: 'none-1' }) })
    await stackOf(at, missing, { StackName: 'none' }, 'CREATE_ROLLBACK_COMPLETE')
  })

  it('is there for every type that is emulated', () => {
    const types = emulatedResourceTypes().filter((type) => type.startsWith('DATASOURCE::ECS::'))
    const shapes = types.map((type) => [
      findResourceType(type)?.emulates.length,
      findResourceShape(type)?.attributes.length,
    ])
    expect(shapes.flat().every((count) => (count ?? 0) > 0)).toBe(true)
  })
})
