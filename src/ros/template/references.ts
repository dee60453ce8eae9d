import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { findFunction } from '../functions/registry.ts'
import { type FunctionCall, functionCall, isList, isMap } from './template.ts'

/** What an expression refers to by name. */
export type Reference =
  | { readonly kind: 'ref' | 'condition' | 'mapping'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly attribute: string }

/** Whether a condition holds; undefined: cannot be told, so both values of an Fn::If count. */
export type Holds = (condition: Json) => boolean | undefined

const CONDITION_FUNCTIONS = ['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Any']

/**
 * All references of an expression. Refuses functions that are not known or not emulated, and references whose names
 * are not plain texts. With `holds`, only what Fn::If takes is looked at.
 */
export function referencesIn(expression: Json, where: string, holds?: Holds): Reference[] {
  const found: Reference[] = []
  eachCall(expression, (call) => found.push(...referencesOf(call, where)), holds)
  return found
}

/** Visits every call of an expression, those in arguments included. */
export function eachCall(expression: Json, visit: (call: FunctionCall) => void, holds?: Holds): void {
  if (isList(expression)) {
    for (const item of expression) eachCall(item, visit, holds)
    return
  }
  if (!isMap(expression)) return
  const call = functionCall(expression)
  if (call === undefined) {
    for (const member of Object.values(expression)) eachCall(member, visit, holds)
    return
  }
  const { choose, rewrite } = findFunction(call.name)
  const argument = rewrite === undefined ? call.argument : rewrite(call.argument)
  visit({ name: call.name, argument })
  const chosen = holds === undefined || argument === null ? undefined : choose?.(argument, holds)
  // A malformed Fn::If answers itself; its evaluation refuses it.
  const next = chosen !== undefined && functionCall(chosen)?.argument === null ? undefined : chosen
  eachCall(next ?? argument, visit, holds)
}

function referencesOf({ name, argument }: FunctionCall, where: string): Reference[] {
  if (name === 'Ref') {
    ensure(typeof argument === 'string', stackValidationFailed(`${where}: Ref must name something.`))
    return [{ kind: 'ref', name: argument }]
  }
  const items = isList(argument) ? argument : [argument]
  if (name === 'Fn::GetAtt') {
    const [logicalId, attribute] = items
    const isNamed = items.length === 2 && typeof logicalId === 'string' && typeof attribute === 'string'
    ensure(isNamed, stackValidationFailed(`${where}: Fn::GetAtt must be [resource, attribute].`))
    return [{ kind: 'attribute', name: logicalId, attribute }]
  }
  if (name === 'Fn::FindInMap') return textsAmong(items.slice(0, 1), 'mapping')
  if (name === 'Fn::If') return textsAmong(items.slice(0, 1), 'condition')
  return CONDITION_FUNCTIONS.includes(name) ? textsAmong(items, 'condition') : []
}

function textsAmong(items: readonly Json[], kind: 'condition' | 'mapping'): Reference[] {
  const names = items.filter((item) => typeof item === 'string')
  // "true" and "false" are values, wherever a condition may be named.
  return names.filter((name) => kind === 'mapping' || !/^(true|false)$/i.test(name)).map((name) => ({ kind, name }))
}
