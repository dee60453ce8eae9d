import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import {
  customImage,
  findImage,
  ownImages,
  publishedImage,
  sharedImages,
  type VisibleImage,
} from '../../../rules/images.ts'
import { matchesTags, type TagMember } from '../../../rules/tags.ts'
import { imageObstacle, marketplaceImages, systemImages } from '../../../world/facts/images.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { World } from '../../../world/world.ts'
import { ensureTagFilter, type FilterMember, filtersOf, filterTime, nameMatcher } from '../listFilters.ts'
import * as errors from './errors.ts'
import { isInUse, isUsable } from './imageViews.ts'

/** What narrows DescribeImages. */
export interface ImageFilters {
  readonly ImageId?: string
  readonly ImageName?: string
  readonly ImageOwnerAlias?: string
  readonly ImageOwnerId?: number
  readonly ImageFamily?: string
  readonly Status?: string
  readonly Usable?: boolean
  readonly Usage?: string
  readonly Architecture?: string
  readonly OSType?: string
  readonly InstanceType?: string
  readonly ActionType?: string
  readonly SnapshotId?: string
  readonly IsPublic?: boolean
  readonly IsSupportCloudinit?: boolean
  readonly IsSupportIoOptimized?: boolean
  readonly ResourceGroupId?: string
  readonly Filter?: readonly FilterMember[]
  readonly Tag?: readonly TagMember[]
}

type Test = (image: VisibleImage) => boolean

const ALIASES = ['system', 'self', 'others', 'marketplace']
/** Without ImageOwnerAlias: marketplace images are not among them. Source: remarks of the published SDK package. */
const DEFAULT_ALIASES = ['self', 'others', 'system']
const STATUSES = ['Creating', 'Waiting', 'Available', 'UnAvailable', 'CreateFailed', 'Deprecated']
const HOT_PLUGS = ['CpuOnlineUpgrade', 'CpuOnlineDowngrade', 'MemoryOnlineUpgrade', 'MemoryOnlineDowngrade'] as const
const FILTER_KEYS = ['CreationStartTime', 'CreationEndTime', 'NetworkType', ...HOT_PLUGS] as const

/** Refuses values that are not on the lists of DescribeImages. */
export function ensureImageFilters(filters: ImageFilters): void {
  const { ImageOwnerAlias, IsPublic, Status, Usable, ActionType, Architecture, OSType, Usage, InstanceType } = filters
  ensure(!ImageOwnerAlias || ALIASES.includes(ImageOwnerAlias), errors.unsupportedOwnerAlias())
  ensure(
    IsPublic !== true || ImageOwnerAlias === 'others',
    errors.invalidImageFilter('IsPublic=true needs ImageOwnerAlias=others.'),
  )
  ensure(Usable === undefined || Status, errors.invalidImageFilter('Usable needs Status.'))
  const statuses = Status?.split(',') ?? []
  const isStatus = !Status || Status === 'ALL' || statuses.every((status) => STATUSES.includes(status))
  ensure(isStatus, errors.invalidImageFilter('Status is a list of statuses, or ALL alone.'))
  const isUse = !ActionType || ActionType === 'CreateEcs' || ActionType === 'ChangeOS'
  ensure(isUse, errors.invalidImageFilter('ActionType is CreateEcs or ChangeOS.'))
  ensure(!InstanceType || findInstanceType(InstanceType), errors.unknownFilterInstanceType(InstanceType ?? ''))
  ensure(!Architecture || ['i386', 'x86_64', 'arm64'].includes(Architecture), errors.unknownArchitecture())
  ensure(!OSType || ['linux', 'windows'].includes(OSType), errors.unknownOSType())
  ensure(!Usage || ['instance', 'none'].includes(Usage), errors.unknownImageUsage())
  ensureTagFilter(filters.Tag)
}

/**
 * Images of the region that the account may see under these aliases.
 * Guess on the order: own custom images, shared ones, public ones, marketplace; the newest first within each.
 */
export function visibleImages(
  { world, accountId, regionId }: Pick<ActionContext, 'world' | 'accountId' | 'regionId'>,
  filters: ImageFilters,
): VisibleImage[] {
  // No image is published to the community.
  if (filters.IsPublic === true) return []
  const aliases = filters.ImageOwnerAlias ? [filters.ImageOwnerAlias] : DEFAULT_ALIASES
  if (filters.ImageId) {
    const ids = [...new Set(filters.ImageId.split(',').map((id) => id.trim()))]
    const found = ids.map((id) => findImage(world, accountId, regionId, id)).filter((image) => image !== undefined)
    return found.filter(({ ImageOwnerAlias }) => aliases.includes(ImageOwnerAlias))
  }
  const images: VisibleImage[] = []
  if (aliases.includes('self'))
    images.push(...ownImages(world, accountId, regionId).map((row) => customImage(row, accountId)))
  if (aliases.includes('others'))
    images.push(...sharedImages(world, accountId, regionId).map((row) => customImage(row, accountId)))
  if (aliases.includes('system')) images.push(...newestFirst(systemImages(regionId)))
  if (aliases.includes('marketplace')) images.push(...newestFirst(marketplaceImages(regionId)))
  return images
}

function newestFirst(images: ReturnType<typeof systemImages>): VisibleImage[] {
  const sorted = [...images].sort((a, b) =>
    a.CreationTime === b.CreationTime ? 0 : a.CreationTime < b.CreationTime ? 1 : -1,
  )
  return sorted.map(publishedImage)
}

/** The conditions that an image on the list must meet. */
export function imageTests(world: World, filters: ImageFilters): Test[] {
  const { ImageName, ImageFamily, Usable, Usage, Architecture, OSType, InstanceType, SnapshotId, ResourceGroupId } =
    filters
  const tests: Test[] = []
  const narrow = (isSent: unknown, test: Test) => {
    if (isSent !== undefined && isSent !== '') tests.push(test)
  }
  const statuses = (filters.Status || 'Available').split(',')
  if (filters.Status !== 'ALL') tests.push((image) => statuses.includes(image.Status))
  // Guess: fuzzy means that a part of the name is enough, and that * stands for any text.
  const isNamed = nameMatcher(ImageName ?? '', true)
  narrow(ImageName, (image) => isNamed(image.ImageName))
  narrow(ImageFamily, ({ row, published }) => (row?.ImageFamily ?? published?.ImageFamily) === ImageFamily)
  narrow(Usable, (image) => isUsable(image) === Usable)
  narrow(Usage, (image) => isInUse(world, image) === (Usage === 'instance'))
  narrow(Architecture, (image) => image.Architecture === Architecture)
  narrow(OSType, (image) => image.OSType === OSType)
  const type = InstanceType ? findInstanceType(InstanceType) : undefined
  narrow(type, (image) => type !== undefined && imageObstacle(type, image) === undefined)
  narrow(SnapshotId, (image) => image.DiskDeviceMappings.some((mapping) => mapping.SnapshotId === SnapshotId))
  narrow(ResourceGroupId, ({ row }) => row?.ResourceGroupId === ResourceGroupId)
  // Takes effect on shared images only. Source: remarks of the published SDK package.
  const ownerId = filters.ImageOwnerId
  narrow(ownerId, ({ ImageOwnerAlias, row }) => ImageOwnerAlias !== 'others' || Number(row?.OwnerId) === ownerId)
  narrow(
    filters.IsSupportCloudinit,
    ({ published }) => (published?.IsSupportCloudinit ?? true) === filters.IsSupportCloudinit,
  )
  narrow(filters.IsSupportIoOptimized, () => filters.IsSupportIoOptimized === true)
  narrow(
    filters.Tag?.length ? filters.Tag : undefined,
    ({ row }) => row !== undefined && matchesTags(row.Tags, filters.Tag),
  )
  return [...tests, ...filterTests(filters.Filter)]
}

function filterTests(members: ImageFilters['Filter']): Test[] {
  const filters = filtersOf(members, FILTER_KEYS)
  const since = filterTime(filters.CreationStartTime)
  const until = filterTime(filters.CreationEndTime)
  const madeAt = ({ row, published }: VisibleImage) => row?.CreationTime ?? published?.CreationTime ?? ''
  const tests: Test[] = []
  if (since !== undefined) tests.push((image) => madeAt(image) >= since)
  if (until !== undefined) tests.push((image) => madeAt(image) <= until)
  // Every image runs in a VPC, the only kind of network there is.
  if (filters.NetworkType !== undefined) tests.push(() => filters.NetworkType === 'vpc')
  for (const key of HOT_PLUGS) if (filters[key] !== undefined) tests.push(() => filters[key] === 'unsupported')
  return tests
}
