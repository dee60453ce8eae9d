import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeInstance, REGION } from './sourceInstance.ts'

describe('DeleteSnapshot', () => {
  it('does: deletes a snapshot, cancels one that is being created, and ignores one that is not there', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId, RetentionDays: 1 })
    await test.call('ecs.DeleteSnapshot', { SnapshotId })
    expect(test.world.snapshots.size).toBe(0)
    expect(test.world.timeline.size).toBe(0)
    expect(test.world.watches.size).toBe(0)
    await test.call('ecs.DeleteSnapshot', { SnapshotId })
    await test.call('ecs.CreateSnapshot', { DiskId })
  })

  it('refuses a snapshot that an image needs, Force or not', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
    await test.settle()
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, SnapshotId })
    const refused = { status: 403, code: 'SnapshotCreatedImage' }
    expect(await test.refusal('ecs.DeleteSnapshot', { SnapshotId })).toMatchObject(refused)
    expect(await test.refusal('ecs.DeleteSnapshot', { SnapshotId, Force: true })).toMatchObject(refused)
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
    await test.call('ecs.DeleteSnapshot', { SnapshotId })
    expect(test.world.snapshots.size).toBe(0)
  })

  it('refuses a snapshot that disks were made from, unless Force is sent', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId, dataDiskIds } = makeInstance(test, { dataDisks: [{}] })
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
    await test.settle()
    inside(test, (world) => world.disks.change(dataDiskIds[0] ?? '', { SourceSnapshotId: SnapshotId }))
    expect(await test.refusal('ecs.DeleteSnapshot', { SnapshotId })).toMatchObject({
      status: 403,
      code: 'SnapshotCreatedDisk',
    })
    await test.call('ecs.DeleteSnapshot', { SnapshotId, Force: true })
    expect(test.world.snapshots.size).toBe(0)
  })

  it('leaves the snapshots of other accounts alone', async () => {
    const test = testWorld()
    const { systemDiskId: DiskId } = makeInstance(test)
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
    await test.call('ecs.DeleteSnapshot', { SnapshotId }, '1000000000000002')
    expect(test.world.snapshots.has(SnapshotId)).toBe(true)
  })
})
