import { describe, expect, it } from 'vitest'
import { groupWorld } from './snapshotGroupSetup.ts'
import { REGION } from './sourceInstance.ts'

describe('DeleteSnapshotGroup does', () => {
  it('deletes the snapshots too, but not those that an image needs', async () => {
    const { test, system, first, create, groups } = groupWorld()
    const SnapshotGroupId = await create({ DiskId: [system, first] })
    await test.settle()
    const [group] = await groups()
    const [needed = ''] = group?.Snapshots?.Snapshot?.map(({ SnapshotId }) => SnapshotId ?? '') ?? []
    await test.call('ecs.CreateImage', { ...REGION, SnapshotId: needed })
    await test.settle()
    const { OperationProgressSet } = await test.call('ecs.DeleteSnapshotGroup', { ...REGION, SnapshotGroupId })
    expect(OperationProgressSet.OperationProgress).toMatchObject([
      { OperationStatus: 'Success' },
      { OperationStatus: 'Failed', ErrorCode: 'SnapshotCreatedImage' },
    ])
    expect(await groups()).toEqual([])
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', REGION)
    expect(Snapshots.Snapshot).toMatchObject([{ SnapshotId: needed }])
  })
})

describe('DeleteSnapshotGroup refuses', () => {
  it('a group that there is not', async () => {
    const { test } = groupWorld()
    const refusal = await test.refusal('ecs.DeleteSnapshotGroup', { ...REGION, SnapshotGroupId: 'ssg-none' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidSnapshotGroupId.NotFound' })
  })
})
