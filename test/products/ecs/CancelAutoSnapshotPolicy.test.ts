import { describe, expect, it } from 'vitest'
import { DAY_MS, policyWorld } from './policySetup.ts'

const REGION = { regionId: 'cn-hangzhou' }

describe('CancelAutoSnapshotPolicy does', () => {
  it('takes the only policy off, or the one that is named; nothing more is taken', async () => {
    const { test, policy, apply, running, attached, disk, automatic } = await policyWorld()
    const InstanceId = await running()
    const [one, other] = [await attached(InstanceId), await attached(InstanceId)]
    const [first, second] = [await policy(), await policy({ timePoints: '["20"]' })]
    await apply(first, one, other)
    await apply(second, other)
    await test.call('ecs.CancelAutoSnapshotPolicy', { ...REGION, diskIds: JSON.stringify([one]) })
    const named = { ...REGION, diskIds: JSON.stringify([other]), autoSnapshotPolicyId: first }
    await test.call('ecs.CancelAutoSnapshotPolicy', named)
    await test.call('ecs.CancelAutoSnapshotPolicy', { ...REGION, diskIds: JSON.stringify([one]) })
    expect(await disk(one)).toMatchObject({ EnableAutomatedSnapshotPolicy: false, AutoSnapshotPolicyId: '' })
    expect(await disk(other)).toMatchObject({ AutoSnapshotPolicyId: second })
    await test.advance(DAY_MS)
    expect(await automatic(one)).toEqual([])
    expect(await automatic(other)).toHaveLength(1)
  })
})

describe('CancelAutoSnapshotPolicy refuses', () => {
  it('what is not there or malformed, and several policies without a name', async () => {
    const { test, policy, apply, available } = await policyWorld()
    const DiskId = await available()
    for (const id of [await policy(), await policy()]) await apply(id, DiskId)
    const cases: [object, number, string][] = [
      [{ autoSnapshotPolicyId: 'sp-none' }, 404, 'ParameterInvalid'],
      [{ diskIds: '["d-none"]' }, 404, 'InvalidDiskId.NotFound'],
      [{ diskIds: 'x' }, 403, 'ParameterInvalid'],
      [{}, 403, 'OperationDenied.TooManyAutoSnapshotPolicies'],
    ]
    const ask = { ...REGION, diskIds: JSON.stringify([DiskId]) }
    for (const [members, status, code] of cases)
      expect(await test.refusal('ecs.CancelAutoSnapshotPolicy', { ...ask, ...members })).toMatchObject({ status, code })
  })
})
