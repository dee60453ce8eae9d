import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import { findRegion, findZone } from '../../../world/facts/regions.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { attributesFrom, ensureRatio, isHostType, releaseAt } from '../dedicatedHost/dedicatedHosts.ts'
import * as errors from '../dedicatedHost/errors.ts'
import { zoneNotFound } from '../launch/errors.ts'
import { releaseTime } from '../launch/launchTerms.ts'

const MOST_HOSTS = 100
const DEFAULTS = {
  DedicatedHostName: '',
  Description: '',
  ActionOnMaintenance: 'Migrate',
  AutoPlacement: 'on',
  CpuOverCommitRatio: 1,
  SlbUdpTimeout: 0,
  UdpTimeout: 0,
} as const

/**
 * AllocateDedicatedHosts: pay-as-you-go hosts in a zone, Creating and then Available; released at a time if one is sent.
 * Unlike ECS: machines are always in stock, so that all of Quantity are made, and every zone has every type.
 * Not modelled: subscriptions and clusters of hosts (refused), instances on hosts.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'AllocateDedicatedHosts', {
  ignores: {
    MinQuantity: 'machines are always in stock, so Quantity is always reached; the value is checked',
    AutoRenew: 'it concerns subscriptions only, which are refused',
    AutoRenewPeriod: 'it concerns subscriptions only, which are refused',
    Period: 'it concerns subscriptions only, which are refused',
    PeriodUnit: 'it concerns subscriptions only, which are refused',
  },
  handle({ world, accountId, regionId }, request) {
    const { DedicatedHostType, Quantity = 1, MinQuantity = 1, ChargeType = 'PostPaid', ResourceGroupId = '' } = request
    ensure(ChargeType === 'PostPaid', errors.invalidChargeType())
    ensure(isAmount(Quantity), invalidParameter('Quantity', `It is 1 to ${MOST_HOSTS}.`))
    // Guess: more than Quantity is refused.
    const isMin = isAmount(MinQuantity) && MinQuantity <= Quantity
    ensure(isMin, invalidParameter('MinQuantity', `It is 1 to ${MOST_HOSTS} and not above Quantity.`))
    const attributes = attributesFrom(request, DEFAULTS)
    const Tags = tagsFrom(request.Tag)
    const releaseMs = releaseTime(request.AutoReleaseTime, world.nowMs)
    ensure(isHostType(DedicatedHostType), errors.unknownHostType(DedicatedHostType))
    ensureRatio(attributes.CpuOverCommitRatio, DedicatedHostType)
    // Guess: without ZoneId the first zone of the region.
    const ZoneId = request.ZoneId || (findRegion(regionId)?.zones[0]?.ZoneId ?? '')
    ensure(findZone(regionId, ZoneId), zoneNotFound(ZoneId))
    const limit = quotaLimit(world, 'max-dedicated-hosts', { accountId, regionId })
    const used = world.dedicatedHosts.count('scope', scope(accountId, regionId))
    ensure(limit === null || used + Quantity <= limit, errors.hostQuotaExceeded(limit ?? 0))

    const ids = Array.from({ length: Quantity }, () => {
      const DedicatedHostId = newId(world, 'dh', regionId)
      world.dedicatedHosts.put({
        ...{ DedicatedHostId, DedicatedHostType, ZoneId, ResourceGroupId, Tags, ...attributes, Status: 'Creating' },
        ...{ OwnerId: accountId, RegionId: regionId, CreationTime: isoMinutes(world.nowMs) },
        ...releaseAt(world, DedicatedHostId, releaseMs),
      })
      world.plan('ecs.DedicatedHostReady', { DedicatedHostId }, duration('dedicatedHostCreate'))
      return DedicatedHostId
    })

    return { DedicatedHostIdSets: { DedicatedHostId: ids } }
  },
})

function isAmount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= MOST_HOSTS
}
