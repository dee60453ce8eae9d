import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'

/**
 * SetDeletionProtection: whether DeleteStack refuses the stack. Guess: a stack that is being deleted, or is, cannot be protected.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'SetDeletionProtection', {
  handle(context, request) {
    const { world } = context
    const { StackId, StackName, Status } = findStack(context, request.StackId)
    const { DeletionProtection } = request

    ensure(
      DeletionProtection === 'Enabled' || DeletionProtection === 'Disabled',
      errors.invalidParameter('DeletionProtection', 'It is Enabled or Disabled.'),
    )
    ensure(Status !== 'DELETE_COMPLETE', errors.stackNotFound(request.StackId))
    ensure(Status !== 'DELETE_IN_PROGRESS', errors.protectionNotSet(StackName, 'it is being deleted'))

    world.stacks.change(StackId, { DeletionProtection })

    return {}
  },
})
