import type { QuotaSetting, StockSetting } from '../../host/commands.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { INSTANCE_COUNT_QUOTA, instancesInUse, quotaLimit, vcpuInUse } from '../../rules/quota.ts'
import { stockOf } from '../../rules/stock.ts'
import { quotas } from '../../world/facts/quotas.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { World } from '../../world/world.ts'
import type { Asked, Route } from './route.ts'
import { worldOf } from './worlds.ts'

const CHARGE_TYPE = { enum: ['PostPaid', 'PrePaid', 'Spot'] }
const COUNT = { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] }
const CATEGORY = { enum: ['WithStock', 'ClosedWithStock', 'WithoutStock', 'ClosedWithoutStock', null] }
const PACE = { anyOf: [{ enum: ['realistic', 'fast', 'instant'] }, { type: 'number', minimum: 0 }] }

export const settingRoutes: readonly Route[] = [
  { method: 'get', path: '/worlds/{w}/clock', summary: 'World time, mode and pace', handle: shownClock },
  {
    method: 'patch',
    path: '/worlds/{w}/clock',
    summary: 'Freeze or free the clock, set it forward, change the pace',
    body: {
      type: 'object',
      properties: { mode: { enum: ['wall', 'manual'] }, now: { type: 'string' }, pace: PACE },
      additionalProperties: false,
      minProperties: 1,
    },
    handle: async (asked) => {
      const host = worldOf(asked)
      const { now, ...rest } = asked.body as { now?: string; mode?: 'wall' | 'manual'; pace?: 'fast' }
      if (now !== undefined) {
        const nowMs = Date.parse(now)
        ensure(
          Number.isFinite(nowMs),
          new ApiError(400, 'InvalidRequest', 'now is a time such as 2026-11-24T01:02:03Z.'),
        )
        const ms = nowMs - host.targetNowMs
        ensure(ms >= 0, new ApiError(409, 'TimeGoesForward', 'A world cannot go back in time; fork or reset it.'))
        await host.control({ kind: 'advance', ms })
      }
      if (Object.keys(rest).length > 0) await host.control({ kind: 'clock', ...rest })
      return shownClock(asked)
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/clock/advance',
    summary: 'Move the clock by so many milliseconds and run what is due on the way',
    body: {
      type: 'object',
      properties: { ms: { type: 'integer', minimum: 0 } },
      required: ['ms'],
      additionalProperties: false,
    },
    handle: async (asked) => {
      await worldOf(asked).control({ kind: 'advance', ms: (asked.body as { ms: number }).ms })
      return shownClock(asked)
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/stock',
    summary: 'Stock that was set by hand, or of one type in one zone (regionId, zoneId, instanceType)',
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
      items: {
        type: 'object',
        properties: {
          regionId: { type: 'string' },
          zoneId: { type: 'string' },
          instanceType: { type: 'string' },
          chargeType: CHARGE_TYPE,
          count: COUNT,
          category: CATEGORY,
        },
        required: ['regionId', 'zoneId', 'instanceType'],
        anyOf: [{ required: ['count'] }, { required: ['category'] }],
        additionalProperties: false,
      },
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
    summary: 'Every quota with its default, its source and the value in force (accountId, regionId)',
    handle: async (asked) => ({
      body: { quotas: await worldOf(asked).read((world) => shownQuotas(world, asked.query)) },
    }),
  },
  {
    method: 'patch',
    path: '/worlds/{w}/quotas',
    summary: 'Set limits; null is no limit, omitted accountId or regionId means all',
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
    summary: 'The guest writes a file; with ?flush=true it reaches the medium at once',
    takesText: true,
    handle: async (asked) => {
      const { diskId = '', path = '' } = asked.params
      const flush = asked.query.flush === 'true'
      await worldOf(asked).control({ kind: 'writeFile', diskId, path: `/${path}`, text: asked.body as string, flush })
      return { status: 204 }
    },
  },
]

async function shownClock(asked: Asked) {
  const { mode, pace, nowMs } = await worldOf(asked).read((world) => ({ ...world.clock, nowMs: world.nowMs }))
  return { body: { mode, pace, now: new Date(nowMs).toISOString(), nowMs } }
}

function shownStock(world: World, { regionId, zoneId, instanceType }: Readonly<Record<string, string | undefined>>) {
  const finite = (count: number) => (Number.isFinite(count) ? count : null)
  const place =
    regionId !== undefined && zoneId !== undefined && instanceType !== undefined
      ? { regionId, zoneId, instanceType }
      : undefined
  const places =
    place === undefined
      ? world.stock.all().map((row) => ({
          regionId: row.RegionId,
          zoneId: row.ZoneId,
          instanceType: row.InstanceType,
          chargeType: row.chargeType,
        }))
      : (['PostPaid', 'PrePaid', 'Spot'] as const).map((chargeType) => ({ ...place, chargeType }))
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
