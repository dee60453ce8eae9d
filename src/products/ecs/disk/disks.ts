/** What disks go through, and what their actions have in common. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { diskSizeLimits, findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { isBeingSnapshot, removeSnapshot } from '../snapshot/snapshots.ts'
import * as errors from './errors.ts'

const LETTERS = 'bcdefghijklmnopqrstuvwxyz'

/** The disk with this id. */
export function diskOf({ world, own }: ActionContext, id: string): DiskRow {
  const disk = own(world.disks, id)
  ensure(disk, errors.diskNotFound(id))
  return disk
}

/** Refuses every other state. A disk that is being created has a code of its own, at which clients try again. */
export function ensureDiskStatus(disk: DiskRow, ...statuses: readonly DiskRow['Status'][]): void {
  ensure(disk.Status !== 'Creating', errors.diskInitializing())
  ensure(statuses.includes(disk.Status), errors.incorrectDiskStatus(disk.Status))
}

/** Refuses a disk of which a snapshot is being created. */
export function ensureNotBeingSnapshot(world: World, { DiskId }: DiskRow): void {
  ensure(!isBeingSnapshot(world, DiskId), errors.diskCreatingSnapshot())
}

/** Local and ephemeral disks come and go with their instance. */
export function isEphemeral(category: string): boolean {
  return category.startsWith('elastic_ephemeral_')
}

export const isRegional = (category: string): boolean => category === 'cloud_regional_disk_auto'

/** Refuses one data disk more than the quota and the type of the instance allow. */
export function ensureRoomForDataDisk(
  world: World,
  { InstanceId, InstanceType, OwnerId, RegionId }: InstanceRow,
): void {
  const limit = quotaLimit(world, 'data_disks_per_instance', { accountId: OwnerId, regionId: RegionId })
  const byType = (findInstanceType(InstanceType)?.DiskQuantity ?? Number.POSITIVE_INFINITY) - 1
  const most = Math.min(limit ?? Number.POSITIVE_INFINITY, byType)
  const used = world.disks.list('instance', InstanceId).filter(({ Type }) => Type === 'data').length
  ensure(used < most, errors.tooManyDisksOnInstance(most))
}

/** The device of a further data disk: the one that is asked for, or the next free one. Refuses others and taken ones. */
export function deviceFor(world: World, InstanceId: string, asked: string | undefined): string {
  const taken = new Set(world.disks.list('instance', InstanceId).map(({ Device }) => Device))
  if (asked) {
    ensure(/^\/dev\/xvd[b-z]$/.test(asked), errors.invalidDevice())
    ensure(!taken.has(asked), errors.deviceInUse(asked))
    return asked
  }
  const free = [...LETTERS].find((letter) => !taken.has(`/dev/xvd${letter}`))
  ensure(free, errors.tooManyDisksOnInstance(LETTERS.length))
  return `/dev/xvd${free}`
}

/** The disk once it is on no instance any more. */
export function detached(disk: DiskRow, nowMs: number): DiskRow {
  return { ...disk, Status: 'Available', InstanceId: '', Device: '', DetachedTime: isoSeconds(nowMs) }
}

/** A disk that is gone takes its automatic snapshots along if it is set to. Guess: not those that an image needs. */
export function removeDisk(world: World, disk: DiskRow): void {
  if (disk.DeleteAutoSnapshot) {
    for (const snapshot of world.snapshots.list('automatic', disk.DiskId)) {
      if (world.images.count('snapshot', snapshot.SnapshotId) === 0) removeSnapshot(world, snapshot)
    }
  }
  world.disks.remove(disk.DiskId)
}

/** An instance starts with its system disk, and not while a disk of it is being rolled back. Guess: the codes. */
export function ensureDisksReady(world: World, InstanceId: string): void {
  const disks = world.disks.list('instance', InstanceId)
  ensure(
    disks.some(({ Type }) => Type === 'system'),
    errors.noSystemDisk(),
  )
  const busy = disks.find(({ Status }) => Status === 'ReIniting')
  ensure(busy === undefined, errors.incorrectDiskStatus('ReIniting'))
}

/** GiB that a disk may have. Sources: remarks on ResizeDisk in the published SDK package. */
export function sizeLimitsOf({ Type, Category, PerformanceLevel }: DiskRow): { minGiB: number; maxGiB: number } {
  const category = findDiskCategory(Category)
  const data = category && diskSizeLimits(category, PerformanceLevel || undefined)
  const minGiB = data?.minGiB ?? 1
  if (Type === 'data') return { minGiB, maxGiB: data?.maxGiB ?? 65_536 }
  return { minGiB, maxGiB: Category === 'cloud' ? 500 : 2048 }
}

/** Members of a disk that only ESSD AutoPL disks have. Refuses IOPS that its size does not allow. */
export function autoPlMembers(
  category: string,
  sizeGiB: number,
  { BurstingEnabled = false, ProvisionedIops = 0 }: { BurstingEnabled?: boolean; ProvisionedIops?: number },
  mostIops: number,
): Pick<DiskRow, 'BurstingEnabled' | 'ProvisionedIops'> {
  const isAuto = category === 'cloud_auto'
  ensure(isAuto || !BurstingEnabled, invalidParameter('BurstingEnabled', 'It is supported for cloud_auto only.'))
  ensure(isAuto || !ProvisionedIops, invalidParameter('ProvisionedIops', 'It is supported for cloud_auto only.'))
  const isInRange = Number.isInteger(ProvisionedIops) && ProvisionedIops >= 0 && ProvisionedIops <= mostIops
  ensure(isInRange || !isAuto, invalidParameter('ProvisionedIops', `It is 0 to ${mostIops} for ${sizeGiB} GiB.`))
  return { BurstingEnabled, ProvisionedIops }
}

/** Orders are not rows: the number is drawn, as it has to be different for each. Inside `atomically`. */
export function newOrderId(world: World): string {
  return String(200_000_000_000 + world.random.below(1_000_000_000))
}
