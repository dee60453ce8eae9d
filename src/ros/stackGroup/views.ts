import { defineView, type Reader } from '../../door/views.ts'
import { vpcTags } from '../../rules/tags.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import type {
  StackGroupOperationRow,
  StackGroupResultRow,
  StackGroupRow,
  StackInstanceRow,
} from '../../world/rows/stackGroups.ts'
import type { World } from '../../world/world.ts'

/** Reads the world as it stands, for what is shown of one row. */
export const READER: Reader = {
  get: (table, key) => table.get(key),
  list: (table, index, group) => table.list(index, group),
}

/** What GetStackGroupOperation and GetStackGroup tell of a detection of drift. */
export function driftDetail(read: Reader, world: World, operation: StackGroupOperationRow) {
  const results = read.list(world.stackGroupResults, 'operation', operation.OperationId)
  const counted = (holds: (row: StackGroupResultRow) => boolean) => results.filter(holds).length
  const FailedStackInstancesCount = counted(({ Status }) => Status === 'FAILED')
  const DriftedStackInstancesCount = counted(({ driftStatus }) => driftStatus === 'DRIFTED')
  const InSyncStackInstancesCount = counted(({ driftStatus }) => driftStatus === 'IN_SYNC')
  return {
    DriftDetectionStatus: detectionStatus(operation, FailedStackInstancesCount),
    DriftDetectionTime: operation.CreateTime,
    StackGroupDriftStatus: driftStatusOf(DriftedStackInstancesCount, InSyncStackInstancesCount, results.length),
    ...{ DriftedStackInstancesCount, InSyncStackInstancesCount, FailedStackInstancesCount },
    InProgressStackInstancesCount: counted(({ Status }) => Status === 'RUNNING'),
    CancelledStackInstancesCount: counted(({ Status }) => Status === 'STOPPED'),
    TotalStackInstancesCount: results.length,
  }
}

function detectionStatus({ Status }: StackGroupOperationRow, failed: number): string {
  if (Status === 'RUNNING' || Status === 'STOPPING') return 'IN_PROGRESS'
  if (Status === 'SUCCEEDED') return failed > 0 ? 'PARTIAL_SUCCESS' : 'COMPLETED'
  return Status
}

/** In sync only when all instances are. Source: SDK comments. */
function driftStatusOf(drifted: number, inSync: number, total: number): string {
  if (drifted > 0) return 'DRIFTED'
  return total > 0 && inSync === total ? 'IN_SYNC' : 'NOT_CHECKED'
}

/** The detection of drift over the group that ended last. */
export function lastDrift(read: Reader, world: World, { driftOperationId }: StackGroupRow) {
  const operation = driftOperationId === '' ? undefined : read.get(world.stackGroupOperations, driftOperationId)
  return operation === undefined ? undefined : driftDetail(read, world, operation)
}

/** As ListStackGroups shows a group. */
export const stackGroupView = defineView('stackGroup', (group: StackGroupRow, read, world) => {
  const { StackGroupId, StackGroupName, Description, Status, ResourceGroupId, CreateTime, UpdateTime } = group
  const drift = lastDrift(read, world, group)
  return {
    ...{ StackGroupId, StackGroupName, Description, Status, PermissionModel: 'SELF_MANAGED', ResourceGroupId },
    ...{ CreateTime, UpdateTime, Tags: vpcTags(group.Tags) },
    StackGroupDriftStatus: drift?.StackGroupDriftStatus ?? 'NOT_CHECKED',
    ...(drift === undefined ? {} : { DriftDetectionTime: drift.DriftDetectionTime }),
  }
})

/** As ListStackInstances shows an instance. Source: SDK comments (StackId while CURRENT, StatusReason while OUTDATED). */
export const stackInstanceView = defineView('stackInstance', (instance: StackInstanceRow, read, world) => {
  const { StackGroupId, AccountId, RegionId, Status, StatusReason, StackId, drift } = instance
  const { StackGroupName = '', driftOperationId = '' } = read.get(world.stackGroups, StackGroupId) ?? {}
  return {
    ...{ StackGroupId, StackGroupName, AccountId, RegionId, Status },
    ...(Status === 'CURRENT' ? { StackId } : { StatusReason }),
    ...(driftOperationId === '' ? {} : { StackDriftStatus: drift?.status ?? 'NOT_CHECKED' }),
    ...(drift === null ? {} : { DriftDetectionTime: drift.time }),
  }
})

/** As ListStackGroupOperations shows an operation. */
export const stackGroupOperationView = defineView(
  'stackGroupOperation',
  (operation: StackGroupOperationRow, read, world) => {
    const { OperationId, StackGroupId, Action, Status, OperationDescription, CreateTime, EndTime } = operation
    const { StackGroupName = '' } = read.get(world.stackGroups, StackGroupId) ?? {}
    return {
      ...{ OperationId, StackGroupId, StackGroupName, Action, Status, CreateTime },
      ...(EndTime === '' ? {} : { EndTime }),
      ...(OperationDescription === '' ? {} : { OperationDescription }),
    }
  },
)

/** As ListStackGroupOperationResults shows a result. Guess: what waits for its turn is RUNNING; no other status is documented. */
export const stackGroupResultView = defineView(
  'stackGroupResult',
  ({ AccountId, RegionId, Status, StatusReason }: StackGroupResultRow) => ({
    ...{ AccountId, RegionId, Status },
    ...(StatusReason === '' ? {} : { StatusReason }),
  }),
)

/** Values of parameters as requests gave them; NoEcho ones are asterisks. */
export function shownValues(parameters: StackRow['parameters'], noEcho: readonly string[]) {
  return parameters.map(({ ParameterKey, ParameterValue }) => ({
    ParameterKey,
    ParameterValue: noEcho.includes(ParameterKey) ? '******' : ParameterValue,
  }))
}
