import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { createChangeSet, executeChangeSet } from '../stack/changeSetSetup.ts'
import { deleteStack, rowsMade, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { manyKinds } from './manyKinds.ts'
import { OTHER_REGION, SOURCE_REGION as RegionId, sourceInstance, sourceNetwork } from './sources.ts'

type More = Partial<Requests['ros.CreateTemplateScratch']>
const RETAIN = [{ ParameterKey: 'DeletionPolicy', ParameterValue: 'Retain' }]

async function scratchOf(at: TestWorld, TemplateScratchType: string, more: More) {
  const request = { RegionId, TemplateScratchType, ...more }
  const { TemplateScratchId } = await at.call('ros.CreateTemplateScratch', request)
  await at.settle()
  return read(at, TemplateScratchId)
}

async function read(at: TestWorld, TemplateScratchId: string) {
  const request = { RegionId, TemplateScratchId, ShowDataOption: 'All' }
  const { TemplateScratch } = await at.call('ros.GetTemplateScratch', request)
  return { ...TemplateScratch, TemplateScratchId }
}

async function templateOf(at: TestWorld, TemplateScratchId: string) {
  const answer = await at.call('ros.GenerateTemplateByScratch', { RegionId, TemplateScratchId })
  const { Resources } = JSON.parse(answer.TemplateBody) as {
    Resources: Record<string, { Type: string; DeletionPolicy?: string; Properties: Record<string, unknown> }>
  }
  return { ...answer, Resources }
}

const source = (ResourceType: string, ResourceId: string) => ({ ResourceType, ResourceId })

/** Resources of many kinds that no stack has any more. */
async function abandoned(at: TestWorld) {
  const { ResourceImport } = await at.call('ros.GetFeatureDetails', { RegionId, Feature: 'ResourceImport' })
  const types = ResourceImport.SupportedResourceTypes ?? []
  const identifiers = Object.fromEntries(types.map((one) => [one.ResourceType, one.ResourceIdentifiers?.[0] ?? '']))
  const { StackId } = await stackOf(at, manyKinds(identifiers))
  const rows = at.world.stackResources.list('stack', StackId, { oldestFirst: true })
  await deleteStack(at, StackId, { RetainAllResources: true })
  return rows.map((row) => source(row.ResourceType, row.PhysicalResourceId))
}

describe('scratches of type ResourceImport', () => {
  it('take over many kinds of resources into a stack that is in sync with them', async () => {
    const at = testWorld()
    const SourceResources = await abandoned(at)
    const before = rowsMade(at.world)
    const scratch = await scratchOf(at, 'ResourceImport', { SourceResources, PreferenceParameters: RETAIN })
    expect(`${scratch.Status} ${scratch.StatusReason}`).toBe('GENERATE_COMPLETE ')
    expect(scratch.StackProvision).toEqual({ Creatable: false, Importable: true })
    const { TemplateScratchId } = scratch
    const { Resources, ResourcesToImport } = await templateOf(at, TemplateScratchId)
    expect(ResourcesToImport).toHaveLength(SourceResources.length)
    expect(Object.values(Resources).every(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toBe(true)
    expect(Resources.ECSVSwitch_001?.Properties.VpcId).toEqual({ Ref: 'ECSVPC_001' })
    const { ChangeSetId, StackId } = await createChangeSet(at, {
      ...{ ChangeSetType: 'IMPORT', StackName: 'taken', TemplateScratchId },
    })
    const found = await at.call('ros.GetChangeSet', { RegionId, ChangeSetId })
    expect(`${found.Status} ${found.StatusReason}`).toBe('CREATE_COMPLETE ')
    await executeChangeSet(at, ChangeSetId)
    const stack = await at.call('ros.GetStack', { RegionId, StackId })
    expect(`${stack.Status} ${stack.StatusReason}`).toMatch(/^IMPORT_CREATE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
    const { DriftDetectionId } = await at.call('ros.DetectStackDrift', { RegionId, StackId })
    await at.settle()
    const drift = await at.call('ros.GetStackDriftDetectionStatus', { RegionId, DriftDetectionId })
    expect(`${drift.DriftDetectionStatus} ${drift.StackDriftStatus}`).toBe('DETECTION_COMPLETE IN_SYNC')
    expect((await read(at, TemplateScratchId)).Stacks).toEqual([{ StackId, RegionId, UsageType: 'ResourceImport' }])
    await deleteStack(at, StackId)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('find what has a tag or lies in a resource group; parts of an instance come with it', async () => {
    const at = testWorld()
    const net = await sourceNetwork(at)
    const id = await sourceInstance(at, net)
    await at.call('vpc.TagResources', {
      ...{ RegionId, ResourceType: 'VPC', ResourceId: [net.VpcId], Tag: [{ Key: 'team', Value: 'shop' }] },
    })
    const SourceTag = { ResourceTags: { team: 'shop' } }
    const scratch = await scratchOf(at, 'ResourceImport', { SourceTag, PreferenceParameters: RETAIN })
    expect(scratch.TemplateScratchData?.SourceNodes).toMatchObject([
      { ResourceType: 'ALIYUN::ECS::VPC', ResourceId: net.VpcId },
      { ResourceType: 'ALIYUN::ECS::Instance', ResourceId: id },
    ])
    const { Resources } = await templateOf(at, scratch.TemplateScratchId)
    expect(Resources.ECSInstance_001?.Properties).toMatchObject({
      ...{ VpcId: { Ref: 'ECSVPC_001' }, VSwitchId: net.VSwitchId, SecurityGroupIds: [net.SecurityGroupId] },
      DiskMappings: [{ Category: 'cloud_essd', Size: 60, PerformanceLevel: 'PL0' }],
    })
    const filtered = { ...SourceTag, ResourceTypeFilter: ['ALIYUN::ECS::VPC'] }
    const few = await scratchOf(at, 'ResourceImport', { SourceTag: filtered, PreferenceParameters: RETAIN })
    expect(few.TemplateScratchData?.SourceNodes).toHaveLength(1)
    const SourceResourceGroup = { ResourceGroupId: 'rg-none' }
    const none = await scratchOf(at, 'ResourceImport', { SourceResourceGroup, PreferenceParameters: RETAIN })
    expect(none).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'ResourceNotFound' })
  })

  it('fail for what is not there, need a DeletionPolicy, and make no stack by CreateStack', async () => {
    const at = testWorld()
    const { VpcId } = await sourceNetwork(at)
    const SourceResources = [source('ALIYUN::ECS::VPC', VpcId)]
    const missing = [source('ALIYUN::ECS::VPC', 'vpc-none')]
    const failed = await scratchOf(at, 'ResourceImport', { SourceResources: missing, PreferenceParameters: RETAIN })
    expect(failed).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'ResourceNotFound' })
    expect(failed.StatusReason).toContain('vpc-none')
    const request = { RegionId, TemplateScratchType: 'ResourceImport', SourceResources }
    expect((await at.refusal('ros.CreateTemplateScratch', request)).code).toBe('InvalidParameter')
    const { TemplateScratchId } = await scratchOf(at, 'ResourceImport', {
      ...{ SourceResources, PreferenceParameters: RETAIN },
    })
    const stack = { RegionId, StackName: 'x', TemplateScratchId }
    expect((await at.refusal('ros.CreateStack', stack)).code).toBe('NotSupported')
    expect((await at.refusal('ros.PreviewStack', stack)).code).toBe('NotSupported')
    const importing = { RegionId, ChangeSetName: 's', ChangeSetType: 'IMPORT', StackName: 'x', TemplateScratchId }
    const twice = { ...importing, ResourcesToImport: [] }
    expect((await at.refusal('ros.CreateChangeSet', twice)).code).toBe('InvalidParameter')
    const { StackId } = await stackOf(at, template({}))
    const existing = { ...importing, StackName: undefined, StackId }
    expect((await at.refusal('ros.CreateChangeSet', existing)).code).toBe('InvalidParameter')
  })
})

describe('scratches of types ArchitectureReplication and ResourceMigration', () => {
  /** A network whose groups let each other in, with a disk, an EIP and a key pair. */
  async function architecture(at: TestWorld) {
    const net = await sourceNetwork(at)
    const group = { RegionId, VpcId: net.VpcId, SecurityGroupName: 'back' }
    const { SecurityGroupId: back } = await at.call('ecs.CreateSecurityGroup', group)
    for (const [SecurityGroupId, SourceGroupId] of [
      [net.SecurityGroupId, back],
      [back, net.SecurityGroupId],
    ]) {
      const Permissions = [{ IpProtocol: 'tcp', PortRange: '80/80', SourceGroupId }]
      await at.call('ecs.AuthorizeSecurityGroup', { RegionId, SecurityGroupId: SecurityGroupId ?? '', Permissions })
    }
    const disk = { RegionId, ZoneId: 'cn-hangzhou-i', Size: 30, DiskCategory: 'cloud_essd', DiskName: 'store' }
    const { DiskId } = await at.call('ecs.CreateDisk', disk)
    const { AllocationId } = await at.call('vpc.AllocateEipAddress', { RegionId, Bandwidth: '7', Name: 'door' })
    await at.call('ecs.CreateKeyPair', { RegionId, KeyPairName: 'keys' })
    await at.settle()
    return [
      source('ALIYUN::ECS::VPC', net.VpcId),
      source('ALIYUN::ECS::VSwitch', net.VSwitchId),
      source('ALIYUN::ECS::SecurityGroup', net.SecurityGroupId),
      source('ALIYUN::ECS::SecurityGroup', back),
      source('ALIYUN::ECS::Disk', DiskId),
      source('ALIYUN::VPC::EIP', AllocationId),
      source('ALIYUN::ECS::SSHKeyPair', 'keys'),
    ]
  }

  it.each(['ArchitectureReplication', 'ResourceMigration'])('%s makes the same anew', async (type) => {
    const at = testWorld()
    const SourceResources = await architecture(at)
    const scratch = await scratchOf(at, type, { SourceResources })
    expect(`${scratch.Status} ${scratch.StatusReason}`).toBe('GENERATE_COMPLETE ')
    expect(scratch.StackProvision).toEqual({ Creatable: true, Importable: false })
    const { TemplateScratchId } = scratch
    const before = rowsMade(at.world)
    const stack = await stackOf(at, '', { TemplateBody: undefined, TemplateScratchId } as never)
    const made = at.world.stackResources.list('stack', stack.StackId, { oldestFirst: true })
    expect(rowsMade(at.world)).toEqual(Object.fromEntries(Object.entries(before).map(([name, n]) => [name, 2 * n])))
    expect((await read(at, TemplateScratchId)).Stacks).toMatchObject([{ StackId: stack.StackId, UsageType: type }])
    // A scratch of the copies comes to the same template.
    const copies = made.filter(({ ResourceType }) => SourceResources.some((one) => one.ResourceType === ResourceType))
    const order = (one: { ResourceType: string }) =>
      SourceResources.findIndex((s) => s.ResourceType === one.ResourceType)
    const again = await scratchOf(at, type, {
      SourceResources: copies
        .sort((a, b) => order(a) - order(b) || (a.LogicalResourceId < b.LogicalResourceId ? -1 : 1))
        .map((row) => source(row.ResourceType, row.PhysicalResourceId)),
      PreferenceParameters: [{ ParameterKey: 'DisableNameUnique', ParameterValue: 'true' }],
    })
    const plain = (resources: object) => JSON.stringify(resources).replace(/keys-[0-9a-f]{8}/g, 'keys')
    const [first, second] = [await templateOf(at, TemplateScratchId), await templateOf(at, again.TemplateScratchId)]
    expect(plain(second.Resources)).toBe(plain(first.Resources))
  })

  it('go to another region with the zone that is asked for', async () => {
    const at = testWorld()
    const { VpcId, VSwitchId } = await sourceNetwork(at)
    const SourceResources = [source('ALIYUN::ECS::VPC', VpcId), source('ALIYUN::ECS::VSwitch', VSwitchId)]
    const PreferenceParameters = Object.entries({ RegionId: OTHER_REGION, ZoneId: 'cn-beijing-h' }).map(
      ([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }),
    )
    const { TemplateScratchId } = await scratchOf(at, 'ArchitectureReplication', {
      ...{ SourceResources, PreferenceParameters },
    })
    const { StackId } = await at.call('ros.CreateStack', {
      ...{ RegionId: OTHER_REGION, StackName: 'copy', TemplateScratchId, TemplateScratchRegionId: RegionId },
    })
    await at.settle()
    expect((await at.call('ros.GetStack', { RegionId: OTHER_REGION, StackId })).Status).toBe('CREATE_COMPLETE')
    const { VSwitches } = await at.call('vpc.DescribeVSwitches', { RegionId: OTHER_REGION })
    expect(VSwitches.VSwitch).toMatchObject([{ ZoneId: 'cn-beijing-h', VSwitchName: 'desk' }])
  })

  it('bring related resources of the types that are asked for', async () => {
    const at = testWorld()
    const net = await sourceNetwork(at)
    await sourceInstance(at, net)
    const related = { RelatedResourceTypeFilter: ['ALIYUN::ECS::VSwitch', 'ALIYUN::ECS::SecurityGroup'] }
    const scratch = await scratchOf(at, 'ArchitectureReplication', {
      SourceResources: [{ ...source('ALIYUN::ECS::VPC', net.VpcId), ...related }],
    })
    expect(scratch.SourceResources).toMatchObject([related])
    const { Resources } = await templateOf(at, scratch.TemplateScratchId)
    expect(Object.values(Resources).map(({ Type }) => Type)).toEqual([
      ...['ALIYUN::ECS::VPC', 'ALIYUN::ECS::VSwitch', 'ALIYUN::ECS::SecurityGroup'],
    ])
  })

  it('fail when a preference is for instances alone', async () => {
    const at = testWorld()
    const { VpcId } = await sourceNetwork(at)
    const scratch = await scratchOf(at, 'ArchitectureReplication', {
      SourceResources: [source('ALIYUN::ECS::VPC', VpcId)],
      PreferenceParameters: [{ ParameterKey: 'InstanceAmount', ParameterValue: '2' }],
    })
    expect(scratch).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'InvalidParameter' })
  })
})

describe('scratches of type ArchitectureDetection', () => {
  it('show what a resource hangs on and what hangs on it, and nothing beside it', async () => {
    const at = testWorld()
    const net = await sourceNetwork(at)
    const [id, neighbour] = [await sourceInstance(at, net), await sourceInstance(at, net)]
    const { AllocationId } = await at.call('vpc.AllocateEipAddress', { RegionId })
    await at.call('vpc.AssociateEipAddress', { RegionId, AllocationId, InstanceId: id })
    await at.settle()
    const scratch = await scratchOf(at, 'ArchitectureDetection', {
      SourceResources: [{ ...source('ALIYUN::ECS::Instance', id), RegionId }],
    })
    expect(`${scratch.Status} ${scratch.StatusReason}`).toBe('GENERATE_COMPLETE ')
    expect([scratch.LogicalIdStrategy, scratch.StackProvision]).toEqual([
      ...['LongTypePrefixAndHashSuffix', { Creatable: false, Importable: false }],
    ])
    const data = scratch.TemplateScratchData as {
      SourceNodes: { ResourceId: string; ResourceType: string }[]
      Relations: { From: string; To: string }[]
    }
    const ids = data.SourceNodes.map(({ ResourceId }) => ResourceId)
    expect(ids).toEqual(expect.arrayContaining([id, net.VpcId, net.VSwitchId, net.SecurityGroupId, AllocationId]))
    expect(ids).not.toContain(neighbour)
    expect(data.SourceNodes.filter(({ ResourceType }) => ResourceType === 'ALIYUN::ECS::Disk')).toHaveLength(2)
    expect(data.Relations).toContainEqual({ From: AllocationId, To: id })
    expect(data.Relations).toContainEqual({ From: id, To: net.VSwitchId })
  })

  it('have no template', async () => {
    const at = testWorld()
    const { VpcId } = await sourceNetwork(at)
    const SourceResources = [source('ALIYUN::ECS::VPC', VpcId)]
    const { TemplateScratchId } = await scratchOf(at, 'ArchitectureDetection', { SourceResources })
    const request = { RegionId, TemplateScratchId }
    expect((await at.refusal('ros.GenerateTemplateByScratch', request)).code).toBe('NotSupported')
    expect((await at.refusal('ros.CreateStack', { ...request, StackName: 'x' })).code).toBe('NotSupported')
  })
})

describe('ExecutionMode Sync', () => {
  it('has the scratch generated before anything else is asked', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const VpcId = at.world.stackResources.list('stack', StackId)[0]?.PhysicalResourceId ?? ''
    for (const [ExecutionMode, Status] of [
      ['Async', 'GENERATE_IN_PROGRESS'],
      ['Sync', 'GENERATE_COMPLETE'],
    ]) {
      const { TemplateScratchId } = await at.call('ros.CreateTemplateScratch', {
        ...{ RegionId, TemplateScratchType: 'ArchitectureDetection', ExecutionMode },
        SourceResources: [source('ALIYUN::ECS::VPC', VpcId)],
      })
      expect((await read(at, TemplateScratchId)).Status).toBe(Status)
    }
  })
})
