import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { operationOf } from '../stack/cancel.ts'
import { driftOf, noteDrift, shownDrift } from '../stack/drift.ts'
import { findStack } from '../stack/find.ts'
import { resourceKey } from '../stack/rows.ts'
import { isGone } from '../stack/work.ts'

/**
 * DetectStackResourceDrift: compares one resource with what its stack gave it, and answers what it has found.
 * It reads as the stack's principal; a refusal of its calls is the refusal of this one (Guess).
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'DetectStackResourceDrift', {
  makesCalls: true,
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { LogicalResourceId } = request
    const resource = world.stackResources.get(resourceKey(stack.StackId, LogicalResourceId))

    ensure(stack.Status !== 'DELETE_COMPLETE', errors.stackNotFound(request.StackId))
    ensure(operationOf(stack) === '', errors.actionInProgress(stack.StackName, operationOf(stack)))
    ensure(resource !== undefined && !isGone(resource), errors.resourceNotFound(LogicalResourceId, stack.StackName))
    const time = isoBare(world.nowMs)
    const drift = driftOf(world, stack, resource, (key, asked) => context.call(stack.principal, key, asked), time)

    return shownDrift(world.atomically(() => noteDrift(world, stack, LogicalResourceId, drift)))
  },
})
