import { defineAction } from '../../door/action.ts'
import { viewed } from '../../door/views.ts'
import { findStack } from '../stack/find.ts'
import { resourcesOf } from '../stack/rows.ts'
import { stackResourceView } from '../views.ts'

/** ListStackResources: all resources of a stack, in the order of the plan. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'ListStackResources', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)

    return { Resources: viewed(stackResourceView, world, resourcesOf(world, stack.StackId)) }
  },
})
