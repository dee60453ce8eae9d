import { ensure } from '../kernel/errors.ts'
import { resourceTypeNotFound } from './errors.ts'
import {
  findResourceShape,
  knownResourceTypes,
  type ResourceProperty,
  type ResourceTypeShape,
} from './resourceCatalogue.ts'

/** What is published of a type. Refuses with ResourceTypeNotFound. */
export function publishedType(type: string): ResourceTypeShape {
  const shape = findResourceShape(type)
  ensure(shape !== undefined && shape.isOpen === undefined, resourceTypeNotFound(type))
  return shape
}

/** Published types, sorted; `*` in the pattern stands for any letters. */
export function matchingTypes(pattern: string | undefined): string[] {
  const types = knownResourceTypes()
  if (pattern === undefined || pattern === '') return types
  const parts = pattern.split('*').map((part) => part.replace(/[^\w:]/g, '\\$&'))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return types.filter((type) => expression.test(type))
}

export function entityTypeOf(type: string): 'Resource' | 'DataSource' {
  return type.startsWith('DATASOURCE::') ? 'DataSource' : 'Resource'
}

export function describedProperties({ properties }: ResourceTypeShape): Record<string, object> {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, described(property)]))
}

function described({ type, required, updatable = false, items, fields }: ResourceProperty): object {
  const inner =
    fields === undefined
      ? items === undefined
        ? {}
        : { Schema: { '*': { Type: items } } }
      : { Schema: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field)])) }
  return { Type: type, Required: required === true, UpdateAllowed: updatable, ...inner }
}

export function describedAttributes({ attributes }: ResourceTypeShape): Record<string, object> {
  return Object.fromEntries(attributes.map((name) => [name, {}]))
}

const PARAMETER_TYPES: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  any: 'String',
}
const LOGICAL_ID = 'Resource'

/** A template with one resource of the type: a parameter for each property, an output for each attribute. */
export function sampleTemplate(type: string, { properties, attributes }: ResourceTypeShape): Record<string, unknown> {
  const parameters = Object.entries(properties).map(([name, property]) => [
    name,
    {
      Type: PARAMETER_TYPES[property.type] ?? 'Json',
      ...(property.required ? {} : { Default: null }),
    },
  ])
  const references = Object.keys(properties).map((name) => [name, { Ref: name }])
  const outputs = attributes.map((name) => [name, { Value: { 'Fn::GetAtt': [LOGICAL_ID, name] } }])
  return {
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: Object.fromEntries(parameters),
    Resources: { [LOGICAL_ID]: { Type: type, Properties: Object.fromEntries(references) } },
    Outputs: Object.fromEntries(outputs),
  }
}
