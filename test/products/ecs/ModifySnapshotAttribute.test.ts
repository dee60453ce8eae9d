import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeInstance, REGION } from './sourceInstance.ts'

const DAY_MS = 24 * 3_600_000

async function withSnapshot(members: object = { RetentionDays: 2 }) {
  const test = testWorld()
  const { systemDiskId } = makeInstance(test)
  const ask = { DiskId: systemDiskId, SnapshotName: 'old', Description: 'of old', ...members }
  const { SnapshotId } = await test.call('ecs.CreateSnapshot', ask)
  await test.settle()
  const shown = async () => (await test.call('ecs.DescribeSnapshots', REGION)).Snapshots.Snapshot?.[0]
  return { test, SnapshotId, shown }
}

describe('ModifySnapshotAttribute does', () => {
  it('what is sent, and leaves the rest', async () => {
    const { test, SnapshotId, shown } = await withSnapshot()
    await test.call('ecs.ModifySnapshotAttribute', { SnapshotId, SnapshotName: 'new' })
    expect(await shown()).toMatchObject({ SnapshotName: 'new', Description: 'of old', RetentionDays: 2 })
    await test.advance(1000)
    await test.call('ecs.ModifySnapshotAttribute', { SnapshotId, Description: '' })
    expect(await shown()).toMatchObject({
      SnapshotName: 'new',
      Description: '',
      LastModifiedTime: '2026-01-02T03:06:46Z',
    })
  })
})

describe('ModifySnapshotAttribute later', () => {
  it('a longer retention counts from the creation', async () => {
    const { test, SnapshotId, shown } = await withSnapshot()
    await test.advance(DAY_MS)
    await test.call('ecs.ModifySnapshotAttribute', { SnapshotId, RetentionDays: 3 })
    expect(await shown()).toMatchObject({ RetentionDays: 3 })
    await test.advance(2 * DAY_MS - 300_000)
    expect(await shown()).toMatchObject({ SnapshotId })
    await test.advance(300_000)
    expect(await shown()).toBeUndefined()
  })
})

describe('ModifySnapshotAttribute refuses', () => {
  it.each([
    ['an unknown snapshot', { SnapshotId: 's-none', SnapshotName: 'new' }, 404, 'InvalidSnapshotId.NotFound'],
    ['nothing to change', {}, 400, 'NoAttributeToModify'],
    ['a bad name', { SnapshotName: 'auto-1' }, 400, 'InvalidSnapshotName.Malformed'],
    ['a bad description', { Description: 'http://x' }, 404, 'InvalidDescription.Malformed'],
    ['a shorter retention', { RetentionDays: 1 }, 400, 'InvalidParameter'],
    ['no retention', { RetentionDays: 0 }, 400, 'InvalidParameter'],
    ['too long a retention', { RetentionDays: 70_000 }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    const { test, SnapshotId } = await withSnapshot()
    expect(await test.refusal('ecs.ModifySnapshotAttribute', { SnapshotId, ...members })).toMatchObject({
      status,
      code,
    })
  })

  it('an end for a snapshot that is kept for ever', async () => {
    const { test, SnapshotId } = await withSnapshot({})
    const ask = { SnapshotId, RetentionDays: 10 }
    expect(await test.refusal('ecs.ModifySnapshotAttribute', ask)).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
