import { newAccount } from '../../host/newAccount.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { findRegion } from '../../world/facts/regions.ts'
import type { Parts } from '../parts.ts'
import { newRequestId } from '../requestId.ts'
import { type Asked, type Route, UTC_TIME } from './route.ts'

const NAME = { type: 'string', pattern: '^[a-z0-9-]{1,40}$' }
const PACE = { anyOf: [{ enum: ['realistic', 'fast', 'instant'] }, { type: 'number', minimum: 0 }] }
const CLOCK = { enum: ['wall', 'manual'] }

export function worldOf({ parts, params }: Asked): WorldHost {
  return parts.worlds.get(params.w ?? '')
}

/** A world as the control API shows it, once all that is shown is stored. */
export async function shownWorld(parts: Parts, host: WorldHost) {
  const shown = shownNow(parts, host)
  await host.stored()
  return shown
}

/** In a list, a world that is frozen says so. */
function listedWorld(parts: Parts, host: WorldHost) {
  return shownWorld(parts, host).catch((error: Error) => ({ ...shownNow(parts, host), frozen: error.message }))
}

function shownNow(parts: Parts, host: WorldHost) {
  const { genesis, clock } = host.world
  return {
    name: host.name,
    accountId: genesis.rootAccountId,
    ...parts.worlds.rootKey(host.name),
    clock: clock.mode,
    pace: clock.pace,
    seq: host.journal.seq,
  }
}

interface NewWorld {
  readonly name?: string
  readonly seed?: string
  readonly clock?: 'wall' | 'manual'
  readonly pace?: 'realistic' | 'fast' | 'instant' | number
  readonly regionId?: string
  readonly now?: string
  readonly from?: string
}

/** What a new world is made with; its clock begins at `now`. */
function wanted({ now, regionId, ...rest }: NewWorld & { readonly name: string }) {
  const startMs = timeOf(now)
  ensure(
    regionId === undefined || findRegion(regionId),
    new ApiError(404, 'InvalidRegionId.NotFound', `There is no region ${regionId}.`),
  )
  return { ...rest, regionId, startMs }
}

function timeOf(now: string | undefined): number | undefined {
  const ms = now === undefined ? undefined : Date.parse(now)
  ensure(!Number.isNaN(ms), new ApiError(400, 'InvalidRequest', `${now} is not a time.`))
  return ms
}

export const worldRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds',
    summary: 'All worlds',
    handle: async ({ parts }) => {
      return { body: { worlds: await Promise.all(parts.worlds.list().map((host) => listedWorld(parts, host))) } }
    },
  },
  {
    method: 'post',
    path: '/worlds',
    summary: 'Make a world, empty or as a fork of another (from)',
    body: {
      type: 'object',
      properties: {
        name: NAME,
        seed: { type: 'string', maxLength: 200 },
        clock: CLOCK,
        pace: PACE,
        regionId: { type: 'string' },
        now: { type: 'string', pattern: UTC_TIME },
        from: NAME,
      },
      additionalProperties: false,
    },
    handle: async ({ parts, body }) => {
      const { name = `w-${newRequestId().slice(0, 8).toLowerCase()}`, from, ...rest } = body as NewWorld
      ensure(
        from === undefined || Object.keys(rest).length === 0,
        new ApiError(
          400,
          'InvalidRequest',
          'A fork goes on with seed, clock, pace and region of the world it comes from.',
        ),
      )
      const made =
        from === undefined
          ? parts.worlds.create(wanted({ name, ...rest }))
          : await parts.worlds.get(from).read(() => parts.worlds.fork(from, name))
      return { status: 201, body: await shownWorld(parts, made) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}',
    summary: 'One world',
    handle: async (asked) => ({ body: await shownWorld(asked.parts, worldOf(asked)) }),
  },
  {
    method: 'delete',
    path: '/worlds/{w}',
    summary: 'Remove a world',
    handle: async ({ parts, params }) => {
      await parts.worlds.remove(params.w ?? '')
      return { status: 204 }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/reset',
    summary: 'Back to an empty world with the same name, account and clock: a command, which a rewind takes back',
    body: {
      type: 'object',
      properties: { now: { type: 'string', pattern: UTC_TIME } },
      additionalProperties: false,
    },
    handle: async (asked) => {
      const { now } = asked.body as { now?: string }
      const host = await asked.parts.worlds.reset(worldOf(asked).name, timeOf(now))
      return { body: await shownWorld(asked.parts, host) }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/reopen',
    summary: 'Bring a world back to what was stored of it last, after its folder has refused a write',
    handle: async (asked) => {
      const host = await asked.parts.worlds.reopen(worldOf(asked).name)
      return host === undefined ? { status: 204 } : { body: await shownWorld(asked.parts, host) }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/fork',
    summary: 'A world that goes on from where this one stands, or stood after a command (seq)',
    body: {
      type: 'object',
      properties: { name: NAME, seq: { type: 'integer', minimum: 0 } },
      required: ['name'],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const { name, seq } = asked.body as { name: string; seq?: number }
      const host = worldOf(asked)
      const fork = await host.read(() => asked.parts.worlds.fork(host.name, name, seq))
      return { status: 201, body: await shownWorld(asked.parts, fork) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/accounts',
    summary: 'Accounts of the world',
    handle: async (asked) => {
      const accounts = await worldOf(asked).read((world) => world.accounts.all({ oldestFirst: true }))
      return { body: { accounts: accounts.map(({ AccountId, isRoot }) => ({ accountId: AccountId, isRoot })) } }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/accounts',
    summary: 'A further account with a key of its own',
    handle: async (asked) => {
      const host = worldOf(asked)
      const account = newAccount(host, newRequestId)
      await host.control({ kind: 'account', ...account })
      return { status: 201, body: account }
    },
  },
]
