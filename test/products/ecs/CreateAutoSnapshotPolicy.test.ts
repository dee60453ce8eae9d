import { describe, expect, it } from 'vitest'
import { DAY_MS, policyWorld } from './policySetup.ts'

describe('CreateAutoSnapshotPolicy does', () => {
  it('a policy with what is asked, that no disk has', async () => {
    const { policy, policies } = await policyWorld()
    const AutoSnapshotPolicyId = await policy({
      ...{ timePoints: '["1","13"]', repeatWeekdays: '["5"]', retentionDays: -1, autoSnapshotPolicyName: 'nightly' },
      ...{ ResourceGroupId: 'rg-1', Tag: [{ Key: 'team', Value: 'a' }], AssociationType: 'AssociatedWithDisk' },
      ...{ EnableCrossRegionCopy: false, TargetCopyRegions: '[]', CopyEncryptionConfiguration: { Encrypted: false } },
    })
    expect(AutoSnapshotPolicyId).toMatch(/^sp-bp1/)
    expect(await policies()).toMatchObject([
      {
        ...{
          AutoSnapshotPolicyId,
          AutoSnapshotPolicyName: 'nightly',
          TimePoints: '["1","13"]',
          RepeatWeekdays: '["5"]',
          TargetCopyRegions: '[]',
        },
        ...{ RetentionDays: -1, DiskNums: 0, Status: 'Normal', ResourceGroupId: 'rg-1', RegionId: 'cn-hangzhou' },
        ...{ Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] }, CreationTime: expect.stringMatching(/^2026-/) },
      },
    ])
  })

  it('lies in the region that is asked for', async () => {
    const { policy, policies } = await policyWorld()
    const AutoSnapshotPolicyId = await policy({ regionId: 'cn-shanghai' })
    expect(await policies()).toEqual([])
    expect(await policies({ RegionId: 'cn-shanghai' })).toMatchObject([{ AutoSnapshotPolicyId }])
  })
})

describe('CreateAutoSnapshotPolicy later', () => {
  it('disks that RunInstances makes with it are snapshot at its times, whatever the pace', async () => {
    const { test, policy, run, automatic, systemDisk, disk } = await policyWorld()
    await test.control({ kind: 'clock', pace: 'instant' })
    const id = await policy({ retentionDays: 2 })
    const [InstanceId = ''] = await run({
      SystemDisk: { AutoSnapshotPolicyId: id },
      DataDisk: [
        { Category: 'cloud_essd', Size: 20, AutoSnapshotPolicyId: id },
        { Category: 'cloud_essd', Size: 20 },
      ],
    })
    await test.settle()
    const DiskId = await systemDisk(InstanceId)
    expect(await disk(DiskId)).toMatchObject({ AutoSnapshotPolicyId: id, EnableAutomatedSnapshotPolicy: true })
    const filter = { RegionId: 'cn-hangzhou', AutoSnapshotPolicyId: id }
    const { Disks } = await test.call('ecs.DescribeDisks', filter)
    expect(Disks.Disk).toHaveLength(2)
    const { Disks: without } = await test.call('ecs.DescribeDisks', {
      RegionId: 'cn-hangzhou',
      EnableAutomatedSnapshotPolicy: false,
    })
    expect(without.Disk).toHaveLength(1)
    await test.advance(DAY_MS)
    expect(await automatic(DiskId)).toMatchObject([
      {
        ...{ SnapshotType: 'auto', Status: 'accomplished', SnapshotName: `auto2.0_20260102_${id}`, RetentionDays: 2 },
        CreationTime: '2026-01-02T04:00:00Z',
      },
    ])
    // Each is kept for two days, so two are there at any time.
    await test.advance(30 * DAY_MS)
    expect(await automatic(DiskId)).toHaveLength(2)
    expect(test.world.timeline.size).toBeLessThan(20)
  })
})

describe('CreateAutoSnapshotPolicy refuses', () => {
  it.each([
    ['hours that are no array', { timePoints: '12' }, 403, 'ParameterInvalid'],
    ['no hour', { timePoints: '[]' }, 403, 'ParameterInvalid'],
    ['an hour that there is not', { timePoints: '["24"]' }, 403, 'ParameterInvalid'],
    ['half an hour', { timePoints: '[1.5]' }, 403, 'ParameterInvalid'],
    ['a weekday that there is not', { repeatWeekdays: '["0"]' }, 403, 'ParameterInvalid'],
    ['no JSON', { repeatWeekdays: '[' }, 403, 'ParameterInvalid'],
    ['a retention of nothing', { retentionDays: 0 }, 403, 'ParameterInvalid'],
    ['too long a retention', { retentionDays: 65_536 }, 403, 'ParameterInvalid'],
    ['a bad name', { autoSnapshotPolicyName: '1' }, 403, 'ParameterInvalid'],
    ['a bad tag', { Tag: [{ Key: 'acs:x', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    ['copies elsewhere', { EnableCrossRegionCopy: true }, 400, 'InvalidParameter'],
    ['a place for copies', { TargetCopyRegions: '["cn-beijing"]' }, 400, 'InvalidParameter'],
    ['a key for copies', { CopyEncryptionConfiguration: { KMSKeyId: 'k' } }, 400, 'InvalidParameter'],
    ['disks by tags', { AssociationType: 'AssociatedWithInstanceTag' }, 400, 'InvalidParameter'],
    ['tags of instances', { TargetTags: [{ Key: 'a', Value: 'b' }] }, 400, 'InvalidParameter'],
    ['an unknown region', { regionId: 'cn-nowhere' }, 404, 'InvalidRegionId.NotFound'],
  ])('%s', async (_what, members, status, code) => {
    const { test } = await policyWorld()
    const ask = { regionId: 'cn-hangzhou', timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 1, ...members }
    expect(await test.refusal('ecs.CreateAutoSnapshotPolicy', ask)).toMatchObject({ status, code })
  })

  it('more than the quota, and disks with a policy that there is not', async () => {
    const { test, policy, quota, request } = await policyWorld()
    await policy()
    quota('auto_snapshot_policies_per_region', 1)
    const ask = { regionId: 'cn-hangzhou', timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 1 }
    const full = await test.refusal('ecs.CreateAutoSnapshotPolicy', ask)
    expect(full).toMatchObject({ status: 403, code: 'AutoSnapshotPolicy.QuotaExceed' })
    const run = await test.refusal('ecs.RunInstances', request({ SystemDisk: { AutoSnapshotPolicyId: 'sp-none' } }))
    expect(run).toMatchObject({ status: 404, code: 'ParameterInvalid' })
  })
})
