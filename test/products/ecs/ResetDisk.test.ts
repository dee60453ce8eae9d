import { describe, expect, it } from 'vitest'
import { diskWorld, fill } from './diskSetup.ts'

describe('ResetDisk does', () => {
  it('rolls a disk of a stopped instance back, and a free one', async () => {
    const world = await diskWorld()
    const { test, stopped, attached, disk, files, snapshot } = world
    const InstanceId = await stopped()
    const DiskId = await attached(InstanceId)
    fill(world, DiskId, { '/a': 'old' })
    const SnapshotId = await snapshot(DiskId)
    fill(world, DiskId, { '/a': 'new', '/b': 'more' })
    await test.call('ecs.ResizeDisk', { DiskId, NewSize: 40 })
    await test.call('ecs.ResetDisk', { DiskId, SnapshotId, DryRun: false })
    expect(await disk(DiskId)).toMatchObject({ Status: 'ReIniting', InstanceId })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Status: 'In_use', Size: 40 })
    expect(files(DiskId)).toEqual({ '/a': 'old' })
    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    await test.settle()
    fill(world, DiskId, {})
    await test.call('ecs.ResetDisk', { DiskId, SnapshotId })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Status: 'Available' })
    expect(files(DiskId)).toEqual({ '/a': 'old' })
  })
})

describe('ResetDisk refuses', () => {
  it('what is not there, does not belong together or is not ready, and a dry run', async () => {
    const { test, running, attached, snapshot } = await diskWorld()
    const InstanceId = await running()
    const [DiskId, other] = [await attached(InstanceId), await attached(InstanceId)]
    const SnapshotId = await snapshot(DiskId)
    const refuse = (members: object = {}) => test.refusal('ecs.ResetDisk', { DiskId, SnapshotId, ...members })
    expect(await refuse({ DiskId: 'd-none' })).toMatchObject({ status: 404, code: 'InvalidDiskId.NotFound' })
    expect(await refuse({ SnapshotId: 's-none' })).toMatchObject({ status: 404, code: 'InvalidSnapshotId.NotFound' })
    const wrong = { status: 403, code: 'InvalidParameter.InvalidDiskIdAndSnapshotId' }
    expect(await refuse({ DiskId: other })).toMatchObject(wrong)
    expect(await refuse()).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    await test.call('ecs.StopInstance', { InstanceId })
    await test.settle()
    expect(await refuse({ DryRun: true })).toMatchObject({ status: 400, code: 'DryRunOperation' })
    const { SnapshotId: young } = await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await refuse()).toMatchObject({ status: 403, code: 'DiskCreatingSnapshot' })
    await test.settle()
    await test.call('ecs.ResetDisk', { DiskId, SnapshotId: young })
    expect(await refuse()).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
  })
})
