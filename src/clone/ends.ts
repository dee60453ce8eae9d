import type { EventContext } from '../door/events.ts'
import { replyOfToken } from '../door/tokens.ts'
import { sha256 } from '../kernel/hash.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { World } from '../world/world.ts'
import type { CloneRequest } from './request.ts'
import { inTransition, whatIsThere, withFees } from './result.ts'

export type Failure = NonNullable<CloneTaskRow['failure']>
export type Decision = CloneTaskRow['decisions'][number]
type Ending = NonNullable<CloneTaskRow['ending']>

/** The same in every attempt, so that a repeated call has one effect. */
export function tokenOf({ cloneTaskId }: CloneTaskRow, phase: string): string {
  return sha256(`${cloneTaskId}/${phase}`).slice(0, 32)
}

/** Scratch and stack of the task, those included whose creation was answered with a refusal: their tokens tell. */
export function madeByToken(world: World, task: CloneTaskRow): Pick<CloneTaskRow, 'templateScratchId' | 'stackId'> {
  const { accountId, stackRegionId } = task
  const { sourceRegionId } = task.request as unknown as CloneRequest
  const reply = (regionId: string, key: string, phase: string) =>
    replyOfToken(world, { accountId, regionId }, key, tokenOf(task, phase))
  const scratch = reply(sourceRegionId, 'ros.CreateTemplateScratch', 'scratch')
  const stack = reply(stackRegionId, 'ros.CreateStack', 'stack')
  return {
    templateScratchId: task.templateScratchId || String(scratch?.TemplateScratchId ?? ''),
    stackId: task.stackId || String(stack?.StackId ?? ''),
  }
}

/** The outcome is certain: what is left to do is to tidy up and to tell, in step cleanup. */
export function conclude(
  { world }: EventContext,
  task: CloneTaskRow,
  ending: Ending,
  members: Partial<CloneTaskRow> = {},
): void {
  const { cloneTaskId, watchIds } = task
  world.atomically(() => {
    for (const watchId of watchIds) world.unwatch(watchId)
    const { templateScratchId } = madeByToken(world, task)
    world.cloneTasks.change(cloneTaskId, { ...members, step: 'cleanup', ending, templateScratchId, watchIds: [] })
    world.planAt('clone.Step', { cloneTaskId }, world.nowMs)
  })
}

export function concludeFailed(context: EventContext, task: CloneTaskRow, failure: Failure, message: string): void {
  const rule = failure.rule || '33'
  context.explain(`clone.rule.${rule}`, message, { code: failure.code })
  const decisions = [...task.decisions, { rule, text: message, facts: { code: failure.code, outcome: 'refuse' } }]
  conclude(context, task, { status: 'Failed', message }, { failure, decisions })
}

export function concludeCancelled(context: EventContext, task: CloneTaskRow): void {
  const message = 'Cancelled; what the stack had made is removed.'
  conclude(context, task, { status: 'Cancelled', message }, { status: 'Cancelling' })
}

/** Housekeeping: a scratch has done its work when its stack exists. */
export function removeScratch({ world, call }: EventContext, task: CloneTaskRow): void {
  const { principal, request, templateScratchId: TemplateScratchId } = task
  if (!world.templateScratches.has(TemplateScratchId)) return
  const RegionId = (request as unknown as CloneRequest).sourceRegionId
  call(principal, 'ros.DeleteTemplateScratch', { RegionId, TemplateScratchId })
}

function restOf(world: World, { ending, templateScratchId }: CloneTaskRow, count: number): string {
  const scratch = world.templateScratches.has(templateScratchId)
    ? `The scratch ${templateScratchId} could not be removed.`
    : ''
  if (ending?.status === 'Succeeded') return scratch
  if (count > 0) return `${count} ${count === 1 ? 'resource is' : 'resources are'} left. ${scratch}`.trim()
  return ending?.status === 'Failed' ? 'Nothing is left behind.' : ''
}

/** Ends the task, and tells what of it is there. What is on its way out is waited for. */
export function end({ world, explain }: EventContext, task: CloneTaskRow): void {
  const { cloneTaskId, watchIds, ending } = task
  const { status, message } = ending as Ending
  const isSuccess = status === 'Succeeded'
  const moving = isSuccess ? undefined : inTransition(world, task)
  if (moving !== undefined) {
    waitFor(world, task, [moving])
    return
  }
  const { createdResources, retainedImages } = whatIsThere(world, task)
  const rest = restOf(world, task, createdResources.length)
  if (status === 'Failed' && task.stackId !== '') explain('clone.rule.A23', rest, { left: createdResources.length })
  world.atomically(() => {
    for (const watchId of watchIds) world.unwatch(watchId)
    const { ending: _ending, isStopping: _stopping, ...row } = world.cloneTasks.get(cloneTaskId) ?? task
    world.cloneTasks.put({
      ...row,
      status,
      step: 'done',
      progress: isSuccess ? 100 : row.progress,
      createdResources: isSuccess ? createdResources : withFees(world, createdResources),
      retainedImages,
      message: [message, rest].filter((part) => part !== '').join(' '),
      watchIds: [],
      finishedMs: world.nowMs,
    })
  })
}

/** Waits until one of the rows changes, and writes down what is known by then. */
export function waitFor(
  world: World,
  { cloneTaskId, watchIds: old }: CloneTaskRow,
  rows: readonly (readonly [table: string, key: string])[],
  members: Partial<CloneTaskRow> = {},
): void {
  world.atomically(() => {
    for (const watchId of old) world.unwatch(watchId)
    const watchIds = rows.map(([table, key]) => world.watch(table, key, 'clone.Step', { cloneTaskId }))
    world.cloneTasks.change(cloneTaskId, { ...members, watchIds })
  })
}
