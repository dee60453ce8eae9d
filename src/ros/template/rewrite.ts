import type { Json } from '../../world/rows/ros.ts'
import { findFunction } from '../functions/registry.ts'
import { functionCall, isList, isMap, own } from './template.ts'

/** What is to stand in place of references; undefined leaves one as it is. */
export interface Replacements {
  ref(name: string): Json | undefined
  attribute?(logicalId: string, attribute: string): Json | undefined
  /** Asked for every Fn::Select, its index already rewritten and its list not yet. */
  select?(index: Json, list: Json, fallback: Json): Json | undefined
  /** References in the text of Fn::Sub are replaced, too. */
  readonly inTexts: boolean
}

/** The expression with other expressions in place of some references. */
export function rewrite(expression: Json, replacements: Replacements): Json {
  if (isList(expression)) return expression.map((item) => rewrite(item, replacements))
  if (!isMap(expression)) return expression
  const call = functionCall(expression)
  if (call === undefined) return rewriteMembers(expression, replacements)
  const { name, argument } = call
  if (name === 'Ref' || name === 'Fn::GetAtt') {
    const replacement = name === 'Ref' ? rewriteRef(argument, replacements) : rewriteGetAtt(argument, replacements)
    // null is a replacement like any other.
    return replacement === undefined ? expression : replacement
  }
  if (name === 'Fn::Sub') return { [name]: rewriteSub(argument, replacements) }
  if (name === 'Fn::Select' && isList(argument) && argument.length >= 2) {
    const [index = null, list = null, fallback = ''] = argument
    const selected = replacements.select?.(rewrite(index, replacements), list, rewrite(fallback, replacements))
    if (selected !== undefined) return selected
  }
  return { [name]: rewrite(argument, replacements) }
}

function rewriteMembers(map: Readonly<Record<string, Json>>, replacements: Replacements): Json {
  return Object.fromEntries(Object.entries(map).map(([key, member]) => [key, rewrite(member, replacements)]))
}

function rewriteRef(argument: Json, replacements: Replacements): Json | undefined {
  return typeof argument === 'string' ? replacements.ref(argument) : undefined
}

function rewriteGetAtt(argument: Json, replacements: Replacements): Json | undefined {
  const parts = findFunction('Fn::GetAtt').rewrite?.(argument)
  const [logicalId, attribute] = isList(parts) ? parts : []
  if (typeof logicalId !== 'string' || typeof attribute !== 'string') return undefined
  return replacements.attribute?.(logicalId, attribute)
}

/** What is replaced in the text of Fn::Sub becomes one of its variables, which win. */
function rewriteSub(argument: Json, replacements: Replacements): Json {
  const [text = null, given = {}] = isList(argument) ? argument : [argument]
  if (!isMap(given)) return argument
  const variables = rewrite(given, replacements) as Readonly<Record<string, Json>>
  const pieces = replacements.inTexts ? findFunction('Fn::Sub').rewrite?.([text, {}]) : []
  const added: [string, Json][] = []
  for (const piece of isList(pieces) ? pieces : []) {
    const call = functionCall(piece)
    if (call === undefined) continue
    const name = isList(call.argument) ? call.argument.join('.') : String(call.argument)
    const replacement = own(variables, name) === undefined ? rewrite(piece, replacements) : piece
    if (replacement !== piece) added.push([name, replacement])
  }
  if (added.length === 0 && !isList(argument)) return argument
  return [text, Object.fromEntries([...Object.entries(variables), ...added])]
}
