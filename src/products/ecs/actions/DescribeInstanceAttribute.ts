import { defineAction } from '../../../door/action.ts'
import { instanceOf } from '../instance/instances.ts'
import { instanceAttributes } from '../instance/instanceViews.ts'

/**
 * DescribeInstanceAttribute: one instance.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeInstanceAttribute', {
  handle(context, { InstanceId }) {
    const instance = instanceOf(context, InstanceId)

    return instanceAttributes(context.world, instance)
  },
})
