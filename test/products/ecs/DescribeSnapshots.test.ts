import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeInstance, REGION } from './sourceInstance.ts'

type Test = ReturnType<typeof testWorld>

async function ids(test: Test, filters: object): Promise<(string | undefined)[]> {
  const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, ...filters })
  return Snapshots.Snapshot?.map(({ SnapshotId }) => SnapshotId) ?? []
}

async function twoSnapshots() {
  const test = testWorld()
  const source = makeInstance(test, { dataDisks: [{ Encrypted: true, KMSKeyId: 'key' }] })
  const [dataDisk = ''] = source.dataDiskIds
  const system = (await test.call('ecs.CreateSnapshot', { DiskId: source.systemDiskId, SnapshotName: 'root' }))
    .SnapshotId
  await test.settle()
  const tagged = { SnapshotName: 'data-1', Tag: [{ Key: 'team', Value: 'a' }], ResourceGroupId: 'rg-1' }
  const data = (await test.call('ecs.CreateSnapshot', { DiskId: dataDisk, ...tagged })).SnapshotId
  return { test, source, dataDisk, system, data }
}

describe('DescribeSnapshots reads', () => {
  it('the newest first, of this account and region', async () => {
    const { test, system, data } = await twoSnapshots()
    expect(await ids(test, {})).toEqual([data, system])
    expect(await ids(test, { RegionId: 'cn-shanghai' })).toEqual([])
    expect((await test.call('ecs.DescribeSnapshots', REGION, '1000000000000002')).TotalCount).toBe(0)
  })

  it('what every filter selects', async () => {
    const { test, source, dataDisk, system, data } = await twoSnapshots()
    const both = [data, system]
    const cases: [object, string[]][] = [
      [{ SnapshotIds: JSON.stringify([system, 's-none']) }, [system]],
      [{ DiskId: dataDisk }, [data]],
      [{ InstanceId: source.InstanceId }, both],
      [{ InstanceId: 'i-none' }, []],
      [{ SnapshotName: 'root' }, [system]],
      [{ SnapshotName: 'data*' }, [data]],
      [{ SnapshotName: 'data' }, []],
      [{ SnapshotLinkId: `sl-${dataDisk.slice(2)}` }, [data]],
      [{ Status: 'progressing' }, [data]],
      [{ Status: 'accomplished' }, [system]],
      [{ Status: 'all' }, both],
      [{ SourceDiskType: 'System' }, [system]],
      [{ SnapshotType: 'auto' }, []],
      [{ SnapshotType: 'user' }, both],
      [{ Category: 'Standard' }, both],
      [{ Category: 'archive' }, []],
      [{ Encrypted: true }, [data]],
      [{ Encrypted: false }, both],
      [{ KMSKeyId: 'key' }, [data]],
      [{ ResourceGroupId: 'rg-1' }, [data]],
      [{ Tag: [{ Key: 'team' }] }, [data]],
      [{ Usage: 'none' }, both],
      [{ Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:06Z' }] }, [data]],
    ]
    for (const [filters, expected] of cases) expect([filters, await ids(test, filters)]).toEqual([filters, expected])
  })

  it('what was made from a snapshot', async () => {
    const { test, dataDisk, system } = await twoSnapshots()
    await test.call('ecs.CreateImage', { ...REGION, SnapshotId: system })
    expect(await ids(test, { Usage: 'image' })).toEqual([system])
    inside(test, (world) => world.disks.change(dataDisk, { SourceSnapshotId: system }))
    expect(await ids(test, { Usage: 'image_disk' })).toEqual([system])
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, SnapshotIds: JSON.stringify([system]) })
    expect(Snapshots.Snapshot).toMatchObject([{ Usage: 'image_disk', SourceDiskType: 'system', RetentionDays: 0 }])
  })

  it('pages by number and by token', async () => {
    const { test, system, data } = await twoSnapshots()
    expect(await test.call('ecs.DescribeSnapshots', { ...REGION, PageSize: 1, PageNumber: 2 })).toMatchObject({
      ...{ TotalCount: 2, PageNumber: 2, PageSize: 1 },
      Snapshots: { Snapshot: [{ SnapshotId: system }] },
    })
    const first = await test.call('ecs.DescribeSnapshots', { ...REGION, MaxResults: 1 })
    expect(first.Snapshots.Snapshot).toMatchObject([{ SnapshotId: data }])
    const { NextToken } = first
    expect(await test.call('ecs.DescribeSnapshots', { ...REGION, MaxResults: 1, NextToken })).toMatchObject({
      ...{ NextToken: '', Snapshots: { Snapshot: [{ SnapshotId: system }] } },
    })
  })
})

describe('DescribeSnapshots refuses', () => {
  it.each([
    ['ids that are no array', { SnapshotIds: 's-1' }, 403, 'InvalidSnapshotIds.Malformed'],
    [
      'too many ids',
      { SnapshotIds: JSON.stringify(Array.from({ length: 101 }, (_, i) => `s-${i}`)) },
      403,
      'InvalidSnapshotIds.Malformed',
    ],
    ['an unknown status', { Status: 'done' }, 404, 'InvalidStatus.NotFound'],
    ['an unknown use', { Usage: 'tape' }, 404, 'InvalidUsage'],
    ['an unknown type', { SnapshotType: 'manual' }, 404, 'InvalidSnapshotType.NotFound'],
    ['an unknown disk type', { SourceDiskType: 'root' }, 404, 'InvalidSourceDiskType'],
    ['an unknown category', { Category: 'Cold' }, 403, 'InvalidSnapshotCategory.Malformed'],
    ['an unknown filter', { Filter: [{ Key: 'Size', Value: '1' }] }, 404, 'InvalidFilterKey.NotFound'],
    ['a tag value without key', { Tag: [{ Value: 'a' }] }, 400, 'InvalidTag.Mismatch'],
  ])('%s', async (_what, members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeSnapshots', { ...REGION, ...members })).toMatchObject({
      status,
      code,
    })
  })
})
