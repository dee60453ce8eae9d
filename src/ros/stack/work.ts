import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { own } from '../template/template.ts'
import { planOf } from './planOf.ts'
import { resourceKey, resourcesOf } from './rows.ts'

/** What is left to do, first things first. */
export const KINDS = ['clear', 'make', 'remove'] as const
export type Kind = (typeof KINDS)[number]

/** What a row of a resource is before anything has been made for it, or after that is gone again. */
export const UNMADE = {
  Status: 'INIT_COMPLETE',
  PhysicalResourceId: '',
  properties: null,
  attributes: {},
  ref: null,
  progress: null,
  update: null,
  drift: null,
  inheritedTags: {},
  needs: [],
  isLeaving: false,
  line: '',
} as const satisfies Partial<StackResourceRow>

/** Whether a resource is there, and its Ref and attributes can be read. */
export function isThere({ Status }: Pick<StackResourceRow, 'Status'>): boolean {
  return Status.endsWith('_COMPLETE') && Status !== 'DELETE_COMPLETE' && Status !== 'INIT_COMPLETE'
}

/** Whether nothing of a resource is left, or nothing was made yet. */
export function isGone({ Status }: Pick<StackResourceRow, 'Status'>): boolean {
  return Status === 'DELETE_COMPLETE' || Status === 'INIT_COMPLETE'
}

/**
 * Says what an operation has to do with each resource: what is cleared or removed waits for what needs it, what is made
 * for what it depends on. Linear in resources and dependencies. Inside `atomically`.
 */
export function assign(world: World, stack: StackRow, todoOf: (row: StackResourceRow) => Kind | ''): void {
  const rows = resourcesOf(world, stack.StackId)
  const { resources } = planOf(stack)
  const kinds = new Map(rows.map((row) => [row.LogicalResourceId, todoOf(row)]))
  const neededBy = new Map<string, number>()
  for (const { LogicalResourceId, needs } of rows) {
    const kind = kinds.get(LogicalResourceId)
    if (kind !== 'clear' && kind !== 'remove') continue
    for (const need of needs) if (kinds.get(need) === kind) neededBy.set(need, (neededBy.get(need) ?? 0) + 1)
  }
  const isToBeMade = (id: string) => {
    const kind = kinds.get(id)
    return kind === 'make' || (kind === 'clear' && Object.hasOwn(resources, id))
  }
  for (const { resourceKey: key, LogicalResourceId } of rows) {
    const todo = kinds.get(LogicalResourceId) ?? ''
    const waitsOn =
      todo === 'make'
        ? (own(resources, LogicalResourceId)?.dependsOn.filter(isToBeMade).length ?? 0)
        : (neededBy.get(LogicalResourceId) ?? 0)
    world.stackResources.change(key, { todo, waitsOn })
  }
}

/** A resource is as the plan wants it: those that depend on it need not wait for it any more. Inside `atomically`. */
export function settleMade(world: World, stack: StackRow, logicalId: string): void {
  world.stackResources.change(resourceKey(stack.StackId, logicalId), { todo: '' })
  for (const id of own(planOf(stack).resources, logicalId)?.requiredBy ?? []) release(world, stack.StackId, id, 'make')
}

/** A resource is gone: what it needed can go, too. If the plan has it, it is made anew. Inside `atomically`. */
export function settleGone(world: World, stack: StackRow, row: StackResourceRow): void {
  const { StackId } = stack
  const { LogicalResourceId, needs, todo } = row
  const planned = own(planOf(stack).resources, LogicalResourceId)
  const isRemade = todo === 'clear' && planned !== undefined && remakes(stack)
  if (isRemade) {
    const waitsOn = planned.dependsOn.filter((id) => {
      const other = world.stackResources.get(resourceKey(StackId, id))
      return other?.todo === 'make' || other?.todo === 'clear'
    }).length
    const { type: ResourceType } = planned
    world.stackResources.change(row.resourceKey, { ...UNMADE, ResourceType, StatusReason: '', todo: 'make', waitsOn })
  } else world.stackResources.change(row.resourceKey, { todo: '' })
  if (todo !== 'clear' && todo !== 'remove') return
  for (const need of needs) release(world, StackId, need, todo)
}

/** Whether the operation makes things, rather than removing all. */
function remakes({ Status }: StackRow): boolean {
  return Status === 'CREATE_IN_PROGRESS' || Status === 'UPDATE_IN_PROGRESS' || Status === 'ROLLBACK_IN_PROGRESS'
}

function release(world: World, stackId: string, logicalId: string, kind: Kind): void {
  const row = world.stackResources.get(resourceKey(stackId, logicalId))
  if (row?.todo === kind) world.stackResources.change(row.resourceKey, { waitsOn: row.waitsOn - 1 })
}
