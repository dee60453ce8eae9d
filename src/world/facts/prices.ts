import { onFirstUse } from './read.ts'

export interface ListPrice {
  readonly price: number
  readonly currency: 'CNY' | 'USD'
  /** yyyy-MM-dd: the day of the list, which is not today's. */
  readonly asOf?: string
  readonly source: string
}

interface PriceFixture {
  readonly asOf: string
  readonly snapshot: Readonly<
    Record<string, { readonly price: number; readonly currency: 'USD'; readonly source: string }>
  >
  readonly regions: readonly string[]
  readonly perHour: Readonly<Record<string, readonly (number | null)[]>>
}

const facts = onFirstUse('prices.json', (fixture: PriceFixture) => ({
  ...fixture,
  columnOf: new Map(fixture.regions.map((regionId, column) => [regionId, column])),
}))

/**
 * Pay-as-you-go list price of one instance for an hour: Linux, no disks, no bandwidth. undefined where none is known.
 * Guess: the currency is inferred; the sources give numbers only.
 */
export function hourlyListPrice(regionId: string, instanceType: string): ListPrice | undefined {
  const { columnOf, perHour, asOf } = facts()
  const column = columnOf.get(regionId)
  const price = column === undefined ? undefined : perHour[instanceType]?.[column]
  if (price === undefined || price === null) return undefined
  return {
    price,
    currency: 'CNY',
    asOf,
    source: 'public price snapshots of karpenter-provider-alibabacloud and priceserver',
  }
}

/** Price of 1 GiB of snapshots for a month; known for cn-hangzhou only. Disk, EIP and traffic prices are not known at all. */
export function snapshotListPrice(regionId: string): ListPrice | undefined {
  const row = facts().snapshot[regionId]
  return row === undefined ? undefined : { price: row.price, currency: row.currency, source: row.source }
}
