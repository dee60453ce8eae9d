import { isoSeconds, paceFactor } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { frozenFiles } from '../../../rules/diskContent.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findPublishedImage } from '../../../world/facts/images.ts'
import { newId } from '../../../world/ids.ts'
import type { DiskRow, ImageTraits, InstanceRow, SnapshotRow, Tags } from '../../../world/rows/ecs.ts'
import type { HeldUp } from '../../../world/rows/heldUp.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

const DAY_MS = 24 * 3_600_000

/** Local and ephemeral disks have no snapshots. Source: CreateSnapshot and CreateImage, code DiskCategory.OperationNotSupported. */
export function hasSnapshots(category: string): boolean {
  return findDiskCategory(category)?.local !== true && !category.startsWith('elastic_ephemeral_')
}

/** Refuses a second snapshot at a time and more than the disk may have. */
export function ensureRoomForSnapshot(world: World, disk: DiskRow): void {
  const limit = quotaLimit(world, 'manual_snapshots_per_disk', { accountId: disk.OwnerId, regionId: disk.RegionId })
  ensure(!isBeingSnapshot(world, disk.DiskId), errors.snapshotRunning())
  const byHand = world.snapshots.count('disk', disk.DiskId) - world.snapshots.count('automatic', disk.DiskId)
  ensure(limit === null || byHand < limit, errors.snapshotQuotaExceeded(limit ?? 0))
}

/** A snapshot of the disk is on its way: the disk can't be resized, replaced or deleted meanwhile. */
export function isBeingSnapshot(world: World, diskId: string): boolean {
  return world.snapshots.list('disk', diskId).some(({ Status }) => Status === 'progressing')
}

/** Running and Stopped instances allow snapshots and images; the change of either state makes them fail. */
export function isAtRest(instance: InstanceRow): boolean {
  return instance.Status === 'Running' || instance.Status === 'Stopped'
}

/** What the caller of CreateSnapshot may choose. */
export interface SnapshotWishes {
  readonly SnapshotName: string
  readonly Description: string
  readonly RetentionDays: number
  readonly ResourceGroupId: string
  readonly Tags: Tags
  readonly snapshotGroupId?: string
  /** The policy that takes it. */
  readonly autoSnapshotPolicyId?: string
}

/** Freezes what is on the medium now; accomplished after a time that grows with the disk. */
export function takeSnapshot(world: World, disk: DiskRow, wishes: SnapshotWishes): SnapshotRow {
  const SnapshotId = newId(world, 's', disk.RegionId)
  const now = isoSeconds(world.nowMs)
  const imageTraits = disk.Type === 'system' ? traitsOfSystemDisk(world, disk) : undefined
  const workMs = duration('snapshot', disk.Size)
  const entryId = world.plan('ecs.SnapshotDone', { SnapshotId }, workMs)
  const watchId = watchInstance(
    world,
    'ecs.SnapshotSourceChanged',
    { SnapshotId },
    world.instances.get(disk.InstanceId),
  )
  const retentionEntryId =
    wishes.RetentionDays > 0
      ? world.planAt('ecs.SnapshotExpired', { SnapshotId }, world.nowMs + wishes.RetentionDays * DAY_MS)
      : undefined
  return world.snapshots.put({
    ...wishes,
    SnapshotId,
    OwnerId: disk.OwnerId,
    RegionId: disk.RegionId,
    SourceDiskId: disk.DiskId,
    SourceDiskSize: disk.Size,
    SourceDiskType: disk.Type,
    SourceDiskCategory: disk.Category,
    Status: 'progressing',
    Encrypted: disk.Encrypted,
    KMSKeyId: disk.KMSKeyId,
    ProductCode: imageTraits?.ProductCode ?? '',
    CreationTime: now,
    LastModifiedTime: now,
    SourceRegionId: '',
    SourceSnapshotId: '',
    sourcePerformanceLevel: disk.PerformanceLevel,
    files: frozenFiles(disk),
    workMs,
    entryId,
    ...(imageTraits === undefined ? {} : { imageTraits }),
    ...(watchId === undefined ? {} : { watchId }),
    ...(retentionEntryId === undefined ? {} : { retentionEntryId }),
  })
}

/** Plans the end of a longer retention, which counts from the creation; the old end is off. */
export function planExpiry(world: World, snapshot: SnapshotRow, days: number): Pick<SnapshotRow, 'retentionEntryId'> {
  const { SnapshotId, CreationTime, retentionEntryId } = snapshot
  if (retentionEntryId !== undefined) world.cancel(retentionEntryId)
  const endMs = Date.parse(CreationTime) + days * DAY_MS
  return { retentionEntryId: world.planAt('ecs.SnapshotExpired', { SnapshotId }, endMs) }
}

/** Plans `kind` for the next change of the instance; the payload says in which state it was. Undefined without instance. */
export function watchInstance(
  world: World,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
  instance: InstanceRow | undefined,
): string | undefined {
  if (instance === undefined) return undefined
  const { InstanceId, Status } = instance
  return world.watch('instances', InstanceId, kind, { ...payload, InstanceId, Status })
}

/** Ends the work on a snapshot, well or badly. */
export function endSnapshot(world: World, snapshot: SnapshotRow, Status: 'accomplished' | 'failed'): void {
  const { entryId, watchId, heldUp: _over, ...rest } = snapshot
  if (entryId !== undefined) world.cancel(entryId)
  if (watchId !== undefined) world.unwatch(watchId)
  world.snapshots.put({ ...rest, Status, LastModifiedTime: isoSeconds(world.nowMs) })
}

/** Removes a snapshot and everything that was planned for it. */
export function removeSnapshot(world: World, snapshot: SnapshotRow): void {
  const { entryId, watchId, retentionEntryId } = snapshot
  if (entryId !== undefined) world.cancel(entryId)
  if (retentionEntryId !== undefined) world.cancel(retentionEntryId)
  if (watchId !== undefined) world.unwatch(watchId)
  world.snapshots.remove(snapshot.SnapshotId)
}

/** The system on a system disk: that of its image, or what was kept of it when the image was deleted. */
export function traitsOfSystemDisk(world: World, disk: DiskRow): ImageTraits {
  const image = world.images.get(disk.ImageId) ?? findPublishedImage(disk.RegionId, disk.ImageId)
  if (image === undefined) return disk.imageTraits ?? namedTraits('Others Linux', 'x86_64')
  const { OSName, OSNameEn, OSType, Platform, Architecture, BootMode, ProductCode = '', ImageVersion = '' } = image
  return { OSName, OSNameEn, OSType, Platform, Architecture, BootMode, ProductCode, ImageVersion }
}

/** A system of which no more than the distribution is known. Guess: its name has the form of those of public images. */
export function namedTraits(Platform: string, Architecture: string): ImageTraits {
  const bits = Architecture === 'i386' ? 32 : 64
  return {
    OSName: `${Platform} ${bits}位`,
    OSNameEn: `${Platform} ${bits} bit`,
    OSType: Platform.startsWith('Windows') ? 'windows' : 'linux',
    Platform,
    Architecture,
    BootMode: Architecture === 'arm64' ? 'UEFI' : 'BIOS',
    ProductCode: '',
    ImageVersion: '',
  }
}

/** Long work: its length, and what on the timeline completes it or what holds it up. */
interface Work {
  readonly workMs: number
  readonly entryId?: string
  readonly heldUp?: HeldUp
}

/** How far a piece of work is at this moment. It comes from the timeline, so it follows changes of the pace. */
export function workDone(
  world: World,
  { workMs, entryId, heldUp }: Work,
): { readonly percent: number; readonly remainSeconds: number } {
  const factor = paceFactor(world.clock.pace)
  const entry = entryId === undefined ? undefined : world.timeline.get(entryId)
  if (entry === undefined) {
    const leftMs = heldUp?.leftMs ?? workMs
    return { percent: percentDone(workMs, leftMs), remainSeconds: Math.ceil((leftMs * factor) / 1000) }
  }
  // The entry at which a fault strikes is not the end of the work.
  const beyondMs = typeof entry.payload.leftMs === 'number' ? entry.payload.leftMs : 0
  const sincePlannedMs = world.nowMs - (entry.plannedMs ?? world.nowMs)
  const leftMs = (entry.unscaledMs ?? workMs) - (factor === 0 ? 0 : sincePlannedMs / factor)
  const remainMs = entry.dueMs - world.nowMs + beyondMs * factor
  return { percent: percentDone(workMs, leftMs + beyondMs), remainSeconds: Math.max(0, Math.ceil(remainMs / 1000)) }
}

/** Work that is not over is at 99 % at most. */
function percentDone(workMs: number, leftMs: number): number {
  const percent = workMs === 0 ? 0 : Math.floor(100 - (100 * leftMs) / workMs)
  return Math.min(99, Math.max(0, percent))
}
