import { defineView } from '../door/views.ts'
import { vpcTags } from '../rules/tags.ts'
import type { StackEventRow, StackResourceRow, StackRow } from '../world/rows/ros.ts'

/** What ListStacks and GetStack both show of a stack. */
export function stackSummary(stack: StackRow) {
  return {
    StackId: stack.StackId,
    StackName: stack.StackName,
    RegionId: stack.RegionId,
    Status: stack.Status,
    StatusReason: stack.StatusReason,
    StackType: 'ROS',
    StackDriftStatus: 'NOT_CHECKED',
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
  ResourceDriftStatus: 'NOT_CHECKED',
  CreateTime: resource.CreateTime,
  UpdateTime: resource.UpdateTime,
}))

export const stackEventView = defineView('stackEvent', (event: StackEventRow, read, world) => ({
  ...event,
  StackName: read.get(world.stacks, event.StackId)?.StackName ?? '',
}))
