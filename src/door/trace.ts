/** One thing that was decided, by which rule, from which facts. */
export interface Decision {
  readonly rule: string
  readonly text: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** One call as it went: what was asked, decided, caused and answered. Kept in memory only, never hashed. */
export interface TraceNode {
  readonly requestId: string
  readonly product: string
  readonly action: string
  readonly accountId: string
  readonly principalArn: string
  regionId: string
  /** World time, milliseconds. */
  readonly atMs: number
  /** Parameters as decoded; secrets are masked. */
  request: Readonly<Record<string, unknown>>
  readonly decisions: Decision[]
  readonly children: TraceNode[]
  /** Calls beyond the bound are counted, not kept. */
  childrenDropped: number
  /** Parameters that were sent and that nobody reads. */
  ignored: readonly string[]
  outcome: { readonly status: number; readonly code?: string; readonly message?: string } | undefined
  /** Host milliseconds from its arrival to its answer, as far as it came over HTTP. */
  tookMs?: number
}

const MAX_CHILDREN = 500

export function newTraceNode(
  seen: Omit<TraceNode, 'decisions' | 'children' | 'childrenDropped' | 'ignored' | 'outcome'>,
) {
  const node: TraceNode = {
    decisions: [],
    children: [],
    childrenDropped: 0,
    ignored: [],
    outcome: undefined,
    ...seen,
  }
  return node
}

export function addChild(parent: TraceNode | undefined, child: TraceNode): void {
  if (parent === undefined) return
  if (parent.children.length < MAX_CHILDREN) parent.children.push(child)
  else parent.childrenDropped++
}

export const MASK = '******'

/** A copy with the values at the given dotted paths masked; lists are walked through. */
export function masked(value: Readonly<Record<string, unknown>>, secrets: readonly string[]): Record<string, unknown> {
  if (secrets.length === 0) return value
  let copy = value as Record<string, unknown>
  for (const path of secrets) copy = maskedAt(copy, path.split('.')) as Record<string, unknown>
  return copy
}

function maskedAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => maskedAt(item, path))
  if (value === null || typeof value !== 'object') return value
  const [name, ...rest] = path as [string, ...string[]]
  const record = value as Record<string, unknown>
  if (record[name] === undefined) return value
  return { ...record, [name]: rest.length === 0 ? MASK : maskedAt(record[name], rest) }
}
