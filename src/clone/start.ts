import type { EventContext } from '../door/events.ts'
import { isoSeconds } from '../kernel/clock.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { canonicalJson } from '../kernel/hash.ts'
import { randomText } from '../kernel/ids.ts'
import type { Principal } from '../world/rows/account.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { Json } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import { preflight, refusalAmong } from './preflight.ts'
import { businessOf, type CloneStart, readCloneRequest } from './request.ts'

/**
 * Starts a clone task: preflight, then a row that the timeline takes on from here.
 * Refuses before anything is made; `details.rule` names the rule. The same ClientToken gives the same task (rule 36).
 */
export function startClone(
  context: EventContext,
  principal: Principal,
  given: Readonly<Record<string, unknown>>,
): CloneTaskRow {
  const request = readCloneRequest(given)
  const { world } = context
  const earlier = taskOfToken(world, principal, request)
  if (earlier !== undefined) {
    context.explain('clone.rule.36', 'The token was used before with the same request: this is its task.')
    return earlier
  }
  const checks = preflight(context, principal, request)
  for (const { rule, outcome, message } of checks) context.explain(`clone.rule.${rule}`, message, { outcome })
  const refusal = refusalAmong(checks)
  if (refusal !== undefined) throw refusal

  return world.atomically(() => {
    const { accountId } = principal
    if (!world.cloneTerms.has(accountId)) {
      world.cloneTerms.put({ accountId, acceptedAt: isoSeconds(world.nowMs) })
      context.explain('clone.rule.A25', `The account ${accountId} is not asked for the terms again.`)
    }
    const cloneTaskId = `clone-${randomText(world.random, 16, '0123456789abcdef')}`
    world.planAt('clone.Step', { cloneTaskId }, world.nowMs)
    return world.cloneTasks.put({
      cloneTaskId,
      accountId,
      principal,
      status: 'Running',
      step: 'scratch',
      progress: 0,
      request: businessOf(request) as unknown as Json,
      plan: null,
      clientToken: request.clientToken ?? '',
      templateScratchId: '',
      stackId: '',
      stackRegionId: request.destinationRegionId,
      instanceIds: [],
      createdResources: [],
      retainedImages: [],
      message: 'The template scratch is being generated.',
      watchIds: [],
      decisions: checks.map(({ rule, message, outcome }) => ({ rule, text: message, facts: { outcome } })),
      startedMs: world.nowMs,
      finishedMs: 0,
    })
  })
}

/** The task that was started with the request's token. Refuses a token that came with another request. */
export function taskOfToken(world: World, { accountId }: Principal, request: CloneStart): CloneTaskRow | undefined {
  const { clientToken } = request
  if (!clientToken) return undefined
  const [earlier] = world.cloneTasks.list('clientToken', `${accountId}|${clientToken}`)
  if (earlier === undefined) return undefined
  const message = `The token ${clientToken} was used with another request.`
  ensure(
    canonicalJson(earlier.request) === canonicalJson(businessOf(request)),
    new ApiError(409, 'IdempotentParameterMismatch', message, { rule: '36' }),
  )
  return earlier
}
