import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { invalidSchema } from '../errors.ts'
import { planBudget } from '../functions/budget.ts'
import { rewrite } from './rewrite.ts'
import { own, type Template } from './template.ts'

/** Macros that name macros. Source: documentation of Locals. */
const MAX_DEPTH = 5

/** The template with the expressions of Macro locals in place of their names, and so without Macro locals. */
export function withoutMacros(template: Template): Template {
  const macros = Object.entries(template.locals).filter(([, { type }]) => type === 'Macro')
  if (macros.length === 0) return template
  const budget = planBudget()
  const expand = (expression: Json, depth: number): Json =>
    rewrite(expression, {
      inTexts: false,
      ref(name) {
        const local = own(template.locals, name)
        if (local?.type !== 'Macro') return undefined
        ensure(depth < MAX_DEPTH, invalidSchema(`Locals.${name} is nested deeper than ${MAX_DEPTH} levels.`))
        budget.takeValue(local.value)
        return expand(local.value, depth + 1)
      },
    })
  const each = <T>(record: Readonly<Record<string, T>>, change: (member: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([name, member]) => [name, change(member)]))
  return {
    ...template,
    locals: each(
      Object.fromEntries(Object.entries(template.locals).filter(([, { type }]) => type === 'Eval')),
      (local) => ({ ...local, value: expand(local.value, 0) }),
    ),
    conditions: each(template.conditions, (condition) => expand(condition, 0)),
    rules: each(template.rules, ({ ruleCondition, assertions }) => ({
      ...(ruleCondition === undefined ? {} : { ruleCondition: expand(ruleCondition, 0) }),
      assertions: assertions.map((assertion) => ({ ...assertion, assert: expand(assertion.assert, 0) })),
    })),
    resources: each(template.resources, (resource) => ({
      ...resource,
      properties: each(resource.properties, (property) => expand(property, 0)),
      ...(resource.count === undefined ? {} : { count: expand(resource.count, 0) }),
      ...(resource.condition === undefined ? {} : { condition: expand(resource.condition, 0) }),
    })),
    outputs: each(template.outputs, (output) => ({ ...output, value: expand(output.value, 0) })),
  }
}
