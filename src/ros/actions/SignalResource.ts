import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import type { StackResourceRow } from '../../world/rows/ros.ts'
import type { WaitHandleRow } from '../../world/rows/waitHandles.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { resourceKey } from '../stack/rows.ts'
import { SIGNAL_STATUSES, signal } from '../stack/signals.ts'

/**
 * SignalResource: does by call what a guest does by POST to the URL of a wait condition handle.
 * The resource is the handle, or the wait condition that waits for it. Guess: a second signal with the same UniqueId takes
 * the place of the first.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'SignalResource', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { LogicalResourceId, UniqueId } = request
    const resource = world.stackResources.get(resourceKey(stack.StackId, LogicalResourceId))
    const status = SIGNAL_STATUSES.find((known) => known === request.Status)

    ensure(resource, errors.resourceNotFound(LogicalResourceId, stack.StackName))
    ensure(status, errors.invalidParameter('Status', `It is one of ${SIGNAL_STATUSES.join(', ')}.`))
    ensure(UniqueId !== '' && UniqueId.length <= 64, errors.invalidParameter('UniqueId', 'It has 1 to 64 characters.'))
    const handle = handleOf(world, resource)
    ensure(handle, errors.notAwaitingSignals(LogicalResourceId))

    signal(world, handle, { id: UniqueId, status, data: '' })

    return {}
  },
})

function handleOf(world: World, { PhysicalResourceId, properties }: StackResourceRow): WaitHandleRow | undefined {
  const { Handle } = (properties ?? {}) as { Handle?: unknown }
  return world.waitHandles.get(PhysicalResourceId) ?? world.waitHandles.get(String(Handle ?? ''))
}
