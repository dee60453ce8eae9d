import type { StackRow } from '../../world/rows/ros.ts'
import type { StackPlan } from '../template/plan.ts'

/** The plan that a stack's row holds. */
export function planOf({ plan }: Pick<StackRow, 'plan'>): StackPlan {
  return plan as unknown as StackPlan
}
