/** How durations of provisioning are scaled: 1 is the cloud's own pace, 0 is at once. */
export type Pace = 'realistic' | 'fast' | 'instant' | number

export function paceFactor(pace: Pace): number {
  if (pace === 'realistic') return 1
  if (pace === 'fast') return 0.02
  if (pace === 'instant') return 0
  return pace
}

/**
 * wall: world time is host time plus an offset, and never goes back.
 * manual: world time stands still and moves by `advance` only.
 */
export type ClockMode = 'wall' | 'manual'

/** `2026-11-24T01:02:03Z` from milliseconds since epoch. */
export function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** `2026-11-24T01:02Z`: ECS shows instance times so. */
export function isoMinutes(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`
}

/** `2026-11-24T01:02:03`, UTC without a Z: ROS shows times so. */
export function isoBare(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}
