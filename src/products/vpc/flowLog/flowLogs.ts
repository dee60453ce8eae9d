import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { vpcTags } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { FlowLogRow } from '../../../world/rows/flowLogs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export type Resting = 'Active' | 'Inactive'

const INTERVALS = [1, 5, 10]
const IP_VERSIONS = ['IPv4', 'DualStack'] as const
const TRAFFIC_TYPES = ['All', 'Allow', 'Drop'] as const
const WHOLE_PATH = 'all'
const TRAFFIC_PATHS = [
  WHOLE_PATH,
  'internetGateway',
  'natGateway',
  'vpnGateway',
  'transitRouter',
  'gatewayEndpoint',
  'vbr',
  'ecr',
  'ipv4Gateway',
  'gatewayLoadBalancerEndpoint',
]

/** The flow log in one of these states. */
export function flowLogIn<Status extends FlowLogRow['Status']>(
  { world, own }: ActionContext,
  id: string,
  statuses: readonly Status[],
): FlowLogRow & { readonly Status: Status } {
  const log = own(world.flowLogs, id)
  ensure(log, errors.flowLogNotFound(id))
  ensure((statuses as readonly string[]).includes(log.Status), errors.flowLogStatus(log.Status))
  return log as FlowLogRow & { readonly Status: Status }
}

/** Changes a flow log; `passing` for the time of a network resource, then `to`. */
export function moveFlowLog(
  world: World,
  FlowLogId: string,
  { passing, to, members = {} }: { passing: FlowLogRow['Status']; to: Resting; members?: Partial<FlowLogRow> },
): void {
  world.flowLogs.change(FlowLogId, { ...members, Status: passing })
  world.plan('vpc.FlowLogSettled', { FlowLogId, passing, to }, duration('networkResource'))
}

/** Type and VPC of the resource whose traffic is logged. */
export function resourceOf({ world, own }: ActionContext, type: string, id: string) {
  const found = {
    VPC: () => own(world.vpcs, id),
    VSwitch: () => own(world.vSwitches, id),
    NetworkInterface: () => own(world.networkInterfaces, id),
  }
  const types = Object.keys(found)
  ensure(types.includes(type), errors.illegal('ResourceType', types))
  const ResourceType = type as keyof typeof found
  const resource = found[ResourceType]()
  ensure(resource, errors.resourceNotFound(type, id))
  return { ResourceType, VpcId: resource.VpcId }
}

export function trafficTypeOf(text: string): FlowLogRow['TrafficType'] {
  const known = TRAFFIC_TYPES.find((each) => each === text)
  ensure(known, errors.illegal('TrafficType', TRAFFIC_TYPES))
  return known
}

/** Guess: `all` and another path together are taken, and each path counts once. */
export function trafficPathOf(paths: readonly string[] = []): string[] {
  const asked = [...new Set(paths)]
  for (const path of asked) ensure(TRAFFIC_PATHS.includes(path), errors.illegal('TrafficPath', TRAFFIC_PATHS))
  return asked.length === 0 ? [WHOLE_PATH] : asked
}

export function ensureInterval(minutes: number): void {
  ensure(INTERVALS.includes(minutes), errors.illegal('AggregationInterval', INTERVALS))
}

/** Written in any case (Guess: the remarks spell it in two). */
export function ipVersionOf(text: string): FlowLogRow['IpVersion'] {
  const known = IP_VERSIONS.find((each) => each.toLowerCase() === text.toLowerCase())
  ensure(known, errors.illegal('IpVersion', IP_VERSIONS))
  return known
}

/** Names of a project and a store of the log service, which need not exist: there is none here. Both or neither. */
export function ensureDestination(project: string, store: string): void {
  ensure(project !== '' || store === '', errors.destinationMissing('ProjectName'))
  ensure(store !== '' || project === '', errors.destinationMissing('LogStoreName'))
  ensure(project === '' || /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(project), errors.illegalLogName('ProjectName'))
  ensure(store === '' || /^[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]$/.test(store), errors.illegalLogName('LogStoreName'))
}

/** A flow log as DescribeFlowLogs shows it. Nothing is delivered, so nothing is told of deliveries. */
export function showFlowLog(row: FlowLogRow) {
  return {
    FlowLogId: row.FlowLogId,
    FlowLogName: row.FlowLogName,
    Description: row.Description,
    RegionId: row.RegionId,
    ResourceType: row.ResourceType,
    ResourceId: row.ResourceId,
    TrafficType: row.TrafficType,
    TrafficPath: { TrafficPathList: [...row.TrafficPath] },
    ProjectName: row.ProjectName,
    LogStoreName: row.LogStoreName,
    AggregationInterval: row.AggregationInterval,
    IpVersion: row.IpVersion,
    LogFormat: row.LogFormat,
    Status: row.Status,
    BusinessStatus: 'Normal',
    FlowLogDeliverStatus: '',
    FlowLogDeliverErrorMessage: '',
    ServiceType: '',
    ResourceGroupId: row.ResourceGroupId,
    CreationTime: row.CreationTime,
    Tags: { Tag: vpcTags(row.Tags) },
  }
}
