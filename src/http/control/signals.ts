import type { Request, Response } from 'express'
import type { WorldHost } from '../../host/worldHost.ts'
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

/** POST /signals/{token}: what a guest tells the stack that waits for it. Whoever knows the address may. */
export async function receiveSignal({ worlds }: Parts, request: Request, response: Response): Promise<void> {
  const { token } = request.params as { token: string }
  const host = worlds.list().find(({ world }) => world.waitHandles.has(token))
  ensure(host, new ApiError(404, 'SignalNotAwaited', 'No wait condition handle has this address.'))
  await deliver(host, token, request.body)
  response.status(200).json({ status: 'ok' })
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
