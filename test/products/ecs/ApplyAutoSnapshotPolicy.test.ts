import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, policyWorld } from './policySetup.ts'

const REGION = { regionId: 'cn-hangzhou' }

describe('ApplyAutoSnapshotPolicy does', () => {
  it('puts a policy on disks, beside those they have', async () => {
    const { policy, policies, apply, running, attached, disk } = await policyWorld()
    const InstanceId = await running()
    const [one, other] = [await attached(InstanceId), await attached(InstanceId)]
    const [first, second] = [await policy(), await policy()]
    await apply(first, one, other)
    await apply(second, one)
    await apply(first, one)
    expect(await disk(one)).toMatchObject({
      EnableAutomatedSnapshotPolicy: true,
      AutoSnapshotPolicyId: `${second},${first}`,
    })
    expect(await disk(other)).toMatchObject({ AutoSnapshotPolicyId: first })
    expect(await policies()).toMatchObject([{ DiskNums: 1 }, { DiskNums: 2 }])
  })
})

describe('ApplyAutoSnapshotPolicy later', () => {
  it('takes a snapshot at each time of the policy, by the hours of China and the weekdays', async () => {
    const { test, policy, apply, running, attached, automatic } = await policyWorld()
    const DiskId = await attached(await running())
    // The world begins on a Friday at 11:04 of China.
    await apply(await policy({ timePoints: '["0","12"]', repeatWeekdays: '["5","7"]' }), DiskId)
    await test.advance(55 * 60_000)
    expect(await automatic(DiskId)).toEqual([])
    await test.advance(HOUR_MS)
    expect(await automatic(DiskId)).toMatchObject([{ CreationTime: '2026-01-02T04:00:00Z' }])
    await test.advance(7 * DAY_MS)
    const times = (await automatic(DiskId)).map(({ CreationTime }) => CreationTime)
    const expected = ['2026-01-09T04:00:00Z', '2026-01-08T16:00:00Z', '2026-01-04T04:00:00Z', '2026-01-03T16:00:00Z']
    // The one of the first Friday was kept for a week.
    expect(times.filter((time) => time !== '2026-01-02T04:00:00Z')).toEqual(expected)
  })

  it('passes over disks that allow none, and goes on', async () => {
    const { test, policy, apply, running, available, attached, automatic } = await policyWorld()
    const InstanceId = await running()
    const [never, off, good] = [await available(), await attached(InstanceId), await attached(InstanceId)]
    await test.call('ecs.ModifyDiskAttribute', { DiskId: off, EnableAutoSnapshot: false })
    await apply(await policy({ retentionDays: -1 }), never, off, good)
    await test.advance(2 * DAY_MS)
    expect(await automatic(never)).toEqual([])
    expect(await automatic(off)).toEqual([])
    expect(await automatic(good)).toMatchObject([{ RetentionDays: 0 }, { RetentionDays: 0 }])
  })

  it('makes room by deleting the oldest, and does not count against snapshots made by hand', async () => {
    const { test, policy, apply, running, attached, automatic, quota } = await policyWorld()
    const DiskId = await attached(await running())
    quota('auto_snapshots_per_disk', 2)
    quota('manual_snapshots_per_disk', 1)
    await apply(await policy({ retentionDays: -1 }), DiskId)
    await test.advance(4 * DAY_MS)
    const times = (await automatic(DiskId)).map(({ CreationTime }) => CreationTime)
    expect(times).toEqual(['2026-01-05T04:00:00Z', '2026-01-04T04:00:00Z'])
    await test.call('ecs.CreateSnapshot', { DiskId })
    await test.settle()
    const ask = { RegionId: 'cn-hangzhou', DiskId }
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...ask, SnapshotType: 'user' })
    expect(Snapshots.Snapshot).toMatchObject([{ SnapshotType: 'user' }])
    const { TotalCount } = await test.call('ecs.DescribeSnapshots', { ...ask, SnapshotType: 'all' })
    expect(TotalCount).toBe(3)
  })

  it('the automatic snapshots go with a disk that is set so, and settling is not held up by the schedule', async () => {
    const { test, policy, apply, running, attached, automatic } = await policyWorld()
    const InstanceId = await running()
    const [gone, kept] = [await attached(InstanceId), await attached(InstanceId)]
    await test.call('ecs.ModifyDiskAttribute', { DiskId: gone, DeleteAutoSnapshot: true })
    await apply(await policy({ timePoints: '["0","6","12","18"]' }), gone, kept)
    await test.advance(DAY_MS)
    const before = test.world.nowMs
    await test.settle()
    expect(test.world.nowMs - before).toBeLessThan(HOUR_MS)
    for (const DiskId of [gone, kept]) await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    await test.settle()
    for (const DiskId of [gone, kept]) await test.call('ecs.DeleteDisk', { DiskId })
    expect(await automatic(gone)).toEqual([])
    expect(await automatic(kept)).toHaveLength(4)
  })
})

describe('ApplyAutoSnapshotPolicy refuses', () => {
  it('what is not there or malformed, disks without snapshots, and an eleventh policy', async () => {
    const { test, policy, apply, available } = await policyWorld()
    const autoSnapshotPolicyId = await policy()
    const DiskId = await available()
    const ephemeral = { DiskCategory: 'elastic_ephemeral_disk_standard', PerformanceLevel: '', Size: 64 }
    const local = await available(ephemeral)
    const cases: [object, number, string][] = [
      [{ autoSnapshotPolicyId: 'sp-none' }, 404, 'ParameterInvalid'],
      [{ diskIds: '["d-none"]' }, 404, 'InvalidDiskId.NotFound'],
      [{ diskIds: DiskId }, 403, 'ParameterInvalid'],
      [{ diskIds: '[]' }, 403, 'ParameterInvalid'],
      [{ diskIds: JSON.stringify([local]) }, 400, 'DiskCategory.OperationNotSupported'],
      [{ diskIds: JSON.stringify([local, DiskId]) }, 400, 'PartofDiskCategory.OperationNotSupported'],
    ]
    const ask = { ...REGION, autoSnapshotPolicyId, diskIds: JSON.stringify([DiskId]) }
    for (const [members, status, code] of cases)
      expect(await test.refusal('ecs.ApplyAutoSnapshotPolicy', { ...ask, ...members })).toMatchObject({ status, code })
    for (let i = 0; i < 10; i++) await apply(await policy(), DiskId)
    const eleventh = await test.refusal('ecs.ApplyAutoSnapshotPolicy', ask)
    expect(eleventh).toMatchObject({ status: 403, code: 'ParameterInvalid' })
  })
})
