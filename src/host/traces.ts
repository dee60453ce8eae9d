import type { TraceNode } from '../door/trace.ts'

const MAX_CALLS = 1_000
const MAX_BYTES = 8 * 1024 * 1024

/** The last calls of a world: at most 1,000 and about 8 MiB. In memory only. */
export class Traces {
  readonly #byRequestId = new Map<string, { node: TraceNode; bytes: number }>()
  #bytes = 0

  add(node: TraceNode): void {
    const bytes = roughBytes(node)
    this.#byRequestId.set(node.requestId, { node, bytes })
    this.#bytes += bytes
    while (this.#byRequestId.size > MAX_CALLS || (this.#bytes > MAX_BYTES && this.#byRequestId.size > 1)) {
      const [oldest, kept] = this.#byRequestId.entries().next().value as [string, { bytes: number }]
      this.#byRequestId.delete(oldest)
      this.#bytes -= kept.bytes
    }
  }

  /** Notes how long a client waited for a call. */
  took(requestId: string, tookMs: number): void {
    const kept = this.#byRequestId.get(requestId)
    if (kept !== undefined) kept.node.tookMs = tookMs
  }

  find(requestId: string): TraceNode | undefined {
    const top = this.#byRequestId.get(requestId)?.node
    if (top !== undefined) return top
    for (const { node } of this.#byRequestId.values()) {
      const child = node.children.find((candidate) => candidate.requestId === requestId)
      if (child !== undefined) return child
    }
    return undefined
  }

  /** Newest first. */
  list(filter: (node: TraceNode) => boolean, limit: number): TraceNode[] {
    const out: TraceNode[] = []
    const nodes = [...this.#byRequestId.values()].reverse()
    for (const { node } of nodes) {
      if (out.length >= limit) break
      if (filter(node)) out.push(node)
    }
    return out
  }
}

/** Rough size: counting exactly would cost more than the call. */
function roughBytes(node: TraceNode): number {
  let bytes = 500 + node.decisions.length * 300
  for (const value of Object.values(node.request)) bytes += typeof value === 'string' ? value.length : 100
  for (const child of node.children) bytes += roughBytes(child)
  return bytes
}
