import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStackGroupOperation } from '../stackGroup/find.ts'
import { stopOperation } from '../stackGroup/operation.ts'

/**
 * StopStackGroupOperation: has an operation begin nothing further. STOPPING until what it is working on has ended, then STOPPED.
 * Guess: the stacks that are being worked on are finished; an operation that has ended, or that is being stopped, is refused.
 * Source: ROS 2019-09-10 catalogue; SDK comments; documented errors.
 */
export default defineAction('ros', 'StopStackGroupOperation', {
  handle(context, { OperationId }) {
    const operation = findStackGroupOperation(context, OperationId)

    const isRunning = operation.Status === 'RUNNING'
    ensure(isRunning, errors.invalidParameter('OperationId', `The operation is ${operation.Status}.`))

    stopOperation(context.world, operation)

    return {}
  },
})
