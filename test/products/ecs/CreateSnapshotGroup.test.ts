import { describe, expect, it } from 'vitest'
import { groupWorld } from './snapshotGroupSetup.ts'
import { inside, makeInstance, REGION } from './sourceInstance.ts'

describe('CreateSnapshotGroup does', () => {
  it('snapshots of all disks of an instance: progressing, then accomplished', async () => {
    const { test, InstanceId, system, first, second, create, groups } = groupWorld()
    const labels = { Name: 'before-upgrade', Description: 'of the shop', ResourceGroupId: 'rg-1' }
    const SnapshotGroupId = await create({ InstanceId, ...labels, Tag: [{ Key: 'team', Value: 'a' }] })
    expect(SnapshotGroupId).toMatch(/^ssg-bp1/)
    await test.advance(40_000)
    const [young] = await groups()
    expect(young).toMatchObject({
      ...{ ...labels, SnapshotGroupId, InstanceId, Status: 'progressing', CreationTime: '2026-01-02T03:04:05Z' },
      Tags: { Tag: [{ Key: 'team', Value: 'a' }] },
    })
    const members = young?.Snapshots?.Snapshot ?? []
    expect(members.map(({ SourceDiskId, Progress }) => [SourceDiskId, Progress])).toEqual([
      [system, '25%'],
      [first, '25%'],
      [second, '25%'],
    ])
    await test.settle()
    expect(await groups()).toMatchObject([{ Status: 'accomplished' }])
    const files = test.world.snapshots.get(members[2]?.SnapshotId ?? '')?.files
    expect(files).toEqual({ '/data': 'kept' })
  })

  it('of some disks, of all but some, and of disks without naming their instance', async () => {
    const { test, InstanceId, system, first, second, create, groups } = groupWorld()
    const disksOf = async (SnapshotGroupId: string) => {
      const [group] = await groups({ SnapshotGroupId: [SnapshotGroupId] })
      return group?.Snapshots?.Snapshot?.map(({ SourceDiskId }) => SourceDiskId)
    }
    expect(await disksOf(await create({ InstanceId, DiskId: [first] }))).toEqual([first])
    await test.settle()
    expect(await disksOf(await create({ InstanceId, ExcludeDiskId: [first, system] }))).toEqual([second])
    await test.settle()
    expect(await disksOf(await create({ DiskId: [system, second], ClientToken: 'once' }))).toEqual([system, second])
    expect(await disksOf(await create({ DiskId: [system, second], ClientToken: 'once' }))).toHaveLength(2)
  })
})

describe('CreateSnapshotGroup later', () => {
  it('fails with the state of its instance', async () => {
    const { test, InstanceId, create, groups } = groupWorld()
    await create()
    await test.call('ecs.StopInstance', { InstanceId })
    await test.settle()
    expect(await groups()).toMatchObject([{ Status: 'failed' }])
  })
})

describe('CreateSnapshotGroup refuses', () => {
  it('what is malformed, not there, or not ready', async () => {
    const { test, InstanceId, first } = groupWorld()
    const other = makeInstance(test)
    const cases: [object, number, string][] = [
      [{ InstanceId: undefined }, 400, 'MissingParameter'],
      [{ InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
      [{ DiskId: ['d-none'] }, 404, 'InvalidDiskId.NotFound'],
      [{ DiskId: [other.systemDiskId] }, 400, 'InvalidParameter'],
      [{ DiskId: [first], ExcludeDiskId: [first] }, 400, 'InvalidParameter'],
      [{ DiskId: Array(129).fill(first) }, 400, 'InvalidParameter'],
      [{ Name: '1' }, 400, 'InvalidName.Malformed'],
      [{ Description: 'x' }, 400, 'InvalidDescription.Malformed'],
      [{ Tag: [{ Key: 'acs:x', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    ]
    const refuse = (members: object) => test.refusal('ecs.CreateSnapshotGroup', { ...REGION, InstanceId, ...members })
    for (const [members, status, code] of cases) expect(await refuse(members)).toMatchObject({ status, code })
    inside(test, (world) => world.disks.change(first, { Category: 'local_hdd_pro' }))
    expect(await refuse({})).toMatchObject({ status: 400, code: 'DiskCategory.OperationNotSupported' })
    inside(test, (world) => world.disks.change(first, { Category: 'cloud_essd', ZoneId: 'cn-hangzhou-h' }))
    expect(await refuse({})).toMatchObject({ status: 400, code: 'InvalidParameter.Conflict' })
    inside(test, (world) => world.disks.change(first, { ZoneId: 'cn-hangzhou-i' }))
    await test.call('ecs.CreateSnapshot', { DiskId: first })
    expect(await refuse({})).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.CreatingSnapshot' })
  })
})
