import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { type Budget, evaluationBudget } from '../functions/budget.ts'
import { Argument, NO_VALUE, type NoValue, type Scope } from '../functions/defineFunction.ts'
import { findFunction } from '../functions/registry.ts'
import { type FunctionCall, functionCall, isList, isMap } from './template.ts'

export type { Scope } from '../functions/defineFunction.ts'

/** An expression as far as it can be evaluated now. */
export interface Evaluation {
  /** With the calls that wait for something left as they were written. */
  readonly value: Json
  /** What is not known yet, as `Name` or `Resource.Attribute`; empty when the value is final. */
  readonly waitsFor: readonly string[]
}

interface Walk {
  readonly scope: Scope
  /** Where the expression stands, for refusals: `Resources.Web`. */
  readonly where: string
  readonly budget: Budget
  readonly waitsFor: Set<string>
  /** Calls left as they were. */
  unresolved: number
}

/** Evaluates what can be evaluated. Keys and list items of ALIYUN::NoValue go away; alone it is null. */
export function evaluatePartly(expression: Json, scope: Scope, where: string, budget = evaluationBudget()): Evaluation {
  const walk: Walk = { scope, where, budget, waitsFor: new Set(), unresolved: 0 }
  const value = valueIn(expression, walk)
  return { value: value === NO_VALUE ? null : value, waitsFor: [...walk.waitsFor] }
}

/** Evaluates an expression whose inputs exist; refuses with StackValidationFailed if one does not. */
export function evaluate(expression: Json, scope: Scope, where: string, budget = evaluationBudget()): Json {
  const { value, waitsFor } = evaluatePartly(expression, scope, where, budget)
  if (waitsFor.length > 0) throw stackValidationFailed(`${where}: the value of ${waitsFor.join(', ')} is not known.`)
  return value
}

function valueIn(expression: Json, walk: Walk): Json | NoValue {
  if (isList(expression)) return expression.map((item) => valueIn(item, walk)).filter((item) => item !== NO_VALUE)
  if (!isMap(expression)) return expression
  const call = functionCall(expression)
  if (call !== undefined) return callValue(call, walk)
  const entries: [string, Json][] = []
  for (const [key, member] of Object.entries(expression)) {
    const value = valueIn(member, walk)
    if (value !== NO_VALUE) entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

function callValue({ name, argument }: FunctionCall, walk: Walk): Json | NoValue {
  const { apply, choose, rewrite } = findFunction(name)
  const before = walk.unresolved
  if (choose !== undefined && argument !== null) {
    const chosen = choose(argument, (condition) => holds(name, condition, walk))
    return chosen === undefined ? { [name]: argument } : valueIn(chosen, walk)
  }
  const written = rewrite === undefined ? argument : rewrite(argument)
  const value = valueIn(written, walk)
  if (walk.unresolved !== before) return { [name]: rewrite === undefined && value !== NO_VALUE ? value : argument }
  const result = apply(
    new Argument(`${walk.where}: ${name}`, value === NO_VALUE ? null : value, walk.budget),
    walk.scope,
  )
  if (result === NO_VALUE) return result
  if (result !== undefined) {
    walk.budget.takeValue(result)
    return result
  }
  walk.unresolved += 1
  walk.waitsFor.add(isList(value as Json) ? (value as readonly Json[]).join('.') : String(value))
  return { [name]: argument }
}

/** The truth of a condition that stands in a call; undefined while it waits for something. */
function holds(name: string, condition: Json, walk: Walk): boolean | undefined {
  const before = walk.unresolved
  const value = valueIn(condition, walk)
  if (walk.unresolved !== before) return undefined
  return new Argument(`${walk.where}: ${name}`, null, walk.budget).truth(value === NO_VALUE ? null : value, walk.scope)
}
