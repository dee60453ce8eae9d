import { actionNames } from '../../catalogue/catalogue.ts'
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
    summary: 'Every action that Alibaba publishes for these products, and whether it is emulated',
    handle: ({ parts }) => {
      const actions = PRODUCTS.flatMap(({ product, version }) =>
        actionNames(product).map((action) => {
          const known = parts.registry.action(product, action)
          const ignores = known?.ignores ?? {}
          return { product, version, action, status: known === undefined ? 'known' : 'emulated', evidence: [], ignores }
        }),
      )
      return { body: { actions } }
    },
  },
]
