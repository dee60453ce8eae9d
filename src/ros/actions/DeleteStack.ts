import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { actorOf } from '../stack/actor.ts'
import { operationOf } from '../stack/cancel.ts'
import { findStack } from '../stack/find.ts'
import { startDeletion } from '../stack/operation.ts'
import { resourceKey } from '../stack/rows.ts'

/**
 * DeleteStack: removes the resources, those that others need last, and then the stack; it stays readable as DELETE_COMPLETE.
 * Not while another operation runs. Kept are all with RetainAllResources, those in RetainResources, and those whose DeletionPolicy is Retain.
 * It works in the role that is named, else in that of the stack, else as the caller.
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.8.
 */
export default defineAction('ros', 'DeleteStack', {
  ignores: {
    DeleteOptions: 'no option is documented that has an effect on emulated types',
  },
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { RetainAllResources = false, RetainResources = [], Parallelism = stack.Parallelism } = request

    if (stack.Status === 'DELETE_COMPLETE') return {}
    ensure(operationOf(stack) === '', errors.actionInProgress(stack.StackName, operationOf(stack)))
    ensure(
      stack.DeletionProtection === 'Disabled',
      errors.stackValidationFailed(`Stack ${stack.StackName} is protected against deletion.`),
    )
    ensure(
      Number.isInteger(Parallelism) && Parallelism >= 0,
      errors.invalidParameter('Parallelism', 'It is a whole number from 0.'),
    )
    for (const logicalId of RetainResources) {
      const isThere = world.stackResources.has(resourceKey(stack.StackId, logicalId))
      ensure(isThere, errors.resourceNotFound(logicalId, stack.StackName))
    }

    const isOfRole = stack.RamRoleName !== '' && !request.RamRoleName
    const actor = isOfRole ? stack.principal : actorOf(context, request.RamRoleName)

    startDeletion(
      world,
      { ...stack, principal: actor, RamRoleName: request.RamRoleName || stack.RamRoleName },
      {
        retainAllResources: RetainAllResources,
        retainResources: RetainResources,
        Parallelism,
      },
    )

    return {}
  },
})
