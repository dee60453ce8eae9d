import { defineAction } from '../../../door/action.ts'
import { instanceOf } from '../instance/instances.ts'

/**
 * DescribeUserData: the user data of an instance, in Base64; empty when it has none.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeUserData', {
  handle(context, { InstanceId }) {
    const { RegionId, UserData } = instanceOf(context, InstanceId)

    return { RegionId, InstanceId, UserData }
  },
})
