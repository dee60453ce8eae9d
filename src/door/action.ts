import { findAction } from '../catalogue/catalogue.ts'
import { isCommonParameter } from '../catalogue/common.ts'
import type { Product } from '../catalogue/products.ts'
import type { ActionKey, Requests, Responses } from '../catalogue/types.generated.ts'
import type { ApiError } from '../kernel/errors.ts'
import type { Table } from '../kernel/table.ts'
import type { Origin } from '../policy/origin.ts'
import type { Principal } from '../world/rows/account.ts'
import type { Owned } from '../world/rows/ecs.ts'
import type { World } from '../world/world.ts'
import type { EventContext } from './events.ts'
import type { FetchedText } from './fetched.ts'

/** What a handler is given besides the request. */
export interface ActionContext {
  readonly world: World
  /** The account that acts: owner of what is created, and the only one whose rows are found. */
  readonly accountId: string
  readonly principal: Principal
  /** Where the call comes from, as far as policies may ask. */
  readonly origin: Origin
  /** RegionId of the request, else the region of the world. */
  readonly regionId: string
  readonly requestId: string
  /** Leaves a decision in the trace: the rule that decided, one sentence, the facts it read. */
  explain(rule: string, text: string, facts?: Readonly<Record<string, unknown>>): void
  /**
   * Says which texts of the request are secret, where the catalogue cannot know (`maybeSecrets`): the trace shows them as ******
   * wherever they stand. Until an action has said so, all that may be secret is.
   */
  hide(textsIn: (request: Readonly<Record<string, unknown>>) => readonly string[]): void
  /** Host time of a moment of world time, both milliseconds: what clients compare with their own clocks. */
  hostTime(worldMs: number): number
  /** What the host has read from the URL in a parameter that the action names in `fetches`, or from a URL of `fetchesWithin`; undefined if it was not asked to. */
  fetched(parameter: string): FetchedText | undefined
  /** Makes a call through the door as the given principal. Only of actions with `makesCalls`, and never inside `atomically`. */
  readonly call: EventContext['call']
  /** Letters and digits that nobody can guess: access key secrets, tokens. Inside `atomically`. */
  newSecret(length: number): string
  /**
   * The row with this id if it belongs to the account and, when the request named a region, lies in it.
   * Everything else answers NotFound, so it is undefined.
   */
  own<Row extends Owned>(table: Table<Row>, id: string | undefined): Row | undefined
}

export type ProductOf<K extends ActionKey> = K extends `${infer P}.${string}` ? P : never
export type ActionOf<K extends ActionKey, P extends string> = K extends `${P}.${infer A}` ? A : never

/** What a file of actions/ says; the catalogue says the rest. */
export interface ActionRules<Request, Response> {
  /** Documented parameters that have no effect here, each with the reason. All others are claimed as read. */
  readonly ignores?: Readonly<Record<string, string>>
  /** True when the action never writes. Taken from the name if omitted (Describe, List, Get, Validate, Preview …). */
  readonly reads?: boolean
  /** Parameters that hold a URL; the host reads it before the call takes its turn. */
  readonly fetches?: readonly string[]
  /** Further URLs that the request leads to, given what has been read so far; asked until there are no more. */
  readonly fetchesWithin?: (
    request: Readonly<Record<string, unknown>>,
    read: (name: string) => FetchedText | undefined,
    world: World,
  ) => readonly string[]
  /** Refusals for a missing or ill-typed parameter, where this action differs from its product's rule. */
  readonly refusals?: Readonly<Record<string, ApiError>>
  /** The handler makes calls: it holds no `atomically`, and writes in one of its own after its last refusal. */
  readonly makesCalls?: boolean
  /** Answers DryRun=true itself instead of being undone with DryRunOperation. */
  readonly answersDryRun?: boolean
  /** Refusal for a ClientToken that was used with other parameters, where it is not IdempotentParameterMismatch. */
  readonly tokenMismatch?: ApiError
  handle(context: ActionContext, request: Request): Response
}

/** An action as the registry holds it, without its types. */
export interface Action extends ActionRules<Record<string, unknown>, object> {
  readonly product: string
  readonly action: string
  /** The action of another API that does the work (forward.ts): `vpc.CreateVpc`. */
  readonly answeredBy?: string
}

/** Declares the action of a file. Product and action name must be in the catalogue; their types come from it. */
export function defineAction<P extends ProductOf<ActionKey>, A extends ActionOf<ActionKey, P>>(
  product: P,
  action: A,
  rules: ActionRules<Requests[`${P}.${A}` & ActionKey], Omit<Responses[`${P}.${A}` & ActionKey], 'RequestId'>>,
): Action {
  return { ...rules, product, action } as unknown as Action
}

const READ_NAMES = /^(Describe|List|Get|Validate|Preview|Query|Check|Is)[A-Z]/

export function isRead(action: Action): boolean {
  return action.reads ?? isReadName(action.action)
}

/** Whether an action of this name only reads, unless it says otherwise. */
export function isReadName(name: string): boolean {
  return READ_NAMES.test(name)
}

/** Given to every action by the door, or accepted from every client. A few actions of ECS spell RegionId so. */
const OF_THE_DOOR = new Set(['ClientToken', 'DryRun', 'regionId'])

/** The documented parameters that an action claims to read: all that it does not declare in `ignores`. */
export function claimedParameters(action: Action): string[] {
  const documented = Object.keys(findAction(action.product as Product, action.action)?.request.properties ?? {})
  return documented.filter(
    (name) => !isCommonParameter(name) && !OF_THE_DOOR.has(name) && action.ignores?.[name] === undefined,
  )
}
