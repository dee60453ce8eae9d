import type { StackPlan } from '../template/plan.ts'
import { referencesIn } from '../template/references.ts'
import type { Template } from '../template/template.ts'
import { isInPlace } from './differences.ts'
import { findResourceType } from './resourceTypes.ts'

type Verdict = 'fixed' | 'uncertain' | 'conditional' | 'free'

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
  const names = Object.keys(template.parameters)
  const verdicts = verdictsOf(template, plan, existing)
  const having = (verdict: Verdict) => names.filter((name) => verdicts.get(name) === verdict)
  const [fixed, uncertain, conditional, free] = [
    having('fixed'),
    having('uncertain'),
    having('conditional'),
    having('free'),
  ]
  const modifications = {
    ParametersAllowedToBeModified: free,
    ParametersConditionallyAllowedToBeModified: conditional,
    ParametersUncertainlyAllowedToBeModified: uncertain,
    ParametersNotAllowedToBeModified: fixed,
  }
  if (!allowsReplacement) return modifications
  return {
    ...modifications,
    ParametersAllowedToBeModified: names.filter((name) => free.includes(name) || fixed.includes(name)),
    ParametersNotAllowedToBeModified: [],
    ParametersCauseReplacementIfModified: fixed,
    ParametersConditionallyCauseReplacementIfModified: conditional,
    ParametersUncertainlyCauseReplacementIfModified: uncertain,
  }
}

const RANK: readonly Verdict[] = ['free', 'conditional', 'uncertain', 'fixed']

function verdictsOf(template: Template, plan: StackPlan, existing: ReadonlySet<string>): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>(Object.keys(template.parameters).map((name) => [name, 'free']))
  const raise = (name: string, verdict: Verdict) => {
    const known = verdicts.get(name)
    if (known !== undefined && RANK.indexOf(verdict) > RANK.indexOf(known)) verdicts.set(name, verdict)
  }
  const decided = [
    ...Object.values(template.conditions),
    ...Object.values(template.locals).map(({ value }) => value),
    ...Object.values(template.resources).flatMap(({ count = null, condition = null }) => [count, condition]),
  ]
  for (const expression of decided) for (const { name } of referencesIn(expression, '')) raise(name, 'uncertain')
  for (const { logicalId, property, own, others } of reaches(plan, verdicts)) {
    if (!existing.has(logicalId) || isInPlace(findResourceType(plan.resources[logicalId]?.type ?? ''), property))
      continue
    for (const parameter of own) raise(parameter, 'fixed')
    for (const parameter of others) raise(parameter, 'conditional')
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

function reaches(plan: StackPlan, parameters: ReadonlyMap<string, unknown>): Reach[] {
  const found: Reach[] = []
  const reaching = new Map<string, readonly string[]>()
  for (const logicalId of plan.order) {
    const mine = Object.entries(plan.resources[logicalId]?.properties ?? {}).map(([property, expression]): Reach => {
      const names = referencesIn(expression, '').map(({ name }) => name)
      const own = names.filter((name) => parameters.has(name))
      return { logicalId, property, own, others: names.flatMap((name) => reaching.get(name) ?? []) }
    })
    reaching.set(logicalId, [...new Set(mine.flatMap(({ own, others }) => [...own, ...others]))])
    found.push(...mine)
  }
  return found
}
