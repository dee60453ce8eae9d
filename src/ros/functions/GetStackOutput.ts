import { defineFunction } from './defineFunction.ts'

/**
 * Fn::GetStackOutput: [stack name or id, output, region?]. null if there is no such stack or output, or the stack is not complete.
 * Unlike ROS: how many stacks read from one another in a row (3 there) is not counted.
 */
export default defineFunction(
  'Fn::GetStackOutput',
  (argument, scope) => {
    const [stack, output, region] = argument.items(2, 3)
    const regionId = region === undefined || region === null ? undefined : argument.text(region, 'the region')
    return scope.stackOutput(argument.text(stack, 'the stack'), argument.text(output, 'the output'), regionId)
  },
  { needsResources: true },
)
