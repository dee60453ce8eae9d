import { ensure } from '../../kernel/errors.ts'
import { canonicalJson } from '../../kernel/hash.ts'
import { duration } from '../../world/facts/durations.ts'
import type { Json, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'
import { parseText } from '../template/parseText.ts'
import type { PlannedResource, StackPlan } from '../template/plan.ts'
import { referencesIn } from '../template/references.ts'
import { isList, isMap, own, type Section, type Template } from '../template/template.ts'
import { sameValue } from './differences.ts'
import { beginOperation } from './operation.ts'
import { addRows } from './update.ts'
import { assign, isGone, isThere, type Kind } from './work.ts'

/** Sections that must stay as they are while a creation is continued. */
const FIXED = ['parameters', 'mappings', 'conditions', 'rules', 'locals'] as const

/** What is made (anew): what failed, what was not made yet, what is asked for, and everything that needs one of them. */
export function recreatedIds(rows: readonly StackResourceRow[], asked: readonly string[]): Set<string> {
  const recreated = new Set([...asked, ...rows.filter((row) => !isThere(row)).map((row) => row.LogicalResourceId)])
  const dependents = new Map<string, string[]>()
  for (const { LogicalResourceId, needs } of rows) {
    for (const need of needs) dependents.set(need, [...(dependents.get(need) ?? []), LogicalResourceId])
  }
  // A set is walked to its end, members that join on the way included.
  for (const id of recreated) for (const dependent of dependents.get(id) ?? []) recreated.add(dependent)
  return recreated
}

/** Refuses, with ContinueCreateStackValidationFailed, what a continued creation may not change. */
export function ensureContinuable(
  { before, after }: { readonly before: Template; readonly after: Template },
  { had, has }: { readonly had: StackPlan; readonly has: StackPlan },
  recreated: ReadonlySet<string>,
): void {
  const refuse = errors.continueCreateStackValidationFailed
  const section = FIXED.find((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
  ensure(section === undefined, refuse(`The section ${section} of the template differs.`))
  const condition = Object.keys(had.conditions).find((name) => had.conditions[name] !== has.conditions[name])
  ensure(condition === undefined, refuse(`The condition ${condition} would turn out otherwise.`))
  for (const [id, planned] of Object.entries(had.resources)) {
    if (recreated.has(id)) continue
    const next = own(has.resources, id)
    ensure(next !== undefined, refuse(`The resource ${id} is complete and cannot be left out.`))
    ensure(isSameBody(planned, next), refuse(`The resource ${id} is complete and cannot be changed.`))
  }
  const fixed = fixedParameters(has, recreated)
  const changed = Object.keys(has.parameters).find(
    (name) => fixed.has(name) && !sameValue(had.parameters[name], has.parameters[name]),
  )
  ensure(changed === undefined, refuse(`Complete resources refer to the parameter ${changed}.`))
}

function isSameBody(one: PlannedResource, other: PlannedResource): boolean {
  const body = ({ type, properties, dependsOn }: PlannedResource) => canonicalJson([type, properties, dependsOn])
  return body(one) === body(other)
}

/** Parameters that resources which stay refer to. */
export function fixedParameters(plan: StackPlan, recreated: ReadonlySet<string>): Set<string> {
  const staying = Object.entries(plan.resources).filter(([id]) => !recreated.has(id))
  const names = staying.flatMap(([id, { properties }]) => referencesIn(properties, id).map(({ name }) => name))
  return new Set(names.filter((name) => Object.hasOwn(plan.parameters, name)))
}

type Continued = Pick<
  StackRow,
  'TemplateBody' | 'Description' | 'parameters' | 'principal' | 'RamRoleName' | 'Parallelism'
>

/** Goes on with a creation that failed. Inside `atomically`. */
export function continueCreation(
  world: World,
  stack: StackRow,
  plan: StackPlan,
  target: Continued,
  recreated: ReadonlySet<string>,
): void {
  const { StackId } = stack
  const number = stack.operation.number + 1
  const timeoutMs = world.nowMs + stack.TimeoutInMinutes * 60_000
  const timeoutEntryId = world.planAt('ros.StackTimeout', { StackId, operation: number }, timeoutMs)
  const begun = beginOperation(
    world,
    { ...stack, ...target, plan: plan as unknown as Json, timeoutEntryId },
    'CREATE_IN_PROGRESS',
    'Stack CREATE started',
    { rollsBack: !stack.DisableRollback },
  )
  addRows(world, begun)
  assign(world, begun, (row): Kind | '' => {
    const id = row.LogicalResourceId
    const isPlanned = Object.hasOwn(plan.resources, id)
    if (isPlanned && !recreated.has(id) && isThere(row)) return ''
    if (isGone(row)) return isPlanned ? 'make' : ''
    return 'clear'
  })
  world.plan('ros.StackAdvance', { StackId }, duration('stackStep'))
}

/** A plan without some resources, and without the outputs that refer to them. */
export function planWithout(plan: StackPlan, dropped: ReadonlySet<string>): StackPlan {
  const left = (ids: readonly string[]) => ids.filter((id) => !dropped.has(id))
  const resources = Object.entries(plan.resources)
    .filter(([id]) => !dropped.has(id))
    .map(([id, planned]): [string, PlannedResource] => [
      id,
      { ...planned, dependsOn: left(planned.dependsOn), requiredBy: left(planned.requiredBy) },
    ])
  const outputs = Object.entries(plan.outputs).filter(
    ([name, { value }]) => !referencesIn(value, name).some((reference) => dropped.has(reference.name)),
  )
  return {
    ...plan,
    resources: Object.fromEntries(resources),
    order: left(plan.order),
    outputs: Object.fromEntries(outputs),
  }
}

/**
 * The template of a plan from which resources were dropped, in JSON. Guess: of a resource with Count the declaration stays
 * as long as one of them is there.
 */
export function templateWithout(body: string, before: StackPlan, after: StackPlan): string {
  const template = parseText(body) as Section
  const declared = (plan: StackPlan) => new Set(Object.values(plan.resources).map(({ declaredAs }) => declaredAs))
  const [had, has] = [declared(before), declared(after)]
  const isDropped = (name: string) => had.has(name) && !has.has(name)
  const resources = Object.entries(sectionOf(template.Resources))
    .filter(([name]) => !isDropped(name))
    .map(([name, resource]): [string, Json] => {
      const { DependsOn, ...rest } = sectionOf(resource)
      const needs = (isList(DependsOn) ? DependsOn : [DependsOn ?? null]).filter(
        (need) => need !== null && !isDropped(String(need)),
      )
      return [name, needs.length === 0 ? rest : { ...rest, DependsOn: needs }]
    })
  const outputs = Object.entries(sectionOf(template.Outputs)).filter(
    ([name]) => Object.hasOwn(after.outputs, name) || !Object.hasOwn(before.outputs, name),
  )
  return JSON.stringify({
    ...template,
    Resources: Object.fromEntries(resources),
    ...(template.Outputs === undefined ? {} : { Outputs: Object.fromEntries(outputs) }),
  })
}

function sectionOf(value: Json | undefined): Section {
  return isMap(value) ? value : {}
}
