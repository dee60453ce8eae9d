import { maskTexts } from './secrets.ts'

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
  /** Parameters as decoded; secrets are masked (secrets.ts). */
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

/** Texts that are not to be seen in a node, while it is written. */
const hidden = new WeakMap<TraceNode, Set<string>>()

/** Notes texts that `hideTexts` shall mask in the node. */
export function hideIn(node: TraceNode, texts: readonly string[]): void {
  const known = hidden.get(node) ?? new Set()
  for (const text of texts) if (text !== '') known.add(text)
  hidden.set(node, known)
}

/** Masks what was noted for the node, once it is written: wherever it stands there and in the calls that it caused. */
export function hideTexts(node: TraceNode): void {
  const texts = hidden.get(node)
  if (texts !== undefined && texts.size > 0) maskIn(node, [...texts])
}

function maskIn(node: TraceNode, texts: readonly string[]): void {
  node.request = maskTexts(node.request, texts)
  node.outcome = maskTexts(node.outcome, texts)
  node.decisions.splice(0, node.decisions.length, ...maskTexts(node.decisions, texts))
  for (const child of node.children) maskIn(child, texts)
}
