import type { EventContext } from '../door/events.ts'
import { ApiError } from '../kernel/errors.ts'
import { sha256 } from '../kernel/hash.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import { resourceKey } from '../ros/stack/rows.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { Json } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import { type CloneRequest, preferencesOf } from './request.ts'
import { type CreatedResource, collectResult, instancesOf, leftBehind, listResources } from './result.ts'

export type StepPayload = { readonly cloneTaskId: string; readonly attempt?: number }
type Failure = NonNullable<CloneTaskRow['failure']>
type Decision = CloneTaskRow['decisions'][number]

/** A passing refusal is met so often before the task fails. */
const ATTEMPTS = 5
/** Percent of the task that the scratch takes, and the share at which the stack is done. */
const SCRATCH_DONE = 10
const STACK_DONE = 95
/** The longest that ROS allows: copies of many large images wait for one another. */
const TIMEOUT_MINUTES = 1_440

export function stackNameOf(cloneTaskId: string): string {
  return `CloneInstance-${cloneTaskId}`
}

/** Takes a task on from where it stands. Runs at its start and whenever a row it waits for has changed. */
export function stepClone(context: EventContext, { cloneTaskId, attempt = 0 }: StepPayload): void {
  const { world } = context
  const task = world.cloneTasks.get(cloneTaskId)
  if (task === undefined || (task.status !== 'Running' && task.status !== 'Cancelling')) return
  try {
    if (task.step === 'scratch') stepScratch(context, task)
    else if (task.step === 'stack') stepStack(context, task)
    else stepResult(context, task)
  } catch (error) {
    if (!(error instanceof ApiError)) {
      endFailed(context, task, { code: 'InternalError', status: 500, rule: '' }, String(error))
      throw error
    }
    if (isPassing(error) && attempt < ATTEMPTS) {
      world.atomically(() => {
        world.plan('clone.Step', { cloneTaskId, attempt: attempt + 1 }, 1_000 * 2 ** attempt)
      })
      return
    }
    const { code, status, message, details } = error
    endFailed(context, task, { code, status, rule: String(details?.rule ?? '') }, message)
  }
}

function isPassing({ status, code }: ApiError): boolean {
  return status >= 500 || code.startsWith('Throttling')
}

/** The same in every attempt, so that a repeated call has one effect. */
function tokenOf({ cloneTaskId }: CloneTaskRow, phase: string): string {
  return sha256(`${cloneTaskId}/${phase}`).slice(0, 32)
}

function stepScratch(context: EventContext, task: CloneTaskRow): void {
  const { world } = context
  const request = task.request as unknown as CloneRequest
  const { sourceRegionId: RegionId } = request
  if (task.templateScratchId === '') {
    const { TemplateScratchId } = context.call(task.principal, 'ros.CreateTemplateScratch', {
      RegionId,
      TemplateScratchType: 'ArchitectureReplication',
      SourceResources: request.sourceInstanceIds.map((ResourceId) => ({
        ResourceId,
        ResourceType: 'ALIYUN::ECS::Instance',
      })),
      PreferenceParameters: preferencesOf(request),
      Description: `Clone task ${task.cloneTaskId}`,
      ClientToken: tokenOf(task, 'scratch'),
    })
    waitFor(world, task, [['templateScratches', TemplateScratchId]], { templateScratchId: TemplateScratchId })
    return
  }
  const { templateScratchId: TemplateScratchId } = task
  const { TemplateScratch } = context.call(task.principal, 'ros.GetTemplateScratch', { RegionId, TemplateScratchId })
  const { Status, FailedCode = '', StatusReason = '' } = TemplateScratch
  if (Status === 'GENERATE_IN_PROGRESS') {
    waitFor(world, task, [['templateScratches', TemplateScratchId]])
    return
  }
  // GetTemplateScratch has no field for what decided, so the scratch itself is read.
  const generated = world.templateScratches.get(TemplateScratchId)?.generated as Json
  if (Status === 'GENERATE_FAILED') {
    const { failedRule = '', failedStatus = 400 } = generated as { failedRule?: string; failedStatus?: number }
    endFailed(context, task, { code: FailedCode, status: failedStatus, rule: failedRule }, StatusReason)
    return
  }
  createStack(context, task, generated as unknown as GeneratedScratch)
}

function createStack(context: EventContext, task: CloneTaskRow, plan: GeneratedScratch): void {
  const { world } = context
  const { StackId } = context.call(task.principal, 'ros.CreateStack', {
    RegionId: task.stackRegionId,
    StackName: stackNameOf(task.cloneTaskId),
    TemplateScratchId: task.templateScratchId,
    TemplateScratchRegionId: (task.request as unknown as CloneRequest).sourceRegionId,
    CreateOptions: ['AbandonStackOnCreationComplete'],
    DisableRollback: false,
    TimeoutInMinutes: TIMEOUT_MINUTES,
    ClientToken: tokenOf(task, 'stack'),
  })
  const text = `The stack ${StackId} in ${task.stackRegionId} makes the clones.`
  const decisions = [
    ...plan.decisions,
    ...plan.warnings.map((warning) => ({ ...warning, facts: { outcome: 'warn' } })),
    { rule: '31', text, facts: { stackId: StackId, regionId: task.stackRegionId } },
  ]
  context.explain('clone.rule.31', text, { stackId: StackId })
  const { sourceRegionId } = task.request as unknown as CloneRequest
  context.explain('clone.rule.A21', `The scratch lives in ${sourceRegionId}, the stack in ${task.stackRegionId}.`)
  waitFor(world, task, watchedRows(context, { ...task, stackId: StackId }), {
    step: 'stack',
    stackId: StackId,
    plan: plan as unknown as Json,
    progress: SCRATCH_DONE,
    message: 'The stack is making the clones.',
    decisions: [...task.decisions, ...decisions],
  })
}

function stepStack(context: EventContext, task: CloneTaskRow): void {
  const { world } = context
  const { stackId: StackId, stackRegionId: RegionId, principal } = task
  const stack = context.call(principal, 'ros.GetStack', { RegionId, StackId, ShowResourceProgress: 'PercentageOnly' })
  const { Status, StatusReason = '' } = stack
  const isCancelling = task.status === 'Cancelling'
  if (Status.endsWith('_IN_PROGRESS')) {
    const percent = stack.ResourceProgress?.StackOperationProgress ?? 0
    const progress = SCRATCH_DONE + Math.floor(((STACK_DONE - SCRATCH_DONE) * percent) / 100)
    const message = Status.startsWith('CREATE_ROLLBACK') ? 'The stack failed and is being rolled back.' : task.message
    waitFor(world, task, watchedRows(context, task), { progress, message })
    return
  }
  if (Status === 'DELETE_COMPLETE') {
    const resources = listResources(context, task)
    const isKept = resources.length > 0 && resources.every((resource) => resource.Status === 'CREATE_COMPLETE')
    if (isKept) stepResult(context, task)
    else if (isCancelling) endCancelled(context, task)
    else endFailed(context, task, failed('StackDeleted', 409), 'The stack was deleted with what it had made.')
    return
  }
  if (isCancelling && Status !== 'DELETE_FAILED') {
    context.call(principal, 'ros.DeleteStack', { RegionId, StackId })
    waitFor(world, task, [['stacks', StackId]])
    return
  }
  if (Status === 'CREATE_COMPLETE') {
    waitFor(world, task, [['stacks', StackId]], { progress: STACK_DONE })
    return
  }
  endFailed(
    context,
    task,
    failed(stack.OperationInfo?.Code ?? Status, 409),
    `The stack ended as ${Status}: ${StatusReason}`,
  )
}

function failed(code: string, status: number): Failure {
  return { code, status, rule: '33' }
}

/** The stack, the oldest of its resources at work and the next one to begin: progress is told anew when one of them moves. */
function watchedRows(context: EventContext, task: CloneTaskRow): [table: string, key: string][] {
  const resources = listResources(context, task)
  const busy = resources.find(({ Status }) => Status.endsWith('_IN_PROGRESS'))
  const next = resources.find(({ Status }) => Status === 'INIT_COMPLETE')
  const keys = [busy, next].flatMap((row) =>
    row === undefined ? [] : [resourceKey(task.stackId, row.LogicalResourceId)],
  )
  return [['stacks', task.stackId], ...keys.map((key): [string, string] => ['stackResources', key])]
}

/** A13: the members of a group do not reach one another where those of the source's do not; no template can say so. */
function closeGroups({ call, explain }: EventContext, task: CloneTaskRow): void {
  const { closedGroups = [] } = (task.plan ?? {}) as Partial<GeneratedScratch>
  if (closedGroups.length === 0) return
  for (const { LogicalResourceId, PhysicalResourceId } of listResources({ call }, task)) {
    if (!closedGroups.includes(LogicalResourceId)) continue
    const request = { RegionId: task.stackRegionId, SecurityGroupId: PhysicalResourceId, InnerAccessPolicy: 'Drop' }
    call(task.principal, 'ecs.ModifySecurityGroupPolicy', request)
    explain(
      'clone.rule.A13',
      `The members of ${PhysicalResourceId} do not reach one another, as in the source's group.`,
    )
  }
}

/** Rule 34: done only when the stack is gone and all clones are Running. */
function stepResult(context: EventContext, task: CloneTaskRow): void {
  const { world } = context
  if (task.step === 'stack') closeGroups(context, task)
  const instances = instancesOf(context, task)
  const late = instances.find(({ status }) => ['Pending', 'Starting', 'Stopping'].includes(status))
  if (late !== undefined) {
    waitFor(world, task, [['instances', late.instanceId]], { step: 'result', progress: STACK_DONE })
    return
  }
  const result = collectResult(context, task, instances)
  const idle = instances.filter(({ status }) => status !== 'Running')
  if (idle.length > 0) {
    const named = idle.map(({ instanceId, status }) => `${instanceId} (${status || 'released'})`).join(', ')
    endFailed(context, task, { code: 'ClonesNotRunning', status: 409, rule: '34' }, `Not Running: ${named}.`, result)
    return
  }
  const count = instances.length
  const images = result.retainedImages.length
  const decisions: Decision[] = [
    { rule: '32', text: 'The stack is gone; what it made stays.', facts: { stackId: task.stackId } },
    { rule: '34', text: `All ${count} clones are Running.`, facts: { count } },
  ]
  if (images > 0) {
    const text = `${images} images were made and cost snapshot fees until they and their snapshots are deleted.`
    decisions.push({ rule: '22', text, facts: { images } })
  }
  for (const { rule, text } of decisions) context.explain(`clone.rule.${rule}`, text)
  context.explain('clone.rule.A22', `GetStack still finds ${task.stackId} by its id.`)
  removeScratch(context, task)
  end(world, task, {
    ...result,
    instanceIds: instances.map(({ instanceId }) => instanceId),
    status: 'Succeeded',
    progress: 100,
    message: `Instance cloned: ${count} ${count === 1 ? 'instance is' : 'instances are'} Running.`,
    decisions: [...task.decisions, ...decisions],
  })
}

function endFailed(
  context: EventContext,
  task: CloneTaskRow,
  failure: Failure,
  message: string,
  known?: { readonly createdResources: readonly CreatedResource[]; readonly retainedImages: readonly Json[] },
): void {
  const left = known ?? leftBehindIfKnown(context, task)
  const count = left?.createdResources.length
  const rest =
    count === undefined
      ? `What the stack ${task.stackId} has left could not be found out.`
      : count === 0
        ? 'Nothing is left behind.'
        : `${count} resources are left.`
  const rule = failure.rule || '33'
  context.explain(`clone.rule.${rule}`, message, { code: failure.code })
  if (task.stackId !== '') context.explain('clone.rule.A23', rest, { left: count ?? 'not known' })
  removeScratch(context, task)
  end(context.world, task, {
    ...left,
    status: 'Failed',
    failure,
    message: `${message} ${rest}`,
    decisions: [...task.decisions, { rule, text: message, facts: { code: failure.code, outcome: 'refuse' } }],
  })
}

/** undefined when ROS refuses to say. */
function leftBehindIfKnown(context: EventContext, task: CloneTaskRow) {
  try {
    return leftBehind(context, task)
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

/** Ends a task that was cancelled, once nothing of it is at work any more. */
export function endCancelled(context: EventContext, task: CloneTaskRow): void {
  removeScratch(context, task)
  const left = leftBehind(context, task)
  end(context.world, task, { ...left, status: 'Cancelled', message: 'Cancelled; what the stack had made is removed.' })
}

function end(world: World, { cloneTaskId, watchIds }: CloneTaskRow, members: Partial<CloneTaskRow>): void {
  world.atomically(() => {
    for (const watchId of watchIds) world.unwatch(watchId)
    world.cloneTasks.change(cloneTaskId, { ...members, step: 'done', watchIds: [], finishedMs: world.nowMs })
  })
}

/** Housekeeping: a scratch has done its work when its stack exists. One that is gone already is fine. */
function removeScratch(context: EventContext, { principal, request, templateScratchId }: CloneTaskRow): void {
  if (templateScratchId === '') return
  const RegionId = (request as unknown as CloneRequest).sourceRegionId
  try {
    context.call(principal, 'ros.DeleteTemplateScratch', { RegionId, TemplateScratchId: templateScratchId })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

/** Waits until one of the rows changes, and writes down what is known by then. */
function waitFor(
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
