import { findAction, type Schema } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/products.ts'
import type { ActionKey, Requests, Responses } from '../catalogue/types.generated.ts'
import { assert } from '../kernel/errors.ts'
import type { Action, ActionOf, ActionRules, ProductOf } from './action.ts'
import { materialize } from './views.ts'

type Values = Readonly<Record<string, unknown>>

/** An action of one API that is answered by the action of another; the registry joins them. */
export interface ForwardedAction extends Pick<Action, 'product' | 'action' | 'ignores'> {
  /** `vpc.CreateVpc` */
  readonly to: string
  readonly request?: (request: Values) => Values
  readonly reply?: (reply: Values) => Values
}

interface ForwardRules<Request, Response, To extends ActionKey> extends Pick<ActionRules<never, never>, 'ignores'> {
  readonly to: To
  /** The request as the other API spells it. Omitted: both spell it alike. */
  readonly request?: (request: Request) => Requests[To]
  /** The reply as this API spells it. Omitted: what both have by the same name. */
  readonly reply?: (reply: Required<Responses[To]>) => Omit<Response, 'RequestId'>
}

/**
 * Declares the second front door of something that two APIs offer (decision 0007). The checks of the door, the token,
 * the journal and the trace are those of the action that was called; what happens is the other action's.
 */
export function forwardAction<P extends ProductOf<ActionKey>, A extends ActionOf<ActionKey, P>, To extends ActionKey>(
  product: P,
  action: A,
  rules: ForwardRules<Requests[`${P}.${A}` & ActionKey], Responses[`${P}.${A}` & ActionKey], To>,
): ForwardedAction {
  return { ...rules, product, action } as unknown as ForwardedAction
}

/** The declared action with the handler, and the reasons for what it ignores, of the one that answers. */
export function joined(declared: ForwardedAction, target: Action): Action {
  const { product, action, request: toTarget, reply: fromTarget, to } = declared
  const shape = findAction(product as Product, action)
  assert(shape, `${product}.${action} is in the catalogue`)
  const known = shape.request.properties ?? {}
  const inherited = Object.entries(target.ignores ?? {}).filter(([name]) => Object.hasOwn(known, name))
  return {
    ...target,
    product,
    action,
    answeredBy: to,
    ignores: { ...Object.fromEntries(inherited), ...declared.ignores },
    handle(context, request) {
      context.explain('Forward', `${product}.${action} is answered by ${to}.`)
      const reply = materialize(target.handle(context, { ...(toTarget?.(request) ?? request) }))
      return within(shape.response, fromTarget?.(reply) ?? reply) as object
    },
  }
}

/** The value without members that the schema does not have. */
function within(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => within(schema.items ?? {}, item))
  if (schema.properties === undefined || value === null || typeof value !== 'object') return value
  const members = Object.entries(value).flatMap(([name, member]) => {
    const inner = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined
    return inner === undefined ? [] : [[name, within(inner, member)] as const]
  })
  return Object.fromEntries(members)
}
