import { ApiError, ensure } from '../kernel/errors.ts'
import { findInstanceType } from '../world/facts/instanceTypes.ts'
import { findRegion, findZone } from '../world/facts/regions.ts'
import type { ChargeType, StockSetting } from '../world/rows/settings.ts'
import type { World } from '../world/world.ts'
import { setStock } from './stock.ts'

const ALL_CHARGE_TYPES: readonly ChargeType[] = ['PostPaid', 'PrePaid', 'Spot']

/** Refuses places and types that do not exist, and counts that are none. */
export function ensureStockSetting({ regionId, zoneId, instanceType, count = null }: StockSetting): void {
  ensure(findRegion(regionId), new ApiError(404, 'InvalidRegionId.NotFound', `There is no region ${regionId}.`))
  ensure(
    findZone(regionId, zoneId),
    new ApiError(404, 'InvalidZoneId.NotFound', `There is no zone ${zoneId} in ${regionId}.`),
  )
  ensure(
    findInstanceType(instanceType),
    new ApiError(404, 'InvalidInstanceType.NotFound', `There is no instance type ${instanceType}.`),
  )
  const isCount = count === null || (Number.isInteger(count) && count >= 0)
  ensure(isCount, new ApiError(400, 'InvalidParameter', 'count is a whole number from 0, or null for unlimited.'))
}

/** Puts a setting that can be applied into force. Inside `atomically`. */
export function applyStock(world: World, setting: StockSetting): void {
  const { regionId, zoneId, instanceType, count = null, category } = setting
  for (const chargeType of setting.chargeType === undefined ? ALL_CHARGE_TYPES : [setting.chargeType]) {
    const place = { regionId, zoneId, instanceType, chargeType }
    setStock(world, place, count, category === undefined ? 'auto' : category)
  }
}
