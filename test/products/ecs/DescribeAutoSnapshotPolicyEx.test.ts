import { describe, expect, it } from 'vitest'
import { policyWorld } from './policySetup.ts'

describe('DescribeAutoSnapshotPolicyEx reads', () => {
  it('the newest first, in pages, and what each filter selects', async () => {
    const { test, policy, policies } = await policyWorld()
    const first = await policy({ autoSnapshotPolicyName: 'nightly', Tag: [{ Key: 'team', Value: 'a' }] })
    const second = await policy({ ResourceGroupId: 'rg-1' })
    const ids = async (filters: object) => (await policies(filters)).map((one) => one.AutoSnapshotPolicyId)
    const cases: [object, string[]][] = [
      [{}, [second, first]],
      [{ AutoSnapshotPolicyId: first }, [first]],
      [{ AutoSnapshotPolicyId: 'sp-none' }, []],
      [{ AutoSnapshotPolicyName: 'nightly' }, [first]],
      [{ ResourceGroupId: 'rg-1' }, [second]],
      [{ Tag: [{ Key: 'team', Value: 'a' }] }, [first]],
      [{ PageNumber: 2, PageSize: 1 }, [first]],
      [{ RegionId: 'cn-beijing' }, []],
    ]
    for (const [filters, expected] of cases) expect([filters, await ids(filters)]).toEqual([filters, expected])
    const page = await test.call('ecs.DescribeAutoSnapshotPolicyEx', { RegionId: 'cn-hangzhou' })
    expect(page).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10 })
  })
})

describe('DescribeAutoSnapshotPolicyEx refuses', () => {
  it('a page that is too large, and a tag value without its key', async () => {
    const { test } = await policyWorld()
    const refuse = (members: object) =>
      test.refusal('ecs.DescribeAutoSnapshotPolicyEx', { RegionId: 'cn-hangzhou', ...members })
    expect(await refuse({ PageSize: 101 })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refuse({ Tag: [{ Value: 'a' }] })).toMatchObject({ status: 400, code: 'InvalidTag.Mismatch' })
  })
})
