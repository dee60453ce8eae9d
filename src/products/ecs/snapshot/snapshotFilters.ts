import { ensure } from '../../../kernel/errors.ts'
import { matchesTags, type TagMember } from '../../../rules/tags.ts'
import type { SnapshotRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { ensureTagFilter, type FilterMember, filtersOf, filterTime, nameMatcher } from '../listFilters.ts'
import * as errors from './errors.ts'
import { snapshotLinkId, usageOf } from './snapshotViews.ts'

/** What narrows DescribeSnapshots, beside SnapshotIds. */
export interface SnapshotFilters {
  readonly Category?: string
  readonly DiskId?: string
  readonly Encrypted?: boolean
  readonly InstanceId?: string
  readonly KMSKeyId?: string
  readonly ResourceGroupId?: string
  readonly SnapshotLinkId?: string
  readonly SnapshotName?: string
  readonly SnapshotType?: string
  readonly SourceDiskType?: string
  readonly Status?: string
  readonly Usage?: string
  readonly Filter?: readonly FilterMember[]
  readonly Tag?: readonly TagMember[]
}

type Test = (snapshot: SnapshotRow) => boolean

/** Refuses values that are not on the lists of DescribeSnapshots; they are told apart without regard to case. */
export function ensureSnapshotFilters({
  Status,
  Usage,
  SnapshotType,
  SourceDiskType,
  Category,
  Tag,
}: SnapshotFilters): void {
  ensureTagFilter(Tag)
  ensure(isOneOf(Status, ['progressing', 'accomplished', 'failed', 'all']), errors.unknownSnapshotStatus())
  ensure(isOneOf(Usage, ['image', 'disk', 'image_disk', 'none']), errors.unknownSnapshotUsage())
  ensure(isOneOf(SnapshotType, ['auto', 'user', 'all']), errors.unknownSnapshotType())
  ensure(isOneOf(SourceDiskType, ['system', 'data']), errors.unknownSourceDiskType())
  ensure(isOneOf(Category, ['standard', 'flash', 'archive']), errors.unknownSnapshotCategory())
}

function isOneOf(value: string | undefined, values: readonly string[]): boolean {
  return !value || values.includes(value.toLowerCase())
}

/** The conditions that a snapshot on the list must meet. Every one is a standard snapshot. */
export function snapshotTests(world: World, filters: SnapshotFilters): Test[] {
  const { DiskId, InstanceId, SnapshotName, SnapshotLinkId, KMSKeyId, ResourceGroupId, Tag } = filters
  const Status = filters.Status?.toLowerCase()
  const Usage = filters.Usage?.toLowerCase()
  const SourceDiskType = filters.SourceDiskType?.toLowerCase()
  const Category = filters.Category?.toLowerCase()
  const since = filterTime(filtersOf(filters.Filter, ['CreationStartTime']).CreationStartTime)
  const tests: Test[] = []
  const narrow = (isSent: unknown, test: Test) => {
    if (isSent !== undefined && isSent !== '' && isSent !== false) tests.push(test)
  }
  const attached = new Set(InstanceId ? world.disks.list('instance', InstanceId).map((disk) => disk.DiskId) : [])
  const isNamed = nameMatcher(SnapshotName ?? '')
  narrow(DiskId, (row) => row.SourceDiskId === DiskId)
  narrow(InstanceId, (row) => attached.has(row.SourceDiskId))
  narrow(SnapshotName, (row) => isNamed(row.SnapshotName))
  narrow(SnapshotLinkId, (row) => snapshotLinkId(row) === SnapshotLinkId)
  narrow(Status !== 'all' && Status, (row) => row.Status === Status)
  narrow(SourceDiskType, (row) => row.SourceDiskType === SourceDiskType)
  narrow(Usage, ({ SnapshotId }) => {
    return usageOf(world.images.list('snapshot', SnapshotId), world.disks.list('snapshot', SnapshotId)) === Usage
  })
  const SnapshotType = filters.SnapshotType?.toLowerCase()
  const isAuto = SnapshotType === 'auto'
  narrow(SnapshotType !== 'all' && SnapshotType, (row) => (row.autoSnapshotPolicyId !== undefined) === isAuto)
  narrow(Category !== 'standard' && Category, () => false)
  // false: snapshots are not told apart by encryption.
  narrow(filters.Encrypted, (row) => row.Encrypted)
  narrow(KMSKeyId, (row) => row.KMSKeyId === KMSKeyId)
  narrow(ResourceGroupId, (row) => row.ResourceGroupId === ResourceGroupId)
  narrow(Tag?.length, (row) => matchesTags(row.Tags, Tag))
  narrow(since, (row) => row.CreationTime >= (since ?? ''))
  return tests
}
