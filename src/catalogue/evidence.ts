import { readFixture } from './fixtures.ts'

/** What the tests have shown of an action, recorded by `npm run evidence`. Every reply was held against its schema. */
export interface Evidence {
  /** An official SDK has driven it over a live port. */
  readonly sdk: boolean
  /** Status and code of the refusals met, e.g. `404 InvalidDiskId.NotFound`; the SDK understood those of `sdkRefusals`. */
  readonly refusals: readonly string[]
  readonly sdkRefusals: readonly string[]
  /** Work that it plans for later was seen to happen. */
  readonly transition: boolean
  /** Parameters set in calls that succeeded, dotted. */
  readonly parameters: readonly string[]
  /** Parameters that were only ever set in calls that were refused. */
  readonly refusedParameters: readonly string[]
  /** Parameters that the handler looked at. */
  readonly read: readonly string[]
}

const NONE: Evidence = {
  sdk: false,
  refusals: [],
  sdkRefusals: [],
  transition: false,
  parameters: [],
  refusedParameters: [],
  read: [],
}

let recorded: Readonly<Record<string, Evidence>> | undefined

export function evidenceOf(product: string, action: string): Evidence {
  recorded ??= JSON.parse(readFixture('evidence.json').toString()) as Readonly<Record<string, Evidence>>
  return recorded[`${product}.${action}`] ?? NONE
}
