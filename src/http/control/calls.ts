import { findAction } from '../../catalogue/catalogue.ts'
import { encode } from '../../catalogue/encode.ts'
import { PRODUCTS } from '../../catalogue/products.ts'
import type { TraceNode } from '../../door/trace.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Route } from './route.ts'
import { whole } from './whole.ts'
import { worldOf } from './worlds.ts'

/** How a client spells the call: version, names and texts. Nothing for events of the timeline. */
function wireOf({ product, action, request }: TraceNode): object {
  const entry = PRODUCTS.find((known) => known.product === product)
  const shape = entry === undefined ? undefined : findAction(entry.product, action)
  return shape === undefined ? {} : { version: entry?.version, parameters: encode(shape, request) }
}

export const callRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/calls',
    summary: 'The last calls and events, newest first',
    query: {
      product: 'Only calls of this product; timeline for events',
      action: 'Only calls of this action',
      code: 'Only calls with this outcome: 200 or the code of a refusal',
      limit: 'At most so many; 100 if omitted',
    },
    handle: (asked) => {
      const { product, action, code, limit } = asked.query
      const isWanted = (node: TraceNode) =>
        (product === undefined || node.product === product) &&
        (action === undefined || node.action === action) &&
        (code === undefined || (node.outcome?.code ?? '200') === code)
      return { body: { calls: worldOf(asked).traces.list(isWanted, whole(limit, 100, 1_000)) } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/calls/{requestId}',
    summary: 'What one call checked, decided and caused, and how clients spell it',
    handle: (asked) => {
      const { requestId = '' } = asked.params
      const node = worldOf(asked).traces.find(requestId)
      ensure(node, new ApiError(404, 'CallNotFound', `The call ${requestId} is not among the last 1,000.`))
      return { body: { ...node, ...wireOf(node) } }
    },
  },
]
