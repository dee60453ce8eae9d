import type { EventContext } from '../door/events.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import { hourlyListPrice } from '../world/facts/prices.ts'
import type { CloneTaskRow, CreatedResource } from '../world/rows/clone.ts'
import type { InstanceRow } from '../world/rows/ecs.ts'
import type { Json, StackResourceRow } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import { noListPrice, snapshotFee } from './fees.ts'
import type { CloneRequest } from './request.ts'

export interface CloneInstance {
  readonly instanceId: string
  /** Of the InstanceGroup that made it. */
  readonly groupLogicalId: string
  /** Empty when it is gone. */
  readonly status: string
}

/** How far the clones of one source are. */
export interface ClonedSource {
  readonly sourceInstanceId: string
  readonly requestedAmount: number
  /** How many are made of it, and of which type. */
  readonly effectiveAmount: number
  readonly effectiveInstanceType: string
  /** The InstanceGroup that makes them in the stack, and its status as ROS spells it; empty before the stack knows of it. */
  readonly logicalId: string
  readonly status: string
  /** Those that are there; of a task that is over, those that were there at its end. */
  readonly instanceIds: readonly string[]
}

interface Result {
  readonly createdResources: readonly CreatedResource[]
  readonly retainedImages: readonly Json[]
}

type Calls = Pick<EventContext, 'call'>

const GROUP = 'ALIYUN::ECS::InstanceGroup'
const INSTANCE = 'ALIYUN::ECS::Instance'
const MADE_IMAGE = 'ALIYUN::ECS::CustomImage'
const COPIED_IMAGE = 'ALIYUN::ECS::CopyImage'
/** DescribeInstances takes so many ids at once. */
const PAGE = 100

/** Tables of what a clone's stack makes. Rules of groups and further blocks of VPCs are not listed: they come and go with these. */
const TABLES: Readonly<Record<string, string>> = {
  'ALIYUN::ECS::VPC': 'vpcs',
  'ALIYUN::ECS::VSwitch': 'vSwitches',
  'ALIYUN::ECS::SecurityGroup': 'securityGroups',
  [MADE_IMAGE]: 'images',
  [COPIED_IMAGE]: 'images',
  [GROUP]: 'instances',
}

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
  const { sources = [] } = (task.plan ?? {}) as unknown as Partial<GeneratedScratch>
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
    return ids.map((instanceId) => ({ instanceId, groupLogicalId: LogicalResourceId }))
  })
  const statuses = new Map<string, string>()
  for (let i = 0; i < made.length; i += PAGE) {
    const InstanceIds = JSON.stringify(made.slice(i, i + PAGE).map(({ instanceId }) => instanceId))
    const { Instances } = call(principal, 'ecs.DescribeInstances', { RegionId, InstanceIds, PageSize: PAGE })
    for (const { InstanceId = '', Status = '' } of Instances.Instance ?? []) statuses.set(InstanceId, Status)
  }
  return made.map((clone) => ({ ...clone, status: statuses.get(clone.instanceId) ?? '' }))
}

/** The task's sources in the order of the request; none before the scratch has decided what is made of them. */
export function clonedSources(world: World, task: CloneTaskRow): ClonedSource[] {
  const { sources = [] } = (task.plan ?? {}) as unknown as Partial<GeneratedScratch>
  const known = task.stackId === '' ? [] : world.stackResources.list('stack', task.stackId)
  const rows = new Map(known.map((row) => [row.LogicalResourceId, row]))
  return sources.map(
    ({ groupLogicalId, sourceInstanceId, requestedAmount, effectiveAmount, effectiveInstanceType }) => {
      const { Status = '', PhysicalResourceId = '' } = rows.get(groupLogicalId) ?? {}
      const isOfSource = (one: CreatedResource) => one.type === INSTANCE && one.sourceInstanceId === sourceInstanceId
      const instanceIds =
        task.finishedMs > 0
          ? task.createdResources.filter(isOfSource).map(({ id }) => id)
          : PhysicalResourceId.split(',').filter((id) => world.instances.has(id))
      const amounts = { requestedAmount, effectiveAmount, effectiveInstanceType }
      return { sourceInstanceId, ...amounts, logicalId: groupLogicalId, status: Status, instanceIds }
    },
  )
}

/** The source whose clones a group of the template makes. */
function sourceOf({ plan }: CloneTaskRow, logicalId: string): string {
  const { sources = [] } = (plan ?? {}) as unknown as Partial<GeneratedScratch>
  return sources.find(({ groupLogicalId }) => groupLogicalId === logicalId)?.sourceInstanceId ?? ''
}

/**
 * What the task's stack has made, as far as it is there, and the images among it with what they cost (rules 22, 32, A23).
 * It is read from the rows: a report must be right also when who asked may not look any more, or the stack is stuck.
 */
export function whatIsThere(world: World, task: CloneTaskRow): Result {
  const { sourceRegionId } = task.request as unknown as CloneRequest
  const rows = rowsOf(world, task)
  const isThere = ({ type, id }: CreatedResource) => world.tables.table(TABLES[type] ?? '')?.has(id) === true
  const resources = rows.flatMap(({ ResourceType: type, PhysicalResourceId, LogicalResourceId }) => {
    const regionId = type === MADE_IMAGE ? sourceRegionId : task.stackRegionId
    const source = type === GROUP ? { sourceInstanceId: sourceOf(task, LogicalResourceId) } : {}
    return PhysicalResourceId.split(',').map((id): CreatedResource => ({ type, id, regionId, ...source }))
  })
  const there = resources.filter(isThere)
  const clones = there.filter(({ type }) => type === GROUP).map((clone) => ({ ...clone, type: INSTANCE }))
  // The stack makes them in the order in which what they need is there.
  const { sourceInstanceIds } = task.request as unknown as CloneRequest
  const place = ({ sourceInstanceId = '' }: CreatedResource) => sourceInstanceIds.indexOf(sourceInstanceId)
  clones.sort((one, other) => place(one) - place(other))
  const snapshots = rows.flatMap((row) => orphans(world, row))
  const { templateScratchId: id } = task
  const scratches = world.templateScratches.has(id)
    ? [{ type: 'ALIYUN::ROS::TemplateScratch', id, regionId: sourceRegionId }]
    : []
  return {
    createdResources: [...there.filter(({ type }) => type !== GROUP), ...snapshots, ...clones, ...scratches],
    retainedImages: [
      ...there.flatMap((resource) => retainedImage(world, resource)),
      ...rows.flatMap((row) => retainedSnapshots(world, row)),
    ],
  }
}

/** Rows of resources that the stack has begun to make, whatever has become of them. */
function rowsOf(world: World, { stackId }: CloneTaskRow): StackResourceRow[] {
  if (stackId === '') return []
  const rows = world.stackResources.list('stack', stackId, { oldestFirst: true })
  return rows.filter(({ PhysicalResourceId }) => PhysicalResourceId !== '')
}

/** Something of the task that is neither there nor gone: a VPC or vSwitch in transition, an instance on its way out. */
export function inTransition(world: World, task: CloneTaskRow): [table: string, key: string] | undefined {
  for (const { ResourceType, PhysicalResourceId } of rowsOf(world, task)) {
    const table = TABLES[ResourceType] ?? ''
    for (const id of PhysicalResourceId.split(',')) {
      if (world.instances.get(id)?.isReleasing) return [table, id]
      const status = world.vpcs.get(id)?.Status ?? world.vSwitches.get(id)?.Status ?? 'Available'
      if (status !== 'Available') return [table, id]
    }
  }
  return undefined
}

/** With what is left of a task that did not succeed, what its instances cost by list price. */
export function withFees(world: World, resources: readonly CreatedResource[]): CreatedResource[] {
  return resources.map((resource) => {
    const instance = resource.type === INSTANCE ? world.instances.get(resource.id) : undefined
    return instance === undefined ? resource : { ...resource, fee: instanceFee(resource.regionId, instance) }
  })
}

/** By list price. `perHour` is null where none is known, or where the instance is not paid by the hour. */
function instanceFee(regionId: string, { InstanceType, InstanceChargeType, ExpiredTime }: InstanceRow): Json {
  if (InstanceChargeType !== 'PostPaid')
    return { perHour: null, reason: `A subscription, paid until ${ExpiredTime}; it cannot be released before.` }
  const known = hourlyListPrice(regionId, InstanceType)
  if (known === undefined) return { perHour: null, reason: noListPrice(regionId, InstanceType) }
  return { perHour: known.price, currency: known.currency, source: known.source }
}

/** Snapshots of an image that is gone. */
function snapshotsOf(world: World, { ResourceType, PhysicalResourceId, progress }: StackResourceRow): string[] {
  const isImage = ResourceType === MADE_IMAGE || ResourceType === COPIED_IMAGE
  if (!isImage || world.images.has(PhysicalResourceId)) return []
  const { snapshotIds = [] } = (progress ?? {}) as { snapshotIds?: readonly string[] }
  return snapshotIds.filter((id) => world.snapshots.has(id))
}

function orphans(world: World, row: StackResourceRow): CreatedResource[] {
  const regionOf = (id: string) => world.snapshots.get(id)?.RegionId ?? ''
  return snapshotsOf(world, row).map((id) => ({ type: 'ALIYUN::ECS::Snapshot', id, regionId: regionOf(id) }))
}

/** Images stay, and so do their snapshots, which cost until somebody deletes them. */
function retainedImage(world: World, { id, regionId }: CreatedResource): Json[] {
  const image = world.images.get(id)
  if (image === undefined) return []
  const disks = image.DiskDeviceMappings
  const sizeGiB = disks.reduce((sum, { Size }) => sum + Size, 0)
  return [
    {
      imageId: id,
      imageName: image.ImageName,
      regionId,
      snapshotIds: disks.map(({ SnapshotId }) => SnapshotId).filter((snapshotId) => snapshotId !== ''),
      sizeGiB,
      fee: snapshotFee(regionId, sizeGiB),
      message: `Delete the image and then its snapshots in ${regionId} to end the fee.`,
    },
  ]
}

function retainedSnapshots(world: World, row: StackResourceRow): Json[] {
  const snapshotIds = snapshotsOf(world, row)
  const snapshots = snapshotIds.flatMap((id) => world.snapshots.get(id) ?? [])
  const regionId = snapshots[0]?.RegionId
  if (regionId === undefined) return []
  const sizeGiB = snapshots.reduce((sum, { SourceDiskSize }) => sum + SourceDiskSize, 0)
  const message = `The image is gone. Delete its snapshots in ${regionId} to end the fee.`
  const fee = snapshotFee(regionId, sizeGiB)
  return [{ imageId: row.PhysicalResourceId, imageName: '', regionId, snapshotIds, sizeGiB, fee, message }]
}
