import { describe, expect, it } from 'vitest'
import { type DiskWorld, diskWorld } from '../products/ecs/diskSetup.ts'
import { REGION } from '../products/ecs/instanceSetup.ts'
import { DAY_MS, policyWorld } from '../products/ecs/policySetup.ts'
import { makeResourceGroup, until } from './polling.ts'

async function snapshot({ test }: DiskWorld, id: string) {
  const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, SnapshotIds: JSON.stringify([id]) })
  return Snapshots.Snapshot?.[0]
}

describe('Terraform: alicloud_ecs_snapshot', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = await diskWorld()
    const { test } = world
    const DiskId = await world.systemDisk(await world.running())
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', {
      ...{ DiskId, SnapshotName: 'tf', Description: 'by Terraform', RetentionDays: 20, Category: 'standard' },
      ...{ ClientToken: 'TF-CreateSnapshot-1', Tag: [{ Key: 'env', Value: 'test' }] },
    })
    expect((await snapshot(world, SnapshotId))?.Status).toBe('progressing')
    await until(test, 'accomplished', async () => (await snapshot(world, SnapshotId))?.Status === 'accomplished')
    expect(await snapshot(world, SnapshotId)).toMatchObject({
      ...{ SnapshotName: 'tf', Description: 'by Terraform', RetentionDays: 20, Category: 'standard' },
      ...{ SourceDiskId: DiskId, ResourceGroupId: '', CreationTime: expect.stringMatching(/Z$/) },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    })

    const ResourceGroupId = await makeResourceGroup(test)
    const moved = { ...REGION, ResourceType: 'snapshot', ResourceId: SnapshotId, ResourceGroupId }
    await test.call('ecs.JoinResourceGroup', moved)
    const changes = { SnapshotName: 'renamed', Description: 'changed', RetentionDays: 30 }
    await test.call('ecs.ModifySnapshotAttribute', { SnapshotId, ...changes })
    const tagged = { ...REGION, ResourceType: 'snapshot', ResourceId: [SnapshotId] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    expect(await snapshot(world, SnapshotId)).toMatchObject({
      ...{ ...changes, ResourceGroupId, Status: 'accomplished' },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })

    await test.call('ecs.DeleteSnapshot', { SnapshotId, Force: true })
    await until(test, 'the end', async () => (await snapshot(world, SnapshotId)) === undefined)
  })
})

describe('Terraform: alicloud_ecs_auto_snapshot_policy', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = await policyWorld()
    const { test, policies } = world
    const times = { timePoints: '["1","22"]', repeatWeekdays: '["1"]', retentionDays: -1 }
    const AutoSnapshotPolicyId = await world.policy({
      ...{ ...times, autoSnapshotPolicyName: 'tf', EnableCrossRegionCopy: false },
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    const read = async () => (await policies({ AutoSnapshotPolicyId }))[0]
    await until(test, 'Normal', async () => (await read())?.Status === 'Normal')
    expect(await read()).toMatchObject({
      ...{ AutoSnapshotPolicyName: 'tf', TimePoints: '["1","22"]', RepeatWeekdays: '["1"]', RetentionDays: -1 },
      ...{ EnableCrossRegionCopy: false, Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
    })

    const identity = { autoSnapshotPolicyId: AutoSnapshotPolicyId, regionId: REGION.RegionId }
    const changes = { timePoints: '["3"]', repeatWeekdays: '["2","5"]', retentionDays: 10 }
    await test.call('ecs.ModifyAutoSnapshotPolicyEx', { ...identity, ...changes, autoSnapshotPolicyName: 'renamed' })
    const tagged = { ...REGION, ResourceType: 'snapshotpolicy', ResourceId: [AutoSnapshotPolicyId] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    expect(await read()).toMatchObject({
      ...{ AutoSnapshotPolicyName: 'renamed', TimePoints: '["3"]', RepeatWeekdays: '["2","5"]', RetentionDays: 10 },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })

    await test.call('ecs.DeleteAutoSnapshotPolicy', identity)
    await until(test, 'the end', async () => (await read()) === undefined)
  })
})

describe('Terraform: alicloud_ecs_auto_snapshot_policy_attachment', () => {
  it('create, read, delete, read says gone', async () => {
    const world = await policyWorld()
    const { test } = world
    const DiskId = await world.systemDisk(await world.running())
    const AutoSnapshotPolicyId = await world.policy()
    await world.apply(AutoSnapshotPolicyId, DiskId)
    const read = async () => {
      const DiskIds = JSON.stringify([DiskId])
      const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, AutoSnapshotPolicyId, DiskIds })
      return Disks.Disk?.[0]
    }
    expect(await read()).toMatchObject({ DiskId, AutoSnapshotPolicyId })
    await test.advance(DAY_MS)
    expect(await world.automatic(DiskId)).toHaveLength(1)

    await test.call('ecs.CancelAutoSnapshotPolicy', { regionId: REGION.RegionId, diskIds: JSON.stringify([DiskId]) })
    expect(await read()).toBeUndefined()
    await test.advance(DAY_MS)
    expect(await world.automatic(DiskId)).toHaveLength(1)
  })
})
