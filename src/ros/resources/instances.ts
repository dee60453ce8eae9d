import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'

type Calls = Pick<ResourceStep, 'call' | 'regionId'>
/** DescribeInstances takes so many ids and shows so many rows at once. */
const PAGE = 100

/** The instances with these ids as DescribeInstances shows them; ids that are gone are left out. */
export function describeInstances({ call, regionId }: Calls, instanceIds: readonly string[]) {
  const found = []
  for (let i = 0; i < instanceIds.length; i += PAGE) {
    const InstanceIds = JSON.stringify(instanceIds.slice(i, i + PAGE))
    const { Instances } = call('ecs.DescribeInstances', { RegionId: regionId, InstanceIds, PageSize: PAGE })
    found.push(...(Instances.Instance ?? []))
  }
  const byId = new Map(found.map((instance) => [instance.InstanceId, instance]))
  return instanceIds.map((id) => byId.get(id)).filter((instance) => instance !== undefined)
}

const instanceGone = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The instance ${id} was released while it was being made.`)

const notRunning = (id: string) =>
  new ApiError(400, 'IncorrectInstanceStatus', `The instance ${id} was started and came to rest as Stopped.`)

/**
 * undefined when none is on its way to Running any more; else one instance that is: waiting for one at a time is enough.
 * `mustRun`, for instances that are being made: refuses when one comes to rest as Stopped, because its start failed or
 * somebody stopped it before all ran.
 * Guess: what ROS does then is not documented; a stack whose server does not run is not complete.
 */
export function waitForRunning(
  step: Calls,
  instanceIds: readonly string[],
  { mustRun = false } = {},
): WaitFor[] | undefined {
  const found = describeInstances(step, instanceIds)
  const shown = new Set(found.map(({ InstanceId }) => InstanceId))
  const missing = instanceIds.find((id) => !shown.has(id))
  ensure(missing === undefined, instanceGone(missing ?? ''))
  const stopped = mustRun ? found.find(({ Status }) => Status === 'Stopped') : undefined
  ensure(stopped === undefined, notRunning(stopped?.InstanceId ?? ''))
  const late = found.find(({ Status }) => Status === 'Pending' || Status === 'Starting')
  return late?.InstanceId === undefined ? undefined : [{ table: 'instances', key: late.InstanceId }]
}

/** Releases instances, 100 a call, whatever their state. Instances that are gone are left out. */
export function releaseInstances(step: Calls, instanceIds: readonly string[]): void {
  const ids = describeInstances(step, instanceIds).map((instance) => instance.InstanceId as string)
  for (let i = 0; i < ids.length; i += PAGE) {
    step.call('ecs.DeleteInstances', { RegionId: step.regionId, InstanceId: ids.slice(i, i + PAGE), Force: true })
  }
}

/** An instance that can't be released just now, because it is being started or stopped. */
export function instancesInTransition(step: Calls, instanceIds: readonly string[]): WaitFor[] {
  const moving = describeInstances(step, instanceIds).find(
    ({ Status }) => Status === 'Pending' || Status === 'Starting' || Status === 'Stopping',
  )
  return moving?.InstanceId === undefined ? [] : [{ table: 'instances', key: moving.InstanceId }]
}

/** undefined when none is left. */
export function waitForRelease(step: Calls, instanceIds: readonly string[]): WaitFor[] | undefined {
  const [left] = describeInstances(step, instanceIds)
  return left?.InstanceId === undefined ? undefined : [{ table: 'instances', key: left.InstanceId }]
}
