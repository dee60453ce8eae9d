import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { flag, text } from './properties.ts'
import { isSame } from './told.ts'

type Test = (values: readonly Json[]) => boolean

const eachPair = (holds: (one: Json, other: Json) => boolean): Test => {
  return (values) => values.slice(1).every((value, i) => holds(values[i] ?? null, value))
}
const truth = (value: Json | undefined) => value === true || String(value).toLowerCase() === 'true'
const contains = (all: Json | undefined, one: Json | undefined) =>
  Array.isArray(all) ? all.some((item) => isSame(item as Json, one ?? null)) : String(all).includes(String(one))

/** Operation → how many values it takes, and whether it holds. Source: the type's reference. */
const OPERATIONS: Readonly<Record<string, readonly [min: number, max: number, holds: Test]>> = {
  Equal: [2, 3, eachPair(isSame)],
  NotEqual: [2, 3, eachPair((one, other) => !isSame(one, other))],
  Greater: [2, 2, eachPair((one, other) => Number(one) > Number(other))],
  GreaterOrEqual: [2, 2, eachPair((one, other) => Number(one) >= Number(other))],
  Less: [2, 2, eachPair((one, other) => Number(one) < Number(other))],
  LessOrEqual: [2, 2, eachPair((one, other) => Number(one) <= Number(other))],
  Contain: [2, 2, ([all, one]) => contains(all, one)],
  NotContain: [2, 2, ([all, one]) => !contains(all, one)],
  And: [2, 2, (values) => values.every(truth)],
  Or: [2, 2, (values) => values.some(truth)],
  Not: [1, 1, ([value]) => !truth(value)],
}

/** ALIYUN::ROS::Assert: compares values; one that does not hold fails the stack, unless AbortCreation is false. */
export default defineResource('ALIYUN::ROS::Assert', {
  emulates: ['Values', 'Operation', 'AbortCreation', 'ErrorMessage'],
  updates: ['Values', 'Operation', 'AbortCreation', 'ErrorMessage'],
  create(step) {
    judge(step)
    return { physicalId: step.clientToken }
  },
  update(step) {
    judge(step)
    return undefined
  },
  attributes(step) {
    const cause = causeOf(step)
    return { Result: cause === '', FailureCause: cause }
  },
  remove: () => undefined,
})

function judge(step: ResourceStep): void {
  const cause = causeOf(step)
  const isFatal = flag(step.properties, 'AbortCreation') ?? true
  ensure(cause === '' || !isFatal, new ApiError(400, 'AssertionFailed', cause))
}

/** Empty when the assertion holds. */
function causeOf({ properties }: ResourceStep): string {
  const name = text(properties, 'Operation') ?? 'Equal'
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
  ensure(operation, stackValidationFailed(`There is no Operation ${name}.`))
  const [min, max, holds] = operation
  const { Values } = properties
  const isList = Array.isArray(Values) && Values.length >= min && Values.length <= max
  ensure(isList, stackValidationFailed(`${name} takes ${min === max ? min : `${min} to ${max}`} Values.`))
  if (holds(Values as readonly Json[])) return ''
  return text(properties, 'ErrorMessage') ?? `${name} does not hold for ${JSON.stringify(Values)}.`
}
