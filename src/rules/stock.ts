import { findInstanceType, isSoldByDefault } from '../world/facts/instanceTypes.ts'
import type { ChargeType, StockRow } from '../world/rows/settings.ts'
import type { World } from '../world/world.ts'

/** A type in a zone, for one way of paying. */
export interface StockPlace {
  readonly regionId: string
  readonly zoneId: string
  readonly instanceType: string
  readonly chargeType: ChargeType
}

export type StatusCategory = 'WithStock' | 'ClosedWithStock' | 'WithoutStock' | 'ClosedWithoutStock'

export interface Stock {
  /** The type is sold in the zone. Otherwise nothing can be created, whatever the count. */
  readonly isSold: boolean
  /** How many can still be created. Infinity = unlimited. */
  readonly count: number
  /** Instances that hold stock now. */
  readonly taken: number
  readonly category: StatusCategory
}

export function stockKey({ regionId, zoneId, instanceType, chargeType }: StockPlace): string {
  return `${regionId}|${zoneId}|${instanceType}|${chargeType}`
}

/** Stock of a type in a zone. Without a row of its own it is plenty where the type is sold, and nothing elsewhere. */
export function stockOf(world: World, place: StockPlace): Stock {
  const key = stockKey(place)
  const row = world.stock.get(key)
  const taken = world.instances.sum('stock', key)
  if (row === undefined) {
    const isSold =
      findInstanceType(place.instanceType) !== undefined &&
      isSoldByDefault(place.regionId, place.zoneId, place.instanceType)
    const category = isSold ? 'WithStock' : 'ClosedWithoutStock'
    return { isSold, count: isSold ? Number.POSITIVE_INFINITY : 0, taken, category }
  }
  if (row.category === null) return { isSold: false, count: 0, taken, category: 'ClosedWithoutStock' }
  const count = row.capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, row.capacity - taken)
  return { isSold: true, count, taken, category: categoryOf(row, count) }
}

/** Whether one more can be had. */
export function isInStock({ isSold, count }: Stock): boolean {
  return isSold && count > 0
}

/** Sets what can still be created (null = unlimited), or withdraws the type with category null. Inside `atomically`. */
export function setStock(
  world: World,
  place: StockPlace,
  count: number | null,
  category: StockRow['category'] = 'auto',
): void {
  const key = stockKey(place)
  world.stock.put({
    stockKey: key,
    RegionId: place.regionId,
    ZoneId: place.zoneId,
    InstanceType: place.instanceType,
    chargeType: place.chargeType,
    capacity: count === null ? null : count + world.instances.sum('stock', key),
    category,
  })
}

/** A category that was set is shown while it agrees with the count. Guess: fewer than 10 left is shown as scarce. */
function categoryOf(row: StockRow, count: number): StatusCategory {
  const hasStock = count > 0
  if (row.category !== 'auto' && row.category !== null) {
    const saysStock = row.category === 'WithStock' || row.category === 'ClosedWithStock'
    if (saysStock === hasStock) return row.category
  }
  if (!hasStock) return 'WithoutStock'
  return count < SCARCE_BELOW ? 'ClosedWithStock' : 'WithStock'
}

const SCARCE_BELOW = 10
