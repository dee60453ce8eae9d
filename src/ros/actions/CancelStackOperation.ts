import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { cancelOperation, isQuick, operationOf } from '../stack/cancel.ts'
import { findStack } from '../stack/find.ts'

const FORWARD = ['CREATE', 'UPDATE', 'IMPORT_CREATE', 'IMPORT_UPDATE', 'DELETE']
const ROLLBACKS = ['CREATE_ROLLBACK', 'ROLLBACK', 'IMPORT_CREATE_ROLLBACK', 'IMPORT_UPDATE_ROLLBACK']
const OPERATIONS = [...FORWARD, ...ROLLBACKS, 'NOT_ROLLBACK', 'ALL']

/**
 * CancelStackOperation: stops whatever a stack is doing, if AllowedStackOperations names it; rollbacks only if they are named.
 * Safe waits for the resources that are being worked on; Quick takes them as failed where they stand.
 * Guess: the stack ends as failed (CREATE_FAILED, UPDATE_FAILED, DELETE_FAILED …) and does not roll back.
 * Source: ROS 2019-09-10 catalogue; documentation of CancelStackOperation.
 */
export default defineAction('ros', 'CancelStackOperation', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const quick = isQuick(request.CancelType)
    const { AllowedStackOperations: named = ['NOT_ROLLBACK'] } = request
    const allowed = named.flatMap((name) =>
      name === 'ALL' ? [...FORWARD, ...ROLLBACKS] : name === 'NOT_ROLLBACK' ? FORWARD : [name],
    )
    const operation = operationOf(stack)

    const isListed = named.length >= 1 && named.length <= 10 && named.every((name) => OPERATIONS.includes(name))
    ensure(isListed, errors.invalidParameter('AllowedStackOperations', `One to ten of ${OPERATIONS.join(', ')}.`))
    ensure(operation !== '', errors.notSupported(`Stack ${stack.StackName} does nothing that could be cancelled.`))
    ensure(
      allowed.includes(operation),
      errors.notSupported(`Stack ${stack.StackName} is in (${operation}, IN_PROGRESS), which was not to be cancelled.`),
    )
    const isCancelled = stack.operation.cancelReason !== '' && !quick
    ensure(!isCancelled, errors.notSupported(`Stack ${stack.StackName} is being cancelled already.`))

    cancelOperation(world, stack, { quick, rollsBack: false })

    return {}
  },
})
