import type { Request, Response } from 'express'
import type { WorldHost } from '../../host/worldHost.ts'
import { DEFAULT_WORLD, isKeptState } from '../../host/worlds.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { SIGNAL_STATUSES, signalsItself } from '../../ros/stack/signals.ts'
import type { Parts } from '../parts.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

interface Sent {
  readonly status?: unknown
  readonly Status?: unknown
  readonly id?: unknown
  readonly Id?: unknown
  readonly data?: unknown
  readonly Data?: unknown
  readonly reason?: unknown
}

const malformed = new ApiError(400, 'InvalidSignal', 'A signal is JSON with a status SUCCESS, FAILURE or WARNING.')

/**
 * POST /signals/{token} or /w/{world}/signals/{token}: what a guest tells the stack that waits for it. Whoever knows the
 * address may. 404 if nobody waits; 409 if several worlds do, none is named and none of them is the default one.
 */
export async function receiveSignal({ worlds }: Parts, request: Request, response: Response): Promise<void> {
  const { token, w } = request.params as { token: string; w?: string }
  const host = w === undefined ? awaitingWorld(worlds.list(), token) : worlds.find(w)
  const isAwaited = host?.world.waitHandles.has(token)
  ensure(host && isAwaited, new ApiError(404, 'SignalNotAwaited', 'No wait condition handle has this address.'))
  await deliver(host, token, request.body)
  response.status(200).json({ status: 'ok' })
}

/** The world that an address without a name means: the default one if it waits, else the only one that does; what a rewind has kept does not count. */
function awaitingWorld(hosts: readonly WorldHost[], token: string): WorldHost | undefined {
  const awaiting = hosts.filter(({ name, world }) => !isKeptState(name) && world.waitHandles.has(token))
  const named = awaiting.find(({ name }) => name === DEFAULT_WORLD)
  if (named !== undefined) return named
  const names = awaiting.map(({ name }) => name)
  const message = `The worlds ${names.join(', ')} wait for this: name one as in /w/${names[0]}/signals/${token}.`
  ensure(awaiting.length <= 1, new ApiError(409, 'SignalAmbiguous', message, { worlds: names }))
  return awaiting[0]
}

async function deliver(host: WorldHost, token: string, body: unknown): Promise<void> {
  const sent = (body ?? {}) as Sent
  const given = String(sent.status ?? sent.Status ?? 'SUCCESS').toUpperCase()
  const status = SIGNAL_STATUSES.find((known) => known === given)
  ensure(typeof sent === 'object' && !Array.isArray(sent) && status, malformed)
  const id = textOf(sent.id ?? sent.Id)
  await host.control({ kind: 'signal', token, status, id, data: textOf(sent.data ?? sent.Data ?? sent.reason) })
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const signalRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/worlds/{w}/signals/{token}',
    summary: 'The same as POST /signals/{token}, in this world: forks and worlds of one seed share their tokens',
    body: { type: 'object' },
    handle: async (asked) => {
      await deliver(worldOf(asked), asked.params.token ?? '', asked.body)
      return { body: { status: 'ok' } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/guest-signals',
    summary: 'Whether wait conditions of stacks signal by themselves',
    handle: async (asked) => {
      const isAuto = await worldOf(asked).read(signalsItself)
      return { body: { mode: isAuto ? 'auto' : 'manual' } }
    },
  },
  {
    method: 'put',
    path: '/worlds/{w}/guest-signals',
    summary:
      'auto: wait conditions signal by themselves; manual: they wait for POST /signals/{token} or SignalResource',
    body: {
      type: 'object',
      properties: { mode: { enum: ['manual', 'auto'] } },
      required: ['mode'],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const { mode } = asked.body as { mode: 'manual' | 'auto' }
      await worldOf(asked).control({ kind: 'guestSignals', mode })
      return { body: { mode } }
    },
  },
]
