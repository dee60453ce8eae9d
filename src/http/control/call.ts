import { isRead } from '../../door/action.ts'
import { materialize } from '../../door/views.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { newRequestId } from '../requestId.ts'
import { asker, withAs } from './asker.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

const NAME = { type: 'string', pattern: '^[A-Za-z]{1,80}$' }

const CALL = {
  type: 'object',
  properties: { product: NAME, action: NAME, request: { type: 'object' }, look: { type: 'boolean' } },
  required: ['product', 'action'],
  additionalProperties: false,
}

interface Wanted {
  readonly product: string
  readonly action: string
  readonly request?: object
  /** A page shows the world: a read that faults do not count and that is not among the calls. */
  readonly look?: boolean
}

const lookChanges = (action: string) =>
  new ApiError(400, 'InvalidRequest', `${action} changes the world: it is no look.`)

/** For people and pages that hold no key: the control API's own rules say who may come this way. */
export const callByNameRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/worlds/{w}/call',
    summary: 'Call an emulated action as the root of the account, or as somebody else; the reply is that of the action',
    body: withAs(CALL),
    handle: async (asked) => {
      const host = worldOf(asked)
      const { principal, request: body } = asker(asked, host)
      const { product, action, request = {}, look = false } = body as unknown as Wanted
      const known = asked.parts.registry.action(product, action)
      ensure(!look || known === undefined || isRead(known), lookChanges(action))
      const requestId = newRequestId()
      const started = performance.now()
      try {
        const { reply } = await host.call({
          product,
          action,
          principal,
          request: { ...request },
          isLook: look,
          requestId,
        })
        return { body: materialize(reply) }
      } finally {
        host.traces.took(requestId, Math.round((performance.now() - started) * 10) / 10)
      }
    },
  },
]
