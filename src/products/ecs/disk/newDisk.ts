/** CreateDisk: what is asked, with the defaults filled in. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isDiskName } from '../../../rules/names.ts'
import { diskSizeLimits, findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { findZone } from '../../../world/facts/regions.ts'
import type { DiskRow, InstanceRow, SnapshotRow } from '../../../world/rows/ecs.ts'
import { snapshotNotFound, snapshotNotReady } from '../snapshot/errors.ts'
import { mostProvisionedIops } from './diskPerformance.ts'
import { autoPlMembers, ensureRoomForDataDisk, isEphemeral, isRegional } from './disks.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.CreateDisk']

/** Refuses malformed names, and what could be seen and is not emulated. */
export function ensureDiskRequest(request: Request): void {
  const { DiskName, Description, MultiAttach } = request
  ensure(!DiskName || isDiskName(DiskName), errors.malformedDiskName())
  ensure(!Description || isDescription(Description), errors.malformedDiskDescription(400))
  ensure(!MultiAttach || ['Disabled', 'Enabled'].includes(MultiAttach), invalidParameter('MultiAttach'))
  ensure(MultiAttach !== 'Enabled', invalidParameter('MultiAttach', 'Shared disks are not emulated.'))
  for (const name of ['StorageSetId', 'StorageClusterId'] as const)
    ensure(!request[name], invalidParameter(name, 'It is not emulated.'))
}

/** The subscription instance that the disk is made for; undefined for a disk that is paid by use. */
export function instanceOfNewDisk({ world, own }: ActionContext, request: Request): InstanceRow | undefined {
  if (!request.InstanceId) return undefined
  ensure(!request.ZoneId, errors.zoneAndInstance())
  const instance = own(world.instances, request.InstanceId)
  ensure(instance, errors.instanceToReplaceNotFound(request.InstanceId))
  ensure(instance.InstanceChargeType === 'PrePaid', errors.notSubscribed())
  const isAtRest = instance.Status === 'Running' || instance.Status === 'Stopped'
  ensure(isAtRest, errors.incorrectInstanceStatus(400, instance.Status, 'Running or Stopped'))
  ensureRoomForDataDisk(world, instance)
  return instance
}

/** The zone. Regional disks need none. */
export function zoneOfNewDisk(regionId: string, { ZoneId = '', DiskCategory = '' }: Request): string {
  if (ZoneId === '' && isRegional(DiskCategory)) return ''
  ensure(ZoneId, missingParameter('ecs', 'ZoneId'))
  const zone = findZone(regionId, ZoneId)
  ensure(zone, errors.zoneNotFound(ZoneId))
  ensure(zone.closed !== true, errors.zoneNotOnSale(ZoneId))
  return ZoneId
}

export function snapshotOfNewDisk({ world, own }: ActionContext, request: Request): SnapshotRow | undefined {
  if (!request.SnapshotId) return undefined
  const snapshot = own(world.snapshots, request.SnapshotId)
  ensure(snapshot, snapshotNotFound(request.SnapshotId))
  ensure(!isEphemeral(request.DiskCategory ?? ''), errors.snapshotNotAllowed())
  ensure(snapshot.SourceDiskType === 'data', errors.snapshotNotOfDataDisk())
  ensure(snapshot.Status === 'accomplished', snapshotNotReady(snapshot.Status))
  return snapshot
}

type Hardware = Pick<DiskRow, 'Category' | 'PerformanceLevel' | 'Size' | 'BurstingEnabled' | 'ProvisionedIops'>

/** Category, level, size and performance. A disk is as large as its snapshot at least, whatever size is sent. */
export function hardwareOfNewDisk(request: Request, snapshot: SnapshotRow | undefined): Hardware {
  const Category = request.DiskCategory || 'cloud'
  const category = findDiskCategory(Category)
  ensure(category && category.local !== true, errors.unknownDataDiskCategory())
  const levels = category.performanceLevels
  ensure(!request.PerformanceLevel || levels !== undefined, errors.unknownPerformanceLevel())
  const PerformanceLevel = levels === undefined ? '' : request.PerformanceLevel || 'PL1'
  ensure(levels === undefined || Object.hasOwn(levels, PerformanceLevel), errors.unknownPerformanceLevel())
  ensure(request.Size !== undefined || snapshot !== undefined, missingParameter('ecs', 'Size'))
  const { minGiB, maxGiB } = diskSizeLimits(category, PerformanceLevel || undefined) ?? { minGiB: 1, maxGiB: 65_536 }
  const asked = request.Size ?? minGiB
  ensure(Number.isInteger(asked) && asked >= minGiB && asked <= maxGiB, errors.sizeNotSupported(minGiB, maxGiB))
  const Size = Math.max(asked, snapshot?.SourceDiskSize ?? 0)
  return { Category, PerformanceLevel, Size, ...autoPlMembers(Category, Size, request, mostProvisionedIops(Size)) }
}
