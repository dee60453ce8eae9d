import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags } from './owned.ts'
import { type DriftStatus, type StackRow, valuesOf } from './ros.ts'

/** A template and parameter values from which stacks are made in several accounts and regions. */
export interface StackGroupRow extends Owned {
  /** Lower-case UUID. */
  readonly StackGroupId: string
  /** One name for one live group of the account in the region. */
  readonly StackGroupName: string
  readonly Description: string
  readonly Status: 'ACTIVE' | 'DELETED'
  readonly AdministrationRoleName: string
  readonly ExecutionRoleName: string
  readonly TemplateBody: string
  /** Parameter values as they were given, and which of them are NoEcho. */
  readonly parameters: StackRow['parameters']
  readonly noEcho: readonly string[]
  readonly ResourceGroupId: string
  /** The operation that runs; empty if none does. */
  readonly operationId: string
  /** The last detection of drift that ended; empty if there was none. */
  readonly driftOperationId: string
  /** `2026-11-24T01:02:03`, UTC without Z. */
  readonly CreateTime: string
  readonly UpdateTime: string
  readonly Tags: Tags
}

export const STACK_GROUPS: TableDefinition<StackGroupRow> = {
  name: 'stackGroups',
  key: (row) => row.StackGroupId,
  secretTexts: ({ parameters, noEcho }) => valuesOf(parameters, noEcho),
  indexes: {
    scope: ownedBy,
    /** Live groups only. */
    name: (row) => (row.Status === 'DELETED' ? undefined : `${ownedBy(row)}|${row.StackGroupName}`),
    /** Live groups of an account in all regions: they count against its quota. */
    live: (row) => (row.Status === 'DELETED' ? undefined : row.OwnerId),
  },
  isHistory: (row) => row.Status === 'DELETED',
}

/** What a group has in one account and region: a stack, or the reason why there is none. */
export interface StackInstanceRow {
  readonly StackGroupId: string
  readonly AccountId: string
  readonly RegionId: string
  readonly Status: 'CURRENT' | 'OUTDATED'
  /** Empty while CURRENT. */
  readonly StatusReason: string
  /** Empty until a stack was made. */
  readonly StackId: string
  readonly parameterOverrides: StackRow['parameters']
  /** Names of parameters that are NoEcho in the template of the group. */
  readonly noEcho: readonly string[]
  /** What the last detection over the group has found; null: there was none since the stack was made or updated. */
  readonly drift: { readonly status: DriftStatus; readonly time: string } | null
}

export function stackInstanceKey(
  StackGroupId: string,
  { AccountId, RegionId }: { readonly AccountId: string; readonly RegionId: string },
): string {
  return `${StackGroupId}|${AccountId}|${RegionId}`
}

export const STACK_INSTANCES: TableDefinition<StackInstanceRow> = {
  name: 'stackInstances',
  key: (row) => stackInstanceKey(row.StackGroupId, row),
  secretTexts: ({ parameterOverrides, noEcho }) => valuesOf(parameterOverrides, noEcho),
  indexes: { group: (row) => row.StackGroupId },
}

/** How an operation goes about its accounts and regions. Either the count or the percentage, of both. */
export interface OperationPreferences {
  readonly FailureToleranceCount?: number
  readonly FailureTolerancePercentage?: number
  readonly MaxConcurrentCount?: number
  readonly MaxConcurrentPercentage?: number
  readonly RegionConcurrencyType: 'SEQUENTIAL' | 'PARALLEL'
}

/** Work on instances of a group; at most one runs at a time. Belongs to the account and region of the group. */
export interface StackGroupOperationRow extends Owned {
  /** Lower-case UUID. */
  readonly OperationId: string
  readonly StackGroupId: string
  readonly Action: 'CREATE' | 'UPDATE' | 'DELETE' | 'DETECT_DRIFT'
  readonly Status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOPPING' | 'STOPPED'
  readonly AdministrationRoleName: string
  readonly ExecutionRoleName: string
  readonly OperationDescription: string
  readonly preferences: OperationPreferences
  /** In the order in which they are worked on. */
  readonly regionIds: readonly string[]
  readonly RetainStacks: boolean
  readonly DisableRollback: boolean
  readonly TimeoutInMinutes: number
  /** `2026-11-24T01:02:03`, UTC without Z; EndTime is empty while it runs. */
  readonly CreateTime: string
  readonly EndTime: string
}

export const STACK_GROUP_OPERATIONS: TableDefinition<StackGroupOperationRow> = {
  name: 'stackGroupOperations',
  key: (row) => row.OperationId,
  indexes: { group: (row) => row.StackGroupId },
  isHistory: (row) => row.EndTime !== '',
}

/** What an operation does, or did, in one account and region. */
export interface StackGroupResultRow {
  readonly OperationId: string
  readonly AccountId: string
  readonly RegionId: string
  readonly Status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOPPED'
  readonly StatusReason: string
  /** Its turn has come. */
  readonly isBegun: boolean
  /** UUID: the same in every attempt at its calls, so that one that is repeated has one effect. */
  readonly token: string
  /** Of a detection of drift: what was found. */
  readonly driftStatus: DriftStatus
  readonly isHistory: boolean
}

export function stackGroupResultKey(
  OperationId: string,
  { AccountId, RegionId }: { readonly AccountId: string; readonly RegionId: string },
): string {
  return `${OperationId}|${AccountId}|${RegionId}`
}

export const STACK_GROUP_RESULTS: TableDefinition<StackGroupResultRow> = {
  name: 'stackGroupResults',
  key: (row) => stackGroupResultKey(row.OperationId, row),
  indexes: { operation: (row) => row.OperationId },
  isHistory: (row) => row.isHistory,
}
