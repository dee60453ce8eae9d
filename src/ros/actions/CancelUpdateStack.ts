import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { cancelOperation, isQuick, operationOf } from '../stack/cancel.ts'
import { findStack } from '../stack/find.ts'

/**
 * CancelUpdateStack: stops the update or the creation of a stack, which then rolls back as after a failure.
 * Safe waits for the resources that are being worked on; Quick takes them as failed where they stand.
 * Guess: the code where nothing can be cancelled, and that a stack with DisableRollback stays as it is.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'CancelUpdateStack', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const quick = isQuick(request.CancelType)
    const operation = operationOf(stack)
    const { cancelReason, rollsBack } = stack.operation

    ensure(
      operation === '' || operation === 'UPDATE' || operation === 'CREATE',
      errors.actionInProgress(stack.StackName, operation),
    )
    ensure(operation !== '', errors.notSupported(`Stack ${stack.StackName} is neither updated nor created just now.`))
    ensure(cancelReason === '' || quick, errors.notSupported(`Stack ${stack.StackName} is being cancelled already.`))

    cancelOperation(world, stack, { quick, rollsBack })

    return {}
  },
})
