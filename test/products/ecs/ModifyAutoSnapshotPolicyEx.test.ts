import { describe, expect, it } from 'vitest'
import { HOUR_MS, policyWorld } from './policySetup.ts'

const REGION = { regionId: 'cn-hangzhou' }

describe('ModifyAutoSnapshotPolicyEx does', () => {
  it('what is sent; the disks follow the new times at once', async () => {
    const { test, policy, policies, apply, running, attached, automatic } = await policyWorld()
    const DiskId = await attached(await running())
    const autoSnapshotPolicyId = await policy({ autoSnapshotPolicyName: 'old' })
    await apply(autoSnapshotPolicyId, DiskId)
    const ask = { ...REGION, autoSnapshotPolicyId }
    await test.call('ecs.ModifyAutoSnapshotPolicyEx', { ...ask, timePoints: '["13"]', repeatWeekdays: '["5"]' })
    expect(await policies()).toMatchObject([
      { AutoSnapshotPolicyName: 'old', TimePoints: '["13"]', RepeatWeekdays: '["5"]', RetentionDays: 7 },
    ])
    const rest = { autoSnapshotPolicyName: 'new', retentionDays: 3, EnableCrossRegionCopy: false }
    await test.call('ecs.ModifyAutoSnapshotPolicyEx', { ...ask, ...rest, TargetCopyRegions: '' })
    expect(await policies()).toMatchObject([{ AutoSnapshotPolicyName: 'new', TimePoints: '["13"]', RetentionDays: 3 }])
    await test.advance(1.5 * HOUR_MS)
    expect(await automatic(DiskId)).toEqual([])
    await test.advance(HOUR_MS)
    expect(await automatic(DiskId)).toMatchObject([{ CreationTime: '2026-01-02T05:00:00Z', RetentionDays: 3 }])
  })
})

describe('ModifyAutoSnapshotPolicyEx refuses', () => {
  it.each([
    ['a policy that there is not', { autoSnapshotPolicyId: 'sp-none' }, 404, 'ParameterInvalid'],
    ['a bad hour', { timePoints: '["x"]' }, 403, 'ParameterInvalid'],
    ['a bad weekday', { repeatWeekdays: '["8"]' }, 403, 'ParameterInvalid'],
    ['a bad retention', { retentionDays: -2 }, 403, 'ParameterInvalid'],
    ['a bad name', { autoSnapshotPolicyName: '_' }, 403, 'ParameterInvalid'],
    ['copies elsewhere', { EnableCrossRegionCopy: true }, 400, 'InvalidParameter'],
    ['a place for copies', { TargetCopyRegions: '["cn-beijing"]' }, 400, 'InvalidParameter'],
    ['encrypted copies', { CopyEncryptionConfiguration: { Encrypted: true } }, 400, 'InvalidParameter'],
    ['tags of instances', { TargetTags: [{ Key: 'a' }] }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    const { test, policy } = await policyWorld()
    const ask = { ...REGION, autoSnapshotPolicyId: await policy(), ...members }
    expect(await test.refusal('ecs.ModifyAutoSnapshotPolicyEx', ask)).toMatchObject({ status, code })
  })
})
