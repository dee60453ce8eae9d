import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { parseStackPolicy } from '../stack/policy.ts'
import { policySource } from '../templateSource.ts'

/**
 * SetStackPolicy: gives a stack another policy, which judges its updates from then on.
 * Source: ROS 2019-09-10 catalogue; documentation of stack policies.
 */
export default defineAction('ros', 'SetStackPolicy', {
  fetches: ['StackPolicyURL'],
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const text = policySource(context, request, 'StackPolicyBody', 'StackPolicyURL')

    ensure(stack.Status !== 'DELETE_COMPLETE', errors.stackNotFound(request.StackId))
    ensure(text !== undefined, errors.multipleParameter('StackPolicyBody, StackPolicyURL'))
    const stackPolicy = parseStackPolicy(text)

    world.stacks.change(stack.StackId, { stackPolicy })

    return {}
  },
})
