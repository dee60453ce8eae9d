import { duration } from '../../world/facts/durations.ts'
import type { EarlierStack, StackOperation, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { StackPlan } from '../template/plan.ts'
import { overtakeChangeSets } from './changeSets.ts'
import { isBroken, planChanges, type ResourceChange } from './changes.ts'
import { beginOperation } from './operation.ts'
import { outsideOf } from './outside.ts'
import { planOf } from './planOf.ts'
import { planAdvance, resourceKey, resourcesOf } from './rows.ts'
import { pseudoParameters } from './scope.ts'
import { assign, isGone, type Kind, UNMADE } from './work.ts'

/** What an update brings: the stack's template and what goes with it. */
export type NewTarget = Pick<
  StackRow,
  | 'TemplateBody'
  | 'Description'
  | 'parameters'
  | 'Tags'
  | 'principal'
  | 'RamRoleName'
  | 'Parallelism'
  | 'TimeoutInMinutes'
> & { readonly plan: StackPlan }

/** What it takes to bring the resources of a stack to a plan, as they are now. */
export function changesTo(
  world: World,
  stack: StackRow,
  after: StackPlan,
  { tags = stack.Tags, tainted = [] }: { readonly tags?: StackRow['Tags']; readonly tainted?: readonly string[] } = {},
): ResourceChange[] {
  return planChanges({
    rows: resourcesOf(world, stack.StackId),
    before: planOf(stack),
    after,
    tags,
    tainted,
    surroundings: { pseudo: pseudoParameters(stack), outside: outsideOf(world, stack) },
  })
}

/** Begins to bring a stack to another template; it can go back to what it was. `imports`: what is new there is taken over. Inside `atomically`. */
export function startUpdate(
  world: World,
  stack: StackRow,
  { plan, ...target }: NewTarget,
  terms: Pick<StackOperation, 'allowsReplacement' | 'tainted' | 'changeSetId' | 'imports'>,
): void {
  const { TemplateBody, Description, parameters, Tags, StackId } = stack
  overtakeChangeSets(world, StackId, terms.changeSetId)
  const earlier: EarlierStack = { TemplateBody, Description, parameters, plan: stack.plan, Tags }
  const changes = changesTo(world, stack, plan, { tags: target.Tags, tainted: terms.tainted })
  const action = terms.imports === undefined ? 'UPDATE' : 'IMPORT_UPDATE'
  const timeoutEntryId = world.planAt(
    'ros.StackTimeout',
    { StackId, operation: stack.operation.number + 1 },
    world.nowMs + target.TimeoutInMinutes * 60_000,
  )
  const begun = beginOperation(
    world,
    { ...stack, ...target, plan: plan as unknown as StackRow['plan'], timeoutEntryId, drift: null },
    `${action}_IN_PROGRESS`,
    `Stack ${action} started`,
    { ...terms, earlier, rollsBack: !stack.DisableRollback },
  )
  addRows(world, begun)
  assignChanges(world, begun, changes)
  world.plan('ros.StackAdvance', { StackId }, duration('stackStep'))
}

/** Begins to bring a stack back to what it was before the update that failed. Inside `atomically`. */
export function startUpdateRollback(world: World, stack: StackRow, earlier: EarlierStack, reason: string): void {
  const { OperationInfo } = stack
  const begun = beginOperation(world, { ...stack, ...earlier }, 'ROLLBACK_IN_PROGRESS', reason, {
    allowsReplacement: true,
    changeSetId: stack.operation.changeSetId,
  })
  // What failed is told until the next operation.
  const told = OperationInfo === undefined ? begun : world.stacks.change(begun.StackId, { OperationInfo })
  addRows(world, told)
  const before = { ...told, plan: stack.plan }
  assignChanges(world, told, changesTo(world, before, planOf(told)), 'early')
  planAdvance(world, told.StackId)
}

/** A row for each resource of the plan; one that is gone begins anew. */
export function addRows(world: World, stack: StackRow): void {
  const plan = planOf(stack)
  const CreateTime = stack.UpdateTime
  for (const LogicalResourceId of plan.order) {
    const key = resourceKey(stack.StackId, LogicalResourceId)
    const row = world.stackResources.get(key)
    if (row !== undefined && !isGone(row)) continue
    world.stackResources.put({
      resourceKey: key,
      StackId: stack.StackId,
      LogicalResourceId,
      ResourceType: plan.resources[LogicalResourceId]?.type ?? '',
      StatusReason: '',
      todo: '',
      waitsOn: 0,
      CreateTime,
      UpdateTime: CreateTime,
      isHistory: false,
      ...UNMADE,
    })
  }
}

/**
 * What is surely made anew goes first, with all that hangs on it; what the plan has no more goes last, or, `early`, at
 * once where nothing that stays needs it.
 */
function assignChanges(
  world: World,
  stack: StackRow,
  changes: readonly ResourceChange[],
  removal: 'early' | 'last' = 'last',
) {
  const plan = planOf(stack)
  const allows = stack.operation.allowsReplacement
  const replaced = new Set(
    changes
      .filter(({ replacement, isAnew }) => replacement === 'True' && (allows || isAnew))
      .map(({ logicalId }) => logicalId),
  )
  const rows = resourcesOf(world, stack.StackId)
  const isStaying = (id: string) => Object.hasOwn(plan.resources, id) && !replaced.has(id)
  const stillNeeded = new Set<string>()
  const needed = rows.filter((row) => !isGone(row) && isStaying(row.LogicalResourceId))
  for (const { needs } of needed) {
    for (const need of needs) {
      const row = world.stackResources.get(resourceKey(stack.StackId, need))
      if (row === undefined || stillNeeded.has(need) || isStaying(need)) continue
      stillNeeded.add(need)
      needed.push(row)
    }
  }
  const standing = standingOn(rows, replaced, (id) => !Object.hasOwn(plan.resources, id))
  assign(world, stack, (row): Kind | '' => {
    const id = row.LogicalResourceId
    if (Object.hasOwn(plan.resources, id)) return !isGone(row) && (replaced.has(id) || isBroken(row)) ? 'clear' : 'make'
    if (isGone(row) || (removal === 'last' && isRetained(stack, id))) return ''
    return standing.has(id) || (removal === 'early' && !stillNeeded.has(id)) ? 'clear' : 'remove'
  })
}

/** Of what is to be removed, all that needs something which is cleared: it must be gone first. */
function standingOn(
  rows: readonly StackResourceRow[],
  cleared: ReadonlySet<string>,
  isToGo: (logicalId: string) => boolean,
): Set<string> {
  const dependents = new Map<string, string[]>()
  for (const row of rows) {
    if (isGone(row)) continue
    for (const need of row.needs) dependents.set(need, [...(dependents.get(need) ?? []), row.LogicalResourceId])
  }
  const found = new Set<string>()
  const looked = [...cleared]
  for (const id of looked) {
    for (const dependent of dependents.get(id) ?? []) {
      if (found.has(dependent) || !isToGo(dependent)) continue
      found.add(dependent)
      looked.push(dependent)
    }
  }
  return found
}

/** What an update leaves out and leaves behind. It is given up when the update has succeeded. */
export function isRetained({ operation: { earlier } }: StackRow, logicalId: string): boolean {
  return earlier !== null && planOf(earlier).resources[logicalId]?.deletionPolicy === 'Retain'
}

/** More resources turn out to be made anew than was known at the start: what hangs on them goes first. Inside `atomically`. */
export function clearForReplacement(world: World, stack: StackRow, logicalId: string): void {
  const changes = changesTo(world, stack, planOf(stack))
  const replaced = new Set(
    changes.filter(({ replacement }) => replacement === 'True').map((change) => change.logicalId),
  )
  const rows = resourcesOf(world, stack.StackId)
  const waiting = new Set(rows.filter(({ todo }) => todo === 'make').map((row) => row.LogicalResourceId))
  const cleared = new Set([logicalId, ...replaced].filter((id) => waiting.has(id)))
  const removed = new Set(rows.filter(({ todo }) => todo === 'remove').map((row) => row.LogicalResourceId))
  const standing = standingOn(rows, cleared, (id) => removed.has(id))
  assign(world, stack, ({ LogicalResourceId: id, todo }) => {
    if (standing.has(id)) return 'clear'
    if (todo === 'make') return id === logicalId || replaced.has(id) ? 'clear' : 'make'
    return todo === 'failed' ? '' : todo
  })
}
