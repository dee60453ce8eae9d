import { type ActionShape, findAction } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/products.ts'
import { validateRequest, validateResponse } from '../catalogue/validate.ts'
import { ApiError, assert, ensure } from '../kernel/errors.ts'
import { randomText } from '../kernel/ids.ts'
import { Random } from '../kernel/random.ts'
import type { Table } from '../kernel/table.ts'
import { INTERNAL_ORIGIN, type Origin } from '../policy/origin.ts'
import { guardOf } from '../policy/permission.ts'
import { findRegion } from '../world/facts/regions.ts'
import type { Principal } from '../world/rows/account.ts'
import type { Owned } from '../world/rows/ecs.ts'
import type { World } from '../world/world.ts'
import { type Action, type ActionContext, isRead } from './action.ts'
import { dryRunOperation, invalidParameter, missingParameter, unknownRegion } from './errors.ts'
import { heldBack, type Injection, meetFaults } from './faults.ts'
import type { FetchedTexts } from './fetched.ts'
import type { Registry } from './registry.ts'
import { masked } from './secrets.ts'
import { rememberReply, repliedBefore, tokenUse } from './tokens.ts'
import { addChild, hideIn, hideTexts, newTraceNode, type TraceNode } from './trace.ts'
import { materialize } from './views.ts'

/** How the door behaves; one per emulator. */
export interface DoorOptions {
  /** Compare every reply with the catalogue; a difference is our mistake. Always on in tests. */
  readonly checkResponses: boolean
}

/** Everything about a call that is not the request. */
export interface Call {
  readonly world: World
  readonly registry: Registry
  readonly options: DoorOptions
  readonly principal: Principal
  /** Where it comes from, as far as policies may ask. */
  readonly origin: Origin
  /** Host time less world time, milliseconds; 0 where nobody outside waits for the answer. */
  readonly hostAheadMs?: number
  /**
   * Chance from outside the world, for secrets; the same text again when a command is repeated.
   * Omitted where secrets may follow from the world: with an explicit seed they come out the same each time.
   */
  readonly secretSeed?: (() => string) | undefined
  /** Made by an event, not by a client. */
  readonly isInternal?: boolean
  /** A read that only shows the world to somebody who watches it: faults neither count it nor meet it. */
  readonly isLook?: boolean
  /** What the host has read for this call. Calls of events have none. */
  readonly fetched?: FetchedTexts | undefined
  readonly requestId: string
  readonly product: string
  readonly action: string
  /** Told of the call's trace node when the call begins. */
  readonly traced: (node: TraceNode) => void
}

export interface Answer {
  /** With RequestId. Lists may still be ViewLists: `materialize` makes them objects. */
  readonly reply: Record<string, unknown>
  readonly trace: TraceNode
  readonly isRead: boolean
  /** Host milliseconds for which a fault holds the answer back from a client. */
  readonly delayMs: number
}

/** Products whose resources lie in regions. RAM and STS have none. */
const REGIONAL = new Set(['ecs', 'vpc', 'ros'])

/**
 * The one door: every call of every layer passes the same checks in the same order.
 * faults and throttles → RAM action → required and types → region → RAM resource → ClientToken → atomically(handle) → response check.
 * Refusals are ApiErrors; the trace node says what happened either way.
 */
export function call(ask: Call, request: Record<string, unknown>): Answer {
  const { world, principal } = ask
  const action = ask.registry.action(ask.product, ask.action)
  const shape = findAction(ask.product as Product, ask.action)
  assert(action && shape, `${ask.product}.${ask.action} is emulated and in the catalogue`)
  const trace = newTraceNode({
    requestId: ask.requestId,
    product: ask.product,
    action: ask.action,
    accountId: principal.accountId,
    principalArn: principal.arn,
    regionId: '',
    atMs: world.nowMs,
    request: masked(request, [...shape.secrets, ...shape.maybeSecrets]),
  })
  ask.traced(trace)
  const explain = explainIn(trace)
  // No faults, as nearly always: one look at a size.
  const injected = world.faults.size === 0 || ask.isLook ? undefined : injectionInto(ask, request, explain)
  try {
    if (injected?.before !== undefined) throw injected.before
    const guard = guardOf(world, principal, ask.product, ask.action)
    guard.action(explain)
    validate(action, shape, request)
    const context = contextOf(ask, request, trace)
    const { regionId } = context
    const isRegionNamed = regionNamed(ask, request) !== undefined
    guard.resources(
      { schema: shape.request, request, regionId, isRegionNamed, isRead: isRead(action), ...ask },
      explain,
    )
    trace.ignored = Object.keys(action.ignores ?? {}).filter((name) => request[name] !== undefined)
    const reply = perform(action, context, request)
    const whole = { RequestId: ask.requestId, ...reply }
    if (ask.options.checkResponses) checkResponse(shape, whole)
    if (injected?.after !== undefined) throw injected.after
    trace.outcome = { status: 200 }
    return { reply: whole, trace, isRead: isRead(action), delayMs: injected?.delayMs ?? 0 }
  } catch (error) {
    trace.outcome =
      error instanceof ApiError
        ? { status: error.status, code: error.code, message: error.message }
        : { status: 500, code: 'InternalError', message: String(error) }
    throw heldBack(error, injected?.delayMs ?? 0)
  } finally {
    hideTexts(trace)
  }
}

function injectionInto(ask: Call, request: Record<string, unknown>, explain: ActionContext['explain']): Injection {
  const { world, product, action, principal, isInternal = false } = ask
  const regionId = REGIONAL.has(product) ? (regionNamed(ask, request) ?? world.genesis.regionId) : undefined
  return meetFaults({ world, product, action, principalArn: principal.arn, regionId, isInternal, request }, explain)
}

function validate(action: Action, shape: ActionShape, request: Record<string, unknown>): void {
  const problem = validateRequest(shape, request)
  if (problem === undefined) return
  const special = action.refusals?.[problem.name]
  if (special !== undefined) throw special
  if (problem.kind === 'missing') throw missingParameter(action.product as Product, problem.name)
  throw invalidParameter(problem.name, problem.expected === undefined ? '' : `Expected: ${problem.expected}.`)
}

function explainIn(trace: TraceNode): ActionContext['explain'] {
  return (rule, text, facts) => trace.decisions.push(facts === undefined ? { rule, text } : { rule, text, facts })
}

/** RegionId as sent, for products whose resources lie in regions. A few actions of ECS spell it regionId. */
function regionNamed({ product }: Call, request: Record<string, unknown>): string | undefined {
  const region = request.RegionId || request.regionId
  return REGIONAL.has(product) && typeof region === 'string' && region !== '' ? region : undefined
}

const SECRET_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function secretsOf({ world, secretSeed }: Call): ActionContext['newSecret'] {
  let random: Random | undefined
  return (length) => {
    if (secretSeed === undefined) return randomText(world.random, length, SECRET_LETTERS)
    random ??= Random.seeded(secretSeed())
    return randomText(random, length, SECRET_LETTERS)
  }
}

function contextOf(ask: Call, request: Record<string, unknown>, trace: TraceNode): ActionContext {
  const { world, principal } = ask
  const named = regionNamed(ask, request)
  if (named !== undefined) ensure(findRegion(named), unknownRegion(named))
  const regionId = named ?? world.genesis.regionId
  trace.regionId = regionId
  return {
    world,
    accountId: principal.accountId,
    principal,
    origin: ask.origin,
    hostTime: (worldMs) => worldMs + (ask.hostAheadMs ?? 0),
    regionId,
    requestId: ask.requestId,
    explain: explainIn(trace),
    hide(textsIn) {
      hideIn(trace, textsIn(request))
      // What is secret is known now: the rest may be seen.
      trace.request = masked(request, findAction(ask.product as Product, ask.action)?.secrets ?? [])
    },
    newSecret: secretsOf(ask),
    fetched: (parameter) => ask.fetched?.[parameter],
    call: (who, key, asked) => callInside(ask, trace, who, key, asked as Record<string, unknown>) as never,
    own<Row extends Owned>(table: Table<Row>, id: string | undefined): Row | undefined {
      const row = id === undefined || id === '' ? undefined : table.get(id)
      if (row === undefined || row.OwnerId !== principal.accountId) return undefined
      return named === undefined || row.RegionId === named ? row : undefined
    },
  }
}

/** A call that an action makes: as for the calls of events, nobody outside waits for it, and it is a child in the trace. */
function callInside(ask: Call, trace: TraceNode, principal: Principal, key: string, request: Record<string, unknown>) {
  const { world, registry, options, requestId } = ask
  const [product, action] = key.split('.') as [string, string]
  const traced = (node: TraceNode) => addChild(trace, node)
  const who = { principal, origin: INTERNAL_ORIGIN, isInternal: true }
  return materialize(call({ world, registry, options, requestId, ...who, product, action, traced }, request).reply)
}

function perform(action: Action, context: ActionContext, request: Record<string, unknown>): Record<string, unknown> {
  const isDryRun = request.DryRun === true && !action.answersDryRun
  if (isRead(action)) {
    const reply = action.handle(context, request) as Record<string, unknown>
    if (isDryRun) throw dryRunOperation()
    return reply
  }
  const { world } = context
  const key = `${action.product}.${action.action}`
  const token = isDryRun ? undefined : tokenUse(context.accountId, context.regionId, key, request)
  const earlier = token === undefined ? undefined : repliedBefore(world, token, action.tokenMismatch)
  if (earlier !== undefined) {
    context.explain(
      'ClientToken',
      'The token was used before with the same parameters: the first answer is given again.',
    )
    return earlier
  }
  if (action.makesCalls) {
    const reply = materialize(action.handle(context, request))
    if (token !== undefined) world.atomically(() => rememberReply(world, token, reply))
    return reply
  }
  return world.atomically(() => {
    const reply = materialize(action.handle(context, request))
    if (isDryRun) throw dryRunOperation()
    if (token !== undefined) rememberReply(world, token, reply)
    return reply
  })
}

function checkResponse(shape: ActionShape, reply: Record<string, unknown>): void {
  const problems = validateResponse(shape, materialize(reply))
  assert(
    problems.length === 0,
    `reply of ${shape.action} differs from the catalogue: ${problems.slice(0, 5).join('; ')}`,
  )
}
