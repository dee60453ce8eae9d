import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** Where the traffic of a resource would be logged. There is no traffic and no log service here: it is kept and shown. */
export interface FlowLogRow extends Owned {
  readonly FlowLogId: string
  readonly FlowLogName: string
  readonly Description: string
  readonly ResourceType: 'VPC' | 'VSwitch' | 'NetworkInterface'
  /** The resource may be gone since. */
  readonly ResourceId: string
  /** Of the resource. */
  readonly VpcId: string
  readonly TrafficType: 'All' | 'Allow' | 'Drop'
  readonly TrafficPath: readonly string[]
  /** Of the log service, taken as text; both empty = nothing is stored. */
  readonly ProjectName: string
  readonly LogStoreName: string
  /** Minutes. */
  readonly AggregationInterval: number
  readonly IpVersion: 'IPv4' | 'DualStack'
  readonly LogFormat: string
  readonly Status: 'Activating' | 'Active' | 'Deactivating' | 'Inactive' | 'Modifying' | 'Deleting'
  readonly ResourceGroupId: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const FLOW_LOGS: TableDefinition<FlowLogRow> = {
  name: 'flowLogs',
  key: (row) => row.FlowLogId,
  indexes: {
    scope: ownedBy,
    /** All of an account, whatever the region: the quota counts them. */
    account: (row) => row.OwnerId,
    resource: (row) => row.ResourceId,
    tagKey: tagGroups,
  },
}
