import { openRoleSession } from '../../host/roleSession.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

const DEFAULT_SERVICE = 'ecs.aliyuncs.com'

/** Credentials as clients find them without being given a key: a credentials URI, and whose metadata are told. */
export const credentialRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/credentials',
    summary: 'A credentials URI: temporary keys of a role, for ALIBABA_CLOUD_CREDENTIALS_URI',
    query: {
      role: 'name of a role whose trust policy lets the service in',
      service: `the service that assumes it (default ${DEFAULT_SERVICE})`,
      account: 'account of the role (default: that of the world)',
      session: 'name of the session (default credentials-uri)',
    },
    handle: async (asked) => {
      const host = worldOf(asked)
      const { role, service = DEFAULT_SERVICE, session = 'credentials-uri', account } = asked.query
      ensure(
        role,
        new ApiError(400, 'InvalidRequest', 'Say which role: ?role=<name>. Its trust policy must let the service in.'),
      )
      const accountId = account ?? host.world.genesis.rootAccountId
      const { lastUpdatedMs: _, ...keys } = await openRoleSession(host, {
        accountId,
        roleName: role,
        sessionName: session,
        service,
      })
      return { body: { Code: 'Success', ...keys } }
    },
  },
  {
    method: 'get',
    path: '/metadata',
    summary: 'Whose metadata the metadata port tells',
    handle: ({ parts: { metadata } }) => ({ body: { world: metadata.world, instanceId: metadata.instanceId ?? null } }),
  },
  {
    method: 'put',
    path: '/metadata',
    summary:
      'Say whose metadata the metadata port tells; instanceId null: the newest running instance with a RAM role, else the newest',
    body: {
      type: 'object',
      properties: { world: { type: 'string' }, instanceId: { type: ['string', 'null'] } },
      additionalProperties: false,
    },
    handle: async ({ parts, body }) => {
      const { world = parts.metadata.world, instanceId = null } = body as { world?: string; instanceId?: string | null }
      const host = parts.worlds.get(world)
      const isThere = instanceId === null || (await host.read((rows) => rows.instances.has(instanceId)))
      ensure(
        isThere,
        new ApiError(404, 'InvalidInstanceId.NotFound', `There is no instance ${instanceId} in the world ${world}.`),
      )
      Object.assign(parts.metadata, { world, instanceId: instanceId ?? undefined })
      return { body: { world, instanceId } }
    },
  },
]
