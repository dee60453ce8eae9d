import type { Json } from '../../world/rows/ros.ts'
import type { AttributeOutcome } from './generated.ts'

/** One attribute: its value in the source and in the clones. undefined in the clones = it is not cloned. */
export type Row = readonly [
  name: string,
  source: Json | undefined,
  clone: Json | undefined,
  rule: string,
  reason: string,
]

/** What every clone has of its own. */
export const NEW = '(new)'

export const EACH_ITS_OWN = 'belongs to the one instance and is not cloned'

export function kept(name: string, value: Json | undefined, rule: string, reason: string): Row {
  return [name, value, value, rule, reason]
}

/** The value, or nothing if it is dropped. */
export function unless(isDropped: boolean, value: Json | undefined): Json | undefined {
  return isDropped ? undefined : value
}

/** Nothing is lost where there is nothing: no text, no items, nothing that holds, or members that are all so. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 0) return true
  return typeof value === 'object' && Object.values(value).every((member) => isEmpty(member as Json))
}

export function shown([name, source = null, clone, rule, reason]: Row): AttributeOutcome {
  if (clone === undefined) {
    const hasNothing = isEmpty(source)
    return { name, source, clone: hasNothing ? source : null, outcome: hasNothing ? 'same' : 'dropped', rule, reason }
  }
  const isSame = JSON.stringify(source) === JSON.stringify(clone)
  return { name, source, clone, outcome: isSame ? 'same' : 'differs', rule, reason }
}
