import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { openRoleSession } from '../../host/roleSession.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import { isoSeconds } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import type { InstanceRow } from '../../world/rows/ecs.ts'
import type { Parts } from '../parts.ts'
import { itemAt, metadataItems } from './items.ts'
import type { MetadataSubject } from './subject.ts'

const TOKEN_PATH = '/latest/api/token'
const TTL_HEADER = 'x-aliyun-ecs-metadata-token-ttl-seconds'
const TOKEN_HEADER = 'x-aliyun-ecs-metadata-token'
const MAX_TTL_SECONDS = 21_600
const ROLE_PATH = /^meta-data\/ram\/security-credentials\/([^/]+)$/

interface Answer {
  readonly status: number
  readonly body: string
  readonly type?: string
}

const plain = (status: number, body: string): Answer => ({ status, body })

/**
 * The instance metadata service: what a program finds at http://100.100.100.200 inside an instance.
 * PUT /latest/api/token gives a token; GET below /latest reads, with the token where the instance demands it (HttpTokens).
 * Guess: 403 where the service is off or a token is missing, 401 for a token that is not good.
 * Source: ECS documentation on instance metadata; the official credentials packages.
 */
export function createMetadataHandler(parts: Parts): RequestListener {
  const tokens = new MetadataTokens(parts)
  return (request, response) => {
    answer(parts, tokens, request)
      .catch((error) =>
        error instanceof ApiError ? plain(error.status, error.message) : plain(500, 'Internal error.'),
      )
      .then((reply) => send(response, reply))
  }
}

async function answer(
  parts: Parts,
  tokens: MetadataTokens,
  { method = 'GET', url = '/', headers }: IncomingMessage,
): Promise<Answer> {
  const path = decodeURIComponent(url.split('?')[0] ?? '')
  const host = parts.worlds.get(parts.metadata.world)
  const instance = await host.read(() => chosen(host, parts.metadata))
  if (instance === undefined) return plain(404, 'There is no instance whose metadata could be told.')
  if (instance.HttpEndpoint === 'disabled') return plain(403, 'The metadata service of the instance is disabled.')
  if (path === TOKEN_PATH) {
    if (method !== 'PUT') return plain(405, 'A token is asked for with PUT.')
    const ttl = Number(headers[TTL_HEADER])
    const isTtl = Number.isInteger(ttl) && ttl >= 1 && ttl <= MAX_TTL_SECONDS
    return isTtl
      ? plain(200, tokens.issue(instance.InstanceId, ttl))
      : plain(400, `${TTL_HEADER} is a whole number from 1 to ${MAX_TTL_SECONDS}.`)
  }
  if (method !== 'GET') return plain(405, 'Metadata are read with GET.')
  const token = headers[TOKEN_HEADER]
  if (token === undefined && instance.HttpTokens === 'required') return plain(403, 'The instance demands a token.')
  if (token !== undefined && !tokens.isGood(instance.InstanceId, String(token)))
    return plain(401, 'The token is not good.')
  if (path === '/' || path === '/latest' || path === '/latest/')
    return plain(200, path === '/' ? 'latest/' : 'dynamic/\nmeta-data/\nuser-data')
  if (!path.startsWith('/latest/')) return plain(404, 'Not found.')
  return told(host, instance, path.slice('/latest/'.length))
}

async function told(host: WorldHost, instance: InstanceRow, path: string): Promise<Answer> {
  const role = ROLE_PATH.exec(path)?.[1]
  if (role !== undefined) {
    if (role !== instance.RamRoleName || role === '') return plain(404, 'The instance has no such role.')
    const session = await openRoleSession(host, {
      accountId: instance.OwnerId,
      roleName: role,
      sessionName: instance.InstanceId,
      service: 'ecs.aliyuncs.com',
    })
    const body = JSON.stringify(
      { ...session, Code: 'Success', LastUpdated: isoSeconds(session.lastUpdatedMs) },
      undefined,
      2,
    )
    return { status: 200, body, type: 'application/json' }
  }
  const item = await host.read((world) => itemAt(metadataItems(world, instance), path))
  return item === undefined ? plain(404, 'Not found.') : plain(200, item)
}

function chosen({ world }: WorldHost, { instanceId }: MetadataSubject): InstanceRow | undefined {
  if (instanceId !== undefined) return world.instances.get(instanceId)
  const newest = world.instances.all()
  return newest.find(({ Status, RamRoleName }) => Status === 'Running' && RamRoleName !== '') ?? newest[0]
}

function send(response: ServerResponse, { status, body, type = 'text/plain' }: Answer): void {
  response.writeHead(status, { 'content-type': `${type};charset=utf-8`, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Tokens of the second version of the service. They carry their own end and are remembered nowhere. */
class MetadataTokens {
  readonly #parts: Parts
  readonly #secret = randomBytes(32)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  issue(instanceId: string, ttlSeconds: number): string {
    const untilMs = this.#parts.hostClock.nowMs() + ttlSeconds * 1_000
    return `${this.#sign(instanceId, String(untilMs))}.${untilMs}`
  }

  isGood(instanceId: string, token: string): boolean {
    const [signature = '', untilMs = ''] = token.split('.')
    const wanted = Buffer.from(this.#sign(instanceId, untilMs))
    const given = Buffer.from(signature)
    const isSigned = wanted.length === given.length && timingSafeEqual(wanted, given)
    return isSigned && Number(untilMs) > this.#parts.hostClock.nowMs()
  }

  #sign(instanceId: string, untilMs: string): string {
    return createHmac('sha256', this.#secret).update(`${instanceId}|${untilMs}`).digest('base64url')
  }
}
