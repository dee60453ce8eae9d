import { ApiError, ensure } from '../../kernel/errors.ts'
import { runKey } from '../../world/rows/invocations.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { allPages, plain } from './dataSource.ts'
import { ifThere } from './gone.ts'
import { flag, number, tags, text, texts } from './properties.ts'

const PAGE = 50

/** Properties that an invocation has, whether its command is kept or not. */
export const RUN_PROPERTIES = [
  'ContainerId',
  'ContainerName',
  'Frequency',
  'InstanceIds',
  'Launcher',
  'Parameters',
  'RepeatMode',
  'ResourceGroupId',
  'Sync',
  'Tags',
  'Timeout',
  'Username',
]

/** Members that InvokeCommand and RunCommand have in common. */
export function runRequest(step: ResourceStep) {
  const { properties, regionId, clientToken } = step
  const parameters = properties.Parameters ?? null
  return {
    RegionId: regionId,
    InstanceId: texts(properties, 'InstanceIds') ?? [],
    ContainerId: text(properties, 'ContainerId'),
    ContainerName: text(properties, 'ContainerName'),
    Frequency: text(properties, 'Frequency'),
    Launcher: text(properties, 'Launcher'),
    ...(parameters === null ? {} : { Parameters: parameters as Record<string, unknown> }),
    RepeatMode: text(properties, 'RepeatMode'),
    ResourceGroupId: text(properties, 'ResourceGroupId'),
    Tag: tags(step),
    Timeout: number(properties, 'Timeout'),
    Username: text(properties, 'Username'),
    ClientToken: clientToken,
  }
}

/** What the instances have answered so far. */
function resultsOf({ call, physicalId, regionId }: ResourceStep) {
  const request = { RegionId: regionId, InvokeId: physicalId, PageSize: PAGE }
  return allPages(
    PAGE,
    (PageNumber) =>
      call('ecs.DescribeInvocationResults', { ...request, PageNumber }).Invocation.InvocationResults?.InvocationResult,
  )
}

const runFailed = (instanceId: string, status: string) =>
  new ApiError(400, 'InvocationFailed', `The command ended on ${instanceId} as ${status}.`)

/**
 * With Sync, waits until the command is over on all instances; one that did not succeed fails the resource. A run that
 * waits for its time is not waited for. Guess: the code, and that a failed command is a failed resource.
 */
export function waitForRuns(step: ResourceStep): WaitFor[] | undefined {
  if (flag(step.properties, 'Sync') !== true) return undefined
  const results = resultsOf(step)
  const isUnder = (status = '') => ['Pending', 'Running', 'Stopping'].includes(status)
  const late = results.find(({ InvocationStatus }) => isUnder(InvocationStatus))
  if (late !== undefined) return [{ table: 'invocationRuns', key: runKey(step.physicalId, late.InstanceId ?? '') }]
  const bad = results.find(
    ({ InvocationStatus = '' }) => InvocationStatus !== 'Success' && InvocationStatus !== 'Scheduled',
  )
  ensure(bad === undefined, runFailed(bad?.InstanceId ?? '', bad?.InvocationStatus ?? ''))
  return undefined
}

/** Guess: the lists have the members that the Describe actions show, with outputs in Base64. */
export function runAttributes(step: ResourceStep): Record<string, Json> {
  const { call, physicalId, regionId } = step
  const { Invocations } = call('ecs.DescribeInvocations', { RegionId: regionId, InvokeId: physicalId })
  const [invocation] = Invocations.Invocation ?? []
  return {
    InvokeId: physicalId,
    InvokeInstances: plain(invocation?.InvokeInstances?.InvokeInstance ?? []),
    InvokeResults: plain(resultsOf(step)),
  }
}

/** Ends what still runs or waits; what has run is history. */
export function endRuns({ call, physicalId, regionId }: ResourceStep): void {
  ifThere(() => call('ecs.StopInvocation', { RegionId: regionId, InvokeId: physicalId }))
}
