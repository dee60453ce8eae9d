import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { type Budget, evaluationBudget, planBudget } from '../functions/budget.ts'
import { Argument } from '../functions/defineFunction.ts'
import { referencesIn } from './references.ts'
import { type Replacements, rewrite } from './rewrite.ts'
import type { StaticScope } from './staticScope.ts'
import { type DeclaredResource, functionCall, isMap, own, type Section, type Template } from './template.ts'

/** One resource of the stack: declared once, or one of those that a Count makes. */
export interface ExpandedResource {
  readonly declared: DeclaredResource
  /** Name in the template: `Web` of `Web[0]`. */
  readonly declaredAs: string
  readonly index?: number
  readonly properties: Section
  /** Names in DependsOn, expanded; resources that are skipped left out. */
  readonly dependsOn: readonly string[]
}

export interface Expansion {
  /** By logical id, in the order of the template. */
  readonly resources: ReadonlyMap<string, ExpandedResource>
  /** What an expression outside of resources becomes: names with Count stand for lists. */
  expression(value: Json): Json
}

/**
 * Resources whose condition holds, with Count carried out: `A` with Count 2 is `A[0]` and `A[1]`, its Ref a list.
 * Refuses a Count that is no natural number, more resources than allowed, and names taken twice.
 */
export function expandResources(template: Template, scope: StaticScope, maxResources: number): Expansion {
  const present = Object.entries(template.resources).filter(
    ([name, { condition }]) => condition === undefined || scope.holds(condition, `Resources.${name}.Condition`),
  )
  const names = countedNames(present, scope, maxResources)
  const budget = planBudget()
  const replacements = (index?: number) => replacementsFor(template, names, scope, budget, index)
  const resources = new Map<string, ExpandedResource>()
  for (const [declaredAs, declared] of present) {
    const logicalIds = names.get(declaredAs) ?? []
    const dependsOn = declared.dependsOn.flatMap((name) => names.get(name) ?? (isPlanned(name, names) ? [name] : []))
    budget.takeValue(declared.properties, logicalIds.length)
    for (const [at, logicalId] of logicalIds.entries()) {
      const index = declared.count === undefined ? undefined : at
      const isTaken = resources.has(logicalId) || (index !== undefined && Object.hasOwn(template.resources, logicalId))
      ensure(
        !isTaken,
        stackValidationFailed(`Resources.${declaredAs}.Count makes ${logicalId}, which is there already.`),
      )
      const properties = rewrite(declared.properties, replacements(index)) as Section
      resources.set(logicalId, {
        declared,
        declaredAs,
        properties,
        dependsOn,
        ...(index === undefined ? {} : { index }),
      })
    }
  }
  return { resources, expression: (value) => rewrite(value, replacements()) }
}

/** About what one reference comes to. */
const UNITS_OF_REFERENCE = 20

/** `A[1]` of a Count. */
const COUNTED = /^(.+)\[(\d+)\]$/

function isPlanned(logicalId: string, names: ReadonlyMap<string, readonly string[]>): boolean {
  const [, name = '', index = ''] = COUNTED.exec(logicalId) ?? []
  return names.get(name)?.[Number(index)] === logicalId
}

/** The logical ids of every resource that is there. */
function countedNames(
  present: readonly (readonly [string, DeclaredResource])[],
  scope: StaticScope,
  maxResources: number,
): Map<string, string[]> {
  let total = 0
  const names = new Map<string, string[]>()
  for (const [name, { count }] of present) {
    const where = `Resources.${name}.Count`
    const amount =
      count === undefined
        ? 1
        : new Argument(where, null, evaluationBudget()).integer(scope.value(count, where), 'it', 0, maxResources)
    total += amount
    ensure(total <= maxResources, stackValidationFailed(`The stack has more than ${maxResources} resources.`))
    names.set(name, count === undefined ? [name] : Array.from({ length: amount }, (_, index) => `${name}[${index}]`))
  }
  return names
}

function replacementsFor(
  template: Template,
  names: ReadonlyMap<string, readonly string[]>,
  scope: StaticScope,
  budget: Budget,
  index: number | undefined,
): Replacements {
  const isCounted = (name: string) => own(template.resources, name)?.count !== undefined
  /** The list that a name with Count stands for; null for a skipped resource (Guess); undefined for all others. */
  const replace = (name: string, one: (logicalId: string) => Json): Json | undefined => {
    if (!Object.hasOwn(template.resources, name)) return undefined
    const logicalIds = names.get(name)
    if (logicalIds === undefined) return null
    if (!isCounted(name)) return undefined
    budget.take(logicalIds.length * UNITS_OF_REFERENCE)
    return logicalIds.map(one)
  }
  const toRef = (Ref: string): Json => ({ Ref })
  const ref = (name: string) => (name === 'ALIYUN::Index' ? index : replace(name, toRef))
  const attribute = (name: string, of: string) => replace(name, (logicalId) => ({ 'Fn::GetAtt': [logicalId, of] }))
  return {
    inTexts: true,
    ref,
    attribute,
    select(at, list, fallback) {
      const target = targetOf(list)
      if (target === undefined || !isCounted(target.name) || !isKnown(at)) return undefined
      const logicalIds = names.get(target.name)
      const position = scope.value(at, 'Fn::Select')
      const isIndex = typeof position === 'number' || (typeof position === 'string' && /^-?\d+$/.test(position))
      if (logicalIds === undefined || !isIndex) return undefined
      const logicalId = logicalIds.at(Number(position))
      return logicalId === undefined ? fallback : target.one(logicalId)
    },
  }

  /** Whether an index can be told now, because it reads parameters at most. */
  function isKnown(expression: Json): boolean {
    return referencesIn(expression, 'Fn::Select').every(
      ({ kind, name }) => kind !== 'attribute' && !Object.hasOwn(template.resources, name) && name !== 'ALIYUN::Index',
    )
  }
}

/** The resource that a Ref or an Fn::GetAtt is about, and the same about one of those that its Count makes. */
function targetOf(expression: Json): { readonly name: string; readonly one: (logicalId: string) => Json } | undefined {
  const [reference] = isMap(expression) ? referencesIn(expression, 'Fn::Select') : []
  const call = functionCall(expression)?.name
  if (call === 'Ref' && reference !== undefined) return { name: reference.name, one: (Ref) => ({ Ref }) }
  if (call !== 'Fn::GetAtt' || reference?.kind !== 'attribute') return undefined
  const { name, attribute } = reference
  return { name, one: (logicalId) => ({ 'Fn::GetAtt': [logicalId, attribute] }) }
}
