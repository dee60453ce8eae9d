import { ensure } from '../../kernel/errors.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'
import { stopRunning } from './operation.ts'
import { planAdvance } from './rows.ts'

/** Whether a CancelType is Quick. */
export function isQuick(cancelType: string | undefined): boolean {
  ensure(
    cancelType === undefined || cancelType === 'Safe' || cancelType === 'Quick',
    errors.invalidParameter('CancelType', 'It is Safe or Quick.'),
  )
  return cancelType === 'Quick'
}

/**
 * Stops the operation of a stack: nothing further is begun. What is being worked on is waited for, or, `quick`, taken as
 * failed where it stands. Inside `atomically`.
 */
export function cancelOperation(
  world: World,
  stack: StackRow,
  { quick, rollsBack }: { readonly quick: boolean; readonly rollsBack: boolean },
): void {
  const cancelReason = `Stack ${operationOf(stack)} was cancelled`
  world.stacks.change(stack.StackId, { operation: { ...stack.operation, cancelReason, rollsBack } })
  if (quick) stopRunning(world, stack, cancelReason)
  planAdvance(world, stack.StackId)
}

/** The operation that runs, as statuses and AllowedStackOperations spell it; empty if none. */
export function operationOf({ Status }: StackRow): string {
  return Status.endsWith('_IN_PROGRESS') && !Status.startsWith('REVIEW') ? Status.replace('_IN_PROGRESS', '') : ''
}
