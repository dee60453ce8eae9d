import { describe, expect, it } from 'vitest'
import { DAY_MS, policyWorld } from './policySetup.ts'

const REGION = { regionId: 'cn-hangzhou' }

describe('DeleteAutoSnapshotPolicy does', () => {
  it('takes it off its disks; the snapshots that it took stay', async () => {
    const { test, policy, policies, apply, running, attached, disk, automatic } = await policyWorld()
    const DiskId = await attached(await running())
    const autoSnapshotPolicyId = await policy()
    await apply(autoSnapshotPolicyId, DiskId)
    await test.advance(DAY_MS)
    await test.call('ecs.DeleteAutoSnapshotPolicy', { ...REGION, autoSnapshotPolicyId })
    expect(await policies()).toEqual([])
    expect(await disk(DiskId)).toMatchObject({ EnableAutomatedSnapshotPolicy: false })
    await test.advance(2 * DAY_MS)
    expect(await automatic(DiskId)).toHaveLength(1)
  })
})

describe('DeleteAutoSnapshotPolicy refuses', () => {
  it('a policy that there is not, or that lies in another region', async () => {
    const { test, policy } = await policyWorld()
    const here = await policy()
    for (const ask of [
      { ...REGION, autoSnapshotPolicyId: 'sp-none' },
      { regionId: 'cn-beijing', autoSnapshotPolicyId: here },
    ]) {
      expect(await test.refusal('ecs.DeleteAutoSnapshotPolicy', ask)).toMatchObject({
        status: 404,
        code: 'ParameterInvalid',
      })
    }
  })
})
