import { defineView } from '../door/views.ts'
import { vpcTags } from '../rules/tags.ts'
import type { ChangeSetRow, StackEventRow, StackResourceRow, StackRow } from '../world/rows/ros.ts'

/** What ListStacks and GetStack both show of a stack. */
export function stackSummary(stack: StackRow) {
  return {
    StackId: stack.StackId,
    StackName: stack.StackName,
    RegionId: stack.RegionId,
    Status: stack.Status,
    StatusReason: stack.StatusReason,
    StackType: 'ROS',
    StackDriftStatus: stack.drift?.status ?? 'NOT_CHECKED',
    ...(stack.drift === null ? {} : { DriftDetectionTime: stack.drift.time }),
    CreateTime: stack.CreateTime,
    UpdateTime: stack.UpdateTime,
    TimeoutInMinutes: stack.TimeoutInMinutes,
    DisableRollback: stack.DisableRollback,
    DeletionProtection: stack.DeletionProtection,
    ResourceGroupId: stack.ResourceGroupId,
    ServiceManaged: false,
    Tags: vpcTags(stack.Tags),
    ...(stack.OperationInfo === undefined ? {} : { OperationInfo: stack.OperationInfo }),
  }
}

export const stackView = defineView('stack', (stack: StackRow) => stackSummary(stack))

export const stackResourceView = defineView('stackResource', (resource: StackResourceRow, read, world) => ({
  StackId: resource.StackId,
  StackName: read.get(world.stacks, resource.StackId)?.StackName ?? '',
  LogicalResourceId: resource.LogicalResourceId,
  PhysicalResourceId: resource.PhysicalResourceId,
  ResourceType: resource.ResourceType,
  Status: resource.Status,
  StatusReason: resource.StatusReason,
  ResourceDriftStatus: resource.drift?.status ?? 'NOT_CHECKED',
  ...(resource.drift === null ? {} : { DriftDetectionTime: resource.drift.time }),
  CreateTime: resource.CreateTime,
  UpdateTime: resource.UpdateTime,
}))

export const stackEventView = defineView('stackEvent', (event: StackEventRow, read, world) => ({
  ...event,
  StackName: read.get(world.stacks, event.StackId)?.StackName ?? '',
}))

/** What ListChangeSets and GetChangeSet both show of a change set. */
export function changeSetSummary(changeSet: ChangeSetRow, { StackName }: Pick<StackRow, 'StackName'>) {
  const { ChangeSetId, ChangeSetName, ChangeSetType, StackId, RegionId, Description } = changeSet
  const { Status, StatusReason, ExecutionStatus, ResourceGroupId, CreateTime, Tags } = changeSet
  return {
    ...{ ChangeSetId, ChangeSetName, ChangeSetType, StackId, StackName, RegionId, Description },
    ...{ Status, StatusReason, ExecutionStatus, ResourceGroupId, CreateTime, Tags: vpcTags(Tags) },
  }
}
