export type Tags = Readonly<Record<string, string>>

/** Everything that belongs to an account and lies in a region. */
export interface Owned {
  readonly OwnerId: string
  readonly RegionId: string
}

export function ownedBy(row: Owned): string {
  return scope(row.OwnerId, row.RegionId)
}

/** Group of the `scope` index: one account in one region. */
export function scope(accountId: string, regionId: string): string {
  return `${accountId}|${regionId}`
}

/** The group of a filter index: the scope, then the value. */
export function scoped(row: Owned, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${ownedBy(row)}|${value}`
}

export function tagGroups(row: Owned & { readonly Tags: Tags }): string[] {
  return Object.keys(row.Tags).map((key) => `${ownedBy(row)}|${key}`)
}
