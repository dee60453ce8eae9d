import { changes } from '../../door/events.ts'
import { ApiError } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { canonicalType } from '../resourceCatalogue.ts'
import { own } from '../template/template.ts'
import { isOtherRecord } from './changes.ts'
import { changedProperties, isInPlace } from './differences.ts'
import { ensurePropertiesEmulated } from './emulated.ts'
import { endDeletion, endOperation, failOperation } from './ends.ts'
import { evaluateProperties } from './evaluateProperties.ts'
import { failResource } from './failure.ts'
import { stopRunning } from './operation.ts'
import { planOf } from './planOf.ts'
import type { Phase } from './resourceStep.ts'
import { findResourceType } from './resourceTypes.ts'
import { setResourceStatus } from './rows.ts'
import { clearForReplacement } from './update.ts'
import { isThere, KINDS, type Kind, settleMade } from './work.ts'

type OfStack = { readonly StackId: string; readonly operation?: number }

/** Looks at a stack and begins what can be begun, or ends the operation. Runs whenever one of its resources has come to rest. */
export const stackAdvance = changes<OfStack>(({ world }, { StackId }) => {
  const stack = world.stacks.get(StackId)
  if (stack?.Status.endsWith('_IN_PROGRESS') && stack.Status !== 'REVIEW_IN_PROGRESS') advance(world, stack)
})

/** Forgets a stack whose resources are kept: AbandonStackOnCreationComplete. */
export const stackAbandon = changes<OfStack>(({ world }, { StackId }) => {
  if (world.stacks.get(StackId)?.Status !== 'CREATE_COMPLETE') return
  endDeletion(world, StackId, 'Stack was abandoned after its creation; its resources are kept')
})

/** Creations and updates end in time; rollbacks and deletions take what they need. */
export const stackTimeout = changes<OfStack>(({ world }, { StackId, operation }) => {
  const stack = world.stacks.get(StackId)
  if (stack === undefined || stack.operation.number !== operation) return
  if (!/^(IMPORT_)?(CREATE|UPDATE)_IN_PROGRESS$/.test(stack.Status)) return
  const reason = `Stack ${stack.Status.replace('_IN_PROGRESS', '')} timed out`
  stopRunning(world, stack, reason)
  failOperation(world, stack, reason)
})

function advance(world: World, stack: StackRow): void {
  const { StackId } = stack
  const count = (group: string) => world.stackResources.count('work', `${StackId}|${group}`)
  for (;;) {
    const running = count('running')
    const { cancelReason } = world.stacks.get(StackId)?.operation ?? stack.operation
    if (cancelReason !== '' || count('failed') > 0) {
      if (running === 0) failOperation(world, stack, cancelReason || firstFailure(world, stack))
      return
    }
    const kind = KINDS.find((each) => count(each) > 0)
    if (kind === undefined) {
      endOperation(world, stack)
      return
    }
    const ready = readyRows(world, stack, kind, running)
    if (ready.length === 0) return
    for (const row of ready) if (!begin(world, stack, row, kind)) break
  }
}

/** What can be begun now: the oldest first when something is made, the youngest first when it is removed. */
function readyRows(world: World, { StackId, Parallelism }: StackRow, kind: Kind, running: number): StackResourceRow[] {
  // Parallelism 0 means no limit.
  const limit = Parallelism === 0 ? Number.MAX_SAFE_INTEGER : Math.max(0, Parallelism - running)
  return world.stackResources.list('work', `${StackId}|ready|${kind}`, { limit, oldestFirst: kind === 'make' })
}

function firstFailure(world: World, { StackId }: StackRow): string {
  const failed = world.stackResources.list('work', `${StackId}|failed`, { oldestFirst: true })
  return failed[0]?.StatusReason ?? ''
}

/** Begins one resource. False when what was ready is to be looked at anew. */
function begin(world: World, stack: StackRow, row: StackResourceRow, kind: Kind): boolean {
  if (kind !== 'make') beginStep(world, stack, row, 'delete')
  else if (row.Status === 'INIT_COMPLETE') {
    const { dependsOn: needs = [] } = planOf(stack).resources[row.LogicalResourceId] ?? {}
    const isImported = own(stack.operation.imports ?? {}, row.LogicalResourceId) !== undefined
    beginStep(world, stack, row, isImported ? 'import' : 'create', { needs })
  } else return reviseExisting(world, stack, row)
  return true
}

/** A resource that is there stays as it is, is changed in place, or is made anew. */
function reviseExisting(world: World, stack: StackRow, row: StackResourceRow): boolean {
  const id = row.LogicalResourceId
  const planned = planOf(stack).resources[id]
  const type = findResourceType(row.ResourceType)
  try {
    const properties = evaluateProperties(world, stack, id)
    const changed = changedProperties(type, row, properties, stack.Tags)
    const isOther = canonicalType(planned?.type ?? '') !== canonicalType(row.ResourceType)
    const fixed = isOther ? ['Type'] : changed.filter((name) => !isInPlace(type, name))
    if (fixed.length > 0) {
      if (!stack.operation.allowsReplacement) throw notReplaceable(id, fixed)
      clearForReplacement(world, stack, id)
      return false
    }
    const needs = planned?.dependsOn ?? []
    if (changed.length === 0) {
      settleUnchanged(world, stack, row, needs)
      return true
    }
    if (type !== undefined) ensurePropertiesEmulated(type, properties, id)
    const previous = row.update?.properties ?? row.properties
    const update = { properties, previous, changed }
    beginStep(world, stack, row, 'update', { update, needs: [...new Set([...row.needs, ...needs])] })
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    failResource(world, row, 'UPDATE', error)
    return false
  }
}

/** Guess: the code. */
const notReplaceable = (logicalId: string, properties: readonly string[]) =>
  new ApiError(
    400,
    'StackValidationFailed',
    `Resources.${logicalId}: ${properties.join(', ')} cannot be changed while the resource stays; ReplacementOption Enabled makes it anew.`,
  )

function settleUnchanged(world: World, stack: StackRow, row: StackResourceRow, needs: readonly string[]): void {
  const id = row.LogicalResourceId
  const before = stack.operation.earlier?.plan
  const isRevised =
    before !== undefined && isOtherRecord(planOf({ plan: before }).resources[id], planOf(stack).resources[id])
  if (isRevised || !isThere(row)) setResourceStatus(world, row.resourceKey, 'UPDATE_COMPLETE', 'state changed')
  world.stackResources.change(row.resourceKey, { needs, inheritedTags: stack.Tags, update: null })
  settleMade(world, stack, id)
}

const BEGUN = {
  create: 'CREATE_IN_PROGRESS',
  import: 'IMPORT_IN_PROGRESS',
  update: 'UPDATE_IN_PROGRESS',
  delete: 'DELETE_IN_PROGRESS',
} as const

function beginStep(
  world: World,
  { StackId, operation }: StackRow,
  { resourceKey, LogicalResourceId }: StackResourceRow,
  phase: keyof typeof BEGUN & Phase,
  more: Partial<StackResourceRow> = {},
): void {
  setResourceStatus(world, resourceKey, BEGUN[phase], 'state changed', more)
  const payload = { StackId, LogicalResourceId, phase, attempt: 0, operation: operation.number }
  world.plan('ros.ResourceStep', payload, duration('stackStep'))
}
