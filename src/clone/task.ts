import type { EventContext } from '../door/events.ts'
import { ApiError } from '../kernel/errors.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import { resourceKey } from '../ros/stack/rows.ts'
import { isPassing, retryWaitMs } from '../rules/retries.ts'
import type { CloneStep, CloneTaskRow } from '../world/rows/clone.ts'
import type { Json } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import {
  conclude,
  concludeCancelled,
  concludeFailed,
  type Decision,
  end,
  madeByToken,
  removeScratch,
  tokenOf,
  waitFor,
} from './ends.ts'
import { type CloneRequest, preferencesOf } from './request.ts'
import { type CloneInstance, instancesOf, listResources, whatIsThere } from './result.ts'

export type StepPayload = { readonly cloneTaskId: string; readonly attempt?: number }

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
  if (task === undefined || task.step === 'done') return
  try {
    STEPS[task.step](context, task)
  } catch (error) {
    if (!(error instanceof ApiError)) {
      const failure = { code: 'InternalError', status: 500, rule: '' }
      concludeFailed(context, world.cloneTasks.get(cloneTaskId) ?? task, failure, String(error))
      throw error
    }
    const waitMs = retryWaitMs(attempt)
    if (isPassing(error) && waitMs !== undefined) {
      world.atomically(() => {
        world.plan('clone.Step', { cloneTaskId, attempt: attempt + 1 }, waitMs)
      })
      return
    }
    meetRefusal(context, world.cloneTasks.get(cloneTaskId) ?? task, error)
  }
}

const STEPS: Record<Exclude<CloneStep, 'done'>, (context: EventContext, task: CloneTaskRow) => void> = {
  scratch: stepScratch,
  stack: stepStack,
  result: stepResult,
  cleanup(context, task) {
    removeScratch(context, task)
    end(context, task)
  },
}

/**
 * A call was refused for good. The task ends, but never while its stack is at work: it then asks again when that has come
 * to rest, because only then can be said what is left. A stack whose creation was answered with a refusal is undone.
 */
function meetRefusal(context: EventContext, task: CloneTaskRow, { code, status, message, details }: ApiError): void {
  const { world } = context
  const failure = { code, status, rule: String(details?.rule ?? '') }
  if (task.step === 'cleanup') end(context, task)
  else if (task.step === 'stack' && isAtWork(world, task.stackId)) {
    context.explain('clone.wait', `${code}: asked again when the stack has come to rest.`)
    waitFor(world, task, [['stacks', task.stackId]])
  } else if (task.step === 'scratch' && madeByToken(world, task).stackId !== '') {
    context.explain('clone.undo', `${code}, and yet the stack is there: it is removed.`)
    undoStack(world, { ...task, ...madeByToken(world, task) }, { failure, message: `${code}: ${message}` })
  } else concludeFailed(context, task, failure, message)
}

/** Whether the stack does something, or is about to be given up with its resources kept. */
function isAtWork(world: World, stackId: string): boolean {
  const { Status = '' } = world.stacks.get(stackId) ?? {}
  return Status.endsWith('_IN_PROGRESS') || Status === 'CREATE_COMPLETE'
}

/** Has the stack removed with all that it has made. */
export function undoStack(
  world: World,
  { cloneTaskId, watchIds, ...task }: CloneTaskRow,
  members: Partial<CloneTaskRow>,
): void {
  const { stackId, templateScratchId } = task
  world.atomically(() => {
    for (const watchId of watchIds) world.unwatch(watchId)
    const step = 'stack'
    world.cloneTasks.change(cloneTaskId, { ...members, step, stackId, templateScratchId, watchIds: [] })
    world.planAt('clone.Step', { cloneTaskId }, world.nowMs)
  })
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
    concludeFailed(context, task, { code: FailedCode, status: failedStatus, rule: failedRule }, StatusReason)
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
  const isUndone = task.status === 'Cancelling' || task.failure !== undefined
  if (Status.endsWith('_IN_PROGRESS')) {
    if (isUndone && Status === 'CREATE_IN_PROGRESS') stopCreation(context, task)
    const percent = stack.ResourceProgress?.StackOperationProgress ?? 0
    const progress = SCRATCH_DONE + Math.floor(((STACK_DONE - SCRATCH_DONE) * percent) / 100)
    const message = Status.startsWith('CREATE_ROLLBACK') ? 'The stack failed and is being rolled back.' : task.message
    waitFor(world, task, watchedRows(context, task), isUndone ? {} : { progress, message })
    return
  }
  if (Status === 'DELETE_COMPLETE') {
    meetDeletion(context, task)
    return
  }
  if (isUndone && Status !== 'DELETE_FAILED') {
    context.call(principal, 'ros.DeleteStack', { RegionId, StackId })
    waitFor(world, task, [['stacks', StackId]])
    return
  }
  if (Status === 'CREATE_COMPLETE') {
    waitFor(world, task, [['stacks', StackId]], { progress: STACK_DONE })
    return
  }
  const failure = task.failure ?? { code: stack.OperationInfo?.Code ?? Status, status: 409, rule: '33' }
  concludeFailed(context, task, failure, `The stack ended as ${Status}: ${StatusReason}`)
}

/** Told once; what is being made is waited for, and nothing further is begun. */
function stopCreation({ world, call }: EventContext, task: CloneTaskRow): void {
  if (task.isStopping) return
  const { principal, stackId: StackId, stackRegionId: RegionId } = task
  call(principal, 'ros.CancelStackOperation', { RegionId, StackId, AllowedStackOperations: ['CREATE'] })
  world.atomically(() => world.cloneTasks.change(task.cloneTaskId, { isStopping: true }))
}

/** The stack is gone: with what it has made, or, given up as it was to be, without. */
function meetDeletion(context: EventContext, task: CloneTaskRow): void {
  const resources = listResources(context, task)
  const isKept = resources.length > 0 && resources.every(({ Status }) => Status === 'CREATE_COMPLETE')
  const { failure } = task
  if (failure !== undefined) concludeFailed(context, task, failure, task.message)
  else if (isKept) stepResult(context, task)
  else if (task.status === 'Cancelling') concludeCancelled(context, task)
  else {
    const gone = { code: 'StackDeleted', status: 409, rule: '33' }
    concludeFailed(context, task, gone, 'The stack was deleted with what it had made.')
  }
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

/** A17: clones of a protected source are protected, too, as soon as nothing can go wrong any more that would remove them. */
function protectClones({ call, explain }: EventContext, task: CloneTaskRow, clones: readonly CloneInstance[]): void {
  const { protectedGroups = [] } = (task.plan ?? {}) as Partial<GeneratedScratch>
  const wanted = clones.filter(({ groupLogicalId }) => protectedGroups.includes(groupLogicalId))
  for (const { instanceId: InstanceId } of wanted)
    call(task.principal, 'ecs.ModifyInstanceAttribute', {
      InstanceId,
      DeletionProtection: true,
    })
  if (wanted.length > 0)
    explain('clone.rule.A17', `${wanted.length} clones are protected from deletion, as their sources are.`)
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
  const idle = instances.filter(({ status }) => status !== 'Running')
  if (idle.length > 0) {
    const named = idle.map(({ instanceId, status }) => `${instanceId} (${status || 'released'})`).join(', ')
    concludeFailed(context, task, { code: 'ClonesNotRunning', status: 409, rule: '34' }, `Not Running: ${named}.`)
    return
  }
  protectClones(context, task, instances)
  const count = instances.length
  const images = whatIsThere(world, task).retainedImages.length
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
  const message = `Instance cloned: ${count} ${count === 1 ? 'instance is' : 'instances are'} Running.`
  conclude(
    context,
    task,
    { status: 'Succeeded', message },
    {
      instanceIds: instances.map(({ instanceId }) => instanceId),
      decisions: [...task.decisions, ...decisions],
    },
  )
}
