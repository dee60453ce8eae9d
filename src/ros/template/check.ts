import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import {
  invalidTemplate,
  invalidTemplateAttribute,
  invalidTemplateReference,
  stackValidationFailed,
} from '../errors.ts'
import { type Reference, referencesIn } from './references.ts'
import { own, type Section, type Template } from './template.ts'

/** What is published about a resource type. */
export interface DescribedType {
  readonly properties: Readonly<
    Record<string, { readonly required?: boolean; readonly type?: string; readonly updatable?: boolean }>
  >
  readonly attributes: readonly string[]
  /** Nothing is known of it, so nothing is judged. */
  readonly isOpen?: boolean
}

export type DescribeType = (type: string) => DescribedType | undefined

export const PSEUDO_PARAMETERS = [
  'ALIYUN::StackId',
  'ALIYUN::StackName',
  'ALIYUN::Region',
  'ALIYUN::AccountId',
  'ALIYUN::TenantId',
  'ALIYUN::ResourceGroupId',
  'ALIYUN::NoValue',
]

/**
 * What can be said about a template without values: types, properties, functions, and every reference, whichever way
 * conditions turn out. Refuses with InvalidTemplateReference, InvalidTemplateAttribute, InvalidTemplate, StackValidationFailed.
 */
export function checkTemplate(template: Template, describeType: DescribeType): void {
  const check = (expression: Json, where: string, isCounted = false) => {
    for (const reference of referencesIn(expression, where)) {
      checkReference(template, describeType, reference, where, isCounted)
    }
  }
  for (const [name, condition] of Object.entries(template.conditions)) {
    if (typeof condition === 'string') checkCondition(template, condition, `Conditions.${name}`)
    else check(condition, `Conditions.${name}`)
  }
  for (const [name, { value }] of Object.entries(template.locals)) check(value, `Locals.${name}`)
  for (const [name, { ruleCondition, assertions }] of Object.entries(template.rules)) {
    checkCondition(template, ruleCondition, `Rules.${name}`)
    for (const expression of [ruleCondition ?? null, ...assertions.map(({ assert }) => assert)]) {
      check(expression, `Rules.${name}`)
    }
  }
  for (const [name, resource] of Object.entries(template.resources)) {
    const where = `Resources.${name}`
    ensure(
      !resource.type.startsWith('MODULE::'),
      invalidTemplate(`${where}: modules (${resource.type}) are not emulated.`),
    )
    const described = describeType(resource.type)
    ensure(described, stackValidationFailed(`${where}: the resource type ${resource.type} is not known here.`))
    checkProperties(resource.properties, described, where)
    checkCondition(template, resource.condition, where)
    for (const need of resource.dependsOn) {
      ensure(declaredResource(template, need) !== undefined, invalidTemplateReference(need, `${where}.DependsOn`))
    }
    check(resource.count ?? null, `${where}.Count`)
    check(resource.properties, where, resource.count !== undefined)
  }
  for (const [name, { value, condition }] of Object.entries(template.outputs)) {
    checkCondition(template, condition, `Outputs.${name}`)
    check(value, `Outputs.${name}`)
  }
}

/** Refuses properties that the type does not have, and required ones that are left out. */
export function checkProperties(
  properties: Section,
  { properties: described, isOpen }: DescribedType,
  where: string,
): void {
  if (isOpen) return
  // Not `ensure`: it makes an error for each check, and there are some sixty properties a resource.
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn(described, name)) throw stackValidationFailed(`${where}: the property ${name} is not known.`)
  }
  for (const name in described) {
    if (described[name]?.required && (own(properties, name) ?? null) === null) {
      throw stackValidationFailed(`${where}: the property ${name} is required.`)
    }
  }
}

function checkCondition(template: Template, condition: Json | undefined, where: string): void {
  if (typeof condition !== 'string' || /^(true|false)$/i.test(condition)) return
  ensure(Object.hasOwn(template.conditions, condition), invalidTemplateReference(condition, where))
}

function checkReference(
  template: Template,
  describeType: DescribeType,
  reference: Reference,
  where: string,
  isCounted: boolean,
): void {
  const { name } = reference
  ensure(isDeclared(template, reference, isCounted), invalidTemplateReference(name, where))
  const resource = reference.kind === 'attribute' ? declaredResource(template, name) : undefined
  // A nested stack has the outputs of its own template.
  if (reference.kind !== 'attribute' || resource === undefined || resource.type === 'ALIYUN::ROS::Stack') return
  const described = describeType(resource.type)
  const isKnown = described?.isOpen || described?.attributes.includes(reference.attribute)
  ensure(isKnown, invalidTemplateAttribute(name, reference.attribute))
}

function isDeclared(template: Template, { kind, name }: Reference, isCounted: boolean): boolean {
  if (kind === 'condition') return Object.hasOwn(template.conditions, name)
  if (kind === 'mapping') return Object.hasOwn(template.mappings, name)
  if (declaredResource(template, name) !== undefined) return true
  if (kind === 'attribute') return false
  const isValue = Object.hasOwn(template.parameters, name) || Object.hasOwn(template.locals, name)
  return isValue || PSEUDO_PARAMETERS.includes(name) || (isCounted && name === 'ALIYUN::Index')
}

/** The resource of a name, or of a name with an index that a Count makes. */
export function declaredResource(template: Template, logicalId: string) {
  const resource = own(template.resources, logicalId)
  if (resource !== undefined) return resource
  const counted = own(template.resources, logicalId.replace(/\[\d+\]$/, ''))
  return counted?.count === undefined ? undefined : counted
}
