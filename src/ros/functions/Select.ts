import type { Json } from '../../world/rows/ros.ts'
import { isList, isMap, own } from '../template/template.ts'
import { type Argument, defineFunction } from './defineFunction.ts'

/**
 * Fn::Select: [index, list, default?]. The index may be negative or a slice "from:to:step" of a list; a map is read by key,
 * a text is a comma-delimited list. What is missing is the default, or empty.
 */
export default defineFunction('Fn::Select', (argument) => {
  const [index, collection, fallback = ''] = argument.items(2, 3)
  if (collection === null || collection === undefined || collection === '') return fallback
  if (isMap(collection)) return own(collection, argument.text(index, 'the key')) ?? fallback
  const list = typeof collection === 'string' ? collection.split(',').map((item) => item.trim()) : collection
  if (!isList(list)) return argument.refuse('the second item must be a list, a map or a comma-delimited text.')
  if (typeof index === 'string' && index.includes(':')) return slice(argument, list, index)
  return list.at(argument.integer(index, 'the index')) ?? fallback
})

const SLICE = /^\s*(-?\d+)?\s*:\s*(-?\d+)?\s*(?::\s*(-?\d+)?\s*)?$/

/** Slices as Python has them. */
function slice(argument: Argument, list: readonly Json[], text: string): Json[] {
  const match = SLICE.exec(text)
  if (match === null) return argument.refuse(`"${text}" is neither an index nor a slice.`)
  const [from, to, step = 1] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (step === 0) return argument.refuse('the step of a slice must not be 0.')
  const bound = (position: number | undefined, missing: number) => {
    if (position === undefined) return missing
    const index = position < 0 ? position + list.length : position
    return step > 0 ? Math.min(Math.max(index, 0), list.length) : Math.min(Math.max(index, -1), list.length - 1)
  }
  const start = bound(from, step > 0 ? 0 : list.length - 1)
  const end = bound(to, step > 0 ? list.length : -1)
  const taken: Json[] = []
  for (let at = start; step > 0 ? at < end : at > end; at += step) taken.push(list[at] ?? null)
  return taken
}
