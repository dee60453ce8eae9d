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

/** undefined when all run; else one instance that does not yet: waiting for one at a time is enough. */
export function waitForRunning(step: Calls, instanceIds: readonly string[]): WaitFor[] | undefined {
  const found = describeInstances(step, instanceIds)
  const shown = new Set(found.map(({ InstanceId }) => InstanceId))
  const missing = instanceIds.find((id) => !shown.has(id))
  ensure(missing === undefined, instanceGone(missing ?? ''))
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
