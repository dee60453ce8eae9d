import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeInstance, REGION } from './sourceInstance.ts'

const DAY_MS = 24 * 3_600_000

describe('CreateSnapshot does', () => {
  it('freezes what is on the medium, and is progressing at first', async () => {
    const test = testWorld()
    const { dataDiskIds } = makeInstance(test, { dataDisks: [{ files: { '/a': '1' }, unflushed: { '/b': '2' } }] })
    const [DiskId = ''] = dataDiskIds
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', {
      DiskId,
      SnapshotName: 'nightly',
      Description: 'of the data',
    })
    expect(SnapshotId).toMatch(/^s-bp1[0-9a-z]{17}$/)
    inside(test, (world) => world.disks.change(DiskId, { files: { '/a': 'later' } }))
    expect(test.world.snapshots.get(SnapshotId)?.files).toEqual({ '/a': '1' })
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, DiskId })
    expect(Snapshots.Snapshot).toMatchObject([
      {
        ...{
          SnapshotId,
          SnapshotName: 'nightly',
          Description: 'of the data',
          Status: 'progressing',
          Progress: '0%',
          RemainTime: 160,
        },
        ...{ SourceDiskId: DiskId, SourceDiskSize: '40', SourceDiskType: 'data', Usage: 'none', Available: false },
      },
    ])
  })
})

describe('CreateSnapshot takes', () => {
  it('a resource group and tags', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    const members = { ResourceGroupId: 'rg-1', Tag: [{ Key: 'team', Value: 'a' }] }
    await test.call('ecs.CreateSnapshot', { DiskId, ...members })
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, ResourceGroupId: 'rg-1' })
    expect(Snapshots.Snapshot).toMatchObject([
      { ResourceGroupId: 'rg-1', Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] } },
    ])
  })
})

describe('CreateSnapshot later', () => {
  it('is accomplished after a time that grows with the disk', async () => {
    const test = testWorld()
    const { systemDiskId } = makeInstance(test)
    await test.call('ecs.CreateSnapshot', { DiskId: systemDiskId })
    const shown = async () => (await test.call('ecs.DescribeSnapshots', REGION)).Snapshots.Snapshot?.[0]
    await test.advance(40_000)
    expect(await shown()).toMatchObject({ Status: 'progressing', Progress: '25%', RemainTime: 120 })
    await test.advance(120_000)
    expect(await shown()).toMatchObject({
      Status: 'accomplished',
      Progress: '100%',
      RemainTime: 0,
      LastModifiedTime: '2026-01-02T03:06:45Z',
    })
    expect(test.world.watches.size).toBe(0)
  })

  it('fails when the state of the instance changes', async () => {
    const test = testWorld()
    const { InstanceId, systemDiskId } = makeInstance(test)
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: systemDiskId })
    inside(test, (world) => world.instances.change(InstanceId, { HostName: 'other' }))
    await test.advance(10)
    expect(test.world.snapshots.get(SnapshotId)?.Status).toBe('progressing')
    inside(test, (world) => world.instances.change(InstanceId, { Status: 'Stopping' }))
    await test.settle()
    expect(test.world.snapshots.get(SnapshotId)?.Status).toBe('failed')
  })

  it('is deleted after RetentionDays, whatever the pace, unless an image needs it', async () => {
    const test = testWorld({ pace: 'instant' })
    const { systemDiskId } = makeInstance(test)
    const snapshot = async () => {
      const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: systemDiskId, RetentionDays: 2 })
      await test.settle()
      return SnapshotId
    }
    const [first, second] = [await snapshot(), await snapshot()]
    await test.call('ecs.CreateImage', { ...REGION, SnapshotId: second })
    await test.advance(2 * DAY_MS - 1000)
    expect(test.world.snapshots.has(first)).toBe(true)
    await test.advance(2000)
    expect(test.world.snapshots.has(first)).toBe(false)
    expect(test.world.snapshots.has(second)).toBe(true)
  })
})

describe('CreateSnapshot refuses', () => {
  it.each([
    ['a bad name', { SnapshotName: 'auto-1' }, 400, 'InvalidSnapshotName.Malformed'],
    ['a bad description', { Description: 'x' }, 404, 'InvalidDescription.Malformed'],
    ['a bad retention', { RetentionDays: 0 }, 400, 'InvalidParameter'],
    ['an unknown disk', { DiskId: 'd-none' }, 404, 'InvalidDiskId.NotFound'],
  ])('%s', async (_what, members, status, code) => {
    const test = testWorld()
    const { systemDiskId } = makeInstance(test)
    expect(await test.refusal('ecs.CreateSnapshot', { DiskId: systemDiskId, ...members })).toMatchObject({
      status,
      code,
    })
  })

  it('disks and instances in a state that does not allow it', async () => {
    const test = testWorld()
    const { InstanceId, systemDiskId, dataDiskIds } = makeInstance(test, {
      dataDisks: [{ Category: 'local_hdd_pro' }, {}],
    })
    const [local = '', data = ''] = dataDiskIds
    const refuse = (DiskId: string) => test.refusal('ecs.CreateSnapshot', { DiskId })
    expect(await refuse(local)).toMatchObject({ status: 400, code: 'DiskCategory.OperationNotSupported' })
    inside(test, (world) => world.disks.change(data, { Status: 'Available', InstanceId: '', AttachedTime: '' }))
    expect(await refuse(data)).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.NeverAttached' })
    inside(test, (world) => world.disks.change(data, { Status: 'Creating' }))
    expect(await refuse(data)).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
    inside(test, (world) => world.instances.change(InstanceId, { Status: 'Stopping' }))
    expect(await refuse(systemDiskId)).toMatchObject({ status: 400, code: 'IncorrectInstanceStatus' })
  })

  it('a second one at a time, and more than the disk may have', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await test.refusal('ecs.CreateSnapshot', { DiskId })).toMatchObject({
      status: 403,
      code: 'IncorrectDiskStatus.CreatingSnapshot',
    })
    await test.settle()
    const quotaName = 'manual_snapshots_per_disk'
    inside(test, (world) =>
      world.quotas.put({ quotaKey: `${quotaName}||`, quotaName, accountId: '', regionId: '', value: 1 }),
    )
    expect(await test.refusal('ecs.CreateSnapshot', { DiskId })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.Snapshot',
    })
  })

  it('a ClientToken that was used with other parameters', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    await test.call('ecs.CreateSnapshot', { DiskId, ClientToken: 'once' })
    const again = await test.refusal('ecs.CreateSnapshot', { DiskId, ClientToken: 'once', SnapshotName: 'other' })
    expect(again).toMatchObject({ status: 403, code: 'IdempotentParameterMismatch' })
  })
})
