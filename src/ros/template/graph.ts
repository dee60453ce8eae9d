import { ensure } from '../../kernel/errors.ts'
import { circularDependency } from '../errors.ts'

/** Who needs each node. */
export function reversed(dependsOn: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const requiredBy = new Map([...dependsOn.keys()].map((name): [string, string[]] => [name, []]))
  for (const [name, needs] of dependsOn) for (const need of needs) requiredBy.get(need)?.push(name)
  return requiredBy
}

/**
 * Nodes with what they need first, otherwise in the order given. Linear in nodes and edges.
 * Refuses with CircularDependency, naming one cycle.
 */
export function topologicalOrder(
  dependsOn: ReadonlyMap<string, readonly string[]>,
  requiredBy: ReadonlyMap<string, readonly string[]>,
): string[] {
  const open = new Map([...dependsOn].map(([name, needs]) => [name, needs.length]))
  const order = [...open.keys()].filter((name) => open.get(name) === 0)
  for (const placed of order) {
    for (const next of requiredBy.get(placed) ?? []) {
      const left = (open.get(next) ?? 0) - 1
      open.set(next, left)
      if (left === 0) order.push(next)
    }
  }
  ensure(order.length === open.size, circularDependency(order.length === open.size ? [] : cycleAmong(dependsOn, order)))
  return order
}

/** Follows unplaced nodes until one comes again. */
function cycleAmong(dependsOn: ReadonlyMap<string, readonly string[]>, order: readonly string[]): string[] {
  const placed = new Set(order)
  const path = new Map<string, number>()
  let name = [...dependsOn.keys()].find((each) => !placed.has(each))
  while (name !== undefined && !path.has(name)) {
    path.set(name, path.size)
    name = dependsOn.get(name)?.find((need) => !placed.has(need))
  }
  return name === undefined ? [...path.keys()] : [...[...path.keys()].slice(path.get(name)), name]
}
