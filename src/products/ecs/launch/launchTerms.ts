/** How the instances of RunInstances are paid for, and until when they stay. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { PERIODS, type PeriodUnit, periodEndMs } from '../../../rules/period.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']

export const MINUTE_MS = 60_000
const LEAST_AHEAD_MS = 30 * MINUTE_MS
const MOST_AHEAD_YEARS = 3
/** ECS shows this where there is no end. */
export const NEVER = '2999-09-08T16:00Z'

const RENEWAL_PERIODS: Readonly<Record<PeriodUnit, readonly number[]>> = {
  Week: [1, 2, 3],
  Month: [1, 2, 3, 6, 12, 24, 36, 48, 60],
}

/** Members of the row that say how it is paid, and the calendar times that follow from them. */
export interface LaunchTerms {
  readonly row: Pick<
    InstanceRow,
    | 'InstanceChargeType'
    | 'SpotStrategy'
    | 'SpotPriceLimit'
    | 'SpotDuration'
    | 'SpotInterruptionBehavior'
    | 'ExpiredTime'
    | 'AutoReleaseTime'
    | 'Period'
    | 'PeriodUnit'
    | 'AutoRenew'
    | 'AutoRenewPeriod'
  >
  /** Subscriptions only. */
  readonly expiresMs?: number
  readonly releaseMs?: number
}

/** What is asked, with the defaults filled in. Refuses values that the cloud does not know, and wrong combinations. */
export function termsOf(request: Request, nowMs: number): LaunchTerms {
  const { InstanceChargeType = 'PostPaid' } = request
  ensure(InstanceChargeType === 'PostPaid' || InstanceChargeType === 'PrePaid', errors.unknownChargeType())
  return InstanceChargeType === 'PrePaid' ? prePaidTerms(request, nowMs) : postPaidTerms(request, nowMs)
}

function prePaidTerms(request: Request, nowMs: number): LaunchTerms {
  const { Period, PeriodUnit = 'Month', AutoRenew = false, AutoRenewPeriod = 1 } = request
  ensure((request.SpotStrategy || 'NoSpot') === 'NoSpot', errors.spotNotPrepaid())
  ensure(!request.AutoReleaseTime, errors.invalidAutoReleaseTime())
  ensure(Period !== undefined, errors.periodRequired())
  ensure(PeriodUnit === 'Week' || PeriodUnit === 'Month', errors.invalidPeriodUnit())
  ensure(PERIODS[PeriodUnit].includes(Period), errors.invalidPeriod())
  ensure(!AutoRenew || RENEWAL_PERIODS[PeriodUnit].includes(AutoRenewPeriod), errors.invalidAutoRenewPeriod())
  const expiresMs = Math.floor(periodEndMs(nowMs, Period, PeriodUnit) / MINUTE_MS) * MINUTE_MS
  return {
    row: {
      InstanceChargeType: 'PrePaid',
      SpotStrategy: 'NoSpot',
      SpotPriceLimit: 0,
      ExpiredTime: isoMinutes(expiresMs),
      AutoReleaseTime: '',
      Period,
      PeriodUnit,
      AutoRenew,
      ...(AutoRenew ? { AutoRenewPeriod } : {}),
    },
    expiresMs,
  }
}

function postPaidTerms(request: Request, nowMs: number): LaunchTerms {
  const releaseMs = releaseTime(request.AutoReleaseTime, nowMs)
  return {
    row: {
      InstanceChargeType: 'PostPaid',
      ...spotTerms(request),
      ExpiredTime: NEVER,
      AutoReleaseTime: releaseMs === undefined ? '' : isoMinutes(releaseMs),
    },
    ...(releaseMs === undefined ? {} : { releaseMs }),
  }
}

/**
 * Unlike ECS: the market price is not known here, so no limit is too low and no spot instance is taken back.
 * Limit and duration are read with the strategies that they concern, as in the cloud.
 */
function spotTerms(
  request: Request,
): Pick<InstanceRow, 'SpotStrategy' | 'SpotPriceLimit' | 'SpotDuration' | 'SpotInterruptionBehavior'> {
  const { SpotStrategy = 'NoSpot', SpotPriceLimit = 0, SpotDuration = 1 } = request
  const { SpotInterruptionBehavior = 'Terminate' } = request
  ensure(
    SpotStrategy === 'NoSpot' || SpotStrategy === 'SpotWithPriceLimit' || SpotStrategy === 'SpotAsPriceGo',
    errors.invalidSpotStrategy(),
  )
  if (SpotStrategy === 'NoSpot') return { SpotStrategy, SpotPriceLimit: 0 }
  const isLimited = SpotStrategy === 'SpotWithPriceLimit'
  const hasThreeDecimals = Number(SpotPriceLimit.toFixed(3)) === SpotPriceLimit
  ensure(!isLimited || (SpotPriceLimit > 0 && hasThreeDecimals), errors.invalidSpotPriceLimit())
  ensure(SpotDuration === 0 || SpotDuration === 1, errors.invalidSpotDuration())
  const isKnown = SpotInterruptionBehavior === 'Terminate' || SpotInterruptionBehavior === 'Stop'
  ensure(isKnown, errors.invalidSpotInterruption())
  return { SpotStrategy, SpotPriceLimit: isLimited ? SpotPriceLimit : 0, SpotDuration, SpotInterruptionBehavior }
}

/** Seconds are cut off. Source: remarks of the published SDK package. Guess: a time without seconds is taken too. */
export function releaseTime(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined || text === '') return undefined
  const timeMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text) ? Date.parse(text) : Number.NaN
  ensure(!Number.isNaN(timeMs), errors.invalidAutoReleaseTime())
  const minuteMs = Math.floor(timeMs / MINUTE_MS) * MINUTE_MS
  const soonestMs = Math.floor((nowMs + LEAST_AHEAD_MS) / MINUTE_MS) * MINUTE_MS
  const isInRange = minuteMs >= soonestMs && minuteMs <= periodEndMs(nowMs, MOST_AHEAD_YEARS * 12, 'Month')
  ensure(isInRange, errors.invalidAutoReleaseTime())
  return minuteMs
}
