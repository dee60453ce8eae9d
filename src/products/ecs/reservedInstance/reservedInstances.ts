/** Reserved instances: what requests may say of them, and their terms. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import type { ReservedInstanceRow } from '../../../world/rows/reservedInstances.ts'
import * as errors from './errors.ts'

export const MOST_IDS = 100
export const SCOPES = ['Region', 'Zone'] as const
export const OFFERING_TYPES = ['No Upfront', 'Partial Upfront', 'All Upfront'] as const

export type TermUnit = 'Month' | 'Year'

/** Lengths of terms and of renewals. Source: remarks on PurchaseReservedInstancesOffering. */
const TERMS: Readonly<Record<TermUnit, readonly number[]>> = { Month: [1], Year: [1, 3, 5] }

/** The value of an enumeration. Refuses others. */
export function oneOf<Value extends string>(name: string, value: string, values: readonly Value[]): Value {
  const known = values.find((one) => one === value)
  ensure(known !== undefined, invalidParameter(name, `It is ${values.join(' or ')}.`))
  return known
}

/** One month if nothing is sent, as the Chinese site has it. */
export function termOf({ Period = 1, PeriodUnit = 'Month' }: { Period?: number; PeriodUnit?: string }) {
  const unit = oneOf('PeriodUnit', PeriodUnit, ['Month', 'Year'])
  ensure(TERMS[unit].includes(Period), invalidParameter('Period', `In units of a ${unit}: ${TERMS[unit].join(', ')}.`))
  return { period: Period, unit }
}

export function ensureZone(regionId: string, zoneId: string): void {
  const zones = findRegion(regionId)?.zones ?? []
  ensure(
    zones.some(({ ZoneId }) => ZoneId === zoneId),
    errors.zoneNotFound(zoneId),
  )
}

export function reservedInstanceOf({ world, own }: ActionContext, id: string): ReservedInstanceRow {
  const reserved = own(world.reservedInstances, id)
  ensure(reserved, errors.reservedInstanceNotFound(id))
  return reserved
}
