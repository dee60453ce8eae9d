import { calls } from '../../door/events.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import type { DriftDetectionRow, Json, ResourceDrift, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import { isSame } from '../resources/told.ts'
import { isList, isMap, own, type Section } from '../template/template.ts'
import { readingStep } from './reading.ts'
import { findResourceType } from './resourceTypes.ts'
import { resourceKey, resourcesOf } from './rows.ts'
import { isGone } from './work.ts'

type Differences = ResourceDrift['differences']

/** Looks at every resource of the detection as the stack's principal, and writes down what was found. */
export const driftDetection = calls<{ readonly DriftDetectionId: string }>((context, { DriftDetectionId }) => {
  const { world } = context
  const detection = world.driftDetections.get(DriftDetectionId)
  const stack = detection === undefined ? undefined : world.stacks.get(detection.StackId)
  if (detection === undefined || stack === undefined) return
  const call: Call = (key, request) => context.call(stack.principal, key, request)
  const failures: string[] = []
  const found = new Map<string, ResourceDrift>()
  for (const row of resourcesOf(world, stack.StackId)) {
    const isAsked = detection.logicalIds.length === 0 || detection.logicalIds.includes(row.LogicalResourceId)
    if (!isAsked || isGone(row)) continue
    try {
      found.set(row.resourceKey, driftOf(world, stack, row, call, detection.DriftDetectionTime))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      failures.push(`${row.LogicalResourceId}: ${error.code}: ${error.message}`)
    }
  }
  world.atomically(() => {
    for (const [key, drift] of found) world.stackResources.change(key, { drift })
    const status = stackDriftStatus(world, stack.StackId)
    world.stacks.change(stack.StackId, { drift: { status, time: detection.DriftDetectionTime } })
    world.driftDetections.change(DriftDetectionId, endOf(failures, [...found.values()], status))
  })
})

function endOf(
  failures: readonly string[],
  found: readonly ResourceDrift[],
  StackDriftStatus: DriftDetectionRow['StackDriftStatus'],
): Partial<DriftDetectionRow> {
  const DriftedStackResourceCount = found.filter(isDrifted).length
  if (failures.length > 0) {
    const DriftDetectionStatusReason = failures.join('; ')
    return {
      DriftDetectionStatus: 'DETECTION_FAILED',
      DriftDetectionStatusReason,
      DriftedStackResourceCount,
      StackDriftStatus,
    }
  }
  return {
    DriftDetectionStatus: 'DETECTION_COMPLETE',
    DriftDetectionStatusReason: 'Detect stack drift successfully',
    DriftedStackResourceCount,
    StackDriftStatus,
  }
}

function isDrifted({ status }: ResourceDrift): boolean {
  return status === 'MODIFIED' || status === 'DELETED'
}

/** A stack has drifted when one of its resources has. One with nothing to compare is in sync. Source: SDK comments. */
export function stackDriftStatus(world: World, stackId: string): DriftDetectionRow['StackDriftStatus'] {
  const drifts = resourcesOf(world, stackId).flatMap(({ drift }) => (drift === null ? [] : [drift]))
  return drifts.some(isDrifted) ? 'DRIFTED' : 'IN_SYNC'
}

/** Compares a resource as it is with what its stack gave it. Throws what its calls are refused with. */
export function driftOf(
  world: World,
  stack: StackRow,
  resource: StackResourceRow,
  call: Call,
  time: string,
): ResourceDrift {
  const type = findResourceType(resource.ResourceType)
  const expected = (resource.properties ?? {}) as Section
  if (type?.read === undefined) return { status: 'NOT_CHECKED', time, expected: null, actual: null, differences: [] }
  const actual = type.read(readingStep(world, stack, resource, call))
  if (actual === undefined) return { status: 'DELETED', time, expected, actual: {}, differences: [] }
  // What the template does not give is left to the cloud.
  const given = Object.entries(actual).filter(([name]) => (own(expected, name) ?? null) !== null)
  const differences = given.flatMap(([name, value]) => differencesAt(`/${name}`, own(expected, name) ?? null, value))
  return { status: differences.length > 0 ? 'MODIFIED' : 'IN_SYNC', time, expected, actual, differences }
}

/** NOT_EQUAL of values; REMOVE of what is there no more; ADD of items that joined a list. Their order says nothing. */
function differencesAt(path: string, expected: Json, actual: Json): Differences {
  if (isSame(expected ?? '', actual ?? '')) return []
  if (isList(expected) && isList(actual)) return listDifferences(path, expected, actual)
  if (isMap(expected) && isMap(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    return names.flatMap((name) => differencesAt(`${path}/${name}`, own(expected, name) ?? '', own(actual, name) ?? ''))
  }
  const isRemoved = isEmpty(actual) && !isEmpty(expected)
  return [difference(path, isRemoved ? 'REMOVE' : 'NOT_EQUAL', expected, actual)]
}

function listDifferences(path: string, expected: readonly Json[], actual: readonly Json[]): Differences {
  const left = actual.map((item, at) => ({ item, at }))
  const removed = expected.flatMap((item, at) => {
    const place = left.findIndex((each) => isSame(each.item, item))
    if (place >= 0) left.splice(place, 1)
    return place >= 0 ? [] : [difference(`${path}/${at}`, 'REMOVE', item, null)]
  })
  return [...removed, ...left.map(({ item, at }) => difference(`${path}/${at}`, 'ADD', null, item))]
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0)
}

function difference(
  PropertyPath: string,
  DifferenceType: Differences[number]['DifferenceType'],
  expected: Json,
  actual: Json,
): Differences[number] {
  return { PropertyPath, DifferenceType, ExpectedValue: textOf(expected), ActualValue: textOf(actual) }
}

function textOf(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What the drift actions show of a resource. */
export function shownDrift({ drift, ...row }: StackResourceRow) {
  const { status = 'NOT_CHECKED', time = '', expected = null, actual = null, differences = [] } = drift ?? {}
  const { StackId, LogicalResourceId, PhysicalResourceId, ResourceType } = row
  return {
    ...{ StackId, LogicalResourceId, PhysicalResourceId, ResourceType },
    ResourceDriftStatus: status,
    DriftDetectionTime: time,
    ...(expected === null ? {} : { ExpectedProperties: JSON.stringify(expected) }),
    ...(actual === null ? {} : { ActualProperties: JSON.stringify(actual) }),
    PropertyDifferences: differences.map((each) => ({ ...each })),
  }
}

/** Writes down one resource's drift, and what it means for its stack. Inside `atomically`. */
export function noteDrift(
  world: World,
  { StackId }: StackRow,
  logicalId: string,
  drift: ResourceDrift,
): StackResourceRow {
  const row = world.stackResources.change(resourceKey(StackId, logicalId), { drift })
  const status = stackDriftStatus(world, StackId)
  world.stacks.change(StackId, { drift: { status, time: isoBare(world.nowMs) } })
  return row
}
