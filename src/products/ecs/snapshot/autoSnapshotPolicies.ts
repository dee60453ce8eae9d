/** Automatic snapshot policies: their schedule, and the snapshots that they take. */
import { invalidParameter } from '../../../door/errors.ts'
import type { EventContext } from '../../../door/events.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { AutoSnapshotPolicyRow } from '../../../world/rows/autoSnapshotPolicies.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { idArray } from '../listFilters.ts'
import * as errors from './policyErrors.ts'
import { hasSnapshots, isAtRest, isBeingSnapshot, removeSnapshot, takeSnapshot } from './snapshots.ts'

const HOUR_MS = 3_600_000
const HOURS_OF_A_WEEK = 7 * 24
/** Time points are hours of China. */
const ZONE_MS = 8 * HOUR_MS
const MOST_RETENTION_DAYS = 65_535
/** Source: remarks on ApplyAutoSnapshotPolicy in the published SDK package. */
export const MOST_POLICIES_OF_A_DISK = 10

type Schedule = Pick<AutoSnapshotPolicyRow, 'TimePoints' | 'RepeatWeekdays'>

/** A JSON array of whole numbers, as texts or as numbers, none twice. Refuses all else. */
export function numbersOf(name: string, text: string, min: number, max: number): number[] {
  const refusal = errors.invalidPolicyParameter(name)
  const values = parsed(text)
  ensure(Array.isArray(values) && values.length > 0, refusal)
  const numbers = values.map((value) => (/^\d{1,2}$/.test(String(value)) ? Number(value) : Number.NaN))
  ensure(
    numbers.every((value) => value >= min && value <= max),
    refusal,
  )
  return [...new Set(numbers)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function ensureRetention(days: number): void {
  const isInRange = Number.isInteger(days) && (days === -1 || (days >= 1 && days <= MOST_RETENTION_DAYS))
  ensure(isInRange, errors.invalidPolicyParameter('retentionDays'))
}

/** Refuses by name what takes copies to another region, and what finds disks by the tags of instances. */
export function ensureEmulatedPolicy(request: {
  readonly AssociationType?: string
  readonly CopiedSnapshotsRetentionDays?: number
  readonly CopyEncryptionConfiguration?: { readonly Encrypted?: boolean; readonly KMSKeyId?: string }
  readonly EnableCrossRegionCopy?: boolean
  readonly TargetCopyRegions?: string
  readonly TargetTags?: readonly unknown[]
}): void {
  const none = 'Copies to another region are not emulated.'
  const { AssociationType, TargetTags = [], CopyEncryptionConfiguration: copied } = request
  ensure(request.EnableCrossRegionCopy !== true, invalidParameter('EnableCrossRegionCopy', none))
  ensure(!request.TargetCopyRegions || request.TargetCopyRegions === '[]', invalidParameter('TargetCopyRegions', none))
  const isEncrypted = copied?.Encrypted === true || Boolean(copied?.KMSKeyId)
  ensure(!isEncrypted, invalidParameter('CopyEncryptionConfiguration', none))
  const isByDisk = !AssociationType || AssociationType === 'AssociatedWithDisk'
  ensure(isByDisk && TargetTags.length === 0, invalidParameter('AssociationType', 'Only disks have policies here.'))
}

/** Ids of disks that a policy is put on or taken off. */
export function policyDiskIds(text: string): string[] {
  const malformed = errors.invalidPolicyParameter('diskIds')
  const ids = idArray(text, malformed, malformed) ?? []
  ensure(ids.length > 0, malformed)
  return [...new Set(ids)]
}

/** World time of the first time point after a moment. */
export function nextTimeMs({ TimePoints, RepeatWeekdays }: Schedule, afterMs: number): number {
  let hour = Math.floor((afterMs + ZONE_MS) / HOUR_MS) + 1
  for (let i = 0; i < HOURS_OF_A_WEEK; i++, hour++) {
    // The epoch began on a Thursday, which is day 4.
    const weekday = ((Math.floor(hour / 24) + 3) % 7) + 1
    if (TimePoints.includes(hour % 24) && RepeatWeekdays.includes(weekday)) break
  }
  return hour * HOUR_MS - ZONE_MS
}

/** Plans the next time of a policy anew. A policy without disks has none, so that it costs nothing. */
export function schedule(world: World, AutoSnapshotPolicyId: string): void {
  const policy = world.autoSnapshotPolicies.get(AutoSnapshotPolicyId)
  if (policy === undefined) return
  const { entryId, ...rest } = policy
  if (entryId !== undefined) world.cancel(entryId)
  const isUsed = world.disks.count('autoSnapshotPolicy', AutoSnapshotPolicyId) > 0
  const next = isUsed
    ? world.planAt('ecs.AutoSnapshotDue', { AutoSnapshotPolicyId }, nextTimeMs(policy, world.nowMs))
    : undefined
  world.autoSnapshotPolicies.put(next === undefined ? rest : { ...rest, entryId: next })
}

/** Puts a policy on a disk, or takes it off. */
export function setPolicy(world: World, disk: DiskRow, policyId: string, isOn: boolean): void {
  const others = (disk.autoSnapshotPolicyIds ?? []).filter((id) => id !== policyId)
  const { autoSnapshotPolicyIds: _old, ...rest } = disk
  const ids = isOn ? [...others, policyId] : others
  world.disks.put(ids.length === 0 ? rest : { ...rest, autoSnapshotPolicyIds: ids })
}

/** The time of a policy has come: a snapshot of each of its disks that allows one, then the next time. */
export function takeAutomaticSnapshots(context: Pick<EventContext, 'world' | 'explain'>, policyId: string): void {
  const { world, explain } = context
  const policy = world.autoSnapshotPolicies.get(policyId)
  if (policy === undefined) return
  for (const disk of world.disks.list('autoSnapshotPolicy', policyId, { oldestFirst: true })) {
    const obstacle = obstacleOf(world, disk)
    if (obstacle === undefined) takeAutomatic(world, disk, policy)
    else explain('autoSnapshot.skipped', obstacle, { DiskId: disk.DiskId, AutoSnapshotPolicyId: policyId })
  }
  schedule(world, policyId)
}

/** Why no automatic snapshot of the disk is taken now. Guess: as CreateSnapshot would refuse it. */
function obstacleOf(world: World, disk: DiskRow): string | undefined {
  const instance = world.instances.get(disk.InstanceId)
  if (!disk.EnableAutoSnapshot) return 'The disk takes no automatic snapshots.'
  if (!hasSnapshots(disk.Category)) return 'The disk has no snapshots.'
  if (disk.Status !== 'In_use' && disk.Status !== 'Available') return `The disk is ${disk.Status}.`
  if (instance === undefined && disk.AttachedTime === '') return 'The disk was never attached.'
  if (instance !== undefined && !isAtRest(instance)) return `The instance is ${instance.Status}.`
  return isBeingSnapshot(world, disk.DiskId) ? 'A snapshot of the disk is still being created.' : undefined
}

/** The oldest automatic snapshots make room. Source: remarks on CreateAutoSnapshotPolicy. */
function takeAutomatic(world: World, disk: DiskRow, policy: AutoSnapshotPolicyRow): void {
  const { AutoSnapshotPolicyId, RetentionDays } = policy
  const place = { accountId: disk.OwnerId, regionId: disk.RegionId }
  const limit = quotaLimit(world, 'auto_snapshots_per_disk', place) ?? Number.POSITIVE_INFINITY
  const old = world.snapshots.list('automatic', disk.DiskId, { oldestFirst: true })
  const removable = old.filter(({ SnapshotId }) => world.images.count('snapshot', SnapshotId) === 0)
  for (const snapshot of removable.slice(0, Math.max(0, old.length + 1 - limit))) removeSnapshot(world, snapshot)
  const day = new Date(world.nowMs + ZONE_MS).toISOString().slice(0, 10).replaceAll('-', '')
  takeSnapshot(world, disk, {
    // As the cloud names them, known from public listings.
    SnapshotName: `auto2.0_${day}_${AutoSnapshotPolicyId}`,
    Description: '',
    RetentionDays: Math.max(0, RetentionDays),
    ResourceGroupId: disk.ResourceGroupId,
    Tags: {},
    autoSnapshotPolicyId: AutoSnapshotPolicyId,
  })
}
