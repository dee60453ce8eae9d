/** Snapshot groups: which disks, and how far they are. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isDiskName } from '../../../rules/names.ts'
import type { DiskRow, SnapshotRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { diskOf } from '../disk/disks.ts'
import * as snapshotErrors from '../snapshot/errors.ts'
import { ensureRoomForSnapshot, hasSnapshots, isAtRest } from '../snapshot/snapshots.ts'
import * as errors from './errors.ts'

/** Source: remarks on CreateSnapshotGroup in the published SDK package. */
const MOST_DISKS = 128

export function ensureGroupLabels(Name: string | undefined, Description: string | undefined): void {
  ensure(!Name || isDiskName(Name), errors.invalidGroupName())
  ensure(!Description || isDescription(Description), errors.invalidGroupDescription())
}

/** The disks of the request, each of which can be snapshot now. */
export function disksOfGroup(context: ActionContext, request: Requests['ecs.CreateSnapshotGroup']): DiskRow[] {
  const { world, own } = context
  const { InstanceId, DiskId = [], ExcludeDiskId = [] } = request
  const isEither = DiskId.length === 0 || ExcludeDiskId.length === 0
  ensure(isEither, invalidParameter('ExcludeDiskId', 'It stands without DiskId only.'))
  ensure(InstanceId || DiskId.length > 0, errors.noDisks())
  ensure(DiskId.length <= MOST_DISKS, invalidParameter('DiskId', `At most ${MOST_DISKS} disks.`))
  ensure(ExcludeDiskId.length <= MOST_DISKS, invalidParameter('ExcludeDiskId', `At most ${MOST_DISKS} disks.`))
  ensure(!InstanceId || own(world.instances, InstanceId), errors.instanceNotFound(InstanceId ?? ''))
  const named = [...new Set(DiskId)].map((id) => diskOf(context, id))
  const isThere = !InstanceId || named.every((disk) => disk.InstanceId === InstanceId)
  ensure(isThere, invalidParameter('DiskId', 'The disks are attached to the instance that is named.'))
  const attached = InstanceId ? world.disks.list('instance', InstanceId, { oldestFirst: true }) : []
  const disks = named.length > 0 ? named : attached.filter((disk) => !ExcludeDiskId.includes(disk.DiskId))
  ensure(disks.length > 0, errors.noDisks())
  ensure(new Set(disks.map(({ ZoneId }) => ZoneId)).size === 1, errors.severalZones())
  for (const disk of disks) ensureReady(world, disk)
  return disks
}

/** As CreateSnapshot has it. */
function ensureReady(world: World, disk: DiskRow): void {
  const instance = world.instances.get(disk.InstanceId)
  ensure(hasSnapshots(disk.Category), snapshotErrors.categoryHasNoSnapshots(disk.Category))
  ensure(disk.Status === 'In_use', snapshotErrors.diskCannotBeSnapshot(disk.Status))
  const isReady = instance !== undefined && isAtRest(instance)
  ensure(isReady, snapshotErrors.instanceForbidsSnapshot(instance?.Status ?? ''))
  ensureRoomForSnapshot(world, disk)
}

/** A group is failed with any of its snapshots, and accomplished with all. */
export function statusOf(snapshots: readonly SnapshotRow[]): SnapshotRow['Status'] {
  if (snapshots.some(({ Status }) => Status === 'failed')) return 'failed'
  return snapshots.some(({ Status }) => Status === 'progressing') ? 'progressing' : 'accomplished'
}
