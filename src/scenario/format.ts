import { Ajv } from 'ajv'
import { parseDocument } from 'yaml'
import { readFixture } from '../catalogue/fixtures.ts'
import type { QuotaSetting, StockSetting } from '../host/commands.ts'
import type { Pace } from '../kernel/clock.ts'

/** One step: exactly one of the kinds, and what is expected of it. Described by fixtures/scenario.schema.json. */
export interface ScenarioStep {
  readonly note?: string
  /** `ecs.RunInstances`, with the parameters of `with`. */
  readonly call?: string
  readonly with?: Readonly<Record<string, unknown>>
  /** Starts a clone (terms accepted unless said otherwise) and lets it finish. */
  readonly clone?: Readonly<Record<string, unknown>>
  readonly preview?: Readonly<Record<string, unknown>>
  /** Milliseconds, or until nothing is pending. */
  readonly advance?: number | 'settled'
  readonly stock?: readonly StockSetting[]
  readonly quotas?: readonly QuotaSetting[]
  readonly write?: { readonly disk: string; readonly path: string; readonly text: string; readonly flush?: boolean }
  readonly read?: { readonly disk: string; readonly path: string }
  /** Name -> path in the answer. */
  readonly save?: Readonly<Record<string, string>>
  /** Path in the answer -> value. A refusal answers { status, code, message, rule }. */
  readonly expect?: Readonly<Record<string, unknown>>
}

export interface Scenario {
  readonly title: string
  readonly teaches: string
  readonly world?: {
    readonly seed?: string
    readonly pace?: Pace
    readonly stock?: readonly StockSetting[]
    readonly quotas?: readonly QuotaSetting[]
  }
  readonly steps: readonly ScenarioStep[]
}

/** Reads a scenario file. Throws an Error that names the place of what is wrong. */
export function readScenario(text: string): Scenario {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem !== undefined) throw new Error(`not YAML: ${problem.message}`)
  const scenario: unknown = document.toJS({ maxAliasCount: 200 })
  const check = new Ajv({ strict: false }).compile(JSON.parse(readFixture('scenario.schema.json').toString()))
  if (!check(scenario)) {
    const [error] = check.errors ?? []
    const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty
    throw new Error(`${error?.instancePath || '/'} ${error?.message}${extra === undefined ? '' : `: ${extra}`}`)
  }
  return scenario as Scenario
}
