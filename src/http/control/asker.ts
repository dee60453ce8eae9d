import type { WorldHost } from '../../host/worldHost.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { findPrincipal } from '../../policy/principals.ts'
import { type Principal, rootPrincipal } from '../../world/rows/account.ts'
import type { Asked, JsonSchema } from './route.ts'

interface As {
  readonly accessKeyId?: string
  readonly principalArn?: string
}

/** Who asks: one of the two, or the root of the world's account when omitted. */
const AS = {
  type: 'object',
  properties: { accessKeyId: { type: 'string', minLength: 1 }, principalArn: { type: 'string', minLength: 1 } },
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
}

export function withAs(schema: { readonly properties: object }): JsonSchema {
  return { ...schema, properties: { ...schema.properties, as: AS } }
}

/** The request without who asks, and who asks. */
export function asker(asked: Asked, host: WorldHost): { principal: Principal; request: Record<string, unknown> } {
  const { as = {}, ...request } = asked.body as { as?: As } & Record<string, unknown>
  const { accessKeyId, principalArn } = as
  const root = rootPrincipal(host.world.genesis.rootAccountId)
  if (accessKeyId !== undefined) {
    const holder = asked.parts.worlds.findKey(accessKeyId, host.name)
    ensure(holder, new ApiError(404, 'AccessKeyNotFound', `There is no access key ${accessKeyId} in this world.`))
    return { principal: holder.principal, request }
  }
  if (principalArn === undefined) return { principal: root, request }
  const principal = findPrincipal(host.world, principalArn)
  ensure(principal, new ApiError(404, 'PrincipalNotFound', `There is no principal ${principalArn} in this world.`))
  return { principal, request }
}
