import { expect } from 'vitest'
import { callingContext } from '../../../src/door/settle.ts'
import { newTraceNode } from '../../../src/door/trace.ts'
import { wholeRegistry } from '../../../src/host/registry.ts'
import type { ResourceStep, ResourceType } from '../../../src/ros/stack/resourceType.ts'
import { findResourceType } from '../../../src/ros/stack/resourceTypes.ts'
import type { Json, StackResourceRow } from '../../../src/world/rows/ros.ts'
import type { TestWorld } from '../../setup/worlds.ts'

const registry = wholeRegistry()

type Properties = Record<string, Json>

/** One resource of the stack `demo`, and what its type is given: the type is driven without the engine, through the door. */
function stepAt(at: TestWorld, logicalId: string): { type: ResourceType; row: StackResourceRow; step: ResourceStep } {
  const { world } = at
  const row = world.stackResources.all().find((each) => each.LogicalResourceId === logicalId && !each.isHistory)
  const stack = world.stacks.get(row?.StackId ?? '')
  const type = findResourceType(row?.ResourceType ?? '')
  if (row === undefined || stack === undefined || type === undefined) throw new Error(`there is no ${logicalId}`)
  const trace = newTraceNode({
    ...{ requestId: '', product: 'test', action: 'update', accountId: stack.OwnerId, principalArn: '' },
    ...{ regionId: stack.RegionId, atMs: world.nowMs, request: {} },
  })
  const options = { strict: false, checkResponses: true }
  const context = callingContext({ world, registry, options }, `test-${logicalId}`, trace)
  const step: ResourceStep = {
    ...{ stack, resource: row, physicalId: row.PhysicalResourceId, regionId: stack.RegionId },
    properties: (row.properties ?? {}) as Properties,
    clientToken: `update-${logicalId}`,
    call: (key, request) => context.call(stack.principal, key, request),
    note: (made) => note(at, row.resourceKey, made),
    world,
    wakeAt: () => undefined,
  }
  return { type, row, step }
}

function note({ world }: TestWorld, key: string, made: { physicalId: string; progress?: Json }): void {
  const { physicalId: PhysicalResourceId, progress = null } = made
  world.atomically(() => world.stackResources.change(key, { PhysicalResourceId, progress }))
}

/**
 * Updates the stack of a resource with other properties for it, `undefined` takes one away, and waits for the end. Returns the
 * attributes. Throws what made the update fail. The resource stays the one that it was.
 */
export async function updateInPlace(at: TestWorld, logicalId: string, change: Record<string, Json | undefined>) {
  const { type, step } = stepAt(at, logicalId)
  for (const name of Object.keys(change)) expect(type.updates, `${name} is updated in place`).toContain(name)
  const { RegionId, StackId, TemplateBody } = step.stack
  const body = JSON.parse(TemplateBody) as { Resources: Record<string, { Properties: Properties }> }
  const resource = body.Resources[logicalId]
  if (resource === undefined) throw new Error(`the template has no ${logicalId}`)
  resource.Properties = JSON.parse(JSON.stringify({ ...resource.Properties, ...change }))
  await at.call('ros.UpdateStack', { RegionId, StackId, TemplateBody: JSON.stringify(body) })
  await at.settle()
  const { Status, StatusReason, OperationInfo } = await at.call('ros.GetStack', { RegionId, StackId })
  if (Status !== 'UPDATE_COMPLETE') throw { code: OperationInfo?.Code, message: `${Status}: ${StatusReason}` }
  const events = await at.call('ros.ListStackEvents', {
    RegionId,
    StackId,
    LogicalResourceId: [logicalId],
    PageSize: 50,
  })
  expect(events.Events.map((event) => event.Status)).not.toContain('DELETE_COMPLETE')
  return stepAt(at, logicalId).row.attributes as Properties
}

/** What drift detection reads of a resource: properties that the template does not give are left out. */
export function readBack(at: TestWorld, logicalId: string): Properties | undefined {
  const { type, step } = stepAt(at, logicalId)
  const now = type.read?.(step)
  if (now === undefined) return undefined
  return Object.fromEntries(Object.entries(now).filter(([name]) => name in step.properties)) as Properties
}

/** The properties that the stack gave, of those that can be read back. */
export function given(at: TestWorld, logicalId: string, unread: readonly string[] = []): Properties {
  const { step } = stepAt(at, logicalId)
  return Object.fromEntries(Object.entries(step.properties).filter(([name]) => !unread.includes(name))) as Properties
}
