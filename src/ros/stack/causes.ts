import type { Json } from '../../world/rows/ros.ts'
import type { StackPlan } from '../template/plan.ts'
import { type Reference, referencesIn } from '../template/references.ts'
import { own } from '../template/template.ts'
import { sameValue } from './differences.ts'

/** Why a property changes. */
export interface Cause {
  readonly source:
    | 'DirectModification'
    | 'ParameterReference'
    | 'ResourceReference'
    | 'ResourceAttribute'
    | 'Automatic'
    | 'System'
  /** `Parameter`, `Resource` or `Resource.Attribute`; empty where the template itself is the cause. */
  readonly entity: string
}

/** Why a property has another value under another plan: its expression is another one, or what it refers to is. */
export function causesOf(
  before: StackPlan,
  after: StackPlan,
  logicalId: string,
  property: string,
  isChanged: (logicalId: string) => boolean,
): Cause[] {
  const was = own(before.resources[logicalId]?.properties ?? {}, property)
  const is = own(after.resources[logicalId]?.properties ?? {}, property)
  if (!sameValue(was, is)) return [{ source: 'DirectModification', entity: '' }]
  const causes = referencesIn(is ?? null, logicalId).flatMap((reference) =>
    causeAmong(reference, before, after, isChanged),
  )
  const distinct = causes.filter(
    ({ source, entity }, at) => causes.findIndex((each) => each.source === source && each.entity === entity) === at,
  )
  // A condition or a mapping decides otherwise, or the call gives another value each time.
  return distinct.length > 0 ? distinct : [{ source: 'Automatic', entity: '' }]
}

function causeAmong(
  reference: Reference,
  before: StackPlan,
  after: StackPlan,
  isChanged: (logicalId: string) => boolean,
): Cause[] {
  const { kind, name } = reference
  if (kind === 'attribute') {
    return isChanged(name) ? [{ source: 'ResourceAttribute', entity: `${name}.${reference.attribute}` }] : []
  }
  if (kind !== 'ref') return []
  if (Object.hasOwn(after.resources, name))
    return isChanged(name) ? [{ source: 'ResourceReference', entity: name }] : []
  const valueIn = (plan: StackPlan): Json | undefined => own(plan.parameters, name) ?? own(plan.locals, name)
  return sameValue(valueIn(before), valueIn(after)) ? [] : [{ source: 'ParameterReference', entity: name }]
}
