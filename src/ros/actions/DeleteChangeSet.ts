import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { operationOf } from '../stack/cancel.ts'
import { findChangeSet } from '../stack/findChangeSet.ts'

/**
 * DeleteChangeSet: forgets a change set that was not executed. The stack of one of type CREATE stays, for DeleteStack.
 * Guess: one that another has overtaken can be deleted, too; the code where one cannot be.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'DeleteChangeSet', {
  handle(context, request) {
    const { world } = context
    const { changeSet, stack } = findChangeSet(context, request.ChangeSetId)
    const { ChangeSetId, ChangeSetName, Status, ExecutionStatus } = changeSet

    const isExecuted = ExecutionStatus === 'EXECUTE_IN_PROGRESS'
    ensure(!isExecuted, errors.actionInProgress(stack.StackName, operationOf(stack)))
    const isOpen = ['AVAILABLE', 'UNAVAILABLE', 'OBSOLETE'].includes(ExecutionStatus) && Status !== 'CREATE_IN_PROGRESS'
    ensure(isOpen, errors.notSupported(`The change set ${ChangeSetName} is ${Status}, ${ExecutionStatus}.`))

    world.changeSets.remove(ChangeSetId)

    return {}
  },
})
