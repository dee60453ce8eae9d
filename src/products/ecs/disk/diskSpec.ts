/** ModifyDiskSpec: which disk may become which. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cloudDiskCategories, diskSizeLimits, findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import { mostProvisionedIops } from './diskPerformance.ts'
import { autoPlMembers } from './disks.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.ModifyDiskSpec']
type Spec = Pick<DiskRow, 'Category' | 'PerformanceLevel' | 'BurstingEnabled' | 'ProvisionedIops'>

/** From the lowest to the highest; other categories are not changed. Source: remarks on ModifyDiskSpec. */
const RANKS = ['cloud_efficiency', 'cloud_essd_entry', 'cloud_ssd', 'cloud_auto', 'cloud_essd']
const FROM_ENTRY = ['cloud_essd', 'cloud_auto']

/** What the disk becomes. Refuses what the cloud does not do, and a request that changes nothing. */
export function changedSpec(disk: DiskRow, instance: InstanceRow | undefined, request: Request): Spec {
  const Category = request.DiskCategory || disk.Category
  if (Category !== disk.Category) ensureCategoryChange(disk, Category)
  const PerformanceLevel = changedLevel(disk, Category, request.PerformanceLevel)
  const limits = diskSizeLimits(findDiskCategory(Category) ?? NO_CATEGORY, PerformanceLevel || undefined)
  ensure(limits === undefined || disk.Size >= limits.minGiB, errors.levelNotForSize())
  const type = instance && findInstanceType(instance.InstanceType)
  const isTaken = type === undefined || cloudDiskCategories(type, disk.Type).includes(Category)
  ensure(isTaken || Category === disk.Category, errors.typeForbidsCategory(instance?.InstanceType ?? ''))
  const ProvisionedIops = request.ProvisionedIops ?? (Category === disk.Category ? disk.ProvisionedIops : 0)
  const auto = autoPlMembers(Category, disk.Size, { ProvisionedIops }, mostProvisionedIops(disk.Size))
  const BurstingEnabled = Category === 'cloud_auto' && disk.BurstingEnabled
  const spec = { Category, PerformanceLevel, BurstingEnabled, ProvisionedIops: auto.ProvisionedIops }
  const isChange = (Object.keys(spec) as (keyof Spec)[]).some((name) => spec[name] !== disk[name])
  ensure(isChange, errors.specDenied('The disk is as it is asked to be.'))
  return spec
}

const NO_CATEGORY = { Category: '', LocalName: { zh: '', en: '' }, dataOnly: false }

function ensureCategoryChange(disk: DiskRow, Category: string): void {
  const from = RANKS.indexOf(disk.Category)
  const to = RANKS.indexOf(Category)
  ensure(from >= 0 && to >= 0, errors.specNotSupported())
  ensure(disk.Category !== 'cloud_essd_entry' || FROM_ENTRY.includes(Category), errors.specNotSupported())
  const isUpgrade = to > from
  ensure(isUpgrade || disk.DiskChargeType === 'PostPaid', errors.specDenied('Subscription disks are only upgraded.'))
}

/** Subscription disks only rise, and no disk goes down to PL0. Source: remarks on ModifyDiskSpec. */
function changedLevel(disk: DiskRow, Category: string, asked: string | undefined): string {
  const levels = findDiskCategory(Category)?.performanceLevels
  ensure(!asked || (levels !== undefined && Object.hasOwn(levels, asked)), errors.unknownPerformanceLevel())
  if (levels === undefined) return ''
  if (Category !== disk.Category) return asked || 'PL1'
  const level = asked || disk.PerformanceLevel
  const isLower = level < disk.PerformanceLevel
  ensure(!isLower || level !== 'PL0', errors.specDenied('A performance level is not lowered to PL0.'))
  ensure(!isLower || disk.DiskChargeType === 'PostPaid', errors.specDenied('Subscription disks are only upgraded.'))
  return level
}

/** Refuses what concerns dedicated clusters. */
export function ensureNoClusterControl(options: Request['PerformanceControlOptions']): void {
  const isSent = Object.values(options ?? {}).some((value) => value !== undefined && value !== '')
  ensure(!isSent, invalidParameter('PerformanceControlOptions', 'Dedicated block storage clusters are not emulated.'))
}
