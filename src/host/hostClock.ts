/** The clock of the machine. The only place where host time enters; tests hand in their own. */
export interface HostClock {
  /** Milliseconds since epoch, UTC. */
  nowMs(): number
}

export const systemClock: HostClock = { nowMs: () => Date.now() }
