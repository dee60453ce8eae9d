/** Subscriptions after an instance was made: their ends, renewals, and the way back to paying by use. */
import { isoMinutes } from '../../../kernel/clock.ts'
import { type PeriodUnit, periodEndMs } from '../../../rules/period.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { MINUTE_MS, NEVER } from '../launch/launchTerms.ts'

const MONTHS_OF_YEAR = 12

/** Lengths of automatic renewals. Source: remarks on ModifyInstanceAutoRenewAttribute. */
export const RENEWAL_DURATIONS: Readonly<Record<string, readonly number[]>> = {
  Week: [1, 2, 3, 4],
  Month: [1, 2, 3, 6, 12, 24, 36, 48, 60],
  Year: [1, 2, 3, 4, 5],
}

/** End of a term that begins then; years are twelve months. Minutes are whole. */
export function termEndMs(startMs: number, period: number, unit: string): number {
  const [length, known] = unit === 'Year' ? [period * MONTHS_OF_YEAR, 'Month'] : [period, unit]
  return Math.floor(periodEndMs(startMs, length, known as PeriodUnit) / MINUTE_MS) * MINUTE_MS
}

/** Moves the end of a subscription, or gives it its first one. Inside `atomically`. */
export function setExpiry(world: World, instance: InstanceRow, expiresMs: number, members: Partial<InstanceRow> = {}) {
  const { InstanceId, endEntryId: old } = instance
  if (old !== undefined) world.cancel(old)
  const endEntryId = world.planAt('ecs.InstanceExpired', { InstanceId }, expiresMs)
  world.instances.put({ ...instance, ...members, ExpiredTime: isoMinutes(expiresMs), endEntryId })
}

/** The subscription is over: the instance is paid by use, without an end. Inside `atomically`. */
export function endSubscription(world: World, instance: InstanceRow): void {
  const { endEntryId, Period, PeriodUnit, AutoRenew, AutoRenewPeriod, AutoRenewPeriodUnit, isNeverRenewed, ...rest } =
    instance
  if (endEntryId !== undefined) world.cancel(endEntryId)
  world.instances.put({ ...rest, InstanceChargeType: 'PostPaid', ExpiredTime: NEVER })
}

/** Auto-renewal of a subscription as both actions about it call it. */
export function renewalStatusOf({ AutoRenew, isNeverRenewed }: InstanceRow): 'AutoRenewal' | 'Normal' | 'NotRenewal' {
  if (AutoRenew) return 'AutoRenewal'
  return isNeverRenewed ? 'NotRenewal' : 'Normal'
}
