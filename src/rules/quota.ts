import { assert } from '../kernel/errors.ts'
import { findInstanceType } from '../world/facts/instanceTypes.ts'
import { findQuota } from '../world/facts/quotas.ts'
import { scope } from '../world/rows/ecs.ts'
import type { ChargeType } from '../world/rows/settings.ts'
import type { World } from '../world/world.ts'

/** Where a quota is asked for. Account-wide quotas leave regionId empty. */
export interface QuotaPlace {
  readonly accountId: string
  readonly regionId: string
}

export function quotaKey(name: string, accountId: string, regionId: string): string {
  return `${name}|${accountId}|${regionId}`
}

/**
 * The limit in force; null = unlimited. The most specific value that was set wins:
 * (account, region), then account, then region, then the one for all, then the sourced default.
 */
export function quotaLimit(world: World, name: string, { accountId, regionId }: QuotaPlace): number | null {
  const quota = findQuota(name)
  assert(quota, `there is a quota ${name}`)
  const candidates = [
    quotaKey(name, accountId, regionId),
    quotaKey(name, accountId, ''),
    quotaKey(name, '', regionId),
    quotaKey(name, '', ''),
  ]
  for (const key of candidates) {
    const set = world.quotas.get(key)
    if (set !== undefined) return set.value
  }
  return quota.defaultValue
}

/** vCPU of all instances of an account in a region that were made with this charge type. */
export function vcpuInUse(world: World, { accountId, regionId }: QuotaPlace, chargeType: ChargeType): number {
  let total = 0
  const prefix = `${scope(accountId, regionId)}|${chargeType}|`
  for (const [instanceType, count] of world.instances.sums('types', prefix)) {
    total += (findInstanceType(instanceType)?.CpuCoreCount ?? 0) * count
  }
  return total
}

/** Instances of an account in a region, whatever their state. */
export function instancesInUse(world: World, { accountId, regionId }: QuotaPlace): number {
  return world.instances.count('scope', scope(accountId, regionId))
}

/** Name of the vCPU quota of a charge type; subscription instances have none. */
export function vcpuQuotaOf(chargeType: ChargeType): string | undefined {
  if (chargeType === 'PostPaid') return 'max-postpaid-instance-vcpu-count'
  return chargeType === 'Spot' ? 'max-spot-instance-vcpu-count' : undefined
}

/** The optional limit on the number of instances, which nobody has unless it is set. Guess: no such public quota. */
export const INSTANCE_COUNT_QUOTA = 'max-instances'

/** One term of how many more instances an account may create. */
export interface HeadroomTerm {
  readonly quota: string
  readonly limit: number
  readonly used: number
  /** Further instances of the type that this term allows. */
  readonly allows: number
}

/** How many further instances of a type an account may create, and each limit that says so. Stock is not part of it. */
export function instanceHeadroom(
  world: World,
  place: QuotaPlace,
  instanceType: string,
  chargeType: ChargeType,
): { readonly allows: number; readonly terms: readonly HeadroomTerm[] } {
  const terms: HeadroomTerm[] = []
  const vcpuQuota = vcpuQuotaOf(chargeType)
  const vcpuLimit = vcpuQuota === undefined ? null : quotaLimit(world, vcpuQuota, place)
  if (vcpuQuota !== undefined && vcpuLimit !== null) {
    const used = vcpuInUse(world, place, chargeType)
    const vcpu = Math.max(1, findInstanceType(instanceType)?.CpuCoreCount ?? 1)
    terms.push({ quota: vcpuQuota, limit: vcpuLimit, used, allows: Math.max(0, Math.floor((vcpuLimit - used) / vcpu)) })
  }
  const countLimit = quotaLimit(world, INSTANCE_COUNT_QUOTA, place)
  if (countLimit !== null) {
    const used = instancesInUse(world, place)
    terms.push({ quota: INSTANCE_COUNT_QUOTA, limit: countLimit, used, allows: Math.max(0, countLimit - used) })
  }
  const allows = terms.reduce((least, term) => Math.min(least, term.allows), Number.POSITIVE_INFINITY)
  return { allows, terms }
}
