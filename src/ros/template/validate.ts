import type { Json } from '../../world/rows/ros.ts'
import { checkTemplate, type DescribeType, declaredResource } from './check.ts'
import { reversed, topologicalOrder } from './graph.ts'
import { withoutMacros } from './locals.ts'
import { checkedValue, checkPattern } from './parameters.ts'
import { parseTemplate } from './parse.ts'
import { referencesIn } from './references.ts'
import type { DeclaredParameter, Template } from './template.ts'

/** What ValidateTemplate answers, but for UpdateInfo. */
export interface TemplateValidation {
  readonly Description: string
  /** Attributes as they are declared, with ParameterKey. */
  readonly Parameters: readonly Readonly<Record<string, Json>>[]
  readonly Outputs: readonly { readonly OutputKey: string; readonly Description: string; readonly Label: string }[]
  readonly ResourceTypes: { readonly Resources: readonly string[]; readonly DataSources: readonly string[] }
  /** Regular resources; `Name[*]` for one with a Count. */
  readonly Resources: readonly {
    readonly LogicalResourceIdPattern: string
    readonly ResourcePath: string
    readonly ResourceType: string
  }[]
}

/** Checks a template without values for its parameters and says what it declares. */
export function validateTemplate(body: string, describeType: DescribeType): TemplateValidation {
  const template = parseTemplate(body)
  checkWhole(template, describeType)
  return describeTemplate(template)
}

/** Refuses a template that no values for its parameters could make right. */
export function checkWhole(template: Template, describeType: DescribeType): void {
  for (const [name, declared] of Object.entries(template.parameters)) {
    checkPattern(name, declared)
    // The Default of the OOS types names a parameter of OOS, which is not there to be read.
    const isPlain = !declared.Type.startsWith('ALIYUN::OOS::')
    if (declared.Default !== undefined && isPlain) checkedValue(name, declared, declared.Default)
  }
  checkTemplate(template, describeType)
  checkCycles(withoutMacros(template))
}

/** What a template declares, in ROS's spelling. */
export function describeTemplate(template: Template): TemplateValidation {
  const resources = Object.entries(template.resources)
  const types = [...new Set(resources.map(([, { type }]) => type))].sort()
  const isDataSource = (type: string) => type.startsWith('DATASOURCE::')
  return {
    Description: template.description,
    Parameters: Object.entries(template.parameters).map(describeParameter),
    Outputs: Object.entries(template.outputs).map(([OutputKey, { description, label }]) => ({
      OutputKey,
      Description: description,
      Label: label,
    })),
    ResourceTypes: {
      Resources: types.filter((type) => !isDataSource(type)),
      DataSources: types.filter(isDataSource),
    },
    Resources: resources
      .filter(([, { type }]) => !isDataSource(type))
      .map(([name, { type, count }]) => ({
        LogicalResourceIdPattern: count === undefined ? name : `${name}[*]`,
        ResourcePath: name,
        ResourceType: type,
      })),
  }
}

/** Guess: NoEcho is spelled as a text, and there even if it was not declared. */
function describeParameter([ParameterKey, { declared, Type, NoEcho }]: [string, DeclaredParameter]) {
  return { ...declared, ParameterKey, Type, NoEcho: String(NoEcho) }
}

/** Cycles among declared resources, as if every condition held. */
function checkCycles(template: Template): void {
  const dependsOn = new Map<string, readonly string[]>()
  const nameOf = (logicalId: string) =>
    Object.hasOwn(template.resources, logicalId) ? logicalId : logicalId.replace(/\[\d+\]$/, '')
  for (const [name, { dependsOn: named, properties }] of Object.entries(template.resources)) {
    const references = referencesIn(properties, `Resources.${name}`)
    const resources = references.filter((each) => each.kind === 'ref' || each.kind === 'attribute')
    const needs = [...named, ...resources.map((each) => each.name)]
    const known = needs.filter((need) => declaredResource(template, need) !== undefined)
    dependsOn.set(name, [...new Set(known.map(nameOf))])
  }
  topologicalOrder(dependsOn, reversed(dependsOn))
}
