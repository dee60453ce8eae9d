/** The time that an image takes to be made or copied, and what faults do to it on the way. */
import type { EventContext } from '../../../door/events.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { type Effect, meetEffect } from '../../../rules/faults.ts'
import type { QuotaPlace } from '../../../rules/quota.ts'
import { copyingGroup, type ImageRow } from '../../../world/rows/ecs.ts'
import type { HeldUp } from '../../../world/rows/heldUp.ts'
import type { World } from '../../../world/world.ts'
import { endSnapshot } from '../snapshot/snapshots.ts'
import { canCopyNow, endImage } from './images.ts'

type Context = Pick<EventContext, 'world' | 'explain'>
type Work = Pick<ImageRow, 'ImageId' | 'RegionId' | 'isCopied' | 'workMs'>

/** What the timeline is given at the moment at which a fault strikes. */
export interface StruckImage {
  readonly ImageId: string
  readonly effect: Effect
  /** Work that would be left, in milliseconds of the cloud's own pace. */
  readonly leftMs: number
}

/** Plans the end of the work on an image, or what a fault makes of it. `sources`: what it is made from. Returns the entry's id. */
export function planImageWork({ world, explain }: Context, work: Work, sources: readonly string[]): string {
  const { ImageId, RegionId: regionId, isCopied, workMs } = work
  const at = isCopied ? 'imageCopy' : 'imageCreation'
  const effect = meetEffect(world, { at, regionId, ids: [ImageId, ...sources] }, explain)
  if (effect === undefined) return world.plan(lastEvent(work), { ImageId }, workMs)
  const doneMs = Math.ceil((workMs * effect.progress) / 100)
  const struck: StruckImage = { ImageId, effect, leftMs: workMs - doneMs }
  return world.plan('ecs.ImageFault', { ...struck }, doneMs)
}

function lastEvent({ isCopied }: Work): string {
  return isCopied ? 'ecs.ImageCopied' : 'ecs.ImageAvailable'
}

/** The moment has come at which a fault strikes, if it was not removed meanwhile. */
export function strikeImage(context: Context, { ImageId, effect, leftMs }: StruckImage): void {
  const { world, explain } = context
  const image = world.images.get(ImageId)
  if (image?.Status !== 'Creating') return
  const { faultId, outcome, reason } = effect
  if (!world.faults.has(faultId)) {
    goOn(world, image, leftMs)
    return
  }
  explain('fault', `${faultId}: ${reason}`, { ImageId, outcome })
  if (outcome === 'stall') holdUp(world, image, faultId, leftMs)
  else failImage(context, image)
}

/** The fault that holds the image up has changed: the work goes on once it is gone. */
export function lookAtHeldUp(world: World, { ImageId, faultId }: { ImageId: string; faultId: string }): void {
  const image = world.images.get(ImageId)
  if (image?.heldUp === undefined) return
  const { leftMs } = image.heldUp
  if (world.faults.has(faultId)) holdUp(world, image, faultId, leftMs)
  else goOn(world, image, leftMs)
}

function holdUp(world: World, image: ImageRow, faultId: string, leftMs: number): void {
  const watchId = world.watch('faults', faultId, 'ecs.ImageHeldUp', { ImageId: image.ImageId, faultId })
  putWork(world, image, { heldUp: { leftMs, watchId } })
}

function goOn(world: World, image: ImageRow, leftMs: number): void {
  putWork(world, image, { entryId: world.plan(lastEvent(image), { ImageId: image.ImageId }, leftMs) })
}

/** Snapshots of a copy come on with it. */
function putWork(world: World, image: ImageRow, work: { readonly entryId?: string; readonly heldUp?: HeldUp }): void {
  const { entryId: _entry, heldUp: _over, ...rest } = image
  world.images.put({ ...rest, ...work })
  if (!image.isCopied) return
  for (const { SnapshotId } of image.DiskDeviceMappings) {
    const snapshot = world.snapshots.get(SnapshotId)
    if (snapshot === undefined) continue
    const { entryId: _old, heldUp: _past, ...kept } = snapshot
    world.snapshots.put({ ...kept, ...work })
  }
}

/** Guess: the snapshots of a copy that fails, fail with it. */
function failImage(context: Context, image: ImageRow): void {
  const { world } = context
  if (image.isCopied) endCopiedSnapshots(world, image, 'failed')
  endImage(world, image, 'CreateFailed')
  if (image.isCopied) startWaitingCopies(context, { accountId: image.OwnerId, regionId: image.RegionId })
}

function endCopiedSnapshots(world: World, image: ImageRow, Status: 'accomplished' | 'failed'): void {
  for (const { SnapshotId } of image.DiskDeviceMappings) {
    const snapshot = world.snapshots.get(SnapshotId)
    if (snapshot?.Status === 'progressing') endSnapshot(world, snapshot, Status)
  }
}

/** Begins a copy that was put with status Waiting. */
export function startCopy(context: Context, { ImageId }: ImageRow): void {
  const { world } = context
  const image = world.images.get(ImageId) as ImageRow
  const entryId = planImageWork(context, image, [image.sourceImageId])
  world.images.put({ ...image, Status: 'Creating', entryId })
  for (const { SnapshotId } of image.DiskDeviceMappings) {
    if (world.snapshots.has(SnapshotId))
      world.snapshots.change(SnapshotId, { entryId, LastModifiedTime: isoSeconds(world.nowMs) })
  }
}

/** After a copy has ended or was cancelled: those that wait the longest begin, as many as there is room for. */
export function startWaitingCopies(context: Context, place: QuotaPlace): void {
  const { world } = context
  const waiting = copyingGroup(place.accountId, place.regionId, 'Waiting')
  while (canCopyNow(world, place)) {
    const [next] = world.images.list('copying', waiting, { limit: 1, oldestFirst: true })
    if (next === undefined) return
    startCopy(context, next)
  }
}

/** A copy is there: its snapshots are accomplished with it. */
export function finishCopy(world: World, image: ImageRow): void {
  endCopiedSnapshots(world, image, 'accomplished')
  endImage(world, image, 'Available')
}
