import type { ActionContext } from '../door/action.ts'
import { stockOf } from '../rules/stock.ts'
import { instanceTypes } from '../world/facts/instanceTypes.ts'
import { findRegion } from '../world/facts/regions.ts'
import type { PropertyOfParameter } from './template/constraints.ts'
import { checkedValue } from './template/parameters.ts'
import type { DeclaredParameter } from './template/template.ts'

/** Whether an instance type can be had in any of these zones. */
export function isInStock(
  { world, regionId }: Pick<ActionContext, 'world' | 'regionId'>,
  instanceType: string,
  zones: readonly string[],
): boolean {
  return zones.some((zoneId) => stockOf(world, { regionId, zoneId, instanceType, chargeType: 'PostPaid' }).count > 0)
}

/** What the region has for a property: zones, instance types in stock there; undefined where it is not looked up. */
export function valuesFor(
  context: Pick<ActionContext, 'world' | 'regionId'>,
  { PropertyName }: PropertyOfParameter,
  zones: readonly string[],
): string[] | undefined {
  const all = findRegion(context.regionId)?.zones.map(({ ZoneId }) => ZoneId) ?? []
  if (PropertyName === 'ZoneId') return all
  if (PropertyName !== 'InstanceType') return undefined
  const wanted = zones.length > 0 ? zones : all
  return instanceTypes()
    .map(({ InstanceTypeId }) => InstanceTypeId)
    .filter((instanceType) => isInStock(context, instanceType, wanted))
}

/** Whether a value meets what the template declares of its parameter. */
export function isLegalValue(name: string, declared: DeclaredParameter, value: string): boolean {
  try {
    checkedValue(name, declared, value)
    return true
  } catch {
    return false
  }
}
