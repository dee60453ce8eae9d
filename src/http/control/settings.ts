import type { QuotaSetting, StockSetting } from '../../host/commands.ts'
import { STOCK_SETTING } from '../../host/faultSchema.ts'
import { settleWorld } from '../../host/settled.ts'
import type { WorldHost } from '../../host/worldHost.ts'
import type { ClockMode, Pace } from '../../kernel/clock.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { INSTANCE_COUNT_QUOTA, instancesInUse, quotaLimit, vcpuInUse } from '../../rules/quota.ts'
import { stockOf } from '../../rules/stock.ts'
import { quotas } from '../../world/facts/quotas.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { World } from '../../world/world.ts'
import { type Asked, queryFlag, type Route, UTC_TIME } from './route.ts'
import { worldOf } from './worlds.ts'

const COUNT = { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] }
const PACE = {
  anyOf: [{ enum: ['realistic', 'fast', 'instant'] }, { type: 'number', minimum: 0 }],
} /** Milliseconds since epoch at which clocks end: times on the wire have four digits for the year. */
const LAST_MS = Date.UTC(9999, 11, 31)
const PLACE = { accountId: 'The account of the world if omitted', regionId: 'The region of the world if omitted' }

export const settingRoutes: readonly Route[] = [
  { method: 'get', path: '/worlds/{w}/clock', summary: 'World time, mode and pace', handle: shownClock },
  {
    method: 'patch',
    path: '/worlds/{w}/clock',
    summary: 'Freeze or free the clock, set it forward, change the pace',
    body: {
      type: 'object',
      properties: { mode: { enum: ['wall', 'manual'] }, now: { type: 'string', pattern: UTC_TIME }, pace: PACE },
      additionalProperties: false,
      minProperties: 1,
    },
    handle: async (asked) => {
      await changeClock(worldOf(asked), asked.body as ClockChange)
      return shownClock(asked)
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/clock/advance',
    summary: 'Move the clock by so many milliseconds, or until nothing is pending, and run what is due on the way',
    body: {
      type: 'object',
      properties: { ms: { type: 'integer', minimum: 0, maximum: LAST_MS }, until: { const: 'settled' } },
      oneOf: [{ required: ['ms'] }, { required: ['until'] }],
      additionalProperties: false,
    },
    handle: async (asked) => {
      const { ms } = asked.body as { ms?: number }
      if (ms === undefined) await settleWorld(worldOf(asked))
      else await advance(worldOf(asked), ms)
      return shownClock(asked)
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/stock',
    summary: 'Stock that was set by hand or is taken; of one type in one zone if all three are named',
    query: { regionId: 'Only this region', zoneId: 'Only this zone', instanceType: 'Only this instance type' },
    handle: async (asked) => ({
      body: { stock: await worldOf(asked).read((world) => shownStock(world, asked.query)) },
    }),
  },
  {
    method: 'patch',
    path: '/worlds/{w}/stock',
    summary: 'Set what can still be created; count null is unlimited, category null withdraws the type',
    body: {
      type: 'array',
      items: STOCK_SETTING,
    },
    handle: async (asked) => {
      const settings = asked.body as StockSetting[]
      const host = worldOf(asked)
      await host.control({ kind: 'stock', settings })
      const stock = await host.read((world) =>
        settings.flatMap(({ regionId, zoneId, instanceType }) => shownStock(world, { regionId, zoneId, instanceType })),
      )
      return { body: { stock } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/quotas',
    summary: 'Every quota with its default, its source and the value in force',
    query: PLACE,
    handle: async (asked) => ({
      body: { quotas: await worldOf(asked).read((world) => shownQuotas(world, asked.query)) },
    }),
  },
  {
    method: 'patch',
    path: '/worlds/{w}/quotas',
    summary: 'Set limits; null is no limit, omitted accountId or regionId means all',
    query: PLACE,
    body: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          accountId: { type: 'string' },
          regionId: { type: 'string' },
          name: { type: 'string' },
          value: COUNT,
        },
        required: ['name', 'value'],
        additionalProperties: false,
      },
    },
    handle: async (asked) => {
      await worldOf(asked).control({ kind: 'quotas', settings: asked.body as QuotaSetting[] })
      return { body: { quotas: await worldOf(asked).read((world) => shownQuotas(world, asked.query)) } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/disks/{diskId}/files',
    summary: 'The files on a disk: path, size in bytes, and whether what was last written is on the medium',
    handle: async (asked) => {
      const { diskId = '' } = asked.params
      return { body: { files: await worldOf(asked).read((world) => shownFiles(world, diskId)) } }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/disks/{diskId}/files/{path*}',
    summary: 'A file on a disk, as it is on the medium',
    handle: async (asked) => {
      const { diskId = '', path = '' } = asked.params
      const disk = await worldOf(asked).read((world) => world.disks.get(diskId))
      ensure(disk, new ApiError(404, 'InvalidDiskId.NotFound', `There is no disk ${diskId}.`))
      const file = `/${path}`
      const text = Object.hasOwn(disk.files, file) ? disk.files[file] : undefined
      const isUnflushed = Object.hasOwn(disk.unflushed, file)
      const hint = isUnflushed ? ' It was written and is not on the medium yet: stop the instance to flush it.' : ''
      ensure(text !== undefined, new ApiError(404, 'FileNotFound', `The disk ${diskId} has no file ${file}.${hint}`))
      return { body: text }
    },
  },
  {
    method: 'put',
    path: '/worlds/{w}/disks/{diskId}/files/{path*}',
    summary: 'The guest writes a file',
    query: { flush: 'true: it reaches the medium at once; else when the instance stops' },
    takesText: true,
    handle: async (asked) => {
      const { diskId = '', path = '' } = asked.params
      await worldOf(asked).control({
        kind: 'writeFile',
        diskId,
        path: `/${path}`,
        text: asked.body as string,
        flush: queryFlag(asked, 'flush'),
      })
      return { status: 204 }
    },
  },
]

interface ClockChange {
  readonly mode?: ClockMode
  readonly now?: string
  readonly pace?: Pace
}

/** A clock that is to stand still does so first: then it comes to stand at `now` to the millisecond. */
async function changeClock(host: WorldHost, { now, ...rest }: ClockChange): Promise<void> {
  const change = () => (Object.keys(rest).length > 0 ? host.control({ kind: 'clock', ...rest }) : undefined)
  if (now === undefined) return void (await change())
  const nowMs = Date.parse(now)
  ensure(Number.isFinite(nowMs), new ApiError(400, 'InvalidRequest', `${now} is not a time.`))
  ensure(
    nowMs >= host.targetNowMs,
    new ApiError(409, 'TimeGoesForward', 'A world cannot go back in time; fork or reset it.'),
  )
  if (rest.mode === 'manual') await change()
  await advance(host, Math.max(0, nowMs - host.targetNowMs))
  if (rest.mode !== 'manual') await change()
}

async function advance(host: WorldHost, ms: number): Promise<void> {
  ensure(host.targetNowMs + ms <= LAST_MS, new ApiError(400, 'InvalidRequest', 'The clock ends with the year 9999.'))
  await host.control({ kind: 'advance', ms })
}

async function shownClock(asked: Asked) {
  const { mode, pace, nowMs } = await worldOf(asked).read((world) => ({ ...world.clock, nowMs: world.nowMs }))
  return { body: { mode, pace, now: new Date(nowMs).toISOString(), nowMs } }
}

function shownFiles(world: World, diskId: string) {
  const disk = world.disks.get(diskId)
  ensure(disk, new ApiError(404, 'InvalidDiskId.NotFound', `There is no disk ${diskId}.`))
  return Object.entries({ ...disk.files, ...disk.unflushed })
    .map(([path, text]) => ({
      path,
      sizeBytes: Buffer.byteLength(text),
      isOnMedium: !Object.hasOwn(disk.unflushed, path),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

function shownStock(world: World, { regionId, zoneId, instanceType }: Readonly<Record<string, string | undefined>>) {
  const finite = (count: number) => (Number.isFinite(count) ? count : null)
  const isOne = regionId !== undefined && zoneId !== undefined && instanceType !== undefined
  const places = isOne
    ? (['PostPaid', 'PrePaid', 'Spot'] as const).map((chargeType) => ({ regionId, zoneId, instanceType, chargeType }))
    : world.stock
        .all()
        .filter(
          (row) =>
            row.RegionId === (regionId ?? row.RegionId) &&
            row.ZoneId === (zoneId ?? row.ZoneId) &&
            row.InstanceType === (instanceType ?? row.InstanceType),
        )
        .map((row) => ({
          regionId: row.RegionId,
          zoneId: row.ZoneId,
          instanceType: row.InstanceType,
          chargeType: row.chargeType,
        }))
  return places.map((at) => {
    const { count, taken, category, isSold } = stockOf(world, at)
    return { ...at, count: finite(count), taken, category: isSold ? category : null }
  })
}

function shownQuotas(world: World, query: Readonly<Record<string, string>>) {
  const place = {
    accountId: query.accountId ?? world.genesis.rootAccountId,
    regionId: query.regionId ?? world.genesis.regionId,
  }
  const used: Record<string, number> = {
    'max-postpaid-instance-vcpu-count': vcpuInUse(world, place, 'PostPaid'),
    'max-spot-instance-vcpu-count': vcpuInUse(world, place, 'Spot'),
    'max-security-groups': world.securityGroups.count('scope', scope(place.accountId, place.regionId)),
    vpcs_per_region: world.vpcs.count('scope', scope(place.accountId, place.regionId)),
    [INSTANCE_COUNT_QUOTA]: instancesInUse(world, place),
  }
  return quotas().map(({ name, scope: reach, product, defaultValue, source, confidence }) => {
    const value = quotaLimit(world, name, place)
    return {
      name,
      product,
      scope: reach,
      value,
      defaultValue,
      source,
      confidence,
      ...(used[name] === undefined ? {} : { used: used[name] }),
    }
  })
}
