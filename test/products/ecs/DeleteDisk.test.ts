import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DeleteDisk does', () => {
  it('releases a free disk; snapshots made by hand stay', async () => {
    const { test, running, attached, disk, snapshot } = await diskWorld()
    const InstanceId = await running()
    const DiskId = await attached(InstanceId)
    const SnapshotId = await snapshot(DiskId)
    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    await test.settle()
    await test.call('ecs.DeleteDisk', { DiskId })
    expect(await disk(DiskId)).toBeUndefined()
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', REGION)
    expect(Snapshots.Snapshot).toMatchObject([{ SnapshotId, SourceDiskId: DiskId }])
  })

  it('nothing for an id that is not there', async () => {
    const { test } = await diskWorld()
    expect(await test.call('ecs.DeleteDisk', { DiskId: 'd-none' })).toEqual({ RequestId: expect.any(String) })
  })
})

describe('DeleteDisk refuses', () => {
  it('disks that are attached, on their way, or being created or snapshot', async () => {
    const { test, running, create, attached } = await diskWorld()
    const InstanceId = await running()
    const DiskId = await attached(InstanceId)
    const refuse = (id: string) => test.refusal('ecs.DeleteDisk', { DiskId: id })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'DiskStillAttached' })
    expect(await refuse(await create())).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.Initializing' })
    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
    await test.settle()
    await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'DiskCreatingSnapshot' })
  })
})
