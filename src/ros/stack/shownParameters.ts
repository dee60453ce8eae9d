import type { Json } from '../../world/rows/ros.ts'
import type { StackPlan } from '../template/plan.ts'
import type { Section } from '../template/template.ts'

/** Values of a plan's parameters, then the pseudo parameters, as texts; those with NoEcho as asterisks. */
export function shownParameters({ parameters, noEcho }: Pick<StackPlan, 'parameters' | 'noEcho'>, pseudo: Section) {
  return Object.entries({ ...parameters, ...pseudo }).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: noEcho.includes(ParameterKey) ? '******' : textOf(value),
  }))
}

/** Guess: a parameter without a value is shown empty. */
function textOf(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
