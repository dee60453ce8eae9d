/** When a scheduled command runs: `rate(5m)` and `at(2026-06-06 13:15:30 GMT+8:00)`. */
const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const LEAST_RATE_MS = 60_000
const MOST_RATE_MS = 7 * 86_400_000

/** Milliseconds between two runs. Undefined: not a rate, or one that can't be. */
export function rateOf(frequency: string): number | undefined {
  const [, count = '', unit = ''] = /^rate\((\d{1,7})([smhd])\)$/.exec(frequency) ?? []
  const ms = Number(count) * (UNITS[unit] ?? 0)
  return ms >= LEAST_RATE_MS && ms <= MOST_RATE_MS ? ms : undefined
}

/** The moment of a run that happens once. Not modelled: names of time zones other than UTC and Asia/Shanghai. */
export function momentOf(frequency: string): number | undefined {
  const [, day, time, zone = 'UTC'] = /^at\((\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?: (\S+))?\)$/.exec(frequency) ?? []
  const utcMs = Date.parse(`${day}T${time}Z`)
  const offsetMs = offsetOf(zone)
  return Number.isNaN(utcMs) || offsetMs === undefined ? undefined : utcMs - offsetMs
}

function offsetOf(zone: string): number | undefined {
  if (zone === 'UTC') return 0
  if (zone === 'Asia/Shanghai') return 8 * 3_600_000
  const [, sign, hours, minutes] = /^GMT([+-])(\d|1[0-4]):([0-5]\d)$/.exec(zone) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600_000 + Number(minutes) * 60_000)
}

/** The first time after `nowMs`: a rate counts from the creation, whatever a run takes. */
export function nextTime(frequency: string, createdMs: number, nowMs: number): number | undefined {
  const rate = rateOf(frequency)
  if (rate !== undefined) return createdMs + (Math.floor((nowMs - createdMs) / rate) + 1) * rate
  const moment = momentOf(frequency)
  return moment !== undefined && moment > nowMs ? moment : undefined
}
