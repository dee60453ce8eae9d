const WEEK_MS = 7 * 24 * 3_600_000

export type PeriodUnit = 'Week' | 'Month'

/** Terms of a subscription that can be bought. */
export const PERIODS: Readonly<Record<PeriodUnit, readonly number[]>> = {
  Week: [1, 2, 3, 4],
  Month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60],
}

/** End of a subscription: whole weeks, or the same day some months later (the last day of a month that is shorter). */
export function periodEndMs(startMs: number, period: number, unit: PeriodUnit): number {
  if (unit === 'Week') return startMs + period * WEEK_MS
  const end = new Date(startMs)
  const day = end.getUTCDate()
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + period)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(day, lastDay))
  return end.getTime()
}
