import type { Json } from '../../world/rows/ros.ts'

export type Section = Readonly<Record<string, Json>>

export type ParameterType =
  | 'String'
  | 'Number'
  | 'CommaDelimitedList'
  | 'Json'
  | 'Boolean'
  | 'ALIYUN::OOS::Parameter::Value'
  | 'ALIYUN::OOS::SecretParameter::Value'

/** A parameter as the template declares it. Attributes that only a console reads stay in `declared`. */
export interface DeclaredParameter {
  readonly Type: ParameterType
  /** Missing: a value must be given. null: an empty value, which no constraint judges. */
  readonly Default?: Json
  readonly AllowedValues?: readonly Json[]
  readonly AllowedPattern?: string
  readonly MinLength?: number
  readonly MaxLength?: number
  readonly MinValue?: number
  readonly MaxValue?: number
  readonly NoEcho: boolean
  readonly Confirm: boolean
  readonly ConstraintDescription: string
  readonly Description: string
  /** All attributes, as they were written. */
  readonly declared: Section
}

/** A resource as the template declares it. */
export interface DeclaredResource {
  readonly type: string
  /** Expressions. */
  readonly properties: Section
  readonly dependsOn: readonly string[]
  readonly deletionPolicy: 'Delete' | 'Retain'
  /** Name of a condition, or a condition written in place. */
  readonly condition?: Json
  readonly count?: Json
  readonly metadata: Section
  readonly description: string
}

export interface DeclaredOutput {
  readonly value: Json
  readonly description: string
  readonly label: string
  readonly condition?: Json
}

/** Macro: the expression stands where the name stands. Eval: evaluated before any resource. */
export interface DeclaredLocal {
  readonly type: 'Macro' | 'Eval'
  readonly value: Json
}

export interface DeclaredRule {
  readonly ruleCondition?: Json
  readonly assertions: readonly { readonly assert: Json; readonly description: string }[]
}

/** A template that has been read: known sections, checked shapes, unevaluated expressions. */
export interface Template {
  readonly description: string
  readonly metadata: Section
  readonly parameters: Readonly<Record<string, DeclaredParameter>>
  readonly mappings: Section
  readonly conditions: Section
  readonly rules: Readonly<Record<string, DeclaredRule>>
  readonly locals: Readonly<Record<string, DeclaredLocal>>
  readonly resources: Readonly<Record<string, DeclaredResource>>
  readonly outputs: Readonly<Record<string, DeclaredOutput>>
  /** Keys that mean nothing to ROS and have no effect, as paths: `Resources.Web.DependOn`. */
  readonly ignored: readonly string[]
}

/** The member of that name; names come from templates, so `constructor` must not find anything inherited. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

export function isMap(value: Json | undefined): value is Section {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export interface FunctionCall {
  readonly name: string
  readonly argument: Json
}

/** The `Ref` or `Fn::X` an object stands for; undefined for a plain map. */
export function functionCall(value: Json): FunctionCall | undefined {
  if (!isMap(value)) return undefined
  const names = Object.keys(value)
  const [name] = names
  if (names.length !== 1 || name === undefined || (name !== 'Ref' && !name.startsWith('Fn::'))) return undefined
  return { name, argument: value[name] ?? null }
}
