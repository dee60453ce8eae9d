import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isReservedInstanceName } from '../../../rules/names.ts'
import { findResourceGroup } from '../../../rules/resourceGroup.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { newId } from '../../../world/ids.ts'
import { invalidDescription } from '../instance/errors.ts'
import { newOrderId } from '../instance/orders.ts'
import { termEndMs } from '../instance/subscription.ts'
import { unknownInstanceType } from '../launch/errors.ts'
import * as errors from '../reservedInstance/errors.ts'
import {
  ensureZone,
  OFFERING_TYPES,
  oneOf,
  SCOPES,
  type TermUnit,
  termOf,
} from '../reservedInstance/reservedInstances.ts'

type Request = Requests['ecs.PurchaseReservedInstancesOffering']

const HOUR_MS = 3_600_000
const MOST_INSTANCES = 50
const MONTHS_OF_YEAR = 12
/** Guess: how far ahead a term may begin. */
const MOST_AHEAD_MS = 3 * 365 * 24 * HOUR_MS

/**
 * PurchaseReservedInstancesOffering: a reserved instance, active from the hour it is bought in, or Queued until StartTime.
 * At the end of its term it is Expired, or renewed.
 * Unlike ECS: it changes no price, as none is published by which it could, and holds no stock, also for a zone.
 * Guess: Queued as the status before StartTime, and no name when none is sent.
 * Source: Ecs 2014-05-26 catalogue and remarks, with the periods of the Chinese site.
 */
export default defineAction('ecs', 'PurchaseReservedInstancesOffering', {
  handle({ world, accountId, regionId }, request) {
    const { InstanceType, InstanceAmount = 1, ReservedInstanceName = '', Description = '' } = request
    const { ResourceGroupId = '' } = request
    ensure(
      ReservedInstanceName === '' || isReservedInstanceName(ReservedInstanceName),
      errors.invalidReservedInstanceName(),
    )
    ensure(Description === '' || isDescription(Description), invalidDescription())
    const isAmount = Number.isInteger(InstanceAmount) && InstanceAmount >= 1 && InstanceAmount <= MOST_INSTANCES
    ensure(isAmount, invalidParameter('InstanceAmount', `It is 1 to ${MOST_INSTANCES}.`))
    const OfferingType = oneOf('OfferingType', request.OfferingType ?? 'All Upfront', OFFERING_TYPES)
    const Platform = oneOf('Platform', request.Platform ?? 'Linux', ['Linux', 'Windows'])
    const { period, unit } = termOf(request)
    const renewal = renewalOf(request, unit)
    const startMs = startOf(request.StartTime, world.nowMs)
    const Tags = tagsFrom(request.Tag)
    const place = placeOf(request, regionId)
    ensure(findInstanceType(InstanceType), unknownInstanceType())
    const isGroup = ResourceGroupId === '' || findResourceGroup(world, accountId, ResourceGroupId) !== undefined
    ensure(isGroup, errors.resourceGroupNotFound(ResourceGroupId))

    const ReservedInstanceId = newId(world, 'ecsri', regionId)
    const expiresMs = termEndMs(startMs, period, unit)
    const isQueued = startMs > world.nowMs
    world.reservedInstances.put({
      ...{ ReservedInstanceId, ReservedInstanceName, Description, OwnerId: accountId, RegionId: regionId },
      ...{ InstanceType, InstanceAmount, OfferingType, Platform, ResourceGroupId, Tags, ...place, ...renewal },
      Status: isQueued ? 'Queued' : 'Active',
      CreationTime: isoMinutes(world.nowMs),
      StartTime: isoMinutes(startMs),
      ExpiredTime: isoMinutes(expiresMs),
    })
    if (isQueued) world.planAt('ecs.ReservedInstanceStarted', { ReservedInstanceId }, startMs)
    world.planAt('ecs.ReservedInstanceExpired', { ReservedInstanceId }, expiresMs)

    return { OrderId: newOrderId(world), ReservedInstanceIdSets: { ReservedInstanceId: [ReservedInstanceId] } }
  },
})

/** A zone is needed for the scope Zone, and has no effect otherwise. */
function placeOf({ Scope: scope = 'Region', ZoneId = '' }: Request, regionId: string) {
  const Scope = oneOf('Scope', scope, SCOPES)
  if (Scope === 'Region') return { Scope, ZoneId: '' }
  ensure(ZoneId !== '', missingParameter('ecs', 'ZoneId'))
  ensureZone(regionId, ZoneId)
  return { Scope, ZoneId }
}

/** AutoRenewPeriod counts months; without it, one of the unit of the term. */
function renewalOf({ AutoRenew = false, AutoRenewPeriod: months }: Request, unit: TermUnit) {
  const isKnown = months === undefined || [1, 12, 36, 60].includes(months)
  ensure(isKnown, invalidParameter('AutoRenewPeriod', 'It is 1, 12, 36 or 60.'))
  if (months === undefined) return { AutoRenew, AutoRenewPeriod: 1, AutoRenewPeriodUnit: unit }
  const isYears = months % MONTHS_OF_YEAR === 0
  return {
    AutoRenew,
    AutoRenewPeriod: isYears ? months / MONTHS_OF_YEAR : months,
    AutoRenewPeriodUnit: isYears ? ('Year' as const) : ('Month' as const),
  }
}

/** The hour in which the term begins: `2024-07-04T15Z`, or the current one. Guess: no hour that has passed is taken. */
function startOf(startTime: string | undefined, nowMs: number): number {
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS
  if (startTime === undefined || startTime === '') return hourMs
  const isFormed = /^\d{4}-\d\d-\d\dT\d\dZ$/.test(startTime)
  const startMs = isFormed ? Date.parse(startTime.replace('Z', ':00Z')) : Number.NaN
  const isHour = startMs >= hourMs && startMs <= nowMs + MOST_AHEAD_MS
  ensure(isHour, invalidParameter('StartTime', 'It is an hour like 2024-07-04T15Z, of the next three years.'))
  return startMs
}
