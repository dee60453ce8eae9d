import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

export interface AutoProvisioningGroupRow extends Owned {
  readonly AutoProvisioningGroupId: string
  readonly AutoProvisioningGroupName: string
  readonly AutoProvisioningGroupType: 'instant'
  readonly Description: string
  /** Whether the target was reached when the instances were delivered. */
  readonly Status: 'fulfilled' | 'partial-fulfilled'
  readonly LaunchTemplateId: string
  readonly LaunchTemplateVersion: string
  readonly LaunchTemplateConfigs: readonly {
    readonly InstanceType: string
    readonly VSwitchId: string
    readonly MaxPrice?: number
    readonly Priority?: number
    readonly WeightedCapacity?: number
  }[]
  readonly TotalTargetCapacity: number
  readonly PayAsYouGoTargetCapacity: number
  readonly SpotTargetCapacity: number
  readonly DefaultTargetCapacityType: string
  readonly PayAsYouGoAllocationStrategy: string
  readonly SpotAllocationStrategy: string
  readonly SpotInstanceInterruptionBehavior: string
  readonly SpotInstancePoolsToUseCount?: number
  readonly MaxSpotPrice?: number
  readonly ExcessCapacityTerminationPolicy: string
  readonly TerminateInstances: boolean
  readonly TerminateInstancesWithExpiration: boolean
  readonly ValidFrom: string
  readonly ValidUntil: string
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
  /** What was delivered, also what has been released since, each with the capacity that it counts for. */
  readonly delivered: readonly { readonly InstanceId: string; readonly capacity: number }[]
  /** Refusals that the delivery met. */
  readonly failures: readonly { readonly Code: string; readonly Message: string }[]
  /** Timeline entry of the end of its validity. */
  readonly endEntryId?: string
}

export const AUTO_PROVISIONING_GROUPS: TableDefinition<AutoProvisioningGroupRow> = {
  name: 'autoProvisioningGroups',
  key: (row) => row.AutoProvisioningGroupId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.AutoProvisioningGroupName),
    tagKey: tagGroups,
  },
}
