/**
 * What can be bought in a zone, and for how long the answer holds. A walk over all instance types is made once and kept
 * until a stock row changes, or an instance where a limited stock depends on it.
 */
import { isInStock, type StatusCategory, stockOf } from '../../../rules/stock.ts'
import {
  cloudDiskCategories,
  type DiskCategory,
  diskCategories,
  diskSizeLimits,
} from '../../../world/facts/diskCategories.ts'
import { findInstanceType, type InstanceType, instanceTypes, typesSoldIn } from '../../../world/facts/instanceTypes.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import type { ChargeType } from '../../../world/rows/settings.ts'
import type { World } from '../../../world/world.ts'

export interface OfferedType {
  readonly type: InstanceType
  readonly category: StatusCategory
  readonly isInStock: boolean
}

/** Types of a zone for one way of paying. The same object for as long as the answer is the same. */
export interface Offer {
  readonly zoneId: string
  readonly regionId: string
  readonly chargeType: ChargeType
  readonly types: readonly OfferedType[]
}

interface Kept {
  readonly offer: Offer
  /** State of the instances table that the counts were taken from; undefined if no count matters. */
  readonly instances: object | undefined
}

const keptByStock = new WeakMap<object, Map<string, Kept>>()

/**
 * Types that the zone sells, with their stock; also those that it sold until they were withdrawn, as
 * ClosedWithoutStock. In the order of the facts.
 */
export function offerOf(world: World, regionId: string, zoneId: string, chargeType: ChargeType): Offer {
  const { state } = world.stock
  let kept = keptByStock.get(state)
  if (kept === undefined) {
    kept = new Map()
    keptByStock.set(state, kept)
  }
  const key = `${regionId}|${zoneId}|${chargeType}`
  const known = kept.get(key)
  const instances = world.instances.state
  if (known !== undefined && (known.instances === undefined || known.instances === instances)) return known.offer

  const rows = world.stock.list('zone', `${regionId}|${zoneId}`).filter((row) => row.chargeType === chargeType)
  const names = new Set([...typesSoldIn(regionId, zoneId), ...rows.map((row) => row.InstanceType)])
  const types = [...names].flatMap((instanceType) => {
    const type = findInstanceType(instanceType)
    if (type === undefined) return []
    const stock = stockOf(world, { regionId, zoneId, instanceType, chargeType })
    return [{ type, category: stock.category, isInStock: isInStock(stock) }]
  })
  const fresh = { regionId, zoneId, chargeType, types }
  // Counts move with every instance; most of the time no category moves with them, and the old answer stands.
  const offer = known !== undefined && isSame(known.offer.types, types) ? known.offer : fresh
  const isCounted = rows.some((row) => row.capacity !== null && row.category !== null)
  kept.set(key, { offer, instances: isCounted ? instances : undefined })
  return offer
}

function isSame(before: readonly OfferedType[], after: readonly OfferedType[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ type, category, isInStock }, i) => {
      const now = after[i]
      return type === now?.type && category === now.category && isInStock === now.isInStock
    })
  )
}

/** Of all zones of the region, or of one. */
export function offersOf(world: World, regionId: string, chargeType: ChargeType, zoneId?: string): Offer[] {
  const zones = findRegion(regionId)?.zones ?? []
  return zones
    .filter((zone) => zoneId === undefined || zone.ZoneId === zoneId)
    .map((zone) => offerOf(world, regionId, zone.ZoneId, chargeType))
}

/** Where a region was last seen to have stock: looked at first, in whatever world. */
const lastInStock = new Map<string, { readonly zoneId: string; readonly instanceType: string }>()

/** Whether a zone of the region has any type in stock. Looks no further than the first: clients ask this of all regions before anything else. */
export function hasAnyInStock(world: World, regionId: string, chargeType: ChargeType): boolean {
  const has = (zoneId: string, instanceType: string) =>
    isInStock(stockOf(world, { regionId, zoneId, instanceType, chargeType }))
  const last = lastInStock.get(regionId)
  if (last !== undefined && has(last.zoneId, last.instanceType)) return true
  const { zones = [], closed } = findRegion(regionId) ?? {}
  // A closed region sells only what somebody has set.
  const typesOf = (zoneId: string) =>
    closed === undefined
      ? instanceTypes().map(({ InstanceTypeId }) => InstanceTypeId)
      : world.stock.list('zone', `${regionId}|${zoneId}`).map(({ InstanceType }) => InstanceType)
  for (const { ZoneId: zoneId } of zones) {
    const instanceType = typesOf(zoneId).find((type) => has(zoneId, type))
    if (instanceType === undefined) continue
    lastInStock.set(regionId, { zoneId, instanceType })
    return true
  }
  return false
}

interface KeptAnswer {
  readonly offers: readonly Offer[]
  readonly answer: object
}

const answers = new WeakMap<Offer, Map<string, KeptAnswer>>()
const ANSWERS_PER_OFFER = 64

/** The answer to a question about offers, worked out once for each question and kept as long as all of them are. */
export function answered<Answer extends object>(
  offers: readonly Offer[],
  question: string,
  answer: () => Answer,
): Answer {
  const [first] = offers
  if (first === undefined) return answer()
  let known = answers.get(first)
  if (known === undefined) {
    known = new Map()
    answers.set(first, known)
  }
  const found = known.get(question)
  const isCurrent = found?.offers.length === offers.length && found.offers.every((offer, i) => offer === offers[i])
  if (found !== undefined && isCurrent) return found.answer as Answer
  if (known.size >= ANSWERS_PER_OFFER) known.clear()
  const fresh = answer()
  known.set(question, { offers, answer: fresh })
  return fresh
}

const BEST_FIRST: readonly StatusCategory[] = ['WithStock', 'ClosedWithStock', 'WithoutStock', 'ClosedWithoutStock']

/** Status and category of a set of types: that of the best supplied one; undefined for an empty set. */
export function statusOf(
  types: readonly OfferedType[],
): { Status: string; StatusCategory: StatusCategory } | undefined {
  const StatusCategory = BEST_FIRST.find((category) => types.some((offered) => offered.category === category))
  if (StatusCategory === undefined) return undefined
  return { Status: types.some(({ isInStock }) => isInStock) ? 'Available' : 'SoldOut', StatusCategory }
}

export function chargeTypeAsked(InstanceChargeType: string | undefined, SpotStrategy: string | undefined): ChargeType {
  if (InstanceChargeType === 'PrePaid') return 'PrePaid'
  return SpotStrategy === undefined || SpotStrategy === '' || SpotStrategy === 'NoSpot' ? 'PostPaid' : 'Spot'
}

export const SPOT_STRATEGIES = ['NoSpot', 'SpotWithPriceLimit', 'SpotAsPriceGo']

/** Types of the first two generations are not I/O optimized. Guess: some of them could be had either way. */
export function isIoOptimized(type: InstanceType): boolean {
  return type.Generation !== 'ecs-1' && type.Generation !== 'ecs-2'
}

/** Disk categories that any of the types takes, in the order of the facts. */
export function diskCategoriesOf(types: readonly InstanceType[], use: 'system' | 'data'): DiskCategory[] {
  const taken = new Set(types.flatMap((type) => cloudDiskCategories(type, use)))
  return diskCategories().filter(({ Category, dataOnly }) => taken.has(Category) && (use === 'data' || !dataOnly))
}

/** No system disk is smaller, whatever its category. */
const SMALLEST_SYSTEM_DISK_GIB = 20
/** Guess: of all categories; the documentation gives 2,048 for ESSD and 500 for older ones. */
const LARGEST_SYSTEM_DISK_GIB = 2048
const LARGEST_OLDER_SYSTEM_DISK_GIB = 500
const OLDER_CATEGORIES = ['cloud', 'cloud_efficiency', 'cloud_ssd']

/** Smallest and largest size in GiB. An ESSD may be as small as its lowest performance level allows. */
export function diskSizes(category: DiskCategory, use: 'system' | 'data'): { Min: number; Max: number } | undefined {
  const limits = diskSizeLimits(category, category.performanceLevels === undefined ? undefined : 'PL0')
  if (limits === undefined) return undefined
  if (use === 'data') return { Min: limits.minGiB, Max: limits.maxGiB }
  const isOlder = OLDER_CATEGORIES.includes(category.Category)
  return {
    Min: Math.max(category.systemMinGiB ?? limits.minGiB, SMALLEST_SYSTEM_DISK_GIB),
    Max: isOlder ? LARGEST_OLDER_SYSTEM_DISK_GIB : LARGEST_SYSTEM_DISK_GIB,
  }
}
