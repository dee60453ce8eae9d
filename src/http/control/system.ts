import { actionNames } from '../../catalogue/catalogue.ts'
import { evidenceOf } from '../../catalogue/evidence.ts'
import { PRODUCTS } from '../../catalogue/products.ts'
import type { Route } from './route.ts'

export const systemRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/health',
    summary: 'Whether it runs',
    handle: ({ parts }) => ({
      body: {
        status: 'ok',
        version: parts.version,
        worlds: parts.worlds.list().length,
        uptimeMs: Math.round(process.uptime() * 1_000),
      },
    }),
  },
  {
    method: 'get',
    path: '/coverage',
    summary:
      'Every action that Alibaba publishes for these products, whether it is emulated, and what the tests have shown of it',
    handle: ({ parts }) => {
      const actions = PRODUCTS.flatMap(({ product, version }) =>
        actionNames(product).map((action) => {
          const known = parts.registry.action(product, action)
          if (known === undefined) return { product, version, action, status: 'known' }
          const evidence = { ...evidenceOf(product, action), unread: known.ignores ?? {} }
          return { product, version, action, status: 'emulated', evidence }
        }),
      )
      return { body: { actions } }
    },
  },
]
