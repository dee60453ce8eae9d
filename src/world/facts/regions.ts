import { idPrefix } from './idPrefixes.ts'
import { onFirstUse } from './read.ts'

export interface LocalName {
  readonly zh: string
  readonly en: string
  readonly ja: string
}

export interface Zone {
  readonly ZoneId: string
  readonly LocalName: LocalName
  /** Nothing is sold there any more. */
  readonly closed?: true
}

export interface Region {
  readonly RegionId: string
  readonly LocalName: LocalName
  /** Host of the ECS endpoint, as DescribeRegions gives it. */
  readonly RegionEndpoint: string
  readonly zones: readonly Zone[]
  /** First three characters of ids made there. */
  readonly idPrefix: string
  /** False for regions of which hardly more than the id is known; they exist only for those who ask for them by id. */
  readonly enabled: boolean
  /** Why it is closed to new resources, if it is. DescribeRegions still names it. */
  readonly closed?: string
}

interface RegionFixture {
  readonly regions: readonly (Omit<Region, 'idPrefix' | 'zones'> & { readonly zones: readonly Zone[] })[]
}

const facts = onFirstUse('regions.json', (fixture: RegionFixture) => {
  const all = fixture.regions.map((row): Region => {
    const zones = row.closed === undefined ? row.zones : row.zones.map((zone): Zone => ({ ...zone, closed: true }))
    return Object.freeze({
      RegionId: row.RegionId,
      LocalName: row.LocalName,
      RegionEndpoint: row.RegionEndpoint,
      zones: Object.freeze([...zones].sort((a, b) => (a.ZoneId < b.ZoneId ? -1 : 1))),
      idPrefix: idPrefix(row.RegionId),
      enabled: row.enabled,
      ...(row.closed === undefined ? {} : { closed: row.closed }),
    })
  })
  return {
    enabled: Object.freeze(all.filter((region) => region.enabled)),
    byId: new Map(all.map((region) => [region.RegionId, region])),
    zoneById: new Map(all.flatMap((region) => region.zones.map((zone) => [zone.ZoneId, { region, zone }]))),
  }
})

/** The regions an account sees, in the order of DescribeRegions. */
export function regions(): readonly Region[] {
  return facts().enabled
}

/** Also finds the regions that `regions` does not list. */
export function findRegion(regionId: string): Region | undefined {
  return facts().byId.get(regionId)
}

/** undefined if there is no such zone, or if it lies in another region. */
export function findZone(regionId: string, zoneId: string): Zone | undefined {
  const found = facts().zoneById.get(zoneId)
  return found?.region.RegionId === regionId ? found.zone : undefined
}
