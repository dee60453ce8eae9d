import { defineAction } from '../../door/action.ts'
import { findStack } from '../stack/find.ts'

/** GetStackPolicy: the policy of a stack as a map; empty where it has none (Guess). Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'GetStackPolicy', {
  handle(context, request) {
    const { stackPolicy } = findStack(context, request.StackId)

    return { StackPolicyBody: { ...(stackPolicy as Record<string, unknown> | null) } }
  },
})
