import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import type { StackPlan } from '../template/plan.ts'
import { functionCall, isList, isMap, type Section } from '../template/template.ts'
import type { ResourceType } from './resourceType.ts'
import { findResourceType } from './resourceTypes.ts'

const notEmulatedTypes = (types: readonly string[]) =>
  new ApiError(
    400,
    'NotEmulated',
    `Alistack knows these resource types but does not emulate them: ${types.join(', ')}.`,
  )

/** Refuses a plan with resource types or properties that would have no effect here, before anything is made. */
export function ensureEmulated(plan: StackPlan): void {
  const planned = Object.entries(plan.resources)
  const unknown = planned.map(([, { type }]) => type).filter((type) => findResourceType(type) === undefined)
  ensure(unknown.length === 0, notEmulatedTypes([...new Set(unknown)].sort()))
  for (const [logicalId, { type, properties }] of planned) {
    const rules = findResourceType(type)
    const present = Object.entries(properties).filter(([, value]) => !isLeftOut(value, plan))
    if (rules !== undefined) ensurePropertiesEmulated(rules, Object.fromEntries(present), logicalId)
  }
}

/** Refuses properties without effect. Values that are still expressions are looked at again when they are evaluated. */
export function ensurePropertiesEmulated(rules: ResourceType, properties: Section, logicalId: string): void {
  const unread = Object.entries(properties).flatMap(([name, value]) => unreadIn(rules, name, value))
  if (unread.length === 0) return
  throw stackValidationFailed(
    `Resources.${logicalId}: Alistack does not emulate these properties of ${rules.type}: ${unread.join(', ')}.`,
  )
}

function unreadIn({ emulates, accepts = {}, fields = {} }: ResourceType, name: string, value: Json): string[] {
  const accepted = accepts[name]
  if (accepted !== undefined) {
    const isAccepted =
      value === null || functionCall(value) !== undefined || accepted.some((each) => sameText(each, value))
    return isAccepted ? [] : [`${name} other than ${accepted.join(', ')}`]
  }
  if (!emulates.includes(name)) return [name]
  const known = fields[name]
  if (known === undefined || !isList(value)) return []
  const items = value.filter((item) => isMap(item) && functionCall(item) === undefined)
  const unread = items.flatMap((item) => Object.keys(item as Section).filter((field) => !known.includes(field)))
  return [...new Set(unread)].map((field) => `${name}.${field}`)
}

/** Templates write numbers and booleans as text, too. */
function sameText(one: string | number | boolean, other: Json): boolean {
  return typeof other !== 'object' && String(one).toLowerCase() === String(other).toLowerCase()
}

/** Whether an expression comes to ALIYUN::NoValue, by conditions that are decided. */
function isLeftOut(expression: Json, plan: StackPlan): boolean {
  const call = functionCall(expression)
  if (call?.name === 'Ref') return call.argument === 'ALIYUN::NoValue'
  if (call?.name !== 'Fn::If' || !isList(call.argument)) return false
  const [condition, then, otherwise] = call.argument
  const holds = typeof condition === 'string' ? plan.conditions[condition] : undefined
  return holds !== undefined && isLeftOut((holds ? then : otherwise) ?? null, plan)
}
