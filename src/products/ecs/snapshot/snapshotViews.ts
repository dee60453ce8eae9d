import { defineView, viewed } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { DiskRow, ImageRow, SnapshotRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { workDone } from './snapshots.ts'

export type SnapshotUsage = 'image' | 'disk' | 'image_disk' | 'none'

/** What was made from a snapshot and is still there. */
export function usageOf(images: readonly ImageRow[], disks: readonly DiskRow[]): SnapshotUsage {
  if (images.length > 0) return disks.length > 0 ? 'image_disk' : 'image'
  return disks.length > 0 ? 'disk' : 'none'
}

/** Snapshots of one disk form a chain. Guess: the chain of a copied snapshot begins with itself. */
export function snapshotLinkId({ SourceDiskId, SnapshotId }: SnapshotRow): string {
  return `sl-${(SourceDiskId || SnapshotId).replace(/^[a-z]+-/, '')}`
}

/** A snapshot on which nothing is going on. */
const snapshotView = defineView('snapshot', (snapshot: SnapshotRow, read, world) => ({
  SnapshotId: snapshot.SnapshotId,
  RegionId: snapshot.RegionId,
  SnapshotName: snapshot.SnapshotName,
  Description: snapshot.Description,
  Status: snapshot.Status,
  Progress: snapshot.Status === 'accomplished' ? '100%' : '0%',
  RemainTime: 0,
  Available: snapshot.Status === 'accomplished',
  Usage: usageOf(
    read.list(world.images, 'snapshot', snapshot.SnapshotId),
    read.list(world.disks, 'snapshot', snapshot.SnapshotId),
  ),
  SourceDiskId: snapshot.SourceDiskId,
  SourceDiskSize: String(snapshot.SourceDiskSize),
  SourceDiskType: snapshot.SourceDiskType,
  SourceStorageType: 'disk',
  SourceRegionId: snapshot.SourceRegionId,
  SourceSnapshotId: snapshot.SourceSnapshotId,
  SnapshotType: snapshot.autoSnapshotPolicyId === undefined ? 'user' : 'auto',
  SnapshotLinkId: snapshotLinkId(snapshot),
  Category: 'standard',
  InstantAccess: false,
  Encrypted: snapshot.Encrypted,
  KMSKeyId: snapshot.KMSKeyId,
  ProductCode: snapshot.ProductCode,
  RetentionDays: snapshot.RetentionDays,
  ResourceGroupId: snapshot.ResourceGroupId,
  CreationTime: snapshot.CreationTime,
  LastModifiedTime: snapshot.LastModifiedTime,
  Tags: { Tag: ecsTags(snapshot.Tags) },
}))

type ShownSnapshot = ReturnType<typeof snapshotView.show>

/** Snapshots as DescribeSnapshots lists them. Progress depends on the time, so it is laid over the view. */
export function shownSnapshots(world: World, rows: readonly SnapshotRow[]): ShownSnapshot[] {
  if (!rows.some(({ Status }) => Status === 'progressing')) return viewed(snapshotView, world, rows)
  return rows.map((row) => {
    const shown = snapshotView.show(
      row,
      { get: (table, key) => table.get(key), list: (table, index, group) => table.list(index, group) },
      world,
    )
    if (row.Status !== 'progressing') return shown
    const { percent, remainSeconds } = workDone(world, row)
    return { ...shown, Progress: `${percent}%`, RemainTime: remainSeconds }
  })
}
