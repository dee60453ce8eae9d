import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { ReservedInstanceRow } from '../../../world/rows/reservedInstances.ts'

export const reservedInstanceView = defineView('reservedInstance', (row: ReservedInstanceRow) => ({
  ReservedInstanceId: row.ReservedInstanceId,
  ReservedInstanceName: row.ReservedInstanceName,
  Description: row.Description,
  RegionId: row.RegionId,
  ZoneId: row.ZoneId,
  Scope: row.Scope,
  InstanceType: row.InstanceType,
  InstanceAmount: row.InstanceAmount,
  OfferingType: row.OfferingType,
  Platform: row.Platform,
  Status: row.Status,
  // Guess: what belongs to the account itself is shown as it is asked for.
  AllocationStatus: 'Normal',
  CreationTime: row.CreationTime,
  StartTime: row.StartTime,
  ExpiredTime: row.ExpiredTime,
  ResourceGroupId: row.ResourceGroupId,
  OperationLocks: { OperationLock: [] as { LockReason: string }[] },
  Tags: { Tag: ecsTags(row.Tags) },
}))

/** Guess: one that is not renewed by itself shows a Duration of 0, as instances do. */
export const renewalView = defineView('reservedInstanceRenewal', (row: ReservedInstanceRow) => ({
  ReservedInstanceId: row.ReservedInstanceId,
  RenewalStatus: row.AutoRenew ? 'AutoRenewal' : 'Normal',
  Duration: row.AutoRenew ? row.AutoRenewPeriod : 0,
  PeriodUnit: row.AutoRenewPeriodUnit,
}))
