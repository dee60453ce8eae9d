import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { canonicalJson } from '../../kernel/hash.ts'
import { isLoopbackUrl } from '../../rules/loopbackUrl.ts'
import { quotaLimit } from '../../rules/quota.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { type GivenParameter, resolveParameters } from '../template/parameters.ts'
import { planStack, type StackPlan } from '../template/plan.ts'
import type { Section, Template } from '../template/template.ts'
import type { ResourceChange } from './changes.ts'
import { outsideOf } from './outside.ts'
import { planOf } from './planOf.ts'

/** What requests say about running an operation. */
interface Terms {
  readonly TimeoutInMinutes?: number
  readonly Parallelism?: number
}

/** Refuses a time or a Parallelism that cannot be. */
export function ensureTerms({ TimeoutInMinutes = 60, Parallelism = 0 }: Terms): void {
  ensure(
    Number.isInteger(TimeoutInMinutes) && TimeoutInMinutes >= 10 && TimeoutInMinutes <= 1440,
    errors.invalidParameter('TimeoutInMinutes', 'It is 10 to 1440.'),
  )
  ensure(
    Number.isInteger(Parallelism) && Parallelism >= 0,
    errors.invalidParameter('Parallelism', 'It is a whole number from 0.'),
  )
}

/** Unlike ROS: only http URLs of this machine are told. Source: SDK (at most 5). */
export function ensureNotificationUrls(urls: readonly string[]): void {
  ensure(urls.length <= 5, errors.invalidParameter('NotificationURLs', 'There are at most 5.'))
  const other = urls.find((url) => !isLoopbackUrl(url))
  const reason = `Alistack notifies http URLs of this machine only, not ${other}.`
  ensure(other === undefined, errors.invalidParameter('NotificationURLs', reason))
}

/** Plans a template with parameter values. Refuses what CreateStack and UpdateStack refuse of templates and parameters. */
export function planRequested(
  { world, accountId, regionId }: ActionContext,
  template: Template,
  parameters: readonly GivenParameter[],
  pseudo: Section,
): StackPlan {
  ensure(parameters.length <= 200, errors.invalidParameter('Parameters', 'There are at most 200.'))
  const resourceLimit = quotaLimit(world, 'resources_per_stack', { accountId, regionId })
  return planStack(template, resolveParameters(template, parameters), pseudo, {
    maxResources: resourceLimit ?? Number.MAX_SAFE_INTEGER,
    describeType: findResourceShape,
    jq: outsideOf(world, { OwnerId: accountId, RegionId: regionId }).jq,
  })
}

/** The values of a request, with UsePreviousParameters over those given before for what the template still declares. */
export function parametersOf(
  stack: StackRow,
  template: Template,
  {
    Parameters = [],
    UsePreviousParameters = false,
  }: {
    readonly Parameters?: readonly GivenParameter[]
    readonly UsePreviousParameters?: boolean
  },
): readonly GivenParameter[] {
  if (!UsePreviousParameters) return Parameters
  const given = new Set(Parameters.map(({ ParameterKey }) => ParameterKey))
  const kept = stack.parameters.filter(
    ({ ParameterKey }) => !given.has(ParameterKey) && Object.hasOwn(template.parameters, ParameterKey),
  )
  return [...Parameters, ...kept]
}

/** Statuses in which a stack can be updated. Source: documentation of stack updates. */
const UPDATABLE = [
  ...['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_FAILED', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'],
  ...['IMPORT_CREATE_COMPLETE', 'IMPORT_UPDATE_COMPLETE', 'IMPORT_UPDATE_FAILED'],
  ...['IMPORT_UPDATE_ROLLBACK_COMPLETE', 'IMPORT_UPDATE_ROLLBACK_FAILED'],
]

/** Refuses an update of a stack that is busy, gone, or was never made. */
export function ensureUpdatable({ StackId, StackName, Status }: StackRow): void {
  ensure(Status !== 'DELETE_COMPLETE', errors.stackNotFound(StackId))
  const action = Status.replace('_IN_PROGRESS', '')
  ensure(action === Status || action === 'REVIEW', errors.actionInProgress(StackName, action))
  const [last = '', ...first] = Status.split('_').reverse()
  ensure(
    UPDATABLE.includes(Status),
    errors.notSupported(`Updating a stack when it is in (${first.reverse().join('_')}, ${last}) is not supported.`),
  )
}

/** Whether a plan is the one that a stack has; what is left half done is not. */
export function isSamePlan(stack: StackRow, plan: StackPlan): boolean {
  if (stack.Status.endsWith('_FAILED')) return false
  return canonicalJson(planOf(stack)) === canonicalJson(plan)
}

/** Guess: the code. Refuses changes that would make a resource anew. */
export function ensureInPlace(changes: readonly ResourceChange[]): void {
  const replaced = changes.find(({ replacement, isAnew }) => replacement === 'True' && !isAnew)
  if (replaced === undefined) return
  const names = replaced.properties.filter(({ isInPlace }) => !isInPlace).map(({ name }) => name)
  throw errors.stackValidationFailed(
    `Resources.${replaced.logicalId}: ${names.join(', ')} cannot be changed while the resource stays; ReplacementOption Enabled makes it anew.`,
  )
}

/** Logical ids in TaintResources. */
export function ensureTaintable(stack: StackRow, tainted: readonly string[]): void {
  const { resources } = planOf(stack)
  for (const logicalId of tainted) {
    ensure(Object.hasOwn(resources, logicalId), errors.resourceNotFound(logicalId, stack.StackName))
  }
}

/** Whether ReplacementOption is Enabled. */
export function allowsReplacement(option: string | undefined): boolean {
  ensure(
    option === undefined || option === 'Enabled' || option === 'Disabled',
    errors.invalidParameter('ReplacementOption', 'It is Enabled or Disabled.'),
  )
  return option === 'Enabled'
}
