import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

export const identityRoutes: readonly Route[] = [
  {
    method: 'put',
    path: '/worlds/{w}/oidc-providers/{name}/keys',
    summary: 'The public keys (JWK) of an OIDC provider: its issuer is never asked for them',
    body: {
      type: 'object',
      properties: {
        accountId: { type: 'string', pattern: '^\\d{16}$' },
        keys: { type: 'array', items: { type: 'object' }, maxItems: 20 },
      },
      required: ['keys'],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const host = worldOf(asked)
      const { accountId = host.world.genesis.rootAccountId, keys } = asked.body as { accountId?: string; keys: Json[] }
      const shown = keys.map((key) => publicPart(key as JsonWebKey))
      await host.control({ kind: 'oidcKeys', accountId, name: asked.params.name ?? '', keys: shown })
      return { status: 204 }
    },
  },
]

/** What is public of a key; a private one that was sent by mistake is not kept. */
function publicPart(key: JsonWebKey): Json {
  try {
    const { kid } = key as { readonly kid?: unknown }
    const exported = createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' })
    ensure(exported.kty === 'RSA' || exported.kty === 'EC', invalidKey())
    return { ...exported, ...(typeof kid === 'string' ? { kid } : {}) } as unknown as Json
  } catch {
    throw invalidKey()
  }
}

const invalidKey = () => new ApiError(400, 'InvalidKey', 'A key is a JWK of type RSA or EC.')
