import { findDiskCategory, type PerformanceLevel } from '../../../world/facts/diskCategories.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'

const MOST_IOPS = 50_000
const LEAST_IOPS = 3000
const SMALLEST_PROVISIONED_GIB = 4

/** IOPS that come with the size of an ESSD AutoPL disk. Source: remarks on CreateDisk in the published SDK package. */
export function baselineIops(sizeGiB: number): number {
  return Math.max(Math.min(1800 + 50 * sizeGiB, MOST_IOPS), LEAST_IOPS)
}

/** IOPS that can be bought beyond the baseline. Source: remarks on CreateDisk in the published SDK package. */
export function mostProvisionedIops(sizeGiB: number): number {
  if (sizeGiB < SMALLEST_PROVISIONED_GIB) return 0
  return Math.max(0, Math.min(MOST_IOPS, 1000 * sizeGiB - baselineIops(sizeGiB)))
}

/** What a disk performs; undefined for categories whose figures are not sourced. */
export function iopsOf({ Category, PerformanceLevel, Size, ProvisionedIops }: DiskRow): number | undefined {
  if (Category === 'cloud_auto') return baselineIops(Size) + ProvisionedIops
  const limits = findDiskCategory(Category)?.performanceLevels?.[PerformanceLevel as PerformanceLevel]
  return limits && Math.min(limits.baseIops + limits.iopsPerGiB * Size, limits.maxIops)
}
