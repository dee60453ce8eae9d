import { onFirstUse } from './read.ts'

interface IdPrefixFixture {
  readonly prefixes: Readonly<Record<string, { readonly prefix: string; readonly confidence: string }>>
}

const prefixes = onFirstUse('id-prefixes.json', (fixture: IdPrefixFixture) => fixture.prefixes)

/**
 * The three characters that ids of a region begin with after the dash (`bp1` in cn-hangzhou: i-bp1…, vpc-bp1…).
 * Regions without a known prefix have an invented one. RAM and STS ids have none.
 */
export function idPrefix(regionId: string): string {
  const entry = prefixes()[regionId]
  if (entry === undefined) throw new Error(`no id prefix for region ${regionId}`)
  return entry.prefix
}
