/** The axes of the matrix, its combinations, and which of them stand for all pairs. */
export const AXES = {
  image: ['public', 'marketplace', 'custom', 'shared', 'deprecated', 'gone'],
  address: ['public IP', 'EIP', 'none'],
  charge: ['PostPaid', 'PrePaid', 'Spot'],
  region: ['same', 'other'],
  stock: ['enough', 'short', 'none', 'no similar'],
  quota: ['enough', 'short', 'zero'],
  vpc: ['same', 'other', 'none'],
  vSwitch: ['given', 'none', 'wrong zone', 'full'],
  data: ['yes', 'no'],
} as const

type Axis = keyof typeof AXES

export type Case = { readonly [A in Axis]: (typeof AXES)[A][number] }

const NAMES = Object.keys(AXES) as Axis[]

export function titleOf(one: Case): string {
  return NAMES.map((axis) => `${axis} ${one[axis]}`).join(', ')
}

/** All combinations; those of one source stand together. */
export function allCases(): Case[] {
  let cases: Partial<Case>[] = [{}]
  for (const axis of NAMES) cases = cases.flatMap((one) => AXES[axis].map((value) => ({ ...one, [axis]: value })))
  return cases as Case[]
}

function pairsOf(one: Case): string[] {
  return NAMES.flatMap((axis, i) => NAMES.slice(i + 1).map((other) => `${axis}=${one[axis]}|${other}=${one[other]}`))
}

/** Looked at for each next case of a covering array: more gives hardly fewer cases. */
const CONSIDERED = 300

/**
 * Cases of the pool that hold every pair of values which the pool holds: greedily, and the same each time.
 * `covered` has the pairs that need no case any more, and gets those that are found.
 */
export function covering(pool: readonly Case[], covered = new Set<string>()): Case[] {
  const byPair = new Map<string, Case[]>()
  for (const one of pool) {
    for (const pair of pairsOf(one)) {
      const cases = byPair.get(pair)
      if (cases === undefined) byPair.set(pair, [one])
      else cases.push(one)
    }
  }
  const open = new Set([...byPair.keys()].filter((pair) => !covered.has(pair)))
  const chosen: Case[] = []
  const worth = (one: Case) => pairsOf(one).filter((pair) => open.has(pair)).length
  while (open.size > 0) {
    const [first = ''] = open
    const candidates = byPair.get(first) ?? []
    const stride = Math.max(1, Math.floor(candidates.length / CONSIDERED))
    let best: { readonly one: Case; readonly pairs: number } | undefined
    for (let i = 0; i < candidates.length; i += stride) {
      const one = candidates[i] as Case
      const pairs = worth(one)
      if (best === undefined || pairs > best.pairs) best = { one, pairs }
    }
    const { one } = best as { readonly one: Case }
    chosen.push(one)
    for (const pair of pairsOf(one)) {
      open.delete(pair)
      covered.add(pair)
    }
  }
  return chosen
}
