import type { Json, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import type { ResourceStep, ResourceType } from './resourceType.ts'
import { UNMADE } from './work.ts'

/** A step in which a resource is only looked at: no token, nothing to note, nothing to wait for. */
export function readingStep(world: World, stack: StackRow, resource: StackResourceRow, call: Call): ResourceStep {
  return {
    ...{ stack, resource, physicalId: resource.PhysicalResourceId, world, call, regionId: stack.RegionId },
    properties: (resource.properties ?? {}) as ResourceStep['properties'],
    ...{ clientToken: '', note: () => undefined, wakeAt: () => undefined },
  }
}

/** The same for something that belongs to no stack, by its id; `properties` are what is asked for of it. */
export function strangerStep(
  world: World,
  place: Pick<StackRow, 'OwnerId' | 'RegionId'>,
  type: ResourceType,
  physicalId: string,
  call: Call,
  properties: Readonly<Record<string, Json>> = {},
): ResourceStep {
  // No more of a stack is asked for when something is read.
  const stack = { ...place, Tags: {} } as StackRow
  const resource: StackResourceRow = {
    ...UNMADE,
    ...{ resourceKey: '', StackId: '', LogicalResourceId: '', ResourceType: type.type, StatusReason: '' },
    ...{ PhysicalResourceId: physicalId, properties, todo: '', waitsOn: 0, CreateTime: '', UpdateTime: '' },
    isHistory: false,
  }
  const step = readingStep(world, stack, resource, call)
  const progress = type.imports?.progress?.(step) ?? null
  return { ...step, resource: { ...resource, progress } }
}
