import type { WorldHost } from './worldHost.ts'

const MAX_ROUNDS = 10_000

/** Moves a world's clock until no provisioning work is pending; calendar entries stay. Throws if it never rests. */
export async function settleWorld(host: WorldHost): Promise<void> {
  const { world } = host
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const live = world.timeline.all().filter((entry) => entry.parked === undefined)
    const next = live.filter((entry) => entry.unscaledMs !== undefined || entry.dueMs <= world.nowMs)
    if (next.length === 0) return
    const dueMs = Math.min(...next.map((entry) => entry.dueMs))
    await host.control({ kind: 'advance', ms: Math.max(0, dueMs - world.nowMs) })
  }
  throw new Error('the world does not come to rest')
}
