import { describe, expect, it } from 'vitest'
import { makeInstance } from '../../products/ecs/sourceInstance.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
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
  template,
  ZONE,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const region = { RegionId: REGION }

const ecs = (type: string, Properties: object) => ({ Type: `ALIYUN::ECS::${type}`, Properties })
const disk = (properties: object = {}) =>
  ecs('Disk', { ZoneId: ZONE, DiskCategory: 'cloud_essd', Size: 40, DiskName: 'data', ...properties })
const diskRow = (at: TestWorld, name = 'data') => at.world.disks.all().find(({ DiskName }) => DiskName === name)

describe('ALIYUN::ECS::Disk', () => {
  it('is a disk with a policy, ready when Available', async () => {
    const at = testWorld()
    const { AutoSnapshotPolicyId } = await at.call('ecs.CreateAutoSnapshotPolicy', {
      ...{ regionId: REGION, timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 7 },
    })
    const properties = {
      ...{ PerformanceLevel: 'PL1', Description: 'of a stack', Encrypted: true, Tags: TAGS, AutoSnapshotPolicyId },
      ...{ DeleteAutoSnapshot: false, ResourceGroupId: 'rg-acfmexample0001', MultiAttach: 'Disabled' },
    }
    const { StackId } = await stackOf(at, template({ Data: disk(properties) }, shown('Data', ['DiskId', 'Status'])))
    const row = diskRow(at)
    expect(row).toMatchObject({
      ...{ Status: 'Available', Size: 40, Category: 'cloud_essd', PerformanceLevel: 'PL1', Encrypted: true },
      ...{ DeleteAutoSnapshot: false, Tags: { a: 'b' }, autoSnapshotPolicyIds: [AutoSnapshotPolicyId] },
    })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.DiskId, DiskId: row?.DiskId, Status: 'Available' })
    expect(readBack(at, 'Data')).toEqual(given(at, 'Data', ['MultiAttach']))

    await at.call('ecs.ResizeDisk', { DiskId: row?.DiskId ?? '', NewSize: 60 })
    expect(readBack(at, 'Data')).toMatchObject({ Size: 60, DiskName: 'data' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is made of a snapshot, with burst and provisioned IOPS', async () => {
    const at = testWorld()
    const [DiskId = ''] = makeInstance(at, { dataDisks: [{}] }).dataDiskIds
    const { SnapshotId } = await at.call('ecs.CreateSnapshot', { DiskId })
    await at.settle()
    const auto = { DiskCategory: 'cloud_auto', SnapshotId, BurstingEnabled: true, ProvisionedIops: 100 }
    await stackOf(at, template({ Data: disk(auto) }))
    expect(diskRow(at)).toMatchObject({ SourceSnapshotId: SnapshotId, BurstingEnabled: true, ProvisionedIops: 100 })
    expect(readBack(at, 'Data')).toEqual(given(at, 'Data'))
  })

  it('refuses what has no effect here, and a stack fails with the refusal of ECS', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Data: disk({ StorageSetId: 'ss-1' }) }))).toContain('StorageSetId')
    expect(await createRefusal(at, template({ Data: disk({ MultiAttach: 'Enabled' }) }))).toContain('MultiAttach')
    const { OperationInfo } = await stackOf(at, template({ Data: disk({ Size: 1 }) }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.LogicalResourceId).toBe('Data')
  })
})

describe('ALIYUN::ECS::DiskAttachment', () => {
  const attachment = (properties: object = {}) =>
    ecs('DiskAttachment', { DiskId: { Ref: 'Data' }, InstanceId: { Ref: 'Web' }, ...properties })

  it('attaches a disk of the stack to an instance of the stack, and goes before them', async () => {
    const at = testWorld()
    const properties = { DeleteWithInstance: true, DeleteAutoSnapshot: false, Device: '/dev/xvdf', InstanceType: 'ECS' }
    const resources = { ...network, Web: instance(), Data: disk(), Attached: attachment(properties) }
    const { StackId } = await stackOf(at, template(resources, shown('Attached', ['DiskId', 'Device', 'Status'])))
    const row = diskRow(at)
    expect(row).toMatchObject({
      Status: 'In_use',
      Device: '/dev/xvdf',
      DeleteWithInstance: true,
      DeleteAutoSnapshot: false,
    })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.DiskId, DiskId: row?.DiskId, Device: '/dev/xvdf', Status: 'In_use' },
    })
    expect(readBack(at, 'Attached')).toEqual(given(at, 'Attached', ['InstanceType']))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is gone when somebody has detached the disk, and the stack can be deleted all the same', async () => {
    const at = testWorld()
    const resources = { ...network, Web: instance(), Data: disk(), Attached: attachment() }
    const { StackId } = await stackOf(at, template(resources))
    const { DiskId = '', InstanceId = '' } = diskRow(at) ?? {}
    await at.call('ecs.DetachDisk', { DiskId, InstanceId })
    await at.settle()
    expect(readBack(at, 'Attached')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('gives an instance its system disk back, with a new logon', async () => {
    const at = testWorld()
    await at.call('ecs.CreateKeyPair', { ...region, KeyPairName: 'key' })
    const { StackId } = await stackOf(at, template({ ...network, Web: instance() }))
    const { DiskId = '', InstanceId = '' } = at.world.disks.all()[0] ?? {}
    await at.call('ecs.StopInstance', { InstanceId })
    await at.settle()
    await at.call('ecs.DetachDisk', { DiskId, InstanceId, DeleteWithInstance: false })
    await at.settle()
    const back = attachment({ DiskId, InstanceId, Bootable: true, Password: 'Secret-123', DeleteWithInstance: true })
    await stackOf(at, template({ Attached: back }), { StackName: 'boot' })
    expect(at.world.disks.get(DiskId)).toMatchObject({ Type: 'system', Status: 'In_use' })
    expect(at.world.instances.get(InstanceId)?.Password).toBe('Secret-123')
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({ Attached: attachment({ DiskId: 'd-1', InstanceId: 'i-1', Force: true }) })
    expect(await createRefusal(at, body)).toContain('Force other than false')
  })
})

describe('ALIYUN::ECS::Snapshot', () => {
  it('is a snapshot, ready when accomplished', async () => {
    const at = testWorld()
    const { systemDiskId: DiskId } = makeInstance(at)
    const properties = { DiskId, SnapshotName: 'saved', Description: 'of a stack', RetentionDays: 9, Tags: TAGS }
    const body = template(
      { Saved: ecs('Snapshot', { ...properties, InstantAccess: false }) },
      shown('Saved', ['SnapshotId', 'Arn']),
    )
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.snapshots.all()
    expect(row).toMatchObject({ Status: 'accomplished', SnapshotName: 'saved', RetentionDays: 9, Tags: { a: 'b' } })
    const id = row?.SnapshotId
    const Arn = `acs:ecs:${REGION}:${ACCOUNT}:snapshot/${id}`
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, SnapshotId: id, Arn })
    expect(readBack(at, 'Saved')).toEqual(given(at, 'Saved', ['InstantAccess']))

    await updateInPlace(at, 'Saved', { Tags: [{ Key: 'c', Value: 'd' }] })
    expect(at.world.snapshots.all()[0]?.Tags).toEqual({ c: 'd' })
    await at.call('ecs.ModifySnapshotAttribute', { SnapshotId: id ?? '', SnapshotName: 'drifted' })
    expect(readBack(at, 'Saved')).toMatchObject({ SnapshotName: 'drifted' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.snapshots.size).toBe(0)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Saved: ecs('Snapshot', { DiskId: 'd-1', Timeout: 300 }) }))).toContain(
      'Timeout',
    )
  })
})

describe('ALIYUN::ECS::SnapshotGroup', () => {
  it('is the snapshots of an instance, and goes with them', async () => {
    const at = testWorld()
    const { InstanceId, systemDiskId, dataDiskIds } = makeInstance(at, { dataDisks: [{}, {}] })
    const [first = ''] = dataDiskIds
    const properties = { InstanceId, ExcludeDiskIds: [first], Name: 'all', Description: 'of a stack', Tags: TAGS }
    const body = template({ Saved: ecs('SnapshotGroup', properties) }, shown('Saved', ['SnapshotGroupId']))
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.snapshotGroups.all()
    expect(row).toMatchObject({ Name: 'all', Description: 'of a stack', InstanceId, Tags: { a: 'b' } })
    const disks = at.world.snapshots.all().map(({ SourceDiskId, Status }) => `${SourceDiskId} ${Status}`)
    expect(disks.sort()).toEqual([systemDiskId, dataDiskIds[1]].map((id) => `${id} accomplished`).sort())
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.SnapshotGroupId, SnapshotGroupId: row?.SnapshotGroupId })
    expect(readBack(at, 'Saved')).toEqual(given(at, 'Saved', ['ExcludeDiskIds']))
    await updateInPlace(at, 'Saved', { Name: 'other', Description: 'changed' })
    expect(at.world.snapshotGroups.all()).toMatchObject([{ Name: 'other', Description: 'changed' }])
    expect(readBack(at, 'Saved')?.Name).toBe('other')
    await at.call('ecs.DeleteSnapshotGroup', { ...region, SnapshotGroupId: row?.SnapshotGroupId ?? '' })
    expect(readBack(at, 'Saved')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([at.world.snapshots.size, at.world.snapshotGroups.size]).toEqual([0, 0])
  })
})

describe('ALIYUN::ECS::AutoSnapshotPolicy', () => {
  const nightly = (properties: object) =>
    ecs('AutoSnapshotPolicy', {
      ...{ AutoSnapshotPolicyName: 'nightly', TimePoints: ['2', '1'], RepeatWeekdays: [1, 7], RetentionDays: '7' },
      ...properties,
    })

  it('is a policy on disks, which are exchanged in place', async () => {
    const at = testWorld()
    const { systemDiskId, dataDiskIds } = makeInstance(at, { dataDisks: [{}] })
    const [other = ''] = dataDiskIds
    const body = template(
      { Nightly: nightly({ DiskIds: [systemDiskId], Tags: TAGS, EnableCrossRegionCopy: false }) },
      shown('Nightly', ['AutoSnapshotPolicyId', 'Arn']),
    )
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.autoSnapshotPolicies.all()
    const id = row?.AutoSnapshotPolicyId ?? ''
    expect(row).toMatchObject({ AutoSnapshotPolicyName: 'nightly', RetentionDays: 7, Tags: { a: 'b' } })
    expect(at.world.disks.get(systemDiskId)?.autoSnapshotPolicyIds).toEqual([id])
    const Arn = `acs:ecs:${REGION}:${ACCOUNT}:snapshotpolicy/${id}`
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, AutoSnapshotPolicyId: id, Arn })
    const same = given(at, 'Nightly', ['EnableCrossRegionCopy'])
    expect(readBack(at, 'Nightly')).toEqual({ ...same, RetentionDays: 7 })

    const change = { TimePoints: ['3'], RepeatWeekdays: [2], RetentionDays: 30, DiskIds: [other], Tags: [] }
    await updateInPlace(at, 'Nightly', { ...change, AutoSnapshotPolicyName: 'weekly' })
    expect(at.world.autoSnapshotPolicies.get(id)).toMatchObject({
      ...{ AutoSnapshotPolicyName: 'weekly', TimePoints: [3], RepeatWeekdays: [2], RetentionDays: 30, Tags: {} },
    })
    expect(at.world.disks.get(systemDiskId)?.autoSnapshotPolicyIds ?? []).toEqual([])
    expect(readBack(at, 'Nightly')).toMatchObject({ ...change, AutoSnapshotPolicyName: 'weekly' })

    await at.call('ecs.ApplyAutoSnapshotPolicy', {
      ...{ regionId: REGION, autoSnapshotPolicyId: id, diskIds: JSON.stringify([systemDiskId]) },
    })
    expect(readBack(at, 'Nightly')?.DiskIds).toEqual([other, systemDiskId])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.autoSnapshotPolicies.size).toBe(0)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Nightly: nightly({ EnableCrossRegionCopy: true }) }))).toContain(
      'EnableCrossRegionCopy other than false',
    )
  })
})
