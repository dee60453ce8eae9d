import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { evaluate, type Scope } from '../template/evaluate.ts'
import { planScope, type StackPlan } from '../template/plan.ts'
import { outsideOf } from './outside.ts'
import { pseudoParameters, resourceValues } from './scope.ts'

/** The properties of a resource, now that everything it depends on is complete. */
export function evaluateProperties(world: World, stack: StackRow, logicalId: string): Record<string, Json> {
  const plan = stack.plan as unknown as StackPlan
  const properties = plan.resources[logicalId]?.properties ?? {}
  return evaluate(properties as Json, scopeOf(world, stack), `Resources.${logicalId}`) as Record<string, Json>
}

export function evaluateOutputs(world: World, stack: StackRow): StackRow['outputs'] {
  const plan = stack.plan as unknown as StackPlan
  const scope = scopeOf(world, stack)
  return Object.entries(plan.outputs).map(([OutputKey, { value, description }]) => ({
    OutputKey,
    OutputValue: evaluate(value, scope, `Outputs.${OutputKey}`),
    Description: description,
  }))
}

function scopeOf(world: World, stack: StackRow): Scope {
  const plan = stack.plan as unknown as StackPlan
  const pseudo = pseudoParameters(stack)
  return planScope(plan, { pseudo, ...resourceValues(world, stack.StackId), outside: outsideOf(world, stack) })
}
