import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { manyKinds } from '../scratch/manyKinds.ts'
import { changesOf, createChangeSet, executeChangeSet, type More } from './changeSetSetup.ts'
import {
  createStack,
  deleteStack,
  eventsOf,
  outputsOf,
  REGION,
  resourceStatuses,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
} from './stackSetup.ts'
import { updateStack } from './updateSetup.ts'

const Outputs = { Table: { Value: { 'Fn::GetAtt': ['Vpc', 'RouteTableId'] } } }
const BODY = template({ Vpc: vpc(), VSwitch: vSwitch(1) }, { Outputs })

/** A VPC and a vSwitch that no stack made. */
async function made(at: TestWorld) {
  const place = { RegionId: REGION }
  const { VpcId } = await at.call('vpc.CreateVpc', { ...place, CidrBlock: '10.0.0.0/16', VpcName: 'net' })
  await at.settle()
  const subnet = { ...place, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.1.0/24' }
  const { VSwitchId } = await at.call('vpc.CreateVSwitch', subnet)
  await at.settle()
  return { VpcId, VSwitchId }
}

function one(LogicalResourceId: string, ResourceType: string, identifier: object) {
  return { LogicalResourceId, ResourceType, ResourceIdentifier: JSON.stringify(identifier) }
}

const both = ({ VpcId, VSwitchId }: { VpcId: string; VSwitchId: string }) => [
  one('Vpc', 'ALIYUN::ECS::VPC', { VpcId }),
  one('VSwitch', 'ALIYUN::ECS::VSwitch', { VSwitchId }),
]

const importing = (more: More): More => ({
  ...{ ChangeSetType: 'IMPORT', StackName: 'taken', TemplateBody: BODY },
  ...more,
})

async function statusOf(at: TestWorld, StackId: string) {
  return (await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status
}

describe('change sets of type IMPORT', () => {
  it('make a stack of what is there, and make nothing', async () => {
    const at = testWorld()
    const ids = await made(at)
    const before = rowsMade(at.world)
    const { ChangeSetId, StackId } = await createChangeSet(at, importing({ ResourcesToImport: both(ids) }))
    expect(await changesOf(at, ChangeSetId)).toEqual([
      {
        ...{ Action: 'Import', LogicalResourceId: 'Vpc', PhysicalResourceId: ids.VpcId },
        ResourceType: 'ALIYUN::ECS::VPC',
      },
      {
        ...{ Action: 'Import', LogicalResourceId: 'VSwitch', PhysicalResourceId: ids.VSwitchId },
        ResourceType: 'ALIYUN::ECS::VSwitch',
      },
    ])
    expect(await statusOf(at, StackId)).toBe('REVIEW_IN_PROGRESS')
    const { ChangeSetType, ExecutionStatus } = await executeChangeSet(at, ChangeSetId)
    expect([ChangeSetType, ExecutionStatus]).toEqual(['IMPORT', 'EXECUTE_COMPLETE'])
    expect(await statusOf(at, StackId)).toBe('IMPORT_CREATE_COMPLETE')
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'IMPORT_COMPLETE', VSwitch: 'IMPORT_COMPLETE' })
    expect(rowsMade(at.world)).toEqual(before)
    const { Vpcs } = await at.call('vpc.DescribeVpcs', { RegionId: REGION, VpcId: ids.VpcId })
    expect(await outputsOf(at, StackId)).toEqual({ Table: Vpcs.Vpc?.[0]?.RouterTableIds?.RouterTableIds?.[0] })
    expect(await eventsOf(at, StackId)).toContain('taken IMPORT_CREATE_IN_PROGRESS')
  })

  it('leave a stack that can be updated, looked at for drift, and deleted like others', async () => {
    const at = testWorld()
    const { ChangeSetId, StackId } = await createChangeSet(at, importing({ ResourcesToImport: both(await made(at)) }))
    await executeChangeSet(at, ChangeSetId)
    const { DriftDetectionId } = await at.call('ros.DetectStackDrift', { RegionId: REGION, StackId })
    await at.settle()
    const drift = await at.call('ros.GetStackDriftDetectionStatus', { RegionId: REGION, DriftDetectionId })
    expect(drift.StackDriftStatus).toBe('IN_SYNC')
    await updateStack(at, StackId, template({ Vpc: vpc({ VpcName: 'mine' }), VSwitch: vSwitch(1) }))
    expect(at.world.vpcs.all().map(({ VpcName }) => VpcName)).toEqual(['mine'])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('bring more into a stack that is there; what the template says differently is drift', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Own: vpc({ CidrBlock: '172.16.0.0/16' }) }))
    const { VpcId } = await made(at)
    const next = template({ Own: vpc({ CidrBlock: '172.16.0.0/16' }), Vpc: vpc({ VpcName: 'other' }) })
    const ResourcesToImport = [one('Vpc', 'ALIYUN::ECS::VPC', { VpcId })]
    const { ChangeSetId } = await createChangeSet(
      at,
      importing({ StackName: undefined, StackId, TemplateBody: next, ResourcesToImport }),
    )
    expect(await changesOf(at, ChangeSetId)).toHaveLength(1)
    await executeChangeSet(at, ChangeSetId)
    expect(await statusOf(at, StackId)).toBe('IMPORT_UPDATE_COMPLETE')
    expect(await resourceStatuses(at, StackId)).toEqual({ Own: 'CREATE_COMPLETE', Vpc: 'IMPORT_COMPLETE' })
    const drift = { RegionId: REGION, StackId, LogicalResourceId: 'Vpc' }
    expect((await at.call('ros.DetectStackResourceDrift', drift)).ResourceDriftStatus).toBe('MODIFIED')
  })

  it('give up what was taken over when the import fails, as it was', async () => {
    const at = testWorld()
    const ids = await made(at)
    const { ChangeSetId, StackId } = await createChangeSet(at, importing({ ResourcesToImport: both(ids) }))
    await at.call('vpc.DeleteVSwitch', { VSwitchId: ids.VSwitchId, RegionId: REGION })
    await at.settle()
    expect((await executeChangeSet(at, ChangeSetId)).ExecutionStatus).toBe('EXECUTE_FAILED')
    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect([stack.Status, stack.OperationInfo?.Code, stack.OperationInfo?.Action]).toEqual([
      ...['IMPORT_CREATE_ROLLBACK_COMPLETE', 'ResourceNotFound', 'IMPORT'],
    ])
    expect(at.world.vpcs.get(ids.VpcId)?.VpcName).toBe('net')
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.vpcs.has(ids.VpcId)).toBe(true)
  })

  it('leave a stack that was there as it was when they fail; with DisableRollback they leave what is done', async () => {
    for (const DisableRollback of [false, true]) {
      const at = testWorld()
      const body = template({ Own: vpc({ CidrBlock: '172.16.0.0/16' }) })
      const { StackId } = await stackOf(at, body)
      const ids = await made(at)
      const Own = vpc({ CidrBlock: '172.16.0.0/16' })
      const { ChangeSetId } = await createChangeSet(
        at,
        importing({
          ...{ StackName: undefined, StackId, TemplateBody: template({ Own, Vpc: vpc(), VSwitch: vSwitch(1) }) },
          ...{ ResourcesToImport: both(ids), DisableRollback },
        }),
      )
      await at.call('vpc.DeleteVSwitch', { VSwitchId: ids.VSwitchId, RegionId: REGION })
      await at.settle()
      await executeChangeSet(at, ChangeSetId)
      expect(await statusOf(at, StackId)).toBe(
        DisableRollback ? 'IMPORT_UPDATE_FAILED' : 'IMPORT_UPDATE_ROLLBACK_COMPLETE',
      )
      expect(await resourceStatuses(at, StackId)).toEqual({
        Own: 'CREATE_COMPLETE',
        ...(DisableRollback ? { Vpc: 'IMPORT_COMPLETE', VSwitch: 'IMPORT_FAILED' } : {}),
      })
      await deleteStack(at, StackId)
      expect(at.world.vpcs.has(ids.VpcId)).toBe(!DisableRollback)
    }
  })

  it('keep what DeletionPolicy Retain says when the stack goes', async () => {
    const at = testWorld()
    const ids = await made(at)
    const Vpc = { ...vpc(), DeletionPolicy: 'Retain' }
    const VSwitch = { ...vSwitch(1), DeletionPolicy: 'Retain' }
    const { ChangeSetId, StackId } = await createChangeSet(
      at,
      importing({ TemplateBody: template({ Vpc, VSwitch }), ResourcesToImport: both(ids) }),
    )
    await executeChangeSet(at, ChangeSetId)
    await deleteStack(at, StackId)
    expect(at.world.vSwitches.has(ids.VSwitchId)).toBe(true)
    // It belongs to nobody again.
    const again = await createChangeSet(at, importing({ ResourcesToImport: both(ids) }))
    expect((await executeChangeSet(at, again.ChangeSetId)).ExecutionStatus).toBe('EXECUTE_COMPLETE')
  })

  it('fail when something is not there', async () => {
    const at = testWorld()
    const ids = await made(at)
    const { ChangeSetId, StackId } = await createChangeSet(
      at,
      importing({ ResourcesToImport: both({ ...ids, VSwitchId: 'vsw-none' }) }),
    )
    const found = await at.call('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })
    expect([found.Status, found.ExecutionStatus]).toEqual(['CREATE_FAILED', 'UNAVAILABLE'])
    expect(found.StatusReason).toContain('vsw-none')
    expect((await at.refusal('ros.ExecuteChangeSet', { RegionId: REGION, ChangeSetId })).code).toBe('NotSupported')
    await at.call('ros.DeleteChangeSet', { RegionId: REGION, ChangeSetId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it.each<[string, (ids: { VpcId: string; VSwitchId: string }) => More, string]>([
    ['nothing to import', () => ({ ResourcesToImport: [] }), 'InvalidParameter'],
    ['less than the template has', (ids) => ({ ResourcesToImport: both(ids).slice(0, 1) }), 'StackValidationFailed'],
    [
      'a resource that the template has not',
      (ids) => ({ ResourcesToImport: [...both(ids), one('No', 'ALIYUN::ECS::VPC', { VpcId: 'x' })] }),
      'InvalidParameter',
    ],
    [
      'another type than the template has',
      ({ VpcId }) => ({ ResourcesToImport: [one('Vpc', 'ALIYUN::ECS::Disk', { VpcId })] }),
      'InvalidParameter',
    ],
    [
      'another identifier',
      ({ VpcId }) => ({ ResourcesToImport: [one('Vpc', 'ALIYUN::ECS::VPC', { Id: VpcId })] }),
      'InvalidParameter',
    ],
    [
      'no identifier',
      () => ({ ResourcesToImport: [{ LogicalResourceId: 'Vpc', ResourceType: 'ALIYUN::ECS::VPC' }] }),
      'InvalidParameter',
    ],
    [
      'a type that cannot be imported',
      () => ({
        TemplateBody: template({ Sleep: { Type: 'ALIYUN::ROS::Sleep' } }),
        ResourcesToImport: [one('Sleep', 'ALIYUN::ROS::Sleep', { Id: 'x' })],
      }),
      'InvalidParameter',
    ],
    [
      'the same twice',
      ({ VpcId }) => ({
        TemplateBody: template({ Vpc: vpc(), Other: vpc() }),
        ResourcesToImport: ['Vpc', 'Other'].map((id) => one(id, 'ALIYUN::ECS::VPC', { VpcId })),
      }),
      'StackValidationFailed',
    ],
    ['a stack policy', (ids) => ({ ResourcesToImport: both(ids), StackPolicyBody: '{}' }), 'InvalidParameter'],
    ['tainted resources', (ids) => ({ ResourcesToImport: both(ids), TaintResources: ['Vpc'] }), 'InvalidParameter'],
    ['a name that is taken', (ids) => ({ ResourcesToImport: both(ids), StackName: 'demo' }), 'StackExists'],
    ['another type of change set', () => ({ ChangeSetType: 'MOVE' }), 'InvalidParameter'],
  ])('refuse %s', async (_, more, code) => {
    const at = testWorld()
    await createStack(at, template({}))
    await at.settle()
    const ids = await made(at)
    const request = { RegionId: REGION, ChangeSetName: 'set', ...importing(more(ids)) }
    expect((await at.refusal('ros.CreateChangeSet', request)).code).toBe(code)
  })

  it('refuse what a stack has already, when they are made and when they are executed', async () => {
    const at = testWorld()
    const ids = await made(at)
    const [first, second] = [
      await createChangeSet(at, importing({ ResourcesToImport: both(ids) })),
      await createChangeSet(at, importing({ ResourcesToImport: both(ids), StackName: 'late' })),
    ]
    await executeChangeSet(at, first.ChangeSetId)
    const request = { RegionId: REGION, ChangeSetName: 'more', ...importing({ StackName: 'third' }) }
    const refused = await at.refusal('ros.CreateChangeSet', { ...request, ResourcesToImport: both(ids) })
    expect([refused.code, refused.message]).toEqual(['StackValidationFailed', expect.stringContaining('stack taken')])
    expect((await executeChangeSet(at, second.ChangeSetId)).ExecutionStatus).toBe('EXECUTE_FAILED')
    expect(await statusOf(at, second.StackId)).toBe('IMPORT_CREATE_ROLLBACK_COMPLETE')
    expect(await statusOf(at, first.StackId)).toBe('IMPORT_CREATE_COMPLETE')
  })

  it('refuse to change what the stack has', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Own: vpc({ CidrBlock: '172.16.0.0/16' }) }))
    const ids = await made(at)
    const Own = vpc({ CidrBlock: '172.16.0.0/16', VpcName: 'changed' })
    const code = async (resources: object, tags: More = {}) => {
      const request = importing({ StackName: undefined, StackId, ResourcesToImport: both(ids), ...tags })
      const body = template({ ...resources, Vpc: vpc(), VSwitch: vSwitch(1) })
      return (
        await at.refusal('ros.CreateChangeSet', {
          RegionId: REGION,
          ChangeSetName: 's',
          ...request,
          TemplateBody: body,
        })
      ).message
    }
    expect(await code({ Own })).toContain('Own would be changed: Modify')
    expect(await code({})).toContain('Own would be changed: Remove')
    expect(await code({ Own: vpc({ CidrBlock: '172.16.0.0/16' }), New: vpc() })).toContain('New is not in Resources')
  })

  it.each([
    ['a fault makes it fail', { outcome: 'fail' }, async () => undefined, 'IMPORT_CREATE_ROLLBACK_COMPLETE'],
    [
      'a fault stalls it and time runs out',
      { outcome: 'stall' },
      (at: TestWorld) => at.advance(61 * 60_000),
      'IMPORT_CREATE_ROLLBACK_COMPLETE',
    ],
    [
      'it is stalled and cancelled',
      { outcome: 'stall' },
      async (at: TestWorld, StackId: string) => {
        await at.advance(10_000)
        expect(await statusOf(at, StackId)).toBe('IMPORT_CREATE_IN_PROGRESS')
        await at.call('ros.CancelStackOperation', { RegionId: REGION, StackId, CancelType: 'Quick' })
      },
      'IMPORT_CREATE_FAILED',
    ],
  ] as const)('end as they should when %s, and leave everything as it was', async (_, effect, then, status) => {
    const at = testWorld()
    const ids = await made(at)
    const before = rowsMade(at.world)
    const { ChangeSetId, StackId } = await createChangeSet(at, importing({ ResourcesToImport: both(ids) }))
    const strikes = { at: 'stackResource', on: 'import', ...effect } as const
    await at.control({ kind: 'fault', fault: { resourceId: 'VSwitch', effect: strikes } })
    await at.call('ros.ExecuteChangeSet', { RegionId: REGION, ChangeSetId })
    await then(at, StackId)
    await at.settle()
    expect(await statusOf(at, StackId)).toBe(status)
    const { ExecutionStatus } = await at.call('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })
    expect(ExecutionStatus).toBe('EXECUTE_FAILED')
    await deleteStack(at, StackId, { RetainResources: status === 'IMPORT_CREATE_FAILED' ? ['Vpc'] : [] })
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('know the identifier of every type that can be imported, which is one of its attributes', async () => {
    const at = testWorld()
    const { ResourceImport } = await at.call('ros.GetFeatureDetails', { RegionId: REGION, Feature: 'ResourceImport' })
    const types = ResourceImport.SupportedResourceTypes ?? []
    expect(types.length).toBeGreaterThan(30)
    for (const { ResourceType = '', ResourceIdentifiers = [] } of types) {
      const { Attributes } = await at.call('ros.GetResourceType', { ResourceType })
      expect(Object.keys(Attributes), ResourceType).toEqual(expect.arrayContaining(ResourceIdentifiers))
    }
  })

  it('take over all kinds of resources that a stack has let go, with the same attributes', async () => {
    const at = testWorld()
    const identifiers: Record<string, string> = Object.fromEntries(
      (
        (await at.call('ros.GetFeatureDetails', { RegionId: REGION, Feature: 'ResourceImport' })).ResourceImport
          .SupportedResourceTypes ?? []
      ).map(({ ResourceType, ResourceIdentifiers }) => [ResourceType, ResourceIdentifiers?.[0]]),
    )
    const first = await stackOf(at, manyKinds(identifiers))
    const ids = at.world.stackResources.list('stack', first.StackId, { oldestFirst: true })
    const outputs = await outputsOf(at, first.StackId)
    await deleteStack(at, first.StackId, { RetainAllResources: true })
    const before = rowsMade(at.world)
    const { ChangeSetId, StackId } = await createChangeSet(
      at,
      importing({
        TemplateBody: manyKinds(identifiers),
        ResourcesToImport: ids.map(({ LogicalResourceId, ResourceType, PhysicalResourceId }) =>
          one(LogicalResourceId, ResourceType, { [identifiers[ResourceType] ?? '']: PhysicalResourceId }),
        ),
      }),
    )
    await executeChangeSet(at, ChangeSetId)
    const { Status, StatusReason } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(`${Status} ${StatusReason}`).toMatch(/^IMPORT_CREATE_COMPLETE/)
    expect(await outputsOf(at, StackId)).toEqual(outputs)
    expect(rowsMade(at.world)).toEqual(before)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    // With which snapshots an image was made is not known of one that is taken over.
    expect(rowsMade(at.world)).toEqual({ snapshots: 1 })
  })
})
