import { expect } from 'vitest'
import { callingContext } from '../../../src/door/settle.ts'
import { newTraceNode } from '../../../src/door/trace.ts'
import { loadRegistry } from '../../../src/host/registry.ts'
import { findResourceShape } from '../../../src/ros/resourceCatalogue.ts'
import type { ResourceStep, ResourceType } from '../../../src/ros/stack/resourceType.ts'
import { findResourceType } from '../../../src/ros/stack/resourceTypes.ts'
import { resourceKey } from '../../../src/ros/stack/rows.ts'
import type { Json } from '../../../src/world/rows/ros.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { shown } from '../stack/stackSetup.ts'

const registry = await loadRegistry()

/** Outputs with Ref and all attributes that are published for the type. */
export function allShown(logicalId: string, type: string): object {
  return shown(logicalId, findResourceShape(type)?.attributes ?? [])
}

/** What a resource type is given, in the state that the resource has now. */
function stepOf(at: TestWorld, StackId: string, logicalId: string): { type: ResourceType; step: ResourceStep } {
  const { world } = at
  const stack = world.stacks.get(StackId)
  const resource = world.stackResources.get(resourceKey(StackId, logicalId))
  const type = findResourceType(resource?.ResourceType ?? '')
  if (stack === undefined || resource === undefined || type === undefined) throw new Error(`no resource ${logicalId}`)
  const trace = newTraceNode({
    ...{ requestId: '', product: 'ros', action: 'test', accountId: '', principalArn: '', regionId: '' },
    ...{ atMs: world.nowMs, request: {} },
  })
  const context = callingContext({ world, registry, options: { checkResponses: true } as never }, 'test', trace)
  const step: ResourceStep = {
    stack,
    resource,
    physicalId: resource.PhysicalResourceId,
    properties: resource.properties as Record<string, Json>,
    regionId: stack.RegionId,
    clientToken: 'test',
    call: (key, request) => context.call(stack.principal, key, request),
    note: () => undefined,
  }
  return { type, step }
}

/** The properties as the type reads them back. */
export function readBack(at: TestWorld, StackId: string, logicalId: string) {
  const { type, step } = stepOf(at, StackId, logicalId)
  return type.read?.(step)
}

/** Gives a resource other properties in place (null: none), and waits until it is ready. */
export async function updateInPlace(
  at: TestWorld,
  StackId: string,
  logicalId: string,
  changes: Record<string, Json>,
): Promise<void> {
  const { type, step } = stepOf(at, StackId, logicalId)
  const names = Object.keys(changes)
  for (const name of names) expect(type.updates, `${name} is updated in place`).toContain(name)
  const properties = Object.fromEntries(
    Object.entries({ ...step.properties, ...changes }).filter(([, value]) => value !== null),
  )
  const made = type.update?.({ ...step, properties, previous: step.properties, changed: new Set(names) })
  at.world.atomically(() =>
    at.world.stackResources.change(resourceKey(StackId, logicalId), {
      properties,
      ...(made === undefined
        ? {}
        : { PhysicalResourceId: made.physicalId, progress: made.progress ?? step.resource.progress }),
    }),
  )
  for (let round = 0; type.pending?.(stepOf(at, StackId, logicalId).step) !== undefined; round++) {
    expect(round, `${logicalId} comes to rest`).toBeLessThan(10)
    await at.settle()
  }
  type.finish?.(stepOf(at, StackId, logicalId).step)
}
