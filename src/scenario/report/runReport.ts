import type { ScenarioReport } from '../run.ts'

/** What came of a file: a report, or why it could not be run. */
export interface RunReport {
  readonly file: string
  readonly report?: ScenarioReport
  readonly error?: string
  /** Real time, milliseconds. */
  readonly tookMs: number
}

export function passed({ report }: RunReport): boolean {
  return report?.passed === true
}
