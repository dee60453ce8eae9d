import { materialize } from '../../door/views.ts'
import { asker, withAs } from './asker.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

const NAME = { type: 'string', pattern: '^[A-Za-z]{1,80}$' }

const CALL = {
  type: 'object',
  properties: { product: NAME, action: NAME, request: { type: 'object' } },
  required: ['product', 'action'],
  additionalProperties: false,
}

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
      const { product, action, request = {} } = body as { product: string; action: string; request?: object }
      const { reply } = await host.call({ product, action, principal, request: { ...request } })
      return { body: materialize(reply) }
    },
  },
]
