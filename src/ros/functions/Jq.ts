import type { Json } from '../../world/rows/ros.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::Jq: [First | All, script, structure or JSON text]. First gives the first value, or null; All a list of all values. */
export default defineFunction('Fn::Jq', (argument, scope) => {
  const [selector, script, source = null] = argument.items(3, 3)
  if (selector !== 'First' && selector !== 'All') return argument.refuse('the first item must be First or All.')
  const input = inputOf(source)
  if (input === undefined) return argument.refuse('the third item must be a structure or a JSON text.')
  const outcome = scope.jq(selector, argument.text(script, 'the script'), input)
  if ('problem' in outcome) return argument.refuse(outcome.problem)
  return selector === 'All' ? outcome.values : (outcome.values[0] ?? null)
})

/** JSON; undefined for a text that holds none. */
function inputOf(source: Json): string | undefined {
  if (typeof source !== 'string') return JSON.stringify(source)
  try {
    return JSON.stringify(JSON.parse(source))
  } catch {
    return undefined
  }
}
