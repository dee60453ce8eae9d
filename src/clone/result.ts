import type { EventContext } from '../door/events.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { Json } from '../world/rows/ros.ts'
import { snapshotFee } from './fees.ts'
import type { CloneRequest } from './request.ts'

export type CreatedResource = CloneTaskRow['createdResources'][number]

export interface CloneInstance {
  readonly instanceId: string
  /** Empty when it is gone. */
  readonly status: string
  readonly sourceInstanceId: string
}

interface Result {
  readonly createdResources: readonly CreatedResource[]
  readonly retainedImages: readonly Json[]
}

type Calls = Pick<EventContext, 'call'>

const GROUP = 'ALIYUN::ECS::InstanceGroup'
const MADE_IMAGE = 'ALIYUN::ECS::CustomImage'
const COPIED_IMAGE = 'ALIYUN::ECS::CopyImage'
/** DescribeInstances takes so many ids at once. */
const PAGE = 100

/** Resources of the task's stack in the order of the plan, also when the stack is history. */
export function listResources({ call }: Calls, { principal, stackRegionId: RegionId, stackId: StackId }: CloneTaskRow) {
  return (call(principal, 'ros.ListStackResources', { RegionId, StackId }).Resources ?? []).map((resource) => ({
    LogicalResourceId: resource.LogicalResourceId ?? '',
    ResourceType: resource.ResourceType ?? '',
    PhysicalResourceId: resource.PhysicalResourceId ?? '',
    Status: resource.Status ?? '',
  }))
}

/** The clones, source by source, and how they are. */
export function instancesOf({ call }: Calls, task: CloneTaskRow): CloneInstance[] {
  const { principal, stackRegionId: RegionId, stackId: StackId } = task
  const groups = listResources({ call }, task).filter(({ ResourceType }) => ResourceType === GROUP)
  // The stack makes them in the order in which what they need is there.
  const { sources } = task.plan as unknown as GeneratedScratch
  const place = (logicalId: string) => sources.findIndex(({ groupLogicalId }) => groupLogicalId === logicalId)
  groups.sort((a, b) => place(a.LogicalResourceId) - place(b.LogicalResourceId))
  const made = groups.flatMap(({ LogicalResourceId }) => {
    const ask = {
      RegionId,
      StackId,
      LogicalResourceId,
      ShowResourceAttributes: true,
      ResourceAttributes: ['InstanceIds'],
    }
    const [attribute] = call(principal, 'ros.GetStackResource', ask).ResourceAttributes ?? []
    const ids = (attribute as { ResourceAttributeValue?: string[] } | undefined)?.ResourceAttributeValue ?? []
    const sourceInstanceId = sourceOf(task, LogicalResourceId)
    return ids.map((instanceId) => ({ instanceId, sourceInstanceId }))
  })
  const ids = made.map(({ instanceId }) => instanceId)
  const statuses = new Map<string, string>()
  for (let i = 0; i < ids.length; i += PAGE) {
    const InstanceIds = JSON.stringify(ids.slice(i, i + PAGE))
    const { Instances } = call(principal, 'ecs.DescribeInstances', { RegionId, InstanceIds, PageSize: PAGE })
    for (const { InstanceId = '', Status = '' } of Instances.Instance ?? []) statuses.set(InstanceId, Status)
  }
  return made.map((clone) => ({ ...clone, status: statuses.get(clone.instanceId) ?? '' }))
}

/** The source whose clones a group of the template makes. */
function sourceOf({ plan }: CloneTaskRow, logicalId: string): string {
  const { sources } = plan as unknown as GeneratedScratch
  return sources.find(({ groupLogicalId }) => groupLogicalId === logicalId)?.sourceInstanceId ?? ''
}

/** What the stack has made and left, and the images among it with what they cost (rules 22, 32). */
export function collectResult(context: Calls, task: CloneTaskRow, instances: readonly CloneInstance[]): Result {
  const resources = listResources(context, task)
  const { sourceRegionId } = task.request as unknown as CloneRequest
  const created = resources
    .filter(({ ResourceType }) => ResourceType !== GROUP)
    .map(({ ResourceType, PhysicalResourceId }) => ({
      type: ResourceType,
      id: PhysicalResourceId,
      regionId: ResourceType === MADE_IMAGE ? sourceRegionId : task.stackRegionId,
    }))
  const clones = instances
    .filter(({ status }) => status !== '')
    .map(({ instanceId, sourceInstanceId }) => ({
      type: 'ALIYUN::ECS::Instance',
      id: instanceId,
      regionId: task.stackRegionId,
      sourceInstanceId,
    }))
  return { createdResources: [...created, ...clones], retainedImages: retained(context, task, created) }
}

/** What is still there of a task that failed or was cancelled: nothing when the stack has cleaned up. */
export function leftBehind(context: Calls, task: CloneTaskRow): Result {
  if (task.stackId === '') return { createdResources: [], retainedImages: [] }
  const { sourceRegionId } = task.request as unknown as CloneRequest
  const left = listResources(context, task)
    .filter(({ Status, PhysicalResourceId }) => PhysicalResourceId !== '' && Status !== 'DELETE_COMPLETE')
    .flatMap(({ ResourceType, PhysicalResourceId, LogicalResourceId }) =>
      PhysicalResourceId.split(',').map((id) => ({
        type: ResourceType === GROUP ? 'ALIYUN::ECS::Instance' : ResourceType,
        id,
        regionId: ResourceType === MADE_IMAGE ? sourceRegionId : task.stackRegionId,
        ...(ResourceType === GROUP ? { sourceInstanceId: sourceOf(task, LogicalResourceId) } : {}),
      })),
    )
  return { createdResources: left, retainedImages: retained(context, task, left) }
}

/** Images stay, and so do their snapshots, which cost until somebody deletes them. */
function retained({ call }: Calls, { principal }: CloneTaskRow, resources: readonly CreatedResource[]): Json[] {
  const Status = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
  return resources
    .filter(({ type }) => type === MADE_IMAGE || type === COPIED_IMAGE)
    .flatMap(({ id, regionId }): Json[] => {
      const ask = { RegionId: regionId, ImageId: id, Status }
      const [image] = call(principal, 'ecs.DescribeImages', ask).Images.Image ?? []
      if (image === undefined) return []
      const disks = image.DiskDeviceMappings?.DiskDeviceMapping ?? []
      const sizeGiB = disks.reduce((sum, disk) => sum + Number(disk.Size ?? 0), 0)
      return [
        {
          imageId: id,
          imageName: image.ImageName ?? '',
          regionId,
          snapshotIds: disks.map(({ SnapshotId = '' }) => SnapshotId).filter((snapshotId) => snapshotId !== ''),
          sizeGiB,
          fee: snapshotFee(regionId, sizeGiB),
          message: `Delete the image and then its snapshots in ${regionId} to end the fee.`,
        },
      ]
    })
}
