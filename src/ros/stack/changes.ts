import type { Tags } from '../../world/rows/ecs.ts'
import type { Json, StackResourceRow } from '../../world/rows/ros.ts'
import { canonicalType } from '../resourceCatalogue.ts'
import { evaluatePartly } from '../template/evaluate.ts'
import { type PlannedResource, planScope, type StackPlan, type Surroundings } from '../template/plan.ts'
import { type FunctionCall, isList, own, type Section } from '../template/template.ts'
import { type Cause, causesOf } from './causes.ts'
import {
  difference,
  inheritsOtherTags,
  isInPlace,
  isRefreshed,
  namesOf,
  REFRESH,
  sameValue,
  tagProperty,
} from './differences.ts'
import { findResourceType } from './resourceTypes.ts'
import { isGone, isThere } from './work.ts'

/** What happens to one property of a resource that stays or is made anew. */
export interface PropertyChange {
  readonly name: string
  /** false: the value may turn out to be the same. */
  readonly isCertain: boolean
  readonly isInPlace: boolean
  readonly causes: readonly Cause[]
}

/** What an operation will do with one resource. */
export interface ResourceChange {
  readonly logicalId: string
  readonly type: string
  readonly action: 'Add' | 'Modify' | 'Remove' | 'None'
  readonly physicalId: string
  /** Only of Modify: whether it is made anew. */
  readonly replacement: 'True' | 'False' | 'Conditional'
  readonly scope: readonly ('Properties' | 'Metadata' | 'DeletionPolicy')[]
  readonly properties: readonly PropertyChange[]
  /** Made anew whatever its properties are: it is tainted, or was left half made. */
  readonly isAnew: boolean
  /** The properties it shall have; calls that wait for something are left as they were written. */
  readonly target: Section
}

export interface Comparison {
  readonly rows: readonly StackResourceRow[]
  readonly before: StackPlan
  readonly after: StackPlan
  /** Tags of the stack to be. */
  readonly tags: Tags
  readonly tainted: readonly string[]
  readonly surroundings: Pick<Surroundings, 'pseudo' | 'outside'>
}

/** Whether what there is of a resource can only be removed: it was left half made or half removed. */
export function isBroken({ Status, isLeaving }: StackResourceRow): boolean {
  return Status === 'CREATE_FAILED' || Status === 'IMPORT_FAILED' || (Status === 'DELETE_FAILED' && isLeaving)
}

/**
 * What it takes to bring the resources from where they are to a plan: in the plan's order, what it does not have any more
 * last. Pure; previews, change sets, checks and execution all read it.
 */
export function planChanges(comparison: Comparison): ResourceChange[] {
  const { rows, after, surroundings } = comparison
  const present = new Map(rows.filter((row) => !isGone(row)).map((row) => [row.LogicalResourceId, row]))
  const foreseen = new Foreseen(present)
  const scope = planScope(after, {
    ...surroundings,
    ref: (name) => foreseen.ref(name),
    attribute: (logicalId, name) => foreseen.attribute(logicalId, name),
  })
  const changes = after.order.map((logicalId) => {
    const planned = after.resources[logicalId] as PlannedResource
    const { value } = evaluatePartly(planned.properties as Json, scope, `Resources.${logicalId}`)
    const change = changeOf(comparison, foreseen, logicalId, present.get(logicalId), value as Section)
    foreseen.note(change)
    return change
  })
  const removed = [...present.values()].filter(
    ({ LogicalResourceId }) => !Object.hasOwn(after.resources, LogicalResourceId),
  )
  return [...changes, ...removed.map(removalOf)]
}

function removalOf(row: StackResourceRow): ResourceChange {
  return {
    logicalId: row.LogicalResourceId,
    type: row.ResourceType,
    action: 'Remove',
    physicalId: row.PhysicalResourceId,
    replacement: 'False',
    scope: [],
    properties: [],
    isAnew: false,
    target: (row.properties ?? {}) as Section,
  }
}

function changeOf(
  comparison: Comparison,
  foreseen: Foreseen,
  logicalId: string,
  row: StackResourceRow | undefined,
  target: Section,
): ResourceChange {
  const planned = comparison.after.resources[logicalId] as PlannedResource
  const { type } = planned
  const common = { logicalId, type, target, properties: [], scope: [], isAnew: false, replacement: 'False' } as const
  if (row === undefined || (isBroken(row) && row.PhysicalResourceId === '')) {
    return { ...common, action: 'Add', physicalId: '' }
  }
  const isAnew = comparison.tainted.includes(logicalId) || isBroken(row)
  const properties = propertyChanges(comparison, foreseen, logicalId, row, target)
  const scope = scopeOf(comparison.before.resources[logicalId], planned, isAnew || properties.length > 0)
  const outOfPlace = properties.filter((property) => !property.isInPlace)
  const isReplaced = isAnew || outOfPlace.some(({ isCertain }) => isCertain)
  return {
    ...common,
    action: scope.length > 0 ? 'Modify' : 'None',
    physicalId: row.PhysicalResourceId,
    replacement: isReplaced ? 'True' : outOfPlace.length > 0 ? 'Conditional' : 'False',
    scope,
    properties,
    isAnew,
  }
}

function propertyChanges(
  { before, after, tags }: Comparison,
  foreseen: Foreseen,
  logicalId: string,
  row: StackResourceRow,
  target: Section,
): PropertyChange[] {
  const type = findResourceType(row.ResourceType)
  const had = (row.properties ?? {}) as Section
  const attempted = (row.update?.properties ?? null) as Section | null
  const inherits = inheritsOtherTags(type, row, tags) ? tagProperty(type) : undefined
  const changes: PropertyChange[] = []
  if (canonicalType(row.ResourceType) !== canonicalType(after.resources[logicalId]?.type ?? '')) {
    const causes = [{ source: 'DirectModification', entity: '' } as const]
    changes.push({ name: 'Type', isCertain: true, isInPlace: false, causes })
  }
  for (const name of namesOf({ ...attempted, ...had }, target)) {
    const differs = difference(own(had, name), own(target, name), (call, was) => foreseen.isSurelyNew(call, was))
    // What an update that failed has left of a property is not known, so it is set again.
    const isUnknown = attempted !== null && !sameValue(own(attempted, name), own(had, name))
    if (differs === 'same' && !isUnknown && name !== inherits) continue
    changes.push({
      name,
      isCertain: differs !== 'open' || isUnknown || name === inherits,
      isInPlace: isInPlace(type, name),
      causes: causesOf(before, after, logicalId, name, (id) => foreseen.isChanged(id)),
    })
  }
  if (isRefreshed(row.ResourceType, target) && !changes.some(({ name }) => name === REFRESH)) {
    changes.push({ name: REFRESH, isCertain: true, isInPlace: true, causes: [{ source: 'System', entity: '' }] })
  }
  if (inherits !== undefined && !changes.some(({ name }) => name === inherits)) {
    changes.push({ name: inherits, isCertain: true, isInPlace: true, causes: [{ source: 'System', entity: '' }] })
  }
  return changes
}

/** What an update is about; both plans may say the same of all. */
function scopeOf(before: PlannedResource | undefined, after: PlannedResource, hasProperties: boolean) {
  const scope: ('Properties' | 'Metadata' | 'DeletionPolicy')[] = hasProperties ? ['Properties'] : []
  if (before !== undefined && isOtherMetadata(before, after)) scope.push('Metadata')
  if (before !== undefined && before.deletionPolicy !== after.deletionPolicy) scope.push('DeletionPolicy')
  return scope
}

function isOtherMetadata(before: PlannedResource, after: PlannedResource): boolean {
  return !sameValue(before.metadata, after.metadata)
}

/** Whether plans differ about a resource in what no property tells. */
export function isOtherRecord(before: PlannedResource | undefined, after: PlannedResource | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return isOtherMetadata(before, after) || before.deletionPolicy !== after.deletionPolicy
}

/** What can be told in advance about Refs and attributes, given what will be done with each resource. */
class Foreseen {
  readonly #present: ReadonlyMap<string, StackResourceRow>
  readonly #changes = new Map<string, ResourceChange>()

  constructor(present: ReadonlyMap<string, StackResourceRow>) {
    this.#present = present
  }

  note(change: ResourceChange): void {
    this.#changes.set(change.logicalId, change)
  }

  isChanged(logicalId: string): boolean {
    return this.#changes.get(logicalId)?.action !== 'None'
  }

  ref(logicalId: string): Json | undefined {
    const [row, change] = [this.#present.get(logicalId), this.#changes.get(logicalId)]
    if (row === undefined || change === undefined) return undefined
    // What is being worked on just now has no value yet.
    if (!isThere(row) && change.action === 'None') return undefined
    if (change.action === 'None') return row.ref
    return isStaying(change) && row.ref === row.PhysicalResourceId ? row.ref : undefined
  }

  attribute(logicalId: string, name: string): Json | undefined {
    const [row, change] = [this.#present.get(logicalId), this.#changes.get(logicalId)]
    if (row === undefined || change === undefined) return undefined
    const value = own(row.attributes as Section, name)
    if (value === undefined || (change.action === 'None' && !isThere(row))) return undefined
    if (change.action === 'None') return value
    if (value === row.PhysicalResourceId) return isStaying(change) ? value : undefined
    // An attribute that repeats a property follows it.
    const property = own((row.properties ?? {}) as Section, name)
    const next = own(change.target, name)
    const isKnown = next !== undefined && (next === null || typeof next !== 'object')
    return isStaying(change) && property !== undefined && sameValue(property, value) && isKnown ? next : undefined
  }

  /** Whether a call that waits cannot come to what it was: it asks for an id that is yet to be given. */
  isSurelyNew({ name, argument }: FunctionCall, before: Json | undefined): boolean {
    const [logicalId, attribute] =
      name === 'Ref' ? [argument] : name === 'Fn::GetAtt' && isList(argument) ? argument : [undefined]
    if (typeof logicalId !== 'string') return false
    const [row, change] = [this.#present.get(logicalId), this.#changes.get(logicalId)]
    if (change === undefined) return false
    // Ids that are names, or that are those of another resource, may come again.
    const isGiven = before !== undefined && Object.values(change.target).some((value) => sameValue(value, before))
    if (isGiven) return false
    if (row === undefined || change.action === 'Add') return name === 'Ref'
    if (change.replacement !== 'True') return false
    return name === 'Ref' || own(row.attributes as Section, String(attribute)) === row.PhysicalResourceId
  }
}

function isStaying({ replacement }: ResourceChange): boolean {
  return replacement === 'False'
}
