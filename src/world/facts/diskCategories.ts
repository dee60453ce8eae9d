import type { InstanceType } from './instanceTypes.ts'
import { onFirstUse } from './read.ts'

export type PerformanceLevel = 'PL0' | 'PL1' | 'PL2' | 'PL3'

export interface PerformanceLevelLimits {
  readonly minGiB: number
  readonly maxGiB: number
  /** IOPS = min(baseIops + iopsPerGiB x size, maxIops). */
  readonly baseIops: number
  readonly iopsPerGiB: number
  readonly maxIops: number
}

export interface DiskCategory {
  readonly Category: string
  readonly LocalName: { readonly zh: string; readonly en: string }
  /** Size of a data disk. Absent for local disks, whose size comes with the instance type. */
  readonly minGiB?: number
  readonly maxGiB?: number
  /** Smallest system disk where it differs from what the image asks. */
  readonly systemMinGiB?: number
  /** No system disks of this category. */
  readonly dataOnly: boolean
  /** Comes with the instance type, and goes with the instance; cannot be created by itself. */
  readonly local?: true
  readonly performanceLevels?: Readonly<Record<PerformanceLevel, PerformanceLevelLimits>>
  readonly defaultPerformanceLevel?: PerformanceLevel
}

interface DiskFixture {
  readonly categories: readonly DiskCategory[]
}

const facts = onFirstUse('disk-categories.json', (fixture: DiskFixture) => ({
  all: Object.freeze(fixture.categories.map((category) => Object.freeze(category))),
  byId: new Map(fixture.categories.map((category) => [category.Category, category])),
}))

export function diskCategories(): readonly DiskCategory[] {
  return facts().all
}

export function findDiskCategory(category: string): DiskCategory | undefined {
  return facts().byId.get(category)
}

/** Smallest and largest size of a data disk in GiB; undefined for local disks and levels the category lacks. */
export function diskSizeLimits(
  category: DiskCategory,
  performanceLevel?: string,
): { readonly minGiB: number; readonly maxGiB: number } | undefined {
  if (category.performanceLevels !== undefined) {
    const level = performanceLevel ?? category.defaultPerformanceLevel ?? ''
    return Object.hasOwn(category.performanceLevels, level)
      ? category.performanceLevels[level as PerformanceLevel]
      : undefined
  }
  if (category.minGiB === undefined || category.maxGiB === undefined) return undefined
  return { minGiB: category.minGiB, maxGiB: category.maxGiB }
}

const ESSD = ['cloud_essd', 'cloud_auto']
const EPHEMERAL = ['elastic_ephemeral_disk_standard', 'elastic_ephemeral_disk_premium']

/**
 * Cloud disk categories that a type takes. Sourced: series 7 and later, and g6e, c6e, r6e, take the ESSD kinds only;
 * cloud_essd_entry goes with u1 and e only; types without I/O optimization default to `cloud`.
 * Guess: the rest. Series 5 and 6 take the older kinds beside ESSD, ecs-3 types take ESSD if they are enterprise types,
 * regional and ephemeral disks start with series 8.
 */
export function cloudDiskCategories(type: InstanceType, use: 'system' | 'data'): readonly string[] {
  const { series } = type.about
  const family = type.InstanceTypeFamily.replace(/^ecs\./, '')
  if (type.Generation === 'ecs-1' || type.Generation === 'ecs-2') return ['cloud', 'cloud_efficiency', 'cloud_ssd']
  if (family === 'u1' || family === 'e') return [...ESSD, 'cloud_essd_entry']
  if (series >= 7 || /^[gcr]6e$/.test(family)) {
    return series >= 8 ? [...ESSD, 'cloud_regional_disk_auto', ...(use === 'data' ? EPHEMERAL : [])] : ESSD
  }
  if (type.Generation === 'ecs-3' && type.InstanceFamilyLevel !== 'EnterpriseLevel')
    return ['cloud_efficiency', 'cloud_ssd']
  if (series >= 6) return ['cloud_efficiency', 'cloud_ssd', ...ESSD]
  return ['cloud_efficiency', 'cloud_ssd', 'cloud_essd']
}

/** What RunInstances takes for a system disk when no category is sent: `cloud` for types that are not I/O optimized. */
export function defaultSystemDiskCategory(type: InstanceType): string {
  const taken = cloudDiskCategories(type, 'system')
  if (taken.includes('cloud')) return 'cloud'
  // Since 2026 types that take ESSD disks only default to cloud_essd (PL0).
  return taken.includes('cloud_efficiency') ? 'cloud_efficiency' : 'cloud_essd'
}
