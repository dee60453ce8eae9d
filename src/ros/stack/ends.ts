import { isoBare } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { endChangeSet, removeChangeSets } from './changeSets.ts'
import { evaluateOutputs } from './evaluateProperties.ts'
import { beginOperation, clearWhatIsThere, keep } from './operation.ts'
import { planOf } from './planOf.ts'
import { planAdvance, resourcesOf, setStackStatus } from './rows.ts'
import { startUpdateRollback } from './update.ts'
import { assign, isGone } from './work.ts'

/** Everything that an operation had to do is done. Inside `atomically`. */
export function endOperation(world: World, stack: StackRow): void {
  const { StackId, Status } = stack
  if (Status === 'DELETE_IN_PROGRESS') endDeletion(world, StackId, 'Stack DELETE completed successfully')
  else if (/^(IMPORT_)?CREATE_ROLLBACK_IN_PROGRESS$/.test(Status)) endCreateRollback(world, stack)
  else endMaking(world, stack)
}

/** An operation cannot go on. Nothing of it is at work any more. Inside `atomically`. */
export function failOperation(world: World, stack: StackRow, reason: string): void {
  const { StackId, Status, operation } = world.stacks.get(stack.StackId) as StackRow
  world.cancel(stack.timeoutEntryId)
  if (Status === 'CREATE_IN_PROGRESS' && operation.rollsBack) startCreateRollback(world, stack, reason)
  else if (operation.rollsBack && /^IMPORT_(CREATE|UPDATE)_IN_PROGRESS$/.test(Status))
    startImportRollback(world, stack, reason)
  else if (Status === 'UPDATE_IN_PROGRESS' && operation.rollsBack && operation.earlier !== null) {
    startUpdateRollback(world, world.stacks.get(StackId) as StackRow, operation.earlier, reason)
  } else {
    const isRollback = Status.endsWith('ROLLBACK_IN_PROGRESS')
    setStackStatus(world, StackId, Status.replace('_IN_PROGRESS', '_FAILED'), reason, {
      RollbackFailedRootReason: isRollback ? reason : '',
    })
    endChangeSet(world, stack.operation.changeSetId, 'EXECUTE_FAILED')
  }
}

function endMaking(world: World, stack: StackRow): void {
  const { StackId, Status, operation } = stack
  const isRollback = Status.endsWith('ROLLBACK_IN_PROGRESS')
  let { outputs } = stack
  try {
    outputs = evaluateOutputs(world, stack)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // A rollback has done its work; the outputs are what they were.
    if (!isRollback) {
      failOperation(world, stack, `${error.code}: ${error.message}`)
      return
    }
  }
  world.cancel(stack.timeoutEntryId)
  const plan = planOf(stack)
  for (const row of resourcesOf(world, StackId)) {
    if (Object.hasOwn(plan.resources, row.LogicalResourceId)) continue
    if (!isGone(row)) keep(world, row)
    world.stackResources.remove(row.resourceKey)
  }
  const Action = Status.replace('_IN_PROGRESS', '')
  const reason = isRollback
    ? `Rollback completed. Cause: ${stack.StatusReason}`
    : `Stack ${Action} completed successfully`
  setStackStatus(world, StackId, `${Action}_COMPLETE`, reason, { outputs, operation: { ...operation, earlier: null } })
  endChangeSet(world, stack.operation.changeSetId, isRollback ? 'EXECUTE_FAILED' : 'EXECUTE_COMPLETE')
  if (Action === 'CREATE' && stack.createOptions.includes('AbandonStackOnCreationComplete')) {
    world.plan('ros.StackAbandon', { StackId }, duration('stackStep'))
  }
}

function startCreateRollback(world: World, stack: StackRow, reason: string): void {
  const current = world.stacks.get(stack.StackId) as StackRow
  const { OperationInfo, operation } = current
  const begun = beginOperation(world, current, 'CREATE_ROLLBACK_IN_PROGRESS', reason, {
    changeSetId: operation.changeSetId,
  })
  if (OperationInfo !== undefined) world.stacks.change(begun.StackId, { OperationInfo })
  assign(world, begun, clearWhatIsThere)
  planAdvance(world, begun.StackId)
}

/** What was imported is given up again, as it is: nothing was made. */
function startImportRollback(world: World, stack: StackRow, reason: string): void {
  const current = world.stacks.get(stack.StackId) as StackRow
  const { OperationInfo, Status, operation } = current
  const { earlier, changeSetId } = operation
  const rolled = Status.replace('_IN_PROGRESS', '_ROLLBACK_IN_PROGRESS')
  const begun = beginOperation(world, { ...current, ...earlier }, rolled, reason, { changeSetId })
  if (OperationInfo !== undefined) world.stacks.change(begun.StackId, { OperationInfo })
  const before = earlier === null ? {} : planOf(earlier).resources
  for (const row of resourcesOf(world, begun.StackId)) {
    if (!Object.hasOwn(before, row.LogicalResourceId) && !isGone(row)) keep(world, row)
  }
  assign(world, begun, () => '')
  planAdvance(world, begun.StackId)
}

function endCreateRollback(world: World, stack: StackRow): void {
  const what = stack.Status.startsWith('IMPORT') ? 'Import' : 'Create'
  const reason = `${what} rollback completed. Cause: ${stack.StatusReason}`
  setStackStatus(world, stack.StackId, stack.Status.replace('_IN_PROGRESS', '_COMPLETE'), reason)
  endChangeSet(world, stack.operation.changeSetId, 'EXECUTE_FAILED')
  if (stack.createOptions.includes('AbandonStackOnCreationRollbackComplete')) {
    endDeletion(world, stack.StackId, 'Stack was abandoned after its rollback')
  }
}

/** The stack becomes history: found by its id, listed only when DELETE_COMPLETE is asked for. */
export function endDeletion(world: World, stackId: string, reason: string): void {
  setStackStatus(world, stackId, 'DELETE_COMPLETE', reason, { DeleteTime: isoBare(world.nowMs) })
  removeChangeSets(world, stackId)
  for (const row of resourcesOf(world, stackId)) world.stackResources.change(row.resourceKey, { isHistory: true })
}
