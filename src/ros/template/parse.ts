import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import {
  invalidSchema,
  invalidTemplate,
  invalidTemplatePropertyType,
  invalidTemplateSection,
  invalidTemplateVersion,
} from '../errors.ts'
import { readParameter } from './declareParameter.ts'
import { parseText } from './parseText.ts'
import { mapAt, membersAt, textAt } from './shapes.ts'
import {
  type DeclaredLocal,
  type DeclaredOutput,
  type DeclaredResource,
  type DeclaredRule,
  isList,
  isMap,
  type Section,
  type Template,
} from './template.ts'

/** How much a template may hold; null = as much as it likes. */
export interface TemplateLimits {
  readonly bytes: number | null
  readonly parameters: number | null
  readonly outputs: number | null
  readonly mappings: number | null
}

/** Where no quotas are at hand. Source: CreateStack in the SDK for the bytes; Guess: the others. */
const LIMITS: TemplateLimits = { bytes: 524_288, parameters: 200, outputs: 200, mappings: 200 }
const VERSION = '2015-09-01'
/** Assertions of one rule. Source: documentation of Rules. */
const MAX_ASSERTIONS = 100
const SECTIONS = [
  'ROSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Rules',
  'Locals',
  'Resources',
  'Outputs',
]
/** Sections of the language that are refused by name. */
const NOT_EMULATED_SECTIONS = ['Transform', 'Workspace']
const RESOURCE_KEYS = [
  'Type',
  'Properties',
  'DependsOn',
  'DeletionPolicy',
  'Condition',
  'Count',
  'Metadata',
  'Description',
]

/** Reads a template body, JSON or YAML with short tags. Refuses with InvalidSchema or an InvalidTemplate code. */
export function parseTemplate(body: string, limits: TemplateLimits = LIMITS): Template {
  const bytes = Buffer.byteLength(body)
  const maxBytes = limits.bytes ?? bytes
  ensure(
    bytes >= 1 && bytes <= maxBytes,
    invalidTemplate(`A template has 1 to ${maxBytes} bytes; this one has ${bytes}.`),
  )
  const root = parseText(body)
  ensure(isMap(root), invalidSchema('The template must be a map.'))
  checkSections(root)
  for (const section of ['Parameters', 'Outputs', 'Mappings'] as const) {
    const limit = limits[section.toLowerCase() as keyof TemplateLimits]
    const isWithin = limit === null || Object.keys(mapAt(root[section], section)).length <= limit
    ensure(isWithin, invalidSchema(`${section} has more than ${limit} members.`))
  }
  const [locals, dataSources] = splitLocals(root.Locals)
  const resources = membersAt(root.Resources, 'Resources', readResource)
  for (const name of [...Object.keys(locals), ...Object.keys(dataSources)]) {
    const isTaken = Object.hasOwn(mapAt(root.Parameters, 'Parameters'), name) || Object.hasOwn(resources, name)
    ensure(!isTaken, invalidSchema(`Locals.${name} has the name of a parameter or a resource.`))
  }
  const template: Template = {
    description: textAt(root.Description, 'Description'),
    metadata: mapAt(root.Metadata, 'Metadata'),
    parameters: membersAt(root.Parameters, 'Parameters', readParameter),
    mappings: readMappings(root.Mappings),
    conditions: mapAt(root.Conditions, 'Conditions'),
    rules: membersAt(root.Rules, 'Rules', readRule),
    locals,
    resources: { ...resources, ...dataSources },
    outputs: membersAt(root.Outputs, 'Outputs', readOutput),
    ignored: ignoredKeys(root.Resources),
  }
  for (const name of Object.keys(template.resources)) {
    const isTaken = Object.hasOwn(template.parameters, name)
    ensure(!isTaken, invalidSchema(`Resources.${name} has the name of a parameter.`))
  }
  return template
}

function checkSections(root: Section): void {
  const transform = root.Transform
  const named = typeof transform === 'string' ? ` ${transform}` : ''
  for (const name of Object.keys(root)) {
    ensure(!NOT_EMULATED_SECTIONS.includes(name), invalidTemplate(`The section ${name}${named} is not emulated.`))
    ensure(SECTIONS.includes(name), invalidTemplateSection(name))
  }
  const version = root.ROSTemplateFormatVersion
  ensure(version !== undefined && version !== null, invalidTemplateVersion('there is none'))
  ensure(version === VERSION, invalidTemplateVersion(JSON.stringify(version)))
}

function readMappings(value: Json | undefined): Section {
  return membersAt(value, 'Mappings', (mapping, where) =>
    membersAt(mapping, where, (leaves, place) => {
      for (const [key, leaf] of Object.entries(leaves)) {
        // Guess: lists are let through beside texts and numbers.
        ensure(!isMap(leaf), invalidSchema(`${place}.${key} must be a value, not a map.`))
      }
      return leaves
    }),
  )
}

function readResource(declared: Section, where: string, name: string): DeclaredResource {
  const { Type, Properties, DependsOn, DeletionPolicy = 'Delete', Condition, Count, Metadata, Description } = declared
  ensure(name !== '' && !name.includes('/'), invalidSchema(`${where}: a resource has a name without "/".`))
  ensure(Type !== undefined && Type !== null, invalidSchema(`${where} has no Type.`))
  ensure(typeof Type === 'string' && Type !== '', invalidTemplatePropertyType(name, 'Type'))
  const hasMap = Properties === undefined || Properties === null || isMap(Properties)
  ensure(hasMap, invalidTemplatePropertyType(name, 'Properties'))
  const wanted = DependsOn ?? []
  const dependsOn = isList(wanted) ? wanted : [wanted]
  ensure(
    dependsOn.every((item) => typeof item === 'string'),
    invalidTemplatePropertyType(name, 'DependsOn'),
  )
  const isPolicy = DeletionPolicy === 'Delete' || DeletionPolicy === 'Retain'
  ensure(isPolicy, invalidSchema(`${where}.DeletionPolicy must be Delete or Retain.`))
  return {
    type: Type,
    properties: withoutNestedCalls(Type, mapAt(Properties, `${where}.Properties`)),
    dependsOn,
    deletionPolicy: DeletionPolicy,
    ...(Condition === undefined || Condition === null ? {} : { condition: Condition }),
    ...(Count === undefined || Count === null ? {} : { count: Count }),
    metadata: mapAt(Metadata, `${where}.Metadata`),
    description: textAt(Description, `${where}.Description`),
  }
}

/** Types whose TemplateBody is a template of its own. The DynamicTemplateBody of a stack group is not: its functions are the outer one's. */
const NESTING = ['ALIYUN::ROS::Stack', 'ALIYUN::ROS::StackGroup']

/** Functions in the body of a nested stack, or of a stack group, are its own: the body becomes a text, which holds none. */
function withoutNestedCalls(type: string, properties: Section): Section {
  const { TemplateBody } = properties
  const isNested = NESTING.includes(type) && isMap(TemplateBody)
  return isNested ? { ...properties, TemplateBody: JSON.stringify(TemplateBody) } : properties
}

/** Guess: other keys of a resource are passed over, because published templates have misspelled ones (DependOn) and work. */
function ignoredKeys(resources: Json | undefined): string[] {
  return Object.entries(isMap(resources) ? resources : {}).flatMap(([name, declared]) =>
    Object.keys(isMap(declared) ? declared : {})
      .filter((key) => !RESOURCE_KEYS.includes(key))
      .map((key) => `Resources.${name}.${key}`),
  )
}

function readOutput(output: Section, where: string): DeclaredOutput {
  ensure(output.Value !== undefined, invalidSchema(`${where} has no Value.`))
  const { Value, Condition } = output
  return {
    value: Value,
    description: textAt(output.Description, `${where}.Description`),
    label: textAt(output.Label, `${where}.Label`),
    ...(Condition === undefined || Condition === null ? {} : { condition: Condition }),
  }
}

function readRule(rule: Section, where: string): DeclaredRule {
  const { RuleCondition, Assertions } = rule
  const assertions = isList(Assertions) ? Assertions : []
  ensure(
    assertions.length >= 1 && assertions.length <= MAX_ASSERTIONS,
    invalidSchema(`${where}.Assertions must be a list of 1 to ${MAX_ASSERTIONS} assertions.`),
  )
  return {
    ...(RuleCondition === undefined || RuleCondition === null ? {} : { ruleCondition: RuleCondition }),
    assertions: assertions.map((assertion) => {
      ensure(isMap(assertion) && assertion.Assert !== undefined, invalidSchema(`${where}: an assertion has no Assert.`))
      return {
        assert: assertion.Assert,
        description: textAt(assertion.AssertDescription, `${where}.AssertDescription`),
      }
    }),
  }
}

/**
 * Locals that are expressions, and those that are data sources. Unlike ROS, which hides the latter, they are read as
 * resources are: Ref gives a list, Fn::GetAtt the attributes, and the stack lists them.
 */
function splitLocals(value: Json | undefined): [Template['locals'], Template['resources']] {
  const isDataSource = (local: Json | undefined) => isMap(local) && String(local.Type).startsWith('DATASOURCE::')
  const all = Object.entries(mapAt(value, 'Locals'))
  const part = (isWanted: boolean) =>
    Object.fromEntries(all.filter(([, local]) => isDataSource(local) === isWanted)) as Section
  const readDataSource = ({ Type = null, Properties = null }: Section, where: string, name: string) =>
    readResource({ Type, Properties }, where, name)
  return [membersAt(part(false), 'Locals', readLocal), membersAt(part(true), 'Locals', readDataSource)]
}

function readLocal(local: Section, where: string): DeclaredLocal {
  const { Type = 'Macro', Value } = local
  ensure(typeof Type === 'string', invalidSchema(`${where}.Type must be a text.`))
  ensure(Type === 'Macro' || Type === 'Eval', invalidSchema(`${where}.Type must be Macro, Eval or a data source.`))
  ensure(Value !== undefined, invalidSchema(`${where} has no Value.`))
  return { type: Type, value: Value }
}
