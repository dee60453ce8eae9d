import type { StackPlan } from '../template/plan.ts'
import { referencesIn } from '../template/references.ts'
import type { Template } from '../template/template.ts'
import { isInPlace } from './differences.ts'
import { Verdicts } from './modifications.ts'
import { findResourceType } from './resourceTypes.ts'

/**
 * What would happen to a stack if the value of a parameter were another one, by lists of parameter names as UpdateStack
 * tells them. Only through the properties that the parameter reaches: fixed ones; those of conditions and Counts, which
 * cannot be told; those that read attributes of a resource it changes. Interruptions are not modelled and not listed.
 */
export function dryRunResult(
  template: Template,
  plan: StackPlan,
  existing: ReadonlySet<string>,
  allowsReplacement: boolean,
) {
  return verdictsOf(template, plan, existing).lists(Object.keys(template.parameters), allowsReplacement)
}

function verdictsOf(template: Template, plan: StackPlan, existing: ReadonlySet<string>): Verdicts {
  const verdicts = new Verdicts()
  const decided = [
    ...Object.values(template.conditions),
    ...Object.values(template.locals).map(({ value }) => value),
    ...Object.values(template.resources).flatMap(({ count = null, condition = null }) => [count, condition]),
  ]
  for (const expression of decided)
    for (const { name } of referencesIn(expression, '')) verdicts.raise(name, 'uncertainly')
  for (const { logicalId, property, own, others } of reaches(plan, template.parameters)) {
    if (!existing.has(logicalId) || isInPlace(findResourceType(plan.resources[logicalId]?.type ?? ''), property))
      continue
    for (const parameter of own) verdicts.raise(parameter, 'notAllowed')
    for (const parameter of others) verdicts.raise(parameter, 'conditionally')
  }
  return verdicts
}

interface Reach {
  readonly logicalId: string
  readonly property: string
  /** Parameters that the property names, and those that reach it through other resources. */
  readonly own: readonly string[]
  readonly others: readonly string[]
}

function reaches(plan: StackPlan, parameters: Template['parameters']): Reach[] {
  const found: Reach[] = []
  const reaching = new Map<string, readonly string[]>()
  for (const logicalId of plan.order) {
    const mine = Object.entries(plan.resources[logicalId]?.properties ?? {}).map(([property, expression]): Reach => {
      const names = referencesIn(expression, '').map(({ name }) => name)
      const own = names.filter((name) => Object.hasOwn(parameters, name))
      return { logicalId, property, own, others: names.flatMap((name) => reaching.get(name) ?? []) }
    })
    reaching.set(logicalId, [...new Set(mine.flatMap(({ own, others }) => [...own, ...others]))])
    found.push(...mine)
  }
  return found
}
