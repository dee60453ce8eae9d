import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

export interface ReservedInstanceRow extends Owned {
  readonly ReservedInstanceId: string
  readonly ReservedInstanceName: string
  readonly Description: string
  readonly InstanceType: string
  readonly InstanceAmount: number
  readonly OfferingType: string
  readonly Platform: string
  readonly Scope: 'Region' | 'Zone'
  /** Empty when the whole region is meant. */
  readonly ZoneId: string
  readonly Status: 'Queued' | 'Active' | 'Expired'
  readonly CreationTime: string
  readonly StartTime: string
  readonly ExpiredTime: string
  readonly AutoRenew: boolean
  readonly AutoRenewPeriod: number
  readonly AutoRenewPeriodUnit: 'Month' | 'Year'
  readonly ResourceGroupId: string
  readonly Tags: Tags
}

export const RESERVED_INSTANCES: TableDefinition<ReservedInstanceRow> = {
  name: 'reservedInstances',
  key: (row) => row.ReservedInstanceId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.ReservedInstanceName),
    tagKey: tagGroups,
  },
}
