/**
 * Which signature nonces an access key has used of late. It belongs to the process, not to a world.
 * A support answer of Alibaba says that nonces are kept for 31 minutes, one more than a timestamp can be good for.
 */
const KEEP_MS = 31 * 60_000

/** About 150 bytes each. Beyond it the oldest are forgotten early: memory before strictness. */
const CAPACITY = 500_000

export interface Nonces {
  /** Remembers the nonce; false if that key has used it already. */
  use(accessKeyId: string, nonce: string, nowMs: number): boolean
  readonly size: number
}

/** A set for the question and a queue for the order: each nonce is put once and taken once, so a use is O(1) on average. */
export function createNonces({ keepMs = KEEP_MS, capacity = CAPACITY } = {}): Nonces {
  const used = new Set<string>()
  let queue: { key: string; usedMs: number }[] = []
  let head = 0

  function forgetOldest(): void {
    const oldest = queue[head]
    if (oldest) used.delete(oldest.key)
    head += 1
    if (head > 1024 && head * 2 > queue.length) {
      queue = queue.slice(head)
      head = 0
    }
  }

  return {
    use(accessKeyId, nonce, nowMs) {
      for (let oldest = queue[head]; oldest && nowMs - oldest.usedMs > keepMs; oldest = queue[head]) forgetOldest()
      // A NUL can stand in no header and in no key id that is known, so two pairs never share a key.
      const key = `${accessKeyId}\0${nonce}`
      if (used.has(key)) return false
      if (used.size >= capacity) forgetOldest()
      used.add(key)
      queue.push({ key, usedMs: nowMs })
      return true
    },
    get size() {
      return used.size
    },
  }
}
