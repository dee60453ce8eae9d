import type { Requests, Responses } from '../../../src/catalogue/types.generated.ts'
import { type DiskWorld, diskWorld } from './diskSetup.ts'

const REGION = { regionId: 'cn-hangzhou' }
export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

type Snapshot = NonNullable<NonNullable<Responses['ecs.DescribeSnapshots']['Snapshots']>['Snapshot']>[number]
type Policy = NonNullable<
  NonNullable<Responses['ecs.DescribeAutoSnapshotPolicyEx']['AutoSnapshotPolicies']>['AutoSnapshotPolicy']
>[number]

export interface PolicyWorld extends DiskWorld {
  /** Every day at noon of China, kept for a week, unless the members say otherwise. */
  policy(members?: Partial<Requests['ecs.CreateAutoSnapshotPolicy']>): Promise<string>
  policies(filters?: object): Promise<Policy[]>
  apply(autoSnapshotPolicyId: string, ...diskIds: string[]): Promise<void>
  automatic(DiskId: string): Promise<Snapshot[]>
}

export async function policyWorld(): Promise<PolicyWorld> {
  const world = await diskWorld()
  const { test } = world
  return {
    ...world,
    async policy(members = {}) {
      const times = { timePoints: '["12"]', repeatWeekdays: '["1","2","3","4","5","6","7"]', retentionDays: 7 }
      const { AutoSnapshotPolicyId } = await test.call('ecs.CreateAutoSnapshotPolicy', {
        ...REGION,
        ...times,
        ...members,
      })
      return AutoSnapshotPolicyId
    },
    async policies(filters = {}) {
      const ask = { RegionId: REGION.regionId, ...filters }
      const { AutoSnapshotPolicies } = await test.call('ecs.DescribeAutoSnapshotPolicyEx', ask)
      return AutoSnapshotPolicies.AutoSnapshotPolicy ?? []
    },
    async apply(autoSnapshotPolicyId, ...diskIds) {
      const ask = { ...REGION, autoSnapshotPolicyId, diskIds: JSON.stringify(diskIds) }
      await test.call('ecs.ApplyAutoSnapshotPolicy', ask)
    },
    async automatic(DiskId) {
      const ask = { RegionId: REGION.regionId, DiskId, SnapshotType: 'auto', PageSize: 100 }
      const { Snapshots } = await test.call('ecs.DescribeSnapshots', ask)
      return Snapshots.Snapshot ?? []
    },
  }
}
