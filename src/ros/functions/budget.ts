import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'

/** Characters and members that the values of one evaluation, or the resources of one plan, may have in all. */
const EVALUATION_UNITS = 4_194_304
const PLAN_UNITS = 16_777_216

/** Keeps a small template from becoming a huge value. Guess: ROS has such limits and does not publish them. */
export class Budget {
  private units: number

  constructor(units: number) {
    this.units = units
  }

  take(units: number): void {
    this.units -= units
    if (this.units < 0) throw stackValidationFailed('The template makes values that are too large.')
  }

  /** Takes what a value holds; stops as soon as there is not enough. */
  takeValue(value: Json, times = 1): void {
    this.take((typeof value === 'string' ? value.length + 1 : 1) * times)
    if (value === null || typeof value !== 'object') return
    for (const [key, member] of Object.entries(value)) {
      this.take(key.length * times)
      this.takeValue(member, times)
    }
  }
}

export const evaluationBudget = () => new Budget(EVALUATION_UNITS)
export const planBudget = () => new Budget(PLAN_UNITS)
