import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { isList, isMap, type Section } from '../template/template.ts'
import type { Budget } from './budget.ts'

/** Value of `Ref: ALIYUN::NoValue`: the key or the list item that holds it goes away. */
export const NO_VALUE = Symbol('ALIYUN::NoValue')
export type NoValue = typeof NO_VALUE

/** What lies outside of the stack. */
export interface Outside {
  /** Open zones of a region; undefined if there is no such region. */
  zones(regionId: string): readonly string[] | undefined
  /** Milliseconds since epoch. */
  readonly nowMs: number
  /** Runs a jq script on JSON; the same script and input give the same values. */
  jq(
    selector: 'First' | 'All',
    script: string,
    input: string,
  ): { readonly values: readonly Json[] } | { readonly problem: string }
  /** Output of another stack, by default of the same region; null if there is none. */
  stackOutput(stack: string, output: string, regionId?: string): Json
  /** Image id of a product in the region of the stack; undefined if the region has none. */
  marketplaceImage(productCode: string): string | undefined
}

/** What expressions may ask about. All of it is handed in, so that evaluating is pure. */
export interface Scope extends Outside {
  /** Value of a parameter, a pseudo parameter, a local or a resource; undefined while it is not known. Refuses unknown names. */
  ref(name: string): Json | undefined
  /** undefined while it is not known. Refuses what the resource does not have. */
  attribute(logicalId: string, name: string): Json | undefined
  /** Whether a named condition holds; undefined if there is no such condition. */
  condition(name: string): boolean | undefined
  readonly mappings: Section
}

export interface TemplateFunction {
  /** `Ref` or `Fn::X`. */
  readonly name: string
  /** Turns the argument as written into the one to evaluate. Its references are those of the call. */
  readonly rewrite?: (argument: Json) => Json
  /** Picks what stands in place of the call; only that is evaluated. undefined while it cannot be told. */
  readonly choose?: (argument: Json, holds: (condition: Json) => boolean | undefined) => Json | undefined
  /** The value for an evaluated argument; undefined while something it asks the scope for is not known. */
  readonly apply: (argument: Argument, scope: Scope) => Json | NoValue | undefined
  /** Reads more than parameters, so that it cannot stand in a condition, a rule or a Count. */
  readonly needsResources?: boolean
}

export function defineFunction(
  name: string,
  apply: TemplateFunction['apply'],
  more: Pick<TemplateFunction, 'rewrite' | 'choose' | 'needsResources'> = {},
): TemplateFunction {
  return { name, apply, ...more }
}

/** An evaluated argument with the checks that functions share; each refuses with StackValidationFailed in the function's name. */
export class Argument {
  readonly name: string
  readonly value: Json
  private readonly budget: Budget

  constructor(name: string, value: Json, budget: Budget) {
    this.name = name
    this.value = value
    this.budget = budget
  }

  /** For functions whose value can be much larger than their argument: takes its size before it is made. */
  reserve(units: number): void {
    this.budget.take(units)
  }

  refuse(reason: string): never {
    throw stackValidationFailed(`${this.name}: ${reason}`)
  }

  /** The argument itself as a list with so many items. */
  items(min: number, max = Number.POSITIVE_INFINITY): readonly Json[] {
    const { value } = this
    if (!isList(value)) return this.refuse('the argument must be a list.')
    if (value.length < min || value.length > max) {
      const expected =
        min === max ? `${min}` : max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`
      this.refuse(`the argument must have ${expected} items; it has ${value.length}.`)
    }
    return value
  }

  list(value: Json | undefined, what: string): readonly Json[] {
    return isList(value) ? value : this.refuse(`${what} must be a list.`)
  }

  map(value: Json | undefined, what: string): Section {
    return isMap(value) ? value : this.refuse(`${what} must be a map.`)
  }

  /** A text; numbers and booleans are spelled out, null is empty. */
  text(value: Json | undefined, what: string): string {
    if (value === undefined || (value !== null && typeof value === 'object'))
      return this.refuse(`${what} must be a text.`)
    return value === null ? '' : String(value)
  }

  /** A number, or a text that spells one. */
  number(value: Json | undefined, what: string): number {
    if (typeof value === 'number') return value
    if (typeof value === 'string' && isNumberText(value)) return Number(value)
    return this.refuse(`${what} must be a number.`)
  }

  integer(value: Json | undefined, what: string, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): number {
    const number = this.number(value, what)
    if (!Number.isInteger(number) || number < min || number > max) {
      this.refuse(`${what} must be a whole number${min === Number.MIN_SAFE_INTEGER ? '' : ` from ${min} to ${max}`}.`)
    }
    return number
  }

  numbers(value: Json | undefined, what: string): number[] {
    const list = this.list(value, what)
    if (list.length === 0) this.refuse(`${what} must not be empty.`)
    return list.map((item) => this.number(item, `every item of ${what}`))
  }

  /** The truth of a condition: a boolean, or the name of a condition. */
  truth(value: Json | undefined, scope: Scope): boolean {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') {
      const named = scope.condition(value)
      if (named !== undefined) return named
      if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
      return this.refuse(`there is no condition "${value}".`)
    }
    return this.refuse('a condition must be true, false or the name of a condition.')
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Characters of a number that is spelled as a text. */
const MAX_NUMBER_LENGTH = 100

export function isNumberText(text: string): boolean {
  return text.length <= MAX_NUMBER_LENGTH && NUMBER.test(text.trim())
}

/** Equality of values: maps whatever the order of their keys. Numbers and texts are never equal. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, at) => sameJson(item, other[at] ?? null))
  }
  if (!isMap(one) || !isMap(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key] ?? null, other[key] ?? null))
  )
}

/** A float with so many digits after the point; whole numbers stay as they are. */
export function rounded(value: number, digits: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(digits))
}
