import { changes, type EventHandlers } from '../../../door/events.ts'
import type { ImageRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { takeAutomaticSnapshots } from '../snapshot/autoSnapshotPolicies.ts'
import { endSnapshot, removeSnapshot, watchInstance } from '../snapshot/snapshots.ts'
import { endImage } from './images.ts'
import { finishCopy, lookAtHeldUp, type StruckImage, startWaitingCopies, strikeImage } from './imageWork.ts'

interface SourceChange {
  readonly InstanceId: string
  /** State of the instance when the work began. */
  readonly Status: string
}

/** What follows later for snapshots and images. */
export const imageEvents: EventHandlers = {
  'ecs.SnapshotDone': changes<{ SnapshotId: string }>(({ world }, { SnapshotId }) => {
    const snapshot = world.snapshots.get(SnapshotId)
    if (snapshot?.Status === 'progressing') endSnapshot(world, snapshot, 'accomplished')
  }),

  // The state of an instance must not change while its disks are being snapshot. Source: remarks on CreateSnapshot.
  'ecs.SnapshotSourceChanged': changes<SourceChange & { SnapshotId: string }>(({ world, explain }, payload) => {
    const snapshot = world.snapshots.get(payload.SnapshotId)
    if (snapshot?.Status !== 'progressing') return
    if (hasKeptState(world, payload)) {
      const { SnapshotId, InstanceId } = payload
      const watchId = watchInstance(world, 'ecs.SnapshotSourceChanged', { SnapshotId }, world.instances.get(InstanceId))
      world.snapshots.put({ ...snapshot, ...(watchId === undefined ? {} : { watchId }) })
      return
    }
    explain('snapshot.sourceChanged', `The state of ${payload.InstanceId} changed, so ${snapshot.SnapshotId} failed.`, {
      ...payload,
    })
    endSnapshot(world, snapshot, 'failed')
  }),

  // Guess: a snapshot that an image needs outlives its retention.
  'ecs.SnapshotExpired': changes<{ SnapshotId: string }>(({ world }, { SnapshotId }) => {
    const snapshot = world.snapshots.get(SnapshotId)
    if (snapshot !== undefined && world.images.count('snapshot', SnapshotId) === 0) removeSnapshot(world, snapshot)
  }),

  'ecs.AutoSnapshotDue': changes<{ AutoSnapshotPolicyId: string }>((context, { AutoSnapshotPolicyId }) => {
    takeAutomaticSnapshots(context, AutoSnapshotPolicyId)
  }),

  'ecs.ImageAvailable': changes<{ ImageId: string }>(({ world, explain }, { ImageId }) => {
    const image = world.images.get(ImageId)
    if (image?.Status !== 'Creating') return
    const isWhole = hasAllSnapshots(world, image)
    if (!isWhole)
      explain('image.snapshotMissing', `A snapshot of ${ImageId} was not accomplished, so the image failed.`)
    endImage(world, image, isWhole ? 'Available' : 'CreateFailed')
  }),

  // Changing the state of the instance during the creation makes the image fail. Source: remarks on CreateImage.
  'ecs.ImageSourceChanged': changes<SourceChange & { ImageId: string }>(({ world, explain }, payload) => {
    const image = world.images.get(payload.ImageId)
    if (image?.Status !== 'Creating') return
    if (hasKeptState(world, payload)) {
      const { ImageId, InstanceId } = payload
      const watchId = watchInstance(world, 'ecs.ImageSourceChanged', { ImageId }, world.instances.get(InstanceId))
      world.images.put({ ...image, ...(watchId === undefined ? {} : { watchId }) })
      return
    }
    explain('image.sourceChanged', `The state of ${payload.InstanceId} changed, so ${image.ImageId} failed.`, {
      ...payload,
    })
    endImage(world, image, 'CreateFailed')
  }),

  'ecs.ImageFault': changes<StruckImage>((context, struck) => strikeImage(context, struck)),

  'ecs.ImageHeldUp': changes<{ ImageId: string; faultId: string }>(({ world }, held) => lookAtHeldUp(world, held)),

  'ecs.ImageCopied': changes<{ ImageId: string }>((context, { ImageId }) => {
    const { world } = context
    const image = world.images.get(ImageId)
    if (image?.Status !== 'Creating') return
    finishCopy(world, image)
    startWaitingCopies(context, { accountId: image.OwnerId, regionId: image.RegionId })
  }),
}

/** Watches fire on any change of the row; only the state matters. */
function hasKeptState(world: World, { InstanceId, Status }: SourceChange): boolean {
  return world.instances.get(InstanceId)?.Status === Status
}

function hasAllSnapshots(world: World, image: ImageRow): boolean {
  return image.DiskDeviceMappings.every(({ SnapshotId }) => world.snapshots.get(SnapshotId)?.Status === 'accomplished')
}
