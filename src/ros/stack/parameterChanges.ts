import type { Json } from '../../world/rows/ros.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { withoutMacros } from '../template/locals.ts'
import { eachCall, referencesIn } from '../template/references.ts'
import { own, type Template } from '../template/template.ts'
import { isInPlace } from './differences.ts'
import { type Verdict, Verdicts } from './modifications.ts'
import { findResourceType } from './resourceTypes.ts'

interface Terms {
  readonly allowsReplacement: boolean
  /** Resources that a stack has, as the template declares them; omitted: all. What is yet to be made can be made in any way. */
  readonly existing?: ReadonlySet<string>
}

/**
 * What could be done to the parameters of a stack with this template, by the lists of names that ValidateTemplate and
 * UpdateStack's dry run tell. Not allowed where one stands in a property that cannot be changed in place; conditionally where
 * it decides a condition or a Count, or reaches such a property only through an attribute of another resource, which may come
 * to the same; uncertainly where nothing is known of a property. Guess: these meanings; the documentation of both has the
 * same words. Interruptions are not modelled and not listed.
 */
export function parameterChanges(declared: Template, { allowsReplacement, existing }: Terms) {
  const template = withoutMacros(declared)
  const verdicts = new Verdicts()
  const raise = (expression: Json, verdict: Verdict) => {
    for (const name of parametersIn(template, expression)) verdicts.raise(name, verdict)
  }
  for (const [logicalId, { type, properties, count = null, condition = null }] of Object.entries(template.resources)) {
    raise(count, 'conditionally')
    raise(typeof condition === 'string' ? (own(template.conditions, condition) ?? null) : condition, 'conditionally')
    for (const [property, value] of Object.entries(properties)) {
      raiseDeciding(template, value, raise)
      if (existing !== undefined && !existing.has(logicalId)) continue
      const verdict = verdictOf(type, property)
      raise(value, verdict)
      if (verdict === 'notAllowed') raiseReaching(template, value, raise, new Set([logicalId]))
    }
  }
  return verdicts.lists(Object.keys(declared.parameters), allowsReplacement)
}

type Raise = (expression: Json, verdict: Verdict) => void

/** What Fn::If goes by. */
function raiseDeciding(template: Template, value: Json, raise: Raise): void {
  eachCall(value, ({ name, argument }) => {
    const [deciding = null] = name === 'Fn::If' && Array.isArray(argument) ? (argument as Json[]) : []
    raise(typeof deciding === 'string' ? (own(template.conditions, deciding) ?? null) : deciding, 'conditionally')
  })
}

/** Properties of the resources whose attributes a value reads. An id changes only when the resource is made anew. */
function raiseReaching(template: Template, value: Json, raise: Raise, seen: Set<string>): void {
  for (const reference of referencesIn(value, '')) {
    const other = own(template.resources, reference.name)
    if (other === undefined || seen.has(reference.name)) continue
    const isRead =
      reference.kind === 'attribute'
        ? reference.attribute !== findResourceType(other.type)?.imports?.identifier
        : reference.kind === 'ref' && other.type.startsWith('DATASOURCE::')
    if (!isRead) continue
    seen.add(reference.name)
    for (const each of Object.values(other.properties)) {
      raise(each, 'conditionally')
      raiseReaching(template, each, raise, seen)
    }
  }
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
