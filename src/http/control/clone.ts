import { CLONE_REQUEST, CLONE_START } from '../../clone/request.ts'
import { cancelCloneTask, getCloneTask, listCloneTasks, previewClone, startCloneTask } from '../../host/cloning.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { findPrincipal } from '../../policy/principals.ts'
import { type Principal, rootPrincipal } from '../../world/rows/account.ts'
import type { Asked, JsonSchema, Route } from './route.ts'
import { worldOf } from './worlds.ts'

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

function withAs(schema: { readonly properties: object }): JsonSchema {
  return { ...schema, properties: { ...schema.properties, as: AS } }
}

/** The request without who asks, and who asks. */
function asker(asked: Asked, host: WorldHost): { principal: Principal; request: Record<string, unknown> } {
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

export const cloneRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/worlds/{w}/clone/preview',
    summary: 'What a clone would do; nothing is changed. Refusals are among the checks',
    body: withAs(CLONE_REQUEST),
    handle: async (asked) => {
      const host = worldOf(asked)
      const { principal, request } = asker(asked, host)
      return { body: await previewClone(host, principal, request) }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/clone/tasks',
    summary: 'Start a clone task',
    body: withAs(CLONE_START),
    handle: async (asked) => {
      const host = worldOf(asked)
      const { principal, request } = asker(asked, host)
      return { status: 201, body: await startCloneTask(host, principal, request) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/clone/tasks',
    summary: 'Clone tasks, newest first',
    handle: async (asked) => ({ body: { tasks: await listCloneTasks(worldOf(asked)) } }),
  },
  {
    method: 'get',
    path: '/worlds/{w}/clone/tasks/{cloneTaskId}',
    summary: 'One clone task',
    handle: async (asked) => ({ body: await getCloneTask(worldOf(asked), asked.params.cloneTaskId ?? '') }),
  },
  {
    method: 'post',
    path: '/worlds/{w}/clone/tasks/{cloneTaskId}/cancel',
    summary: 'Cancel a clone task; what it has made is removed',
    handle: async (asked) => ({
      status: 202,
      body: await cancelCloneTask(worldOf(asked), asked.params.cloneTaskId ?? ''),
    }),
  },
]
