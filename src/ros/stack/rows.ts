import { isoBare } from '../../kernel/clock.ts'
import { newUuid } from '../../world/ids.ts'
import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'

export function resourceKey(stackId: string, logicalId: string): string {
  return `${stackId}|${logicalId}`
}

/** Resources of a stack, oldest first. */
export function resourcesOf(world: World, stackId: string): StackResourceRow[] {
  return world.stackResources.list('stack', stackId, { oldestFirst: true })
}

/** Plans a look at the stack for now: one of its resources has come to rest. */
export function planAdvance(world: World, StackId: string): void {
  world.planAt('ros.StackAdvance', { StackId }, world.nowMs)
}

/** Changes a stack's status and leaves an event. Inside `atomically`. */
export function setStackStatus(
  world: World,
  stackId: string,
  Status: string,
  StatusReason: string,
  more: Partial<StackRow> = {},
): void {
  const UpdateTime = isoBare(world.nowMs)
  const stack = world.stacks.change(stackId, { Status, StatusReason, UpdateTime, ...more })
  addEvent(world, {
    StackId: stackId,
    LogicalResourceId: stack.StackName,
    PhysicalResourceId: stackId,
    ResourceType: 'ALIYUN::ROS::Stack',
    Status,
    StatusReason,
  })
  notify(world, stack)
}

/** Leaves what the host sends: every status but those that go on. Source: ROS 2019-09-10, NotificationURLs of CreateStack. */
function notify(world: World, { StackId, StackName, Status, NotificationURLs }: StackRow): void {
  if (Status.endsWith('_IN_PROGRESS')) return
  for (const URL of NotificationURLs) {
    const CreateTime = isoBare(world.nowMs)
    world.stackNotifications.put({ NotificationId: newUuid(world), StackId, StackName, Status, URL, CreateTime })
  }
}

/** Changes a resource's status and leaves an event. Inside `atomically`. */
export function setResourceStatus(
  world: World,
  key: string,
  Status: string,
  StatusReason: string,
  more: Partial<StackResourceRow> = {},
): void {
  const UpdateTime = isoBare(world.nowMs)
  const resource = world.stackResources.change(key, { Status, StatusReason, UpdateTime, ...more })
  const { StackId, LogicalResourceId, PhysicalResourceId, ResourceType } = resource
  addEvent(world, { StackId, LogicalResourceId, PhysicalResourceId, ResourceType, Status, StatusReason })
}

function addEvent(
  world: World,
  event: Omit<Parameters<World['stackEvents']['put']>[0], 'EventId' | 'CreateTime'>,
): void {
  world.stackEvents.put({ ...event, EventId: newUuid(world), CreateTime: isoBare(world.nowMs) })
}
