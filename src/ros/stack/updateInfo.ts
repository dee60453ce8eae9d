import type { Json } from '../../world/rows/ros.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { withoutMacros } from '../template/locals.ts'
import { eachCall, referencesIn } from '../template/references.ts'
import { own, type Template } from '../template/template.ts'
import { isInPlace } from './differences.ts'
import { type Verdict, Verdicts } from './modifications.ts'
import { findResourceType } from './resourceTypes.ts'

/**
 * What could be done to the parameters of a stack with this template, without values for them: not allowed where one
 * reaches a property that cannot be changed in place, conditionally where it decides a condition or a Count, uncertainly
 * where nothing is known of a property. Guess: these meanings. Interruptions are not modelled and not listed.
 */
export function updateInfo(declared: Template, allowsReplacement: boolean) {
  return verdictsOf(withoutMacros(declared)).lists(Object.keys(declared.parameters), allowsReplacement)
}

function verdictsOf(template: Template): Verdicts {
  const verdicts = new Verdicts()
  const raise = (expression: Json, verdict: Verdict) => {
    for (const name of parametersIn(template, expression)) verdicts.raise(name, verdict)
  }
  for (const { type, properties, count = null, condition = null } of Object.values(template.resources)) {
    raise(count, 'conditionally')
    raise(typeof condition === 'string' ? (own(template.conditions, condition) ?? null) : condition, 'conditionally')
    for (const [property, value] of Object.entries(properties)) {
      raise(value, verdictOf(type, property))
      eachCall(value, ({ name, argument }) => {
        const [deciding = null] = name === 'Fn::If' && Array.isArray(argument) ? (argument as Json[]) : []
        raise(typeof deciding === 'string' ? (own(template.conditions, deciding) ?? null) : deciding, 'conditionally')
      })
    }
  }
  return verdicts
}

/** Whether a property can be changed in place: as the type is emulated here, else as it is documented. */
function verdictOf(type: string, property: string): Verdict {
  const emulated = findResourceType(type)
  if (emulated !== undefined) return isInPlace(emulated, property) ? 'allowed' : 'notAllowed'
  const updatable = findResourceShape(type)?.properties[property]?.updatable
  if (updatable === undefined) return 'uncertainly'
  return updatable ? 'allowed' : 'notAllowed'
}

/** Parameters that an expression reads, through Eval locals and named conditions as well. */
function parametersIn(template: Template, expression: Json, seen: ReadonlySet<string> = new Set()): string[] {
  return referencesIn(expression, '').flatMap(({ kind, name }) => {
    if (kind === 'ref' && Object.hasOwn(template.parameters, name)) return [name]
    const next =
      kind === 'ref'
        ? own(template.locals, name)?.value
        : kind === 'condition'
          ? own(template.conditions, name)
          : undefined
    const key = `${kind} ${name}`
    return next === undefined || seen.has(key) ? [] : parametersIn(template, next, new Set([...seen, key]))
  })
}
