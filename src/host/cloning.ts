import { faultsAhead } from '../clone/faultsAhead.ts'
import { expectedTime, keptResources, neededPermissions, passedRoles } from '../clone/forecast.ts'
import { type CloneCheck, preflight, refusalAmong, refuse } from '../clone/preflight.ts'
import {
  type ClonePreview,
  clonePreview,
  differingFields,
  type PlanFields,
  planFields,
  previewIdOf,
  scratchChecks,
  stackCheck,
} from '../clone/preview.ts'
import { type CloneStart, readCloneRequest } from '../clone/request.ts'
import { type ClonedSource, clonedSources } from '../clone/result.ts'
import { startClone, taskOfToken } from '../clone/start.ts'
import type { TraceNode } from '../door/trace.ts'
import type { Pace } from '../kernel/clock.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import type { Principal } from '../world/rows/account.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import { Rehearsal } from './rehearsal.ts'
import type { WorldHost } from './worldHost.ts'

/** A task as the control API shows it. */
export type CloneTask = Omit<
  CloneTaskRow,
  'principal' | 'accountId' | 'request' | 'plan' | 'watchIds' | 'failure' | 'ending' | 'isStopping'
> & {
  readonly request: CloneTaskRow['request']
  readonly error?: { readonly code: string; readonly rule?: string }
  readonly sources: readonly ClonedSource[]
  /** RequestIds of the calls that it, its scratch and its stack made, as far as the traces go back. */
  readonly calls: readonly string[]
}

interface Remembered {
  readonly fields: PlanFields
  /** Time of the process, milliseconds. */
  readonly atMs: number
}

/** Previews live beside their world, not in it: for an hour, so that a start can say what has changed since. */
const remembered = new WeakMap<WorldHost, Map<string, Remembered>>()
const REMEMBER_MS = 3_600_000
const MAX_REMEMBERED = 1_000

interface Outcome {
  readonly checks: readonly CloneCheck[]
  readonly plan: GeneratedScratch | undefined
  /** How the task stood when it was enough; undefined when it was not begun. */
  readonly task?: CloneTaskRow
  readonly calls: readonly TraceNode[]
}

/**
 * What a clone would do: the whole task is tried out in a fork of the world, which itself is untouched.
 * A request that would be refused gets its refusing checks; only one that can't be read is an ApiError.
 */
export async function previewClone(
  host: WorldHost,
  principal: Principal,
  given: Readonly<Record<string, unknown>>,
): Promise<ClonePreview> {
  const request = readCloneRequest(given)
  const isOver = (task: CloneTaskRow) => task.finishedMs > 0
  const { checks, plan, task, calls } = await rehearse(host, principal, request, isOver)
  const isDone = task?.status === 'Succeeded'
  const timed = isDone ? await rehearse(host, principal, request, isOver, 'realistic') : undefined
  const cloudMs = timed?.task === undefined ? undefined : timed.task.finishedMs - timed.task.startedMs
  const preview = clonePreview(request, checks, plan, {
    // Where work takes time, it is asked more often how far it is.
    permissions: neededPermissions(
      host.world.clock.pace === 'instant' || timed === undefined ? calls : timed.calls,
      await host.read((world) => passedRoles(world, principal, plan)),
    ),
    kept: keptResources(isDone ? task.createdResources : []),
    faults: await host.read((world) => faultsAhead(world, calls)),
    ...(cloudMs === undefined ? {} : { expected: expectedTime(cloudMs, host.world.clock.pace) }),
  })
  if (plan !== undefined) remember(host, preview.previewId, planFields(plan))
  return preview
}

/**
 * Starts a task, or gives the one that the same token started before. Whatever can be known to stop it refuses it here,
 * with `details.rule`: the task is tried out up to its stack first. What stock or faults do later fails the task instead.
 */
export async function startCloneTask(
  host: WorldHost,
  principal: Principal,
  given: Readonly<Record<string, unknown>>,
): Promise<CloneTask> {
  const request = readCloneRequest(given)
  const earlier = await host.read((world) => taskOfToken(world, principal, request))
  if (earlier === undefined) {
    const { checks, plan } = await rehearse(host, principal, request, (task) => task.step !== 'scratch')
    const refusal = refusalAmong(checks)
    if (refusal !== undefined) throw refusal
    if (request.previewId !== undefined && plan !== undefined) ensureUpToDate(host, request, request.previewId, plan)
  }
  const { previewId: _preview, ...command } = request
  const task = await host.control<CloneTaskRow>({ kind: 'cloneStart', principal, request: { ...command } })
  return shownTask(host, task)
}

/** Newest first. */
export async function listCloneTasks(host: WorldHost): Promise<CloneTask[]> {
  const tasks = await host.read((world) => world.cloneTasks.all())
  return tasks.map((task) => shownTask(host, task))
}

export async function getCloneTask(host: WorldHost, cloneTaskId: string): Promise<CloneTask> {
  const task = await host.read((world) => world.cloneTasks.get(cloneTaskId))
  ensure(task, new ApiError(404, 'CloneTaskNotFound', `There is no clone task ${cloneTaskId}.`))
  return shownTask(host, task)
}

export async function cancelCloneTask(host: WorldHost, cloneTaskId: string): Promise<CloneTask> {
  return shownTask(host, await host.control<CloneTaskRow>({ kind: 'cloneCancel', cloneTaskId }))
}

async function rehearse(
  host: WorldHost,
  principal: Principal,
  request: CloneStart,
  isEnough: (task: CloneTaskRow) => boolean,
  pace: Pace = 'instant',
): Promise<Outcome> {
  const rehearsal = new Rehearsal(await host.read((world) => world.fork()), host.door, pace)
  const { world } = rehearsal
  // The terms bind a start, not a look; what else stops the clone is told whether they are accepted or not.
  const checks = preflight(rehearsal.context, principal, request).map((check): CloneCheck => {
    if (check.rule !== '4' || check.outcome !== 'refuse') return check
    return { rule: '4', outcome: 'warn', message: check.message }
  })
  if (refusalAmong(checks) !== undefined) return { checks, plan: undefined, calls: rehearsal.calls }
  const { clientToken: _token, ...fresh } = request
  // The start itself looks at all of that again.
  const looked = rehearsal.calls.length
  const { cloneTaskId } = startClone(rehearsal.context, principal, { ...fresh, acceptTerms: true })
  const task = () => world.cloneTasks.get(cloneTaskId) as CloneTaskRow
  await rehearsal.runUntil(() => isEnough(task()))
  const { plan, failure, stackId, finishedMs } = task()
  const seen = { task: task(), calls: rehearsal.calls.slice(looked) }
  if (failure !== undefined && stackId === '') {
    return { checks: [...checks, refusalOfTask(task())], plan: undefined, ...seen }
  }
  const rest = finishedMs > 0 ? [stackCheck(task())] : []
  return { checks: [...checks, ...scratchChecks(task()), ...rest], plan: plan as unknown as GeneratedScratch, ...seen }
}

/** Why the scratch or the stack could not be had. */
function refusalOfTask({ failure, decisions }: CloneTaskRow): CloneCheck {
  const { code, status, rule } = failure ?? { code: 'InternalError', status: 500, rule: '' }
  const message = decisions.at(-1)?.text ?? ''
  return refuse(rule || ruleOfCode(code), status, code, message)
}

/** Refusals of the door and of ROS name no rule of cloning; the place that was asked for is rule 26's, all else rule 31's. */
function ruleOfCode(code: string): string {
  return code.startsWith('InvalidRegionId') ? '26' : '31'
}

function remember(host: WorldHost, previewId: string, fields: PlanFields): void {
  const previews = remembered.get(host) ?? new Map<string, Remembered>()
  remembered.set(host, previews)
  const nowMs = performance.now()
  previews.delete(previewId)
  previews.set(previewId, { fields, atMs: nowMs })
  for (const [id, { atMs }] of previews) {
    if (previews.size <= MAX_REMEMBERED && nowMs - atMs <= REMEMBER_MS) break
    previews.delete(id)
  }
}

/** A30: the outcome must still be the one that was shown. */
function ensureUpToDate(host: WorldHost, request: CloneStart, previewId: string, plan: GeneratedScratch): void {
  if (previewIdOf(request, plan) === previewId) return
  const known = remembered.get(host)?.get(previewId)
  const isFresh = known !== undefined && performance.now() - known.atMs <= REMEMBER_MS
  const fields = isFresh ? differingFields(known.fields, planFields(plan)) : []
  const why = isFresh
    ? `It would come out differently in: ${fields.join(', ') || 'the request'}.`
    : 'It was not made here within the last hour.'
  throw new ApiError(409, 'PreviewOutdated', `The preview does not hold any more. ${why}`, { rule: 'A30', fields })
}

function shownTask(host: WorldHost, task: CloneTaskRow): CloneTask {
  const { principal: _who, accountId: _account, plan: _plan, watchIds: _watches, ...inner } = task
  const { failure, ending: _ending, isStopping: _stopping, ...shown } = inner
  const ids = new Set([task.cloneTaskId, task.templateScratchId, task.stackId])
  const isOfTask = ({ product, request }: TraceNode) =>
    product === 'timeline' &&
    [request.cloneTaskId, request.TemplateScratchId, request.StackId].some((id) => ids.has(String(id)))
  const calls = host.traces
    .list(isOfTask, Number.POSITIVE_INFINITY)
    .reverse()
    .flatMap(({ children }) => children.map(({ requestId }) => requestId))
  const error =
    failure === undefined ? undefined : { code: failure.code, ...(failure.rule ? { rule: failure.rule } : {}) }
  return { ...shown, ...(error === undefined ? {} : { error }), sources: clonedSources(host.world, task), calls }
}
