import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags, type TagMember } from '../../../rules/tags.ts'
import { findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { findZone } from '../../../world/facts/regions.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import { ensureTagFilter, type FilterMember, filtersOf, filterTime, nameMatcher } from '../listFilters.ts'
import * as errors from './errors.ts'

/** What narrows DescribeDisks, beside DiskIds. */
export interface DiskFilters {
  readonly AutoSnapshotPolicyId?: string
  readonly Category?: string
  readonly DeleteAutoSnapshot?: boolean
  readonly DeleteWithInstance?: boolean
  readonly DiskChargeType?: string
  readonly DiskName?: string
  readonly DiskType?: string
  readonly EnableAutoSnapshot?: boolean
  readonly EnableAutomatedSnapshotPolicy?: boolean
  readonly EnableShared?: boolean
  readonly Encrypted?: boolean
  readonly InstanceId?: string
  readonly KMSKeyId?: string
  readonly LockReason?: string
  readonly MultiAttach?: string
  readonly Portable?: boolean
  readonly ResourceGroupId?: string
  readonly SnapshotId?: string
  readonly Status?: string
  readonly ZoneId?: string
  readonly Filter?: readonly FilterMember[]
  readonly Tag?: readonly TagMember[]
}

type Test = (disk: DiskRow) => boolean

const STATUSES = ['in_use', 'available', 'attaching', 'detaching', 'creating', 'reiniting', 'all']
/** No disk has one of the retired categories, but they may be asked for. */
const OTHER_CATEGORIES = ['all', 'ephemeral', 'ephemeral_ssd']

/** Refuses values that are not on the lists of DescribeDisks. */
export function ensureDiskFilters(filters: DiskFilters, regionId: string): void {
  const { Category, DiskType, Status, ZoneId, DiskChargeType, LockReason, MultiAttach } = filters
  ensureTagFilter(filters.Tag)
  ensure(!Category || OTHER_CATEGORIES.includes(Category) || findDiskCategory(Category), errors.unknownDiskCategory())
  ensure(!DiskType || ['all', 'system', 'data'].includes(DiskType), errors.unknownDiskType())
  ensure(!Status || STATUSES.includes(Status.toLowerCase()), errors.unknownDiskStatus())
  ensure(!ZoneId || findZone(regionId, ZoneId), errors.unknownDiskZone())
  ensure(!DiskChargeType || ['PrePaid', 'PostPaid'].includes(DiskChargeType), errors.unknownDiskChargeType())
  ensure(!LockReason || ['financial', 'security'].includes(LockReason), errors.unknownLockReason())
  ensure(!MultiAttach || ['Disabled', 'Enabled', 'LegacyShared'].includes(MultiAttach), invalidParameter('MultiAttach'))
}

/** The conditions that a disk on the list must meet. */
export function diskTests(filters: DiskFilters): Test[] {
  const { InstanceId, SnapshotId, DiskName, Category, DiskType, Tag } = filters
  const Status = filters.Status?.toLowerCase()
  const since = filterTime(filtersOf(filters.Filter, ['CreationStartTime']).CreationStartTime)
  const tests: Test[] = []
  const narrow = (isSent: unknown, test: Test) => {
    if (isSent !== undefined && isSent !== '' && isSent !== false) tests.push(test)
  }
  const isNamed = nameMatcher(DiskName ?? '')
  narrow(InstanceId, (disk) => disk.InstanceId === InstanceId)
  narrow(SnapshotId, (disk) => disk.SourceSnapshotId === SnapshotId)
  narrow(DiskName, (disk) => isNamed(disk.DiskName))
  narrow(Category !== 'all' && Category, (disk) => disk.Category === Category)
  narrow(DiskType !== 'all' && DiskType, (disk) => disk.Type === DiskType)
  narrow(Status !== 'all' && Status, (disk) => disk.Status.toLowerCase() === Status)
  narrow(Tag?.length, (disk) => matchesTags(disk.Tags, Tag))
  narrow(since, (disk) => disk.CreationTime >= (since ?? ''))
  // false: disks are not told apart by encryption. Source: remarks of the published SDK package.
  narrow(filters.Encrypted, (disk) => disk.Encrypted)
  const policyId = filters.AutoSnapshotPolicyId
  narrow(policyId, (disk) => disk.autoSnapshotPolicyIds?.includes(policyId ?? '') === true)
  const hasPolicy = filters.EnableAutomatedSnapshotPolicy
  if (hasPolicy !== undefined) tests.push((disk) => (disk.autoSnapshotPolicyIds ?? []).length > 0 === hasPolicy)
  for (const name of EQUALS) {
    const value = filters[name]
    if (value !== undefined && value !== '') tests.push((disk) => disk[name] === value)
  }
  return hasWhatNoDiskHas(filters) ? [() => false] : tests
}

const EQUALS = [
  'DeleteAutoSnapshot',
  'DeleteWithInstance',
  'DiskChargeType',
  'EnableAutoSnapshot',
  'KMSKeyId',
  'Portable',
  'ResourceGroupId',
  'ZoneId',
] as const

/** Shared and locked disks do not occur. */
function hasWhatNoDiskHas({ EnableShared, LockReason, MultiAttach }: DiskFilters): boolean {
  return EnableShared === true || (MultiAttach !== undefined && MultiAttach !== 'Disabled') || Boolean(LockReason)
}
