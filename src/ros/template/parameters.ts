import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { invalidSchema, stackValidationFailed, unknownUserParameter, userParameterMissing } from '../errors.ts'
import { isNumberText, sameJson } from '../functions/defineFunction.ts'
import { readPattern } from './pattern.ts'
import { type DeclaredParameter, isList, isMap, type Template } from './template.ts'

/** The value of one parameter of a stack. */
export interface ParameterValue {
  /** As expressions see it: a number for Number, a list for CommaDelimitedList, a structure for Json. */
  readonly value: Json
  /** As GetStack shows it, unless `noEcho`. */
  readonly text: string
  /** Shown as asterisks. */
  readonly noEcho: boolean
  /** From the caller rather than from Default. */
  readonly isGiven: boolean
}

export interface GivenParameter {
  readonly ParameterKey: string
  readonly ParameterValue: string
}

/**
 * Values of all declared parameters. Refuses with UnknownUserParameter, UserParameterMissing or, for a value that a
 * constraint does not allow, StackValidationFailed. Guess: of two values for one parameter the later counts.
 */
export function resolveParameters(
  { parameters }: Pick<Template, 'parameters'>,
  given: readonly GivenParameter[],
): Record<string, ParameterValue> {
  const givenTexts = new Map(given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]))
  for (const name of givenTexts.keys()) ensure(Object.hasOwn(parameters, name), unknownUserParameter(name))
  const entries = Object.entries(parameters).map(([name, declared]): [string, ParameterValue] => {
    const text = givenTexts.get(name)
    const isGiven = text !== undefined
    const raw = isGiven ? text : declared.Default
    ensure(raw !== undefined, userParameterMissing(name))
    return [name, { value: checkedValue(name, declared, raw), text: textOf(raw), noEcho: declared.NoEcho, isGiven }]
  })
  return Object.fromEntries(entries)
}

/** The typed value, or a refusal. A Default of null is an empty value that nothing judges. */
export function checkedValue(name: string, declared: DeclaredParameter, raw: Json): Json {
  if (raw === null) return null
  const refuse = (reason: string) =>
    stackValidationFailed(
      `Parameter ${name}: ${declared.ConstraintDescription === '' ? reason : declared.ConstraintDescription}`,
    )
  ensure(!declared.Type.startsWith('ALIYUN::OOS::'), refuse(`values of Type ${declared.Type} are not emulated.`))
  const value = typed(declared, raw)
  ensure(value !== undefined, refuse(`the value is no ${declared.Type}.`))
  ensure(
    isAllowed(declared, value),
    refuse(`the value is not one of AllowedValues ${JSON.stringify(declared.AllowedValues)}.`),
  )
  const broken = brokenLimit(declared, value)
  ensure(broken === undefined, refuse(`the value breaks ${broken}.`))
  ensure(fitsPattern(name, declared, value), refuse(`the value does not match ${declared.AllowedPattern}.`))
  return value
}

/** Refuses an AllowedPattern that is none. One that re2 does not take is refused when a value is to be judged by it. */
export function checkPattern(name: string, { AllowedPattern }: DeclaredParameter): void {
  const pattern = readPattern(AllowedPattern ?? '')
  if ('problem' in pattern && !pattern.isPattern) {
    throw invalidSchema(`Parameters.${name}.AllowedPattern cannot be used: ${pattern.problem}`)
  }
}

/** Guess: the pattern must match the whole text; items of a list one by one; other structures are not judged. */
function fitsPattern(name: string, { AllowedPattern }: DeclaredParameter, value: Json): boolean {
  if (AllowedPattern === undefined || AllowedPattern === '') return true
  const pattern = readPattern(AllowedPattern)
  if ('problem' in pattern) {
    throw stackValidationFailed(`Parameter ${name}: AllowedPattern cannot be checked: ${pattern.problem}`)
  }
  const texts = (isList(value) ? value : [value]).filter((item) => item === null || typeof item !== 'object')
  return texts.every((text) => pattern.matches(String(text)))
}

function textOf(raw: Json): string {
  if (raw === null) return ''
  if (isList(raw) && raw.every((item) => item === null || typeof item !== 'object')) return raw.join(',')
  return typeof raw === 'object' ? JSON.stringify(raw) : String(raw)
}

/** The value in its type; undefined if it has none. */
function typed({ Type }: DeclaredParameter, raw: Json): Json | undefined {
  if (Type === 'Json') return typeof raw === 'string' ? parsed(raw) : typeof raw === 'object' ? raw : undefined
  if (Type === 'CommaDelimitedList') {
    if (isList(raw)) return raw.map((item) => String(item))
    // Guess: an empty text is a list without items.
    const text = textOf(raw)
    return isMap(raw) ? undefined : text === '' ? [] : text.split(',').map((item) => item.trim())
  }
  if (raw !== null && typeof raw === 'object') return undefined
  if (Type === 'Number') return isNumberText(String(raw)) ? Number(raw) : undefined
  if (Type === 'Boolean') return /^(true|false)$/i.test(String(raw)) ? String(raw).toLowerCase() === 'true' : undefined
  return String(raw)
}

function parsed(text: string): Json | undefined {
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

function isAllowed(declared: DeclaredParameter, value: Json): boolean {
  const { AllowedValues, Type } = declared
  if (AllowedValues === undefined || AllowedValues.length === 0) return true
  if (Type === 'CommaDelimitedList' && isList(value)) {
    const single = AllowedValues.map((allowed) => String(allowed))
    return value.every((item) => single.includes(String(item)))
  }
  return AllowedValues.some((allowed) => {
    const other = allowed === null ? null : typed(declared, allowed)
    return other !== undefined && sameJson(other, value)
  })
}

/** The first limit that the value breaks, as it is written in the template. */
function brokenLimit(declared: DeclaredParameter, value: Json): string | undefined {
  const { MinLength, MaxLength, MinValue, MaxValue } = declared
  const length = lengthOf(value)
  if (length !== undefined && MinLength !== undefined && length < MinLength) return `MinLength ${MinLength}`
  if (length !== undefined && MaxLength !== undefined && length > MaxLength) return `MaxLength ${MaxLength}`
  if (typeof value !== 'number') return undefined
  if (MinValue !== undefined && value < MinValue) return `MinValue ${MinValue}`
  if (MaxValue !== undefined && value > MaxValue) return `MaxValue ${MaxValue}`
  return undefined
}

/** Characters of a text, items of a list, keys of a map (Guess: for Json). */
function lengthOf(value: Json): number | undefined {
  if (typeof value === 'string') return [...value].length
  if (isList(value)) return value.length
  return isMap(value) ? Object.keys(value).length : undefined
}
