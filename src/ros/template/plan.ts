import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { invalidTemplateReference, stackValidationFailed } from '../errors.ts'
import type { Outside, Scope } from '../functions/defineFunction.ts'
import { checkProperties, checkTemplate, type DescribedType, type DescribeType } from './check.ts'
import { type Expansion, expandResources } from './expand.ts'
import { reversed, topologicalOrder } from './graph.ts'
import { withoutMacros } from './locals.ts'
import type { ParameterValue } from './parameters.ts'
import { type Holds, referencesIn } from './references.ts'
import { type StaticScope, staticScope } from './staticScope.ts'
import { functionCall, own, type Section, type Template } from './template.ts'

/** A resource of the stack to be. */
export interface PlannedResource {
  readonly type: string
  /** Expressions, to be evaluated once, when their inputs exist. */
  readonly properties: Section
  /** Logical ids that must be there first: references and DependsOn. */
  readonly dependsOn: readonly string[]
  readonly requiredBy: readonly string[]
  readonly deletionPolicy: 'Delete' | 'Retain'
  /** Name in the template, and the number of those that a Count makes. */
  readonly declaredAs: string
  readonly index?: number
  readonly metadata: Section
  readonly description: string
}

export interface PlannedOutput {
  /** An expression. */
  readonly value: Json
  readonly description: string
  readonly label: string
}

/** What a template and parameter values come to. Plain JSON, kept in the stack's row and read by all that follows. */
export interface StackPlan {
  readonly description: string
  /** By logical id. */
  readonly resources: Readonly<Record<string, PlannedResource>>
  /** Logical ids, dependencies first. */
  readonly order: readonly string[]
  readonly outputs: Readonly<Record<string, PlannedOutput>>
  /** Values of declared parameters and of Eval locals, as expressions see them. */
  readonly parameters: Section
  readonly locals: Section
  /** Parameters that are shown as asterisks. */
  readonly noEcho: readonly string[]
  readonly conditions: Readonly<Record<string, boolean>>
  readonly mappings: Section
}

export interface PlanOptions {
  readonly maxResources: number
  readonly describeType: DescribeType
  /** For Fn::Jq in conditions, rules and Count; omitted: it is refused there. */
  readonly jq?: Outside['jq']
}

/**
 * Plans a stack: checks, rules, conditions, Count, dependencies, order. `pseudo` holds the pseudo parameters known now;
 * conditions and Count cannot use others.
 */
export function planStack(
  declared: Template,
  parameters: Readonly<Record<string, ParameterValue>>,
  pseudo: Section,
  { maxResources, describeType, jq }: PlanOptions,
): StackPlan {
  checkTemplate(declared, describeType)
  const template = withoutMacros(declared)
  const values = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]))
  const scope = staticScope(template, values, pseudo, jq)
  checkRules(template, scope)
  const conditions = Object.keys(template.conditions).map((name) => [name, scope.holds(name, `Conditions.${name}`)])
  const expansion = expandResources(template, scope, maxResources)
  const { resources, order } = planResources(expansion, scope, describeType)
  return {
    description: template.description,
    resources,
    order,
    outputs: planOutputs(template, expansion, scope),
    parameters: values,
    locals: Object.fromEntries(Object.keys(template.locals).map((name) => [name, scope.ref(name) ?? null])),
    noEcho: Object.keys(parameters).filter((name) => parameters[name]?.noEcho),
    conditions: Object.fromEntries(conditions),
    mappings: template.mappings,
  }
}

/** Refuses with StackValidationFailed when an assertion of a rule that applies does not hold. */
function checkRules({ rules }: Template, scope: StaticScope): void {
  for (const [name, { ruleCondition, assertions }] of Object.entries(rules)) {
    const where = `Rules.${name}`
    if (ruleCondition !== undefined && !scope.holds(ruleCondition, where)) continue
    for (const { assert, description } of assertions) {
      const reason = description === '' ? 'an assertion does not hold.' : description
      ensure(scope.holds(assert, where), stackValidationFailed(`${where}: ${reason}`))
    }
  }
}

function planResources(expansion: Expansion, scope: StaticScope, describeType: DescribeType) {
  const dependsOn = new Map<string, readonly string[]>()
  const planned = new Map<string, Omit<PlannedResource, 'dependsOn' | 'requiredBy'>>()
  for (const [logicalId, { declared, declaredAs, index, properties, dependsOn: named }] of expansion.resources) {
    const where = `Resources.${logicalId}`
    const holds: Holds = (condition) => scope.holds(condition, where)
    refuseDynamic(properties, where)
    const described = describeType(declared.type)
    if (described !== undefined) checkGiven(properties, described, where, holds)
    const needs = new Set(named)
    for (const reference of referencesIn(properties, where, holds)) {
      const isResource = reference.kind === 'ref' || reference.kind === 'attribute'
      if (isResource && expansion.resources.has(reference.name)) needs.add(reference.name)
      else if (isResource) refuseMissing(reference.name, where)
    }
    dependsOn.set(logicalId, [...needs])
    const { type, deletionPolicy, metadata, description } = declared
    const numbered = index === undefined ? {} : { index }
    planned.set(logicalId, { type, properties, deletionPolicy, declaredAs, ...numbered, metadata, description })
  }
  const requiredBy = reversed(dependsOn)
  const order = topologicalOrder(dependsOn, requiredBy)
  const resources = [...planned].map(([logicalId, resource]): [string, PlannedResource] => [
    logicalId,
    { ...resource, dependsOn: dependsOn.get(logicalId) ?? [], requiredBy: requiredBy.get(logicalId) ?? [] },
  ])
  return { resources: Object.fromEntries(resources), order }
}

/** `{{resolve:oos:name:1}}` in a text, which ROS replaces by a secret or parameter kept elsewhere. */
const DYNAMIC = /\{\{resolve:[\w-]+:/

function refuseDynamic(value: Json, where: string): void {
  if (typeof value === 'string') {
    // Not `ensure`: it makes an error for each text.
    if (DYNAMIC.test(value)) throw stackValidationFailed(`${where}: dynamic references (${value}) are not emulated.`)
  } else if (value !== null && typeof value === 'object') {
    for (const member of Object.values(value)) refuseDynamic(member, where)
  }
}

/** `A[7]` where the Count of A makes fewer. */
function refuseMissing(name: string, where: string): void {
  ensure(!/\[\d+\]$/.test(name), invalidTemplateReference(name, where))
}

/** Required properties again, now that it is known which way every Fn::If goes. */
function checkGiven(properties: Section, described: DescribedType, where: string, holds: Holds): void {
  const given = Object.entries(properties).filter(([, value]) => !isNoValue(value, holds))
  checkProperties(Object.fromEntries(given), described, where)
}

function isNoValue(expression: Json, holds: Holds): boolean {
  const call = functionCall(expression)
  if (call?.name === 'Ref') return call.argument === 'ALIYUN::NoValue'
  if (call?.name !== 'Fn::If' || !Array.isArray(call.argument) || call.argument.length !== 3) return false
  const [condition, then, otherwise] = call.argument as readonly Json[]
  return isNoValue((holds(condition ?? null) ? then : otherwise) ?? null, holds)
}

function planOutputs(template: Template, expansion: Expansion, scope: StaticScope): Record<string, PlannedOutput> {
  const present = Object.entries(template.outputs).filter(
    ([name, { condition }]) => condition === undefined || scope.holds(condition, `Outputs.${name}.Condition`),
  )
  const outputs = present.map(([name, { value, description, label }]): [string, PlannedOutput] => [
    name,
    { value: expansion.expression(value), description, label },
  ])
  return Object.fromEntries(outputs)
}

/** What a scope needs beside the plan. */
export interface Surroundings extends Pick<Scope, 'attribute'> {
  readonly outside: Outside
  /** Pseudo parameters; one that is missing is not known yet. */
  readonly pseudo: Section
  /** What a resource is known by; undefined while it is not there. */
  ref(logicalId: string): Json | undefined
}

/** The scope in which expressions of a plan are evaluated. */
export function planScope(plan: StackPlan, { pseudo, ref, attribute, outside }: Surroundings): Scope {
  return {
    ...outside,
    ref(name) {
      if (Object.hasOwn(plan.resources, name)) return ref(name)
      // A parameter may have the value null: that is known, too.
      const given = [plan.parameters, plan.locals].find((values) => Object.hasOwn(values, name))
      return own(given ?? pseudo, name)
    },
    attribute,
    condition: (name) => own(plan.conditions, name),
    mappings: plan.mappings,
  }
}
