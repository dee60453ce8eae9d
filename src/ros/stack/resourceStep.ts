import { calls, type EventContext } from '../../door/events.ts'
import { ApiError } from '../../kernel/errors.ts'
import { sha256 } from '../../kernel/hash.ts'
import { duration } from '../../world/facts/durations.ts'
import type { Json, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import { evaluateProperties } from './evaluateProperties.ts'
import type { ResourceStep, ResourceType, WaitFor } from './resourceType.ts'
import { findResourceType } from './resourceTypes.ts'
import { resourceKey, setResourceStatus } from './rows.ts'

export type Phase = 'create' | 'createCheck' | 'delete' | 'deleteCheck'

export interface StepPayload {
  readonly StackId: string
  readonly LogicalResourceId: string
  readonly phase: Phase
  /** 0 for the first try. */
  readonly attempt: number
}

/** Tries after the first one, and the wait before the first of them; each further wait is twice as long. Source: design §8. */
const MAX_RETRIES = 5
const FIRST_RETRY_MS = 1_000

/** Refusals that pass by themselves: the resource is busy, or something that depends on it is still going away. */
const PASSING =
  /Throttling|ServiceUnavailable|InternalError|DependencyViolation|TaskConflict|OperationConflict|IdempotentProcessing|^Incorrect\w*Status|^InvalidStatus|IncorrectStatus|OperationFailed\.LastTokenProcessing|OtherSubnetProcessing|ResourceInUse/

/** One step of one resource: make it, look whether it is ready, remove it, look whether it is gone. */
export const resourceStep = calls<StepPayload>((context, payload) => {
  const { world } = context
  const stack = world.stacks.get(payload.StackId)
  const resource = world.stackResources.get(resourceKey(payload.StackId, payload.LogicalResourceId))
  if (stack === undefined || resource === undefined || resource.Status !== expectedStatus(payload.phase)) return
  const type = findResourceType(resource.ResourceType)
  try {
    if (type === undefined) throw new ApiError(400, 'NotEmulated', `${resource.ResourceType} is not emulated.`)
    PHASES[payload.phase](context, type, stack, resource, payload)
  } catch (error) {
    const isRefusal = error instanceof ApiError
    if (isRefusal && isPassing(error, payload.phase) && payload.attempt < MAX_RETRIES) retry(context, payload)
    else fail(context, resource, payload, isRefusal ? error : new ApiError(500, 'InternalError', String(error)))
    if (!isRefusal) throw error
  }
})

const PHASES: Record<
  Phase,
  (context: EventContext, type: ResourceType, stack: StackRow, resource: StackResourceRow, payload: StepPayload) => void
> = {
  create(context, type, stack, resource, payload) {
    const { world } = context
    const properties = evaluateProperties(world, stack, resource.LogicalResourceId)
    const made = type.create(stepOf(context, stack, { ...resource, properties }, payload))
    world.atomically(() => {
      world.stackResources.change(resource.resourceKey, {
        PhysicalResourceId: made.physicalId,
        progress: made.progress ?? null,
        properties,
      })
      world.plan('ros.ResourceStep', { ...payload, phase: 'createCheck', attempt: 0 }, duration('stackStep'))
    })
  },
  createCheck(context, type, stack, resource, payload) {
    const { world } = context
    const step = stepOf(context, stack, resource, payload)
    const waits = type.pending(step)
    if (waits !== undefined) return watch(context, waits, payload)
    const attributes = type.attributes(step)
    const ref = type.ref?.(step) ?? resource.PhysicalResourceId
    world.atomically(() => {
      setResourceStatus(world, resource.resourceKey, 'CREATE_COMPLETE', 'state changed', { attributes, ref })
      world.planAt('ros.StackAdvance', { StackId: stack.StackId }, world.nowMs)
    })
  },
  delete(context, type, stack, resource, payload) {
    const { world } = context
    if (resource.PhysicalResourceId !== '') type.remove(stepOf(context, stack, resource, payload))
    world.atomically(() =>
      world.plan('ros.ResourceStep', { ...payload, phase: 'deleteCheck', attempt: 0 }, duration('stackStep')),
    )
  },
  deleteCheck(context, type, stack, resource, payload) {
    const { world } = context
    const isMade = resource.PhysicalResourceId !== ''
    const waits = isMade ? type.leaving?.(stepOf(context, stack, resource, payload)) : undefined
    if (waits !== undefined) return watch(context, waits, payload)
    world.atomically(() => {
      setResourceStatus(world, resource.resourceKey, 'DELETE_COMPLETE', 'state changed')
      world.planAt('ros.StackAdvance', { StackId: stack.StackId }, world.nowMs)
    })
  },
}

function expectedStatus(phase: Phase): string {
  return phase === 'create' || phase === 'createCheck' ? 'CREATE_IN_PROGRESS' : 'DELETE_IN_PROGRESS'
}

function stepOf(
  context: EventContext,
  stack: StackRow,
  resource: StackResourceRow,
  { phase }: StepPayload,
): ResourceStep {
  return {
    stack,
    resource,
    physicalId: resource.PhysicalResourceId,
    properties: (resource.properties ?? {}) as Record<string, Json>,
    regionId: stack.RegionId,
    clientToken: sha256(`${stack.StackId}/${resource.LogicalResourceId}/${phase}`).slice(0, 32),
    call: (key, request) => context.call(stack.principal, key, request),
  }
}

function isPassing(error: ApiError, phase: Phase): boolean {
  if (error.status >= 500 || /Throttling/.test(error.code)) return true
  // While creating, only a busy neighbour passes; while deleting, everything that still holds on to the resource does.
  return phase === 'create'
    ? /TaskConflict|OperationConflict|IncorrectVSwitchStatus|IncorrectStatus/.test(error.code)
    : PASSING.test(error.code)
}

function retry({ world }: EventContext, payload: StepPayload): void {
  const waitMs = FIRST_RETRY_MS * 2 ** payload.attempt
  world.atomically(() => world.plan('ros.ResourceStep', { ...payload, attempt: payload.attempt + 1 }, waitMs))
}

function watch({ world }: EventContext, waits: readonly WaitFor[], payload: StepPayload): void {
  world.atomically(() => {
    for (const { table, key } of waits) world.watch(table, key, 'ros.ResourceStep', { ...payload, attempt: 0 })
  })
}

function fail({ world }: EventContext, resource: StackResourceRow, { phase }: StepPayload, error: ApiError): void {
  const isCreate = phase === 'create' || phase === 'createCheck'
  const { LogicalResourceId, ResourceType, StackId } = resource
  const action = isCreate ? 'CREATE' : 'DELETE'
  const reason = `Resource ${action} failed: ${error.code}: resources.${LogicalResourceId}: ${error.message}`
  world.atomically(() => {
    setResourceStatus(world, resource.resourceKey, `${action}_FAILED`, reason)
    const Code = error.code
    const Message = error.message
    world.stacks.change(StackId, {
      OperationInfo: { Action: action, Code, LogicalResourceId, Message, RequestId: '', ResourceType },
    })
    world.planAt('ros.StackAdvance', { StackId }, world.nowMs)
  })
}
