/**
 * A persistent sorted map that counts: a B+ tree whose nodes are never changed once built.
 * Every change shares all but one path with the tree before it, so keeping an old version (undo, fork, checkpoint)
 * is keeping a reference. Nodes know how many entries lie below them, so the n-th entry and the rank of a key cost
 * O(log n) as well: any page of a list costs the same.
 * Keys are all strings (ordered by UTF-16 unit) or all numbers.
 */
export class Tree<K extends string | number, V> {
  readonly #root: Node<K, V> | undefined

  private constructor(root: Node<K, V> | undefined) {
    this.#root = root
  }

  static empty<K extends string | number, V>(): Tree<K, V> {
    return EMPTY as unknown as Tree<K, V>
  }

  get size(): number {
    return this.#root === undefined ? 0 : this.#root.size
  }

  get(key: K): V | undefined {
    let node = this.#root
    if (node === undefined) return undefined
    while (node.children !== undefined) node = node.children[childOf(node.keys, key)] as Node<K, V>
    const i = lowerBound(node.keys, key)
    return node.keys[i] === key ? (node.values as V[])[i] : undefined
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  set(key: K, value: V): Tree<K, V> {
    if (this.#root === undefined) return new Tree<K, V>(leaf([key], [value]))
    const grown = insert(this.#root, key, value)
    if (grown === this.#root) return this
    return new Tree<K, V>(Array.isArray(grown) ? branch(grown) : grown)
  }

  delete(key: K): Tree<K, V> {
    if (this.#root === undefined) return this
    let root = remove(this.#root, key)
    if (root === this.#root) return this
    while (root.children !== undefined && root.children.length === 1) root = root.children[0] as Node<K, V>
    return root.size === 0 ? Tree.empty<K, V>() : new Tree<K, V>(root)
  }

  /** How many keys sort before `key`. */
  rank(key: K): number {
    let node = this.#root
    let before = 0
    if (node === undefined) return 0
    while (node.children !== undefined) {
      const at = childOf(node.keys, key)
      for (let i = 0; i < at; i++) before += (node.children[i] as Node<K, V>).size
      node = node.children[at] as Node<K, V>
    }
    return before + lowerBound(node.keys, key)
  }

  /** The entry at position `index` in key order. */
  at(index: number): [K, V] | undefined {
    for (const entry of this.entries(index, 1)) return entry
    return undefined
  }

  /** Up to `limit` entries in key order, from position `from`. */
  entries(from = 0, limit = Number.POSITIVE_INFINITY): [K, V][] {
    const out: [K, V][] = []
    const end = Math.min(this.size, from + limit)
    if (this.#root !== undefined && from < end) collect(this.#root, Math.max(0, from), end, 0, out)
    return out
  }

  /**
   * What differs from an earlier tree, in key order: [key, value there, value here], undefined where there is none.
   * Parts that both share are passed over whole, so it costs what has changed, not what there is. Values are compared by identity.
   */
  differences(earlier: Tree<K, V>): Generator<[K, V | undefined, V | undefined]> {
    return differing(new Walk(earlier.#root), new Walk(this.#root))
  }

  keys(): K[] {
    return this.entries().map(([key]) => key)
  }

  values(): V[] {
    return this.entries().map(([, value]) => value)
  }
}

interface Node<K, V> {
  /** In a leaf: the keys. In a branch: the first key below each child. */
  readonly keys: readonly K[]
  readonly values: readonly V[] | undefined
  readonly children: readonly Node<K, V>[] | undefined
  readonly size: number
}

const MAX_WIDTH = 32
const EMPTY = Reflect.construct(Tree, [undefined]) as Tree<string, never>

function leaf<K, V>(keys: readonly K[], values: readonly V[]): Node<K, V> {
  return { keys, values, children: undefined, size: keys.length }
}

function branch<K, V>(children: readonly Node<K, V>[]): Node<K, V> {
  let size = 0
  for (const child of children) size += child.size
  return { keys: children.map((child) => child.keys[0] as K), values: undefined, children, size }
}

/** The branch with one child grown in its place. */
function withChild<K, V>(node: Node<K, V>, at: number, child: Node<K, V>): Node<K, V> {
  const children = node.children as readonly Node<K, V>[]
  const old = children[at] as Node<K, V>
  const [first] = child.keys as [K]
  const keys = node.keys[at] === first ? node.keys : withReplaced(node.keys, at, first)
  const size = node.size - old.size + child.size
  return { keys, values: undefined, children: withReplaced(children, at, child), size }
}

function lowerBound<K>(keys: readonly K[], key: K): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as K) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The child that holds `key`, if any does. */
function childOf<K>(keys: readonly K[], key: K): number {
  const at = lowerBound(keys, key)
  return keys[at] === key ? at : Math.max(0, at - 1)
}

/** Copies with one item more, another one, or one less. Loops: `splice` takes twice as long, and every change of a row comes here. */
function withInserted<T>(items: readonly T[], at: number, item: T): T[] {
  const copy = new Array<T>(items.length + 1)
  for (let i = 0; i < at; i++) copy[i] = items[i] as T
  copy[at] = item
  for (let i = at; i < items.length; i++) copy[i + 1] = items[i] as T
  return copy
}

function withReplaced<T>(items: readonly T[], at: number, item: T): T[] {
  const copy = items.slice()
  copy[at] = item
  return copy
}

function without<T>(items: readonly T[], at: number): T[] {
  const copy = new Array<T>(items.length - 1)
  for (let i = 0; i < at; i++) copy[i] = items[i] as T
  for (let i = at + 1; i < items.length; i++) copy[i - 1] = items[i] as T
  return copy
}

/** The node with the entry in it; two nodes if it had to split; the same node if nothing changed. */
function insert<K, V>(node: Node<K, V>, key: K, value: V): Node<K, V> | [Node<K, V>, Node<K, V>] {
  if (node.children === undefined) {
    const values = node.values as readonly V[]
    const at = lowerBound(node.keys, key)
    if (node.keys[at] === key) {
      return values[at] === value ? node : leaf(node.keys, withReplaced(values, at, value))
    }
    return splitLeaf(withInserted(node.keys, at, key), withInserted(values, at, value))
  }
  const at = childOf(node.keys, key)
  const child = node.children[at] as Node<K, V>
  const grown = insert(child, key, value)
  if (grown === child) return node
  if (!Array.isArray(grown)) return withChild(node, at, grown)
  const children = withInserted(withReplaced(node.children, at, grown[0]), at + 1, grown[1])
  if (children.length <= MAX_WIDTH) return branch(children)
  const half = splitPoint(children.length, at)
  return [branch(children.slice(0, half)), branch(children.slice(half))]
}

function splitLeaf<K, V>(keys: K[], values: V[]): Node<K, V> | [Node<K, V>, Node<K, V>] {
  if (keys.length <= MAX_WIDTH) return leaf(keys, values)
  const half = keys.length >>> 1
  return [leaf(keys.slice(0, half), values.slice(0, half)), leaf(keys.slice(half), values.slice(half))]
}

function splitPoint(length: number, grownAt: number): number {
  // Ascending keys only ever grow the last child: keep the left part nearly full then.
  return grownAt >= length - 2 ? length - 2 : length >>> 1
}

function remove<K, V>(node: Node<K, V>, key: K): Node<K, V> {
  if (node.children === undefined) {
    const at = lowerBound(node.keys, key)
    if (node.keys[at] !== key) return node
    return leaf(without(node.keys, at), without(node.values as readonly V[], at))
  }
  const at = childOf(node.keys, key)
  const child = node.children[at] as Node<K, V>
  const shrunk = remove(child, key)
  if (shrunk === child) return node
  if (shrunk.size === 0) return branch(without(node.children, at))
  return branch(joinSmall(withReplaced(node.children, at, shrunk), at))
}

/** Joins the child at `at` with a neighbour when both together fit well into one node. */
function joinSmall<K, V>(children: Node<K, V>[], at: number): Node<K, V>[] {
  const width = (node: Node<K, V>) => (node.children ?? node.keys).length
  const left = width(children[at] as Node<K, V>) < MAX_WIDTH / 4 && at > 0 ? at - 1 : at
  const [a, b] = [children[left], children[left + 1]]
  if (a === undefined || b === undefined || width(a) + width(b) > MAX_WIDTH / 2) return children
  const joined =
    a.children !== undefined && b.children !== undefined
      ? branch([...a.children, ...b.children])
      : leaf([...a.keys, ...b.keys], [...(a.values as readonly V[]), ...(b.values as readonly V[])])
  children.splice(left, 2, joined)
  return children
}

/** Adds the entries at positions from..end-1 below `node`, whose first entry has position `start`. */
function collect<K, V>(node: Node<K, V>, from: number, end: number, start: number, out: [K, V][]): void {
  if (node.children === undefined) {
    const values = node.values as readonly V[]
    const last = Math.min(end - start, node.size)
    for (let i = Math.max(0, from - start); i < last; i++) out.push([node.keys[i] as K, values[i] as V])
    return
  }
  let at = start
  for (const child of node.children) {
    if (at >= end) return
    if (at + child.size > from) collect(child, from, end, at, out)
    at += child.size
  }
}

/** A way through a tree, in key order, that may step over whole nodes. */
class Walk<K, V> {
  /** What is still to come; the next node is the last. */
  readonly #nodes: Node<K, V>[]
  /** How much of the next node, a leaf, is behind. */
  #at = 0

  constructor(root: Node<K, V> | undefined) {
    this.#nodes = root === undefined ? [] : [root]
  }

  /** The next node, if nothing of it is behind yet. */
  get whole(): Node<K, V> | undefined {
    return this.#at === 0 ? this.#nodes.at(-1) : undefined
  }

  /** Entries below the next node if that is a branch, else 0. */
  get branchSize(): number {
    const next = this.#nodes.at(-1)
    return next?.children === undefined ? 0 : next.size
  }

  get key(): K | undefined {
    return this.#nodes.at(-1)?.keys[this.#at]
  }

  get value(): V | undefined {
    return this.#nodes.at(-1)?.values?.[this.#at]
  }

  skip(): void {
    this.#nodes.pop()
  }

  open(): void {
    const { children = [] } = this.#nodes.pop() as Node<K, V>
    for (let i = children.length - 1; i >= 0; i--) this.#nodes.push(children[i] as Node<K, V>)
  }

  step(): void {
    const leafSize = this.#nodes.at(-1)?.size ?? 0
    if (++this.#at < leafSize) return
    this.#nodes.pop()
    this.#at = 0
  }
}

function* differing<K extends string | number, V>(
  there: Walk<K, V>,
  here: Walk<K, V>,
): Generator<[K, V | undefined, V | undefined]> {
  for (;;) {
    if (there.whole !== undefined && there.whole === here.whole) {
      there.skip()
      here.skip()
    } else if (!isOpened(there, here)) {
      const next = nextPair(there, here)
      if (next === undefined) return
      if (next[1] !== next[2]) yield next
    }
  }
}

/** Steps over the smaller of the two next keys, or over one that both have. Undefined: both are at their end. */
function nextPair<K extends string | number, V>(
  there: Walk<K, V>,
  here: Walk<K, V>,
): [K, V | undefined, V | undefined] | undefined {
  const side = sideOf(there.key, here.key)
  if (side === undefined) return undefined
  const key = (side < 0 ? there.key : here.key) as K
  const before = side <= 0 ? there.value : undefined
  const after = side >= 0 ? here.value : undefined
  if (side <= 0) there.step()
  if (side >= 0) here.step()
  return [key, before, after]
}

/** Opens the larger of two next nodes; false if both are leaves. */
function isOpened<K, V>(there: Walk<K, V>, here: Walk<K, V>): boolean {
  if (there.branchSize === 0 && here.branchSize === 0) return false
  if (there.branchSize >= here.branchSize) there.open()
  else here.open()
  return true
}

/** Below 0: the next key is only there. Above 0: only here. 0: on both sides. Undefined: both are at their end. */
function sideOf<K extends string | number>(there: K | undefined, here: K | undefined): number | undefined {
  if (there === here) return there === undefined ? undefined : 0
  if (here === undefined) return -1
  if (there === undefined) return 1
  return there < here ? -1 : 1
}
