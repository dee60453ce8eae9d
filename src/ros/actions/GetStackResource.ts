import { defineAction } from '../../door/action.ts'
import { materialize, viewed } from '../../door/views.ts'
import { ensure } from '../../kernel/errors.ts'
import { resourceNotFound } from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { resourceKey } from '../stack/rows.ts'
import type { StackPlan } from '../template/plan.ts'
import { stackResourceView } from '../views.ts'

/** GetStackResource: one resource with its attributes. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'GetStackResource', {
  ignores: { ClientToken: 'a read has no effect to repeat' },
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const resource = world.stackResources.get(resourceKey(stack.StackId, request.LogicalResourceId))

    ensure(resource, resourceNotFound(request.LogicalResourceId, stack.StackName))

    const planned = (stack.plan as unknown as StackPlan).resources[resource.LogicalResourceId]
    const attributes = Object.entries(resource.attributes as Record<string, unknown>)
    const wanted = request.ResourceAttributes
    const isShown = request.ShowResourceAttributes === true || wanted !== undefined
    const { shown } = materialize({ shown: viewed(stackResourceView, world, [resource]) }) as { shown: object[] }
    return {
      ...shown[0],
      Description: planned?.description ?? '',
      Metadata: { ...planned?.metadata },
      ResourceAttributes: attributes
        .filter(([name]) => isShown && (wanted === undefined || wanted.includes(name)))
        .map(([ResourceAttributeKey, ResourceAttributeValue]) => ({ ResourceAttributeKey, ResourceAttributeValue })),
    }
  },
})
