import type { QuotaSetting } from '../host/commands.ts'
import type { Pace } from '../kernel/clock.ts'
import type { StockSetting } from '../world/rows/settings.ts'
import type { Lab } from './lab/format.ts'
import type { ScenarioStep, StepList } from './step.ts'

export interface ScenarioWorld {
  /** The world of the emulator that `start --init` makes of it. */
  readonly name?: string
  readonly seed?: string
  readonly pace?: Pace
  /** When its clock begins, UTC. */
  readonly now?: string
  readonly regionId?: string
  readonly stock?: readonly StockSetting[]
  readonly quotas?: readonly QuotaSetting[]
  /** Names of further accounts. */
  readonly accounts?: readonly string[]
  /** Steps that make what is there before the story begins. */
  readonly presets?: readonly ScenarioStep[]
}

export interface Scenario {
  readonly title: string
  readonly teaches: string
  /** A heading to list it under. */
  readonly group?: string
  /** Rules and decisions of cloning that it shows: 18, A16. */
  readonly rules?: readonly (number | string)[]
  /** Of a graded lesson; its steps are then the reference script. */
  readonly lab?: Lab
  readonly world?: ScenarioWorld
  readonly steps: readonly ScenarioStep[]
}

/** All lists of steps of a file: presets, the story's own, and those of a lab. */
export function stepLists({ world, steps, lab }: Scenario): readonly StepList[] {
  const checks = lab?.checks ?? []
  return [
    { steps: world?.presets ?? [], at: ['world', 'presets'] },
    { steps, at: ['steps'] },
    ...checks.map((check, i) => ({ steps: check.steps ?? [], at: ['lab', 'checks', i, 'steps'] })),
    { steps: lab?.wrong?.steps ?? [], at: ['lab', 'wrong', 'steps'] },
  ]
}
