import { changes } from '../../door/events.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { StackPlan } from '../template/plan.ts'
import { evaluateOutputs } from './evaluateProperties.ts'
import { planAdvance, resourcesOf, setResourceStatus, setStackStatus } from './rows.ts'

type OfStack = { readonly StackId: string }

/** Looks at a stack and starts what can start, or ends the operation. Runs whenever one of its resources has come to rest. */
export const stackAdvance = changes<OfStack>(({ world }, { StackId }) => {
  const stack = world.stacks.get(StackId)
  if (stack?.Status === 'CREATE_IN_PROGRESS') advanceCreate(world, stack)
  else if (stack?.Status === 'CREATE_ROLLBACK_IN_PROGRESS' || stack?.Status === 'DELETE_IN_PROGRESS')
    advanceDelete(world, stack)
})

/** Forgets a stack whose resources are kept: AbandonStackOnCreationComplete. */
export const stackAbandon = changes<OfStack>(({ world }, { StackId }) => {
  if (world.stacks.get(StackId)?.Status !== 'CREATE_COMPLETE') return
  endDeletion(world, StackId, 'Stack was abandoned after its creation; its resources are kept')
})

export const stackTimeout = changes<OfStack>(({ world }, { StackId }) => {
  const stack = world.stacks.get(StackId)
  if (stack?.Status !== 'CREATE_IN_PROGRESS') return
  for (const { watchId, payload } of world.watches.all()) if (payload.StackId === StackId) world.unwatch(watchId)
  for (const resource of resourcesOf(world, StackId)) {
    if (resource.Status === 'CREATE_IN_PROGRESS') {
      setResourceStatus(world, resource.resourceKey, 'CREATE_FAILED', 'Stack CREATE timed out')
    }
  }
  endFailedCreate(world, stack, 'Stack CREATE timed out')
})

function advanceCreate(world: World, stack: StackRow): void {
  const rows = resourcesOf(world, stack.StackId)
  const running = rows.filter(({ Status }) => Status === 'CREATE_IN_PROGRESS').length
  const failed = rows.find(({ Status }) => Status === 'CREATE_FAILED')
  if (failed !== undefined) {
    if (running === 0) endFailedCreate(world, stack, failed.StatusReason)
    return
  }
  if (rows.every(({ Status }) => Status === 'CREATE_COMPLETE')) {
    endCreate(world, stack)
    return
  }
  const free = room(stack, running)
  if (free === 0) return
  const plan = stack.plan as unknown as StackPlan
  const complete = new Set(idsOf(rows.filter(({ Status }) => Status === 'CREATE_COMPLETE')))
  const ready = rows.filter(
    ({ Status, LogicalResourceId }) =>
      Status === 'INIT_COMPLETE' && plan.resources[LogicalResourceId]?.dependsOn.every((id) => complete.has(id)),
  )
  for (const row of ready.slice(0, free)) {
    setResourceStatus(world, row.resourceKey, 'CREATE_IN_PROGRESS', 'state changed')
    planStep(world, row, 'create')
  }
}

function idsOf(rows: readonly StackResourceRow[]): string[] {
  return rows.map(({ LogicalResourceId }) => LogicalResourceId)
}

/** How many more resources may be worked on: Parallelism 0 means all. */
function room({ Parallelism }: StackRow, running: number): number {
  return Parallelism === 0 ? Number.POSITIVE_INFINITY : Math.max(0, Parallelism - running)
}

function planStep(world: World, { StackId, LogicalResourceId }: StackResourceRow, phase: 'create' | 'delete'): void {
  world.plan('ros.ResourceStep', { StackId, LogicalResourceId, phase, attempt: 0 }, duration('stackStep'))
}

function endCreate(world: World, stack: StackRow): void {
  let outputs: StackRow['outputs']
  try {
    outputs = evaluateOutputs(world, stack)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    endFailedCreate(world, stack, `${error.code}: ${error.message}`)
    return
  }
  world.cancel(stack.timeoutEntryId)
  setStackStatus(world, stack.StackId, 'CREATE_COMPLETE', 'Stack CREATE completed successfully', { outputs })
  if (stack.createOptions.includes('AbandonStackOnCreationComplete')) {
    world.plan('ros.StackAbandon', { StackId: stack.StackId }, duration('stackStep'))
  }
}

function endFailedCreate(world: World, stack: StackRow, reason: string): void {
  world.cancel(stack.timeoutEntryId)
  if (stack.DisableRollback) {
    setStackStatus(world, stack.StackId, 'CREATE_FAILED', reason)
    return
  }
  setStackStatus(world, stack.StackId, 'CREATE_ROLLBACK_IN_PROGRESS', reason)
  planAdvance(world, stack.StackId)
}

/** Rolls back or deletes: what others need last, and otherwise the youngest first. */
function advanceDelete(world: World, stack: StackRow): void {
  const isRollback = stack.Status === 'CREATE_ROLLBACK_IN_PROGRESS'
  const plan = stack.plan as unknown as StackPlan
  for (const row of resourcesOf(world, stack.StackId)) if (isKept(stack, plan, row)) keep(world, row)
  const left = resourcesOf(world, stack.StackId).filter(({ Status }) => !isGone(Status))
  const running = left.filter(({ Status }) => Status === 'DELETE_IN_PROGRESS').length
  const failed = left.find(({ Status }) => Status === 'DELETE_FAILED')
  if (failed !== undefined) {
    if (running === 0) endFailedDelete(world, stack, failed)
    return
  }
  if (left.length === 0) {
    if (isRollback) endRollback(world, stack)
    else endDeletion(world, stack.StackId, 'Stack DELETE completed successfully')
    return
  }
  const isLeft = new Set(idsOf(left))
  const ready = left.filter(
    ({ Status, LogicalResourceId }) =>
      Status !== 'DELETE_IN_PROGRESS' && !plan.resources[LogicalResourceId]?.requiredBy.some((id) => isLeft.has(id)),
  )
  for (const row of ready.reverse().slice(0, room(stack, running))) {
    setResourceStatus(world, row.resourceKey, 'DELETE_IN_PROGRESS', 'state changed')
    planStep(world, row, 'delete')
  }
}

function isGone(status: string): boolean {
  return status === 'DELETE_COMPLETE' || status === 'INIT_COMPLETE'
}

/** What a deletion keeps: all, those named, and those whose DeletionPolicy is Retain. A rollback keeps nothing. */
function isKept(stack: StackRow, plan: StackPlan, row: StackResourceRow): boolean {
  if (stack.Status !== 'DELETE_IN_PROGRESS' || isGone(row.Status) || row.Status === 'DELETE_IN_PROGRESS') return false
  if (stack.retainAllResources || stack.retainResources.includes(row.LogicalResourceId)) return true
  return plan.resources[row.LogicalResourceId]?.deletionPolicy === 'Retain'
}

function keep(world: World, row: StackResourceRow): void {
  setResourceStatus(world, row.resourceKey, 'DELETE_COMPLETE', 'The resource was retained')
}

function endRollback(world: World, stack: StackRow): void {
  setStackStatus(
    world,
    stack.StackId,
    'CREATE_ROLLBACK_COMPLETE',
    `Create rollback completed. Cause: ${stack.StatusReason}`,
  )
  if (stack.createOptions.includes('AbandonStackOnCreationRollbackComplete')) {
    endDeletion(world, stack.StackId, 'Stack was abandoned after its rollback')
  }
}

function endFailedDelete(world: World, stack: StackRow, failed: StackResourceRow): void {
  const isRollback = stack.Status === 'CREATE_ROLLBACK_IN_PROGRESS'
  setStackStatus(world, stack.StackId, isRollback ? 'CREATE_ROLLBACK_FAILED' : 'DELETE_FAILED', failed.StatusReason, {
    RollbackFailedRootReason: isRollback ? failed.StatusReason : '',
  })
}

/** The stack becomes history: found by its id, listed only when DELETE_COMPLETE is asked for. */
function endDeletion(world: World, stackId: string, reason: string): void {
  setStackStatus(world, stackId, 'DELETE_COMPLETE', reason, { DeleteTime: isoBare(world.nowMs) })
  for (const row of resourcesOf(world, stackId)) world.stackResources.change(row.resourceKey, { isHistory: true })
}
