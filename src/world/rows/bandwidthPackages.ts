import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** Bandwidth to the internet that several EIPs share (the API says: common bandwidth package). */
export interface BandwidthPackageRow extends Owned {
  readonly BandwidthPackageId: string
  readonly Name: string
  readonly Description: string
  /** Mbit/s. */
  readonly Bandwidth: number
  readonly InternetChargeType: 'PayByTraffic' | 'PayByBandwidth' | 'PayBy95' | 'PayByDominantTraffic'
  /** Percent of the bandwidth that is paid at least, with PayBy95. */
  readonly Ratio: number
  readonly ISP: string
  readonly SecurityProtectionTypes: readonly string[]
  readonly Status: 'Available' | 'Modifying' | 'Deleting'
  readonly ResourceGroupId: string
  readonly DeletionProtection: boolean
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const BANDWIDTH_PACKAGES: TableDefinition<BandwidthPackageRow> = {
  name: 'bandwidthPackages',
  key: (row) => row.BandwidthPackageId,
  indexes: {
    scope: ownedBy,
    /** All of an account, whatever the region: the quota counts them. */
    account: (row) => row.OwnerId,
    tagKey: tagGroups,
  },
}
