import { pristineFiles } from '../world/facts/images.ts'
import type { DiskRow, Files } from '../world/rows/ecs.ts'
import type { World } from '../world/world.ts'
import type { VisibleImage } from './images.ts'

/** What a new disk is made from. A snapshot goes before an image, as it does in the cloud. */
export interface DiskSource {
  readonly image?: VisibleImage | undefined
  readonly snapshotId?: string | undefined
  /** Selects the data disk of an image that has several, e.g. `/dev/xvdb`. */
  readonly device?: string | undefined
  readonly type: 'system' | 'data'
}

/** What lies on a new disk: the snapshot's files, the image's for this disk, or nothing. */
export function filesForNewDisk(world: World, { image, snapshotId, device, type }: DiskSource): Files {
  if (snapshotId) return world.snapshots.get(snapshotId)?.files ?? {}
  if (image === undefined) return {}
  if (image.published !== undefined) return type === 'system' ? Object.fromEntries(pristineFiles(image.published)) : {}
  const mapping = image.DiskDeviceMappings.find(
    (one) => one.Type === type && (type === 'system' || one.Device === device),
  )
  return mapping === undefined ? {} : (world.snapshots.get(mapping.SnapshotId)?.files ?? {})
}

/** The disk after everything written has reached the medium, as when its instance stops in order. */
export function flushed(disk: DiskRow): DiskRow {
  if (Object.keys(disk.unflushed).length === 0) return disk
  return { ...disk, files: { ...disk.files, ...disk.unflushed }, unflushed: {} }
}

/** What a snapshot keeps: what is on the medium. Writes that a running guest still holds in its cache are not in it. */
export function frozenFiles(disk: DiskRow): Files {
  return disk.files
}
