import type { EventContext } from '../door/events.ts'
import { ApiError } from '../kernel/errors.ts'
import { missingPolicies } from '../policy/grants.ts'
import type { DescribedInstance } from '../ros/call.ts'
import type { Principal } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import type { CloneOptions, CloneRequest, CloneStart } from './request.ts'

/** What one rule says to a request. */
export interface CloneCheck {
  /** Number of the rule, or of the decision on it, in the table of rules. */
  readonly rule: string
  readonly outcome: 'pass' | 'warn' | 'refuse'
  readonly message: string
  /** The refusal that a start meets. */
  readonly refusal?: ApiError
}

const MAX_SOURCES = 20
const MAX_CLONES = 100
/** DescribeInstances takes so many ids at once. */
const PAGE = 100

/**
 * The rules that are not the scratch's: all are looked at, none refuses here. Calls are reads, as the principal who asks.
 * Terms come last, because who may not clone this anyway need not accept them.
 */
export function preflight(
  context: Pick<EventContext, 'call' | 'world'>,
  principal: Principal,
  request: CloneStart,
): CloneCheck[] {
  const checks = [checkPolicies(context.world, principal, request), checkSources(request), checkAmount(request)]
  if (checks.some(({ outcome }) => outcome === 'refuse')) return checks
  return [...checks, ...checkInstances(context, principal, request), checkTerms(context.world, principal, request)]
}

/** The first check that refuses, as an ApiError with its rule. */
export function refusalAmong(checks: readonly CloneCheck[]): ApiError | undefined {
  return checks.find(({ outcome }) => outcome === 'refuse')?.refusal
}

export function refuse(rule: string, status: number, code: string, message: string): CloneCheck {
  return { rule, outcome: 'refuse', message, refusal: new ApiError(status, code, message, { rule }) }
}

function pass(rule: string, message: string): CloneCheck {
  return { rule, outcome: 'pass', message }
}

const POLICIES = ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess']

/** Rule 2, and A19: attached, or what they grant is granted otherwise. Sessions of roles are judged like users. */
function checkPolicies(world: World, principal: Principal, { options = {} }: CloneRequest): CloneCheck {
  if (principal.type === 'Account') return pass('2', 'The root of the account asks; no policies are needed.')
  const { policyCheck = 'effective' } = options
  const missing = missingPolicies(world, principal, POLICIES, policyCheck)
  if (missing.length === 0) return pass('2', `${principal.arn} has what ${POLICIES.join(', ')} grant.`)
  return refuse('2', 403, 'Forbidden.RAM', `${principal.arn} needs ${missing.join(', ')}.`)
}

function checkSources({ sourceInstanceIds }: CloneRequest): CloneCheck {
  const { length } = sourceInstanceIds
  if (length <= MAX_SOURCES) return pass('6', `${length} of at most ${MAX_SOURCES} sources.`)
  return refuse('6', 400, 'TooManySources', `A task clones at most ${MAX_SOURCES} instances; ${length} were given.`)
}

function checkAmount({ instanceAmount }: CloneRequest): CloneCheck {
  if (Number.isInteger(instanceAmount) && instanceAmount >= 1 && instanceAmount <= MAX_CLONES)
    return pass('7', `${instanceAmount} of at most ${MAX_CLONES} clones of each source.`)
  const message = `instanceAmount is a whole number from 1 to ${MAX_CLONES}, not ${instanceAmount}.`
  return refuse('7', 400, 'InvalidInstanceAmount', message)
}

/** Rules 3 and 30, as far as the sources are found; the scratch refuses those that are not. */
function checkInstances(
  { call }: Pick<EventContext, 'call'>,
  principal: Principal,
  request: CloneRequest,
): CloneCheck[] {
  const { sourceRegionId, sourceInstanceIds, sourceResourceGroupId: groupId } = request
  let found: DescribedInstance[]
  try {
    const { Instances } = call(principal, 'ecs.DescribeInstances', {
      RegionId: sourceRegionId,
      InstanceIds: JSON.stringify(sourceInstanceIds.slice(0, PAGE)),
      PageSize: PAGE,
    })
    found = Instances.Instance ?? []
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return [refuse('30', error.status, error.code, error.message)]
  }
  // What is not there is refused by the scratch, by its name.
  if (found.length < sourceInstanceIds.length) return []
  const classic = found.filter(({ InstanceNetworkType }) => InstanceNetworkType !== 'vpc')
  const outside = found.filter(({ ResourceGroupId }) => groupId !== undefined && ResourceGroupId !== groupId)
  const terms = checkTermOfClones(found, request.options)
  const named = (instances: readonly DescribedInstance[]) => instances.map(({ InstanceId }) => InstanceId).join(', ')
  return [
    classic.length === 0
      ? pass('3', 'All sources are in a VPC.')
      : refuse('3', 400, 'InstanceNotInVpc', `Only instances in a VPC are cloned; ${named(classic)} is not.`),
    outside.length === 0
      ? pass('30', 'The sources belong to the region and the resource group that were given.')
      : refuse('30', 400, 'SourceOutsideResourceGroup', `${named(outside)} does not belong to ${groupId}.`),
    ...terms,
  ]
}

/** A18: what is asked for subscriptions has no effect on others, which is said rather than passed over. */
function checkTermOfClones(sources: readonly DescribedInstance[], options: CloneOptions = {}): CloneCheck[] {
  const asked = (['period', 'periodUnit', 'autoRenew'] as const).filter((name) => options[name] !== undefined)
  if (asked.length === 0 || sources.some(({ InstanceChargeType }) => InstanceChargeType === 'PrePaid')) return []
  return [{ rule: 'A18', outcome: 'warn', message: `No source is a subscription: ${asked.join(', ')} has no effect.` }]
}

/** Rule 4: the account accepts the terms with its first clone and is never asked again. */
function checkTerms(world: World, { accountId }: Principal, { acceptTerms }: CloneStart): CloneCheck {
  const accepted = world.cloneTerms.get(accountId)
  if (accepted !== undefined) return pass('4', `The account accepted the terms on ${accepted.acceptedAt}.`)
  if (acceptTerms === true) return pass('4', 'The account accepts the terms.')
  const message = 'The first clone of an account needs its terms accepted: start with acceptTerms.'
  return refuse('4', 403, 'TermsNotAccepted', message)
}
