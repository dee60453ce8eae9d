import { calls, type EventContext } from '../../door/events.ts'
import { replyOfToken } from '../../door/tokens.ts'
import { ApiError } from '../../kernel/errors.ts'
import { sha256 } from '../../kernel/hash.ts'
import { retryWaitMs } from '../../rules/retries.ts'
import { duration } from '../../world/facts/durations.ts'
import { type Json, noEchoValues, type StackResourceRow, type StackRow } from '../../world/rows/ros.ts'
import { ensurePropertiesEmulated } from './emulated.ts'
import { evaluateProperties } from './evaluateProperties.ts'
import { failResource } from './failure.ts'
import { adopt } from './imports.ts'
import { lineOf, predecessor } from './line.ts'
import { planOf } from './planOf.ts'
import { meetResourceFault } from './resourceFault.ts'
import type { Made, ResourceStep, ResourceType, UpdateStep, WaitFor } from './resourceType.ts'
import { findResourceType } from './resourceTypes.ts'
import { planAdvance, resourceKey, setResourceStatus } from './rows.ts'
import { settleGone, settleMade } from './work.ts'

export type Phase = 'create' | 'createCheck' | 'import' | 'update' | 'updateCheck' | 'delete' | 'deleteCheck'
type Action = 'CREATE' | 'UPDATE' | 'DELETE' | 'IMPORT'

interface StepPayload {
  readonly StackId: string
  readonly LogicalResourceId: string
  readonly phase: Phase
  /** 0 for the first try. */
  readonly attempt: number
  /** Number of the operation that it belongs to. */
  readonly operation: number
}

interface Work {
  readonly context: EventContext
  readonly type: ResourceType
  readonly stack: StackRow
  readonly resource: StackResourceRow
  readonly payload: StepPayload
}

/** Refusals that pass by themselves while creating: something else is being done to what the resource needs. */
const PASSING_CREATE =
  /^(Throttling|TaskConflict|OperationConflict|StackGroupOperationInProgress|IncorrectVSwitchStatus|IncorrectStatus|IncorrectDiskStatus\.CreatingSnapshot|LastToken)/
/** While updating, what else the resource, or what it hangs on, is busy with. */
const PASSING_UPDATE =
  /Throttling|TaskConflict|OperationConflict|IdempotentProcessing|^Incorrect\w*Status|IncorrectStatus|LastTokenProcessing/
/** With the creation option RetryOnNoStock. */
const NO_STOCK = /NoStock|ResourceNotAvailable/
/** While deleting, everything that still holds on to the resource passes as well. */
const PASSING_DELETE =
  /Throttling|DependencyViolation|TaskConflict|OperationConflict|StackGroupOperationInProgress|StackGroupNotEmpty|IdempotentProcessing|^Incorrect\w*Status|^InvalidStatus|IncorrectStatus|LastTokenProcessing|OtherSubnetProcessing|ImageCopying|ResourceInUse/

/** One step of one resource: make it, look whether it is ready, remove it, look whether it is gone. */
export const resourceStep = calls<StepPayload>((context, payload) => {
  const { world } = context
  const stack = world.stacks.get(payload.StackId)
  const resource = world.stackResources.get(resourceKey(payload.StackId, payload.LogicalResourceId))
  // A step that comes late: the stack timed out, or another operation has begun.
  if (stack === undefined || resource === undefined || stack.operation.number !== payload.operation) return
  if (resource.Status !== `${actionOf(payload.phase)}_IN_PROGRESS`) return
  const type = findResourceType(resource.ResourceType)
  context.hide(noEchoValues(stack))
  try {
    if (type === undefined) throw new ApiError(400, 'NotEmulated', `${resource.ResourceType} is not emulated.`)
    PHASES[payload.phase]({ context, type, stack, resource, payload })
  } catch (error) {
    if (!(error instanceof ApiError)) {
      fail(context, resource, payload, new ApiError(500, 'InternalError', String(error)))
      throw error
    }
    if (type === undefined || !isPassing(error, payload.phase, stack) || !tryAgain(context, type, payload)) {
      fail(context, resource, payload, error)
    }
  }
})

const PHASES: Record<Phase, (work: Work) => void> = {
  create(work) {
    const { context, type, payload } = work
    const { world } = context
    const resource = evaluated(work)
    const before = predecessor(world, resource)
    if (before !== undefined) {
      watch(context, [{ table: 'stackResources', key: before.resourceKey }], payload)
      return
    }
    if (isHeldUp({ ...work, resource })) return
    const { step, refusal } = forgiving(stepOf({ ...work, resource }))
    const made = type.create(step)
    world.atomically(() => noteMade(world, resource.resourceKey, made))
    const refused = refusal()
    if (refused !== undefined) throw refused
    world.atomically(() => {
      world.plan('ros.ResourceStep', { ...payload, phase: 'createCheck', attempt: 0 }, duration('stackStep'))
    })
  },
  createCheck(work) {
    const { context, type, stack, resource, payload } = work
    const { world } = context
    const step = stepOf(work)
    const waits = type.pending?.(step)
    if (waits !== undefined) {
      watch(context, waits, { ...payload, attempt: 0 })
      return
    }
    type.finish?.(step)
    const attributes = type.attributes(step)
    const ref = type.ref?.(step) ?? resource.PhysicalResourceId
    world.atomically(() => {
      const inheritedTags = stack.Tags
      setResourceStatus(world, resource.resourceKey, 'CREATE_COMPLETE', 'state changed', {
        ...{ attributes, ref, inheritedTags },
      })
      settleMade(world, stack, resource.LogicalResourceId)
      planAdvance(world, stack.StackId)
    })
  },
  import(work) {
    const { context, type, stack } = work
    const { world } = context
    const resource = evaluated(work)
    if (isHeldUp({ ...work, resource })) return
    const { step, made } = adopt(type, stepOf({ ...work, resource }))
    const attributes = type.attributes(step)
    const ref = type.ref?.(step) ?? made.physicalId
    world.atomically(() => {
      noteMade(world, resource.resourceKey, made)
      // Tags of the stack are not given to what is imported, until it is updated.
      setResourceStatus(world, resource.resourceKey, 'IMPORT_COMPLETE', 'state changed', { attributes, ref })
      settleMade(world, stack, resource.LogicalResourceId)
      planAdvance(world, stack.StackId)
    })
  },
  update(work) {
    if (isHeldUp(work)) return
    const { context, type, resource, payload } = work
    const { world } = context
    const { previous = {}, changed = [] } = resource.update ?? {}
    const made = type.update?.({
      ...stepOf(work),
      previous: (previous ?? {}) as UpdateStep['previous'],
      changed: new Set(changed),
    })
    world.atomically(() => {
      if (made !== undefined) noteMade(world, resource.resourceKey, made)
      world.plan('ros.ResourceStep', { ...payload, phase: 'updateCheck', attempt: 0 }, duration('stackStep'))
    })
  },
  updateCheck(work) {
    const { context, type, stack, resource, payload } = work
    const { world } = context
    const step = stepOf(work)
    const waits = type.pending?.(step)
    if (waits !== undefined) {
      watch(context, waits, { ...payload, attempt: 0 })
      return
    }
    const attributes = type.attributes(step)
    const ref = type.ref?.(step) ?? resource.PhysicalResourceId
    const { dependsOn: needs = [] } = planOf(stack).resources[resource.LogicalResourceId] ?? {}
    const line = lineOf(type, step.properties)
    world.atomically(() => {
      setResourceStatus(world, resource.resourceKey, 'UPDATE_COMPLETE', 'state changed', {
        ...{ attributes, ref, needs, line, properties: step.properties, update: null, drift: null },
        inheritedTags: stack.Tags,
      })
      settleMade(world, stack, resource.LogicalResourceId)
      planAdvance(world, stack.StackId)
    })
  },
  delete(work) {
    const { context, type, resource, payload } = work
    const { world } = context
    const before = predecessor(world, resource)
    if (before !== undefined) {
      watch(context, [{ table: 'stackResources', key: before.resourceKey }], payload)
      return
    }
    if (isHeldUp(work)) return
    if (resource.PhysicalResourceId !== '') type.remove(stepOf(work))
    world.atomically(() => {
      world.stackResources.change(resource.resourceKey, { isLeaving: true })
      world.plan('ros.ResourceStep', { ...payload, phase: 'deleteCheck' }, duration('stackStep'))
    })
  },
  deleteCheck(work) {
    const { context, type, stack, resource, payload } = work
    const { world } = context
    const waits = resource.PhysicalResourceId === '' ? undefined : type.leaving?.(stepOf(work))
    if (waits !== undefined) {
      watch(context, waits, payload)
      return
    }
    world.atomically(() => {
      setResourceStatus(world, resource.resourceKey, 'DELETE_COMPLETE', 'state changed', { isLeaving: false })
      settleGone(world, stack, resource)
      planAdvance(world, stack.StackId)
    })
  },
}

/** Whether a fault stalls the resource; the step runs again when that has changed. Refuses when a fault makes it fail. */
function isHeldUp({ context, stack, resource, payload }: Work): boolean {
  const { phase, operation } = payload
  const faultId = meetResourceFault(context, stack, resource, { phase, operation })
  if (faultId === undefined) return false
  watch(context, [{ table: 'faults', key: faultId }], payload)
  return true
}

function actionOf(phase: Phase): Action {
  return phase.replace('Check', '').toUpperCase() as Action
}

/** The resource with its properties, which are evaluated once. */
function evaluated({ context: { world }, type, stack, resource }: Work): StackResourceRow {
  if (resource.properties !== null) return resource
  const properties = evaluateProperties(world, stack, resource.LogicalResourceId)
  ensurePropertiesEmulated(type, properties, resource.LogicalResourceId)
  const line = lineOf(type, properties)
  return world.atomically(() => world.stackResources.change(resource.resourceKey, { properties, line }))
}

function noteMade(world: EventContext['world'], key: string, { physicalId, progress = null }: Made): void {
  world.stackResources.change(key, { PhysicalResourceId: physicalId, progress })
}

function stepOf({ context, stack, resource, payload }: Omit<Work, 'type'>): ResourceStep {
  const { world } = context
  const isUpdate = actionOf(payload.phase) === 'UPDATE'
  return {
    stack,
    resource,
    physicalId: resource.PhysicalResourceId,
    properties: ((isUpdate ? resource.update?.properties : resource.properties) ?? {}) as Record<string, Json>,
    regionId: stack.RegionId,
    clientToken: sha256(`${stack.StackId}/${resource.LogicalResourceId}/${payload.phase}/${payload.operation}`).slice(
      0,
      32,
    ),
    call: (key, request) => context.call(stack.principal, key, request),
    note: (made) => world.atomically(() => noteMade(world, resource.resourceKey, made)),
    world,
    wakeAt(dueMs) {
      const later = { ...payload, phase: checkOf(payload.phase), attempt: 0 }
      world.atomically(() => world.planAt('ros.ResourceStep', later, dueMs))
    },
  }
}

/**
 * A step whose refused calls may have had their effect, as their tokens tell: such a call gives the answer that was lost,
 * so that what it made is known and a rollback finds it. Calls after it get the refusal, and so must who asked.
 */
function forgiving(step: ResourceStep): { readonly step: ResourceStep; readonly refusal: () => ApiError | undefined } {
  let refusal: ApiError | undefined
  const call: ResourceStep['call'] = (key, request) => {
    if (refusal !== undefined) throw refusal
    try {
      return step.call(key, request)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { RegionId: regionId = step.regionId, ClientToken = '' } = request as Record<string, string | undefined>
      const place = { accountId: step.stack.OwnerId, regionId }
      const reply = replyOfToken(step.world, place, key, ClientToken)
      if (reply === undefined) throw error
      refusal = error
      return structuredClone(reply) as never
    }
  }
  return { step: { ...step, call }, refusal: () => refusal }
}

function checkOf(phase: Phase): Phase {
  return phase.endsWith('Check') ? phase : (`${phase}Check` as Phase)
}

const PASSING: Record<Action, RegExp> = {
  CREATE: PASSING_CREATE,
  IMPORT: PASSING_UPDATE,
  UPDATE: PASSING_UPDATE,
  DELETE: PASSING_DELETE,
}

function isPassing({ status, code }: ApiError, phase: Phase, { createOptions }: StackRow): boolean {
  const action = actionOf(phase)
  const isStockAwaited = action === 'CREATE' && createOptions.includes('RetryOnNoStock')
  return status >= 500 || PASSING[action].test(code) || (isStockAwaited && NO_STOCK.test(code))
}

/** Waits for what stands in the way, if that can be told; else for a while, so many times. False when it was the last. */
function tryAgain(context: EventContext, type: ResourceType, payload: StepPayload): boolean {
  const { world } = context
  const stack = world.stacks.get(payload.StackId)
  const resource = world.stackResources.get(resourceKey(payload.StackId, payload.LogicalResourceId))
  if (stack === undefined || resource === undefined) return false
  // What has not gone, or has come back, is removed anew.
  const phase = payload.phase === 'deleteCheck' ? 'delete' : payload.phase
  const obstacles = obstaclesOf(type, stepOf({ context, stack, resource, payload }), phase)
  const { LogicalResourceId, attempt } = payload
  if (obstacles.length > 0) {
    context.explain('stack.obstacle', `${LogicalResourceId} waits for what stands in its way.`, { obstacles })
    watch(context, obstacles, { ...payload, phase })
    return true
  }
  const waitMs = retryWaitMs(attempt)
  if (waitMs === undefined) return false
  context.explain('stack.retry', `${LogicalResourceId} is tried again, as the refusal may pass.`, { attempt, waitMs })
  world.atomically(() => world.plan('ros.ResourceStep', { ...payload, phase, attempt: attempt + 1 }, waitMs))
  return true
}

function obstaclesOf(type: ResourceType, step: ResourceStep, phase: Phase): readonly WaitFor[] {
  if (phase === 'createCheck' || phase === 'import' || phase === 'updateCheck') return []
  try {
    return type.obstacles?.(step) ?? []
  } catch (error) {
    if (error instanceof ApiError) return []
    throw error
  }
}

function watch({ world }: EventContext, waits: readonly WaitFor[], payload: StepPayload): void {
  world.atomically(() => {
    for (const { table, key } of waits) world.watch(table, key, 'ros.ResourceStep', { ...payload })
  })
}

function fail({ world }: EventContext, resource: StackResourceRow, { phase }: StepPayload, error: ApiError): void {
  world.atomically(() => failResource(world, resource, actionOf(phase), error))
}
