import { calls, type EventContext } from '../../door/events.ts'
import { ApiError, assert } from '../../kernel/errors.ts'
import { isPassing, retryWaitMs } from '../../rules/retries.ts'
import { type StackRow, valuesOf } from '../../world/rows/ros.ts'
import {
  type StackGroupOperationRow,
  type StackGroupResultRow,
  type StackGroupRow,
  type StackInstanceRow,
  stackGroupResultKey,
  stackInstanceKey,
} from '../../world/rows/stackGroups.ts'
import type { Call } from '../call.ts'
import { parametersOfInstance } from './requested.ts'
import { executionActor } from './roles.ts'
import type { Target } from './targets.ts'

/** `clear`: a stack that was never made is on its way out, before it is made anew. `check`: the stack, or the detection, is waited for. */
type Phase = 'begin' | 'clear' | 'check'

interface StepPayload extends Target {
  readonly OperationId: string
  readonly phase: Phase
  /** 0 for the first try. */
  readonly attempt: number
  /** The detection of drift that is waited for. */
  readonly detectionId?: string
}

interface Work {
  readonly context: EventContext
  readonly payload: StepPayload
  readonly operation: StackGroupOperationRow
  readonly group: StackGroupRow
  readonly instance: StackInstanceRow
  readonly token: string
  /** The stack of the instance, unless there is none or it has been deleted. */
  readonly stack: StackRow | undefined
  /** A call in the account of the instance, in the execution role. The role is taken on when the call is made. */
  readonly call: Call
}

/** One step of one stack instance: has ROS make, update or delete its stack or look for drift, or looks how far that is. */
export const stackInstanceStep = calls<StepPayload>((context, payload) => {
  const work = workOf(context, payload)
  if (work === undefined) return
  context.hide(valuesOf(parametersOfInstance(work.group, work.instance.parameterOverrides), work.group.noEcho))
  try {
    STEPS[work.operation.Action](work)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (!tryAgain(work, error)) fail(work, `${error.code}: ${error.message}`)
  }
})

/** undefined for a step that comes late: its result stands. */
function workOf(context: EventContext, payload: StepPayload): Work | undefined {
  const { world } = context
  const { OperationId, AccountId } = payload
  const result = world.stackGroupResults.get(stackGroupResultKey(OperationId, payload))
  const operation = world.stackGroupOperations.get(OperationId)
  if (operation === undefined || result?.Status !== 'RUNNING') return undefined
  const group = world.stackGroups.get(operation.StackGroupId)
  const instance = world.stackInstances.get(stackInstanceKey(operation.StackGroupId, payload))
  assert(group && instance, `what operation ${OperationId} works on is there while it runs`)
  const row = world.stacks.get(instance.StackId)
  return {
    ...{ context, payload, operation, group, instance, token: result.token },
    stack: row?.Status === 'DELETE_COMPLETE' ? undefined : row,
    call(key, request) {
      const actor = executionActor(world, operation, AccountId)
      context.explain('stackGroup.role', `The stack group works in account ${AccountId} as ${actor.arn}.`)
      return context.call(actor, key, request)
    },
  }
}

const STEPS: Record<StackGroupOperationRow['Action'], (work: Work) => void> = {
  CREATE: makeOrUpdate,
  UPDATE: makeOrUpdate,
  DELETE: remove,
  DETECT_DRIFT: detectDrift,
}

/** Statuses of a stack that was never made: it can only be deleted. */
const NEVER_MADE = /^CREATE_(FAILED|ROLLBACK_COMPLETE|ROLLBACK_FAILED)$/

/**
 * Brings the stack to the template and the values of the group and of the instance. Guess: one that was never made, or that
 * somebody has deleted, is made anew.
 */
function makeOrUpdate(work: Work): void {
  const { payload, stack } = work
  if (payload.phase === 'check') settleMade(work)
  else if (stack === undefined) create(work)
  else if (NEVER_MADE.test(stack.Status) || payload.phase === 'clear') clear(work, stack)
  else update(work, stack)
}

function create(work: Work): void {
  const { context, payload, operation, group, instance, token, call } = work
  const { StackId } = call('ros.CreateStack', {
    RegionId: payload.RegionId,
    // Guess: how the stack of an instance is called.
    StackName: `StackGroup-${group.StackGroupName.slice(0, 230)}-${token.slice(0, 8)}`,
    TemplateBody: group.TemplateBody,
    Parameters: parametersOfInstance(group, instance.parameterOverrides),
    DisableRollback: operation.DisableRollback,
    TimeoutInMinutes: operation.TimeoutInMinutes,
    ClientToken: token,
  })
  const { world } = context
  world.atomically(() => world.stackInstances.change(stackInstanceKey(group.StackGroupId, payload), { StackId }))
  watch(work, 'stacks', StackId, 'check')
}

function update(work: Work, { StackId }: StackRow): void {
  const { payload, operation, group, instance, token, call } = work
  try {
    call('ros.UpdateStack', {
      RegionId: payload.RegionId,
      StackId,
      TemplateBody: group.TemplateBody,
      Parameters: parametersOfInstance(group, instance.parameterOverrides),
      TimeoutInMinutes: operation.TimeoutInMinutes,
      ClientToken: token,
    })
  } catch (error) {
    const isSame = error instanceof ApiError && error.message.startsWith('Update the completely same stack')
    if (!isSame) throw error
    settleCurrent(work)
    return
  }
  watch(work, 'stacks', StackId, 'check')
}

function settleMade(work: Work): void {
  const { stack } = work
  if (stack === undefined) fail(work, 'The stack was deleted meanwhile.')
  else if (stack.Status.endsWith('_IN_PROGRESS')) watch(work, 'stacks', stack.StackId, 'check')
  else if (stack.Status === 'CREATE_COMPLETE' || stack.Status === 'UPDATE_COMPLETE') settleCurrent(work)
  else fail(work, reasonOf(stack))
}

function settleCurrent(work: Work): void {
  succeed(work, {}, { Status: 'CURRENT', StatusReason: '', drift: null })
}

/** Removes what was never made; the instance is then made anew. */
function clear(work: Work, stack: StackRow): void {
  if (work.payload.phase === 'clear' && stack.Status !== 'DELETE_IN_PROGRESS') {
    fail(work, reasonOf(stack))
    return
  }
  askToDelete(work, stack)
  watch(work, 'stacks', stack.StackId, 'clear')
}

/** Guess: an instance whose stack stays, or is gone already, asks for no role. */
function remove(work: Work): void {
  const { operation, payload, stack } = work
  if (stack === undefined || operation.RetainStacks) succeed(work, {}, undefined)
  else if (payload.phase === 'begin') {
    askToDelete(work, stack)
    watch(work, 'stacks', stack.StackId, 'check')
  } else if (stack.Status === 'DELETE_IN_PROGRESS') watch(work, 'stacks', stack.StackId, 'check')
  else fail(work, reasonOf(stack))
}

/** A step that is tried again may have been heard the first time. */
function askToDelete({ payload, call }: Work, { StackId, Status }: StackRow): void {
  if (Status !== 'DELETE_IN_PROGRESS') call('ros.DeleteStack', { RegionId: payload.RegionId, StackId })
}

function detectDrift(work: Work): void {
  const { context, payload, stack, call } = work
  const detection = context.world.driftDetections.get(payload.detectionId ?? '')
  if (stack === undefined) fail(work, 'There is no stack.')
  else if (detection === undefined) {
    const { DriftDetectionId } = call('ros.DetectStackDrift', { RegionId: payload.RegionId, StackId: stack.StackId })
    watch(work, 'driftDetections', DriftDetectionId, 'check', DriftDetectionId)
  } else if (detection.DriftDetectionStatus === 'DETECTION_IN_PROGRESS') {
    watch(work, 'driftDetections', detection.DriftDetectionId, 'check', detection.DriftDetectionId)
  } else if (detection.DriftDetectionStatus === 'DETECTION_FAILED') fail(work, detection.DriftDetectionStatusReason)
  else {
    const { StackDriftStatus: status, DriftDetectionTime: time } = detection
    succeed(work, { driftStatus: status }, { drift: { status, time } })
  }
}

function reasonOf({ StackName, Status, StatusReason }: StackRow): string {
  return `Stack ${StackName} is ${Status}: ${StatusReason}`
}

function watch({ context, payload }: Work, table: string, key: string, phase: Phase, detectionId?: string): void {
  const { world } = context
  const next = { ...payload, phase, attempt: 0, ...(detectionId === undefined ? {} : { detectionId }) }
  world.atomically(() => world.watch(table, key, 'ros.StackInstanceStep', next))
}

/** Throttling and what is our cloud's fault are tried again for a while. False when it was the last try. */
function tryAgain({ context, payload }: Work, error: ApiError): boolean {
  const { world } = context
  const { AccountId, RegionId, attempt } = payload
  const waitMs = retryWaitMs(attempt)
  if (waitMs === undefined || !(isPassing(error) || error.code === 'LastTokenProcessing')) return false
  context.explain('stackGroup.retry', `${AccountId} ${RegionId} is tried again, as the refusal may pass.`, {
    attempt,
    waitMs,
  })
  const next = { ...payload, attempt: attempt + 1 }
  world.atomically(() => world.plan('ros.StackInstanceStep', next, waitMs))
  return true
}

/** `instance` undefined: the instance is gone. */
function succeed(
  work: Work,
  result: Partial<StackGroupResultRow>,
  instance: Partial<StackInstanceRow> | undefined,
): void {
  const { context, payload, group } = work
  const { world } = context
  world.atomically(() => {
    const key = stackInstanceKey(group.StackGroupId, payload)
    if (instance === undefined) world.stackInstances.remove(key)
    else world.stackInstances.change(key, instance)
    settle(work, { ...result, Status: 'SUCCEEDED', StatusReason: '' })
  })
}

/** A detection that failed says nothing about whether the stack is as its group wants it. */
function fail(work: Work, StatusReason: string): void {
  const { context, payload, operation, group } = work
  const { world } = context
  world.atomically(() => {
    const key = stackInstanceKey(group.StackGroupId, payload)
    if (operation.Action !== 'DETECT_DRIFT') world.stackInstances.change(key, { Status: 'OUTDATED', StatusReason })
    settle(work, { Status: 'FAILED', StatusReason })
  })
}

/** The result stands: the operation is looked at. Inside `atomically`. */
function settle({ context: { world }, payload }: Work, members: Partial<StackGroupResultRow>): void {
  const { OperationId } = payload
  world.stackGroupResults.change(stackGroupResultKey(OperationId, payload), members)
  world.planAt('ros.StackGroupAdvance', { OperationId }, world.nowMs)
}
