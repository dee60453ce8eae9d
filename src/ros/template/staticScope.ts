import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { circularDependency, invalidTemplate, invalidTemplateReference, stackValidationFailed } from '../errors.ts'
import { evaluationBudget } from '../functions/budget.ts'
import { Argument, type Outside, type Scope } from '../functions/defineFunction.ts'
import { findFunction } from '../functions/registry.ts'
import { evaluate } from './evaluate.ts'
import { eachCall } from './references.ts'
import { own, type Section, type Template } from './template.ts'

/** Conditions, or locals, that name one another; so that a long chain cannot exhaust the stack. */
const MAX_CHAIN = 100

/** What is known before any resource exists: parameters, pseudo parameters, mappings, conditions, Eval locals. */
export interface StaticScope extends Scope {
  /** The truth of a condition, named or written in place. */
  holds(condition: Json, where: string): boolean
  /** Evaluates what may read parameters only; refuses other functions. */
  value(expression: Json, where: string): Json
}

/** Conditions and Eval locals are evaluated when they are first asked for. Refuses those that need themselves. */
export function staticScope(
  template: Pick<Template, 'conditions' | 'locals' | 'mappings'>,
  parameters: Section,
  pseudo: Section,
  jq: Outside['jq'] = () => ({ problem: 'there is no jq before there are resources.' }),
): StaticScope {
  const budget = evaluationBudget()
  const value = (expression: Json, where: string) => {
    ensureStatic(expression, where)
    return evaluate(expression, scope, where, budget)
  }
  const holds = (condition: Json, where: string) =>
    new Argument(where, null, budget).truth(typeof condition === 'string' ? condition : value(condition, where), scope)
  const condition = once((name: string) => holds(template.conditions[name] ?? null, `Conditions.${name}`))
  const local = once((name: string) => value(template.locals[name]?.value ?? null, `Locals.${name}`))
  const scope: StaticScope = {
    ref(name) {
      if (Object.hasOwn(parameters, name)) return parameters[name]
      if (own(template.locals, name)?.type === 'Eval') return local(name)
      ensure(name.startsWith('ALIYUN::'), invalidTemplateReference(name, 'what is evaluated before any resource'))
      return own(pseudo, name)
    },
    attribute(logicalId, name) {
      throw invalidTemplateReference(`${logicalId}.${name}`, 'what is evaluated before any resource')
    },
    condition: (name) => (Object.hasOwn(template.conditions, name) ? condition(name) : undefined),
    mappings: template.mappings,
    // Functions that ask for these are refused before.
    zones: () => undefined,
    nowMs: 0,
    stackOutput: () => null,
    marketplaceImage: () => undefined,
    jq,
    holds,
    value,
  }
  return scope
}

function ensureStatic(expression: Json, where: string): void {
  eachCall(expression, ({ name }) => {
    const { needsResources } = findFunction(name)
    ensure(!needsResources, stackValidationFailed(`${where}: ${name} cannot be used before there are resources.`))
  })
}

/** Remembers results, and refuses a computation that asks for its own. */
function once<T>(compute: (name: string) => T): (name: string) => T {
  const results = new Map<string, T>()
  const running: string[] = []
  return (name) => {
    if (!results.has(name)) {
      ensure(!running.includes(name), circularDependency([...running, name]))
      ensure(
        running.length < MAX_CHAIN,
        invalidTemplate(`${name}: more than ${MAX_CHAIN} definitions name one another.`),
      )
      running.push(name)
      results.set(name, compute(name))
      running.pop()
    }
    return results.get(name) as T
  }
}
