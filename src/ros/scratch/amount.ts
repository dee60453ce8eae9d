import { ensure } from '../../kernel/errors.ts'
import { type HeadroomTerm, INSTANCE_COUNT_QUOTA, instanceHeadroom, type QuotaPlace } from '../../rules/quota.ts'
import type { World } from '../../world/world.ts'
import { ruled } from './image.ts'
import { vcpuOf } from './instanceType.ts'
import type { Source } from './source.ts'

/** What earlier sources of the same task will use of each quota: instances by name, vCPUs for the others. */
export type QuotaTaken = Map<string, number>

export interface AmountFinding {
  readonly effectiveAmount: number
  readonly amountReason?: string
  readonly headroomTerms: readonly HeadroomTerm[]
}

/**
 * Rule 8: never more clones than the account may still create, counted after substitution, sources in order (A5).
 * Refuses when not one can be created.
 */
export function clampAmount(
  world: World,
  place: QuotaPlace,
  source: Source,
  instanceType: string,
  requested: number,
  taken: QuotaTaken,
): AmountFinding {
  const vcpu = vcpuOf(instanceType)
  const cost = ({ quota }: HeadroomTerm) => (quota === INSTANCE_COUNT_QUOTA ? 1 : vcpu)
  const terms = instanceHeadroom(world, place, instanceType, source.chargeType).terms.map((term) => {
    const used = term.used + (taken.get(term.quota) ?? 0)
    return { ...term, used, allows: Math.max(0, Math.floor((term.limit - used) / cost(term))) }
  })
  const binding = terms.reduce<HeadroomTerm | undefined>(
    (least, term) => (least === undefined || term.allows < least.allows ? term : least),
    undefined,
  )
  const effectiveAmount = Math.min(requested, binding?.allows ?? requested)
  const room = binding === undefined ? '' : `${binding.quota} is ${binding.limit} and ${binding.used} are used`
  const message = `No clone of ${source.instanceId} can be created as ${instanceType}: ${room}.`
  ensure(effectiveAmount > 0, ruled('8', 403, 'QuotaExceed.ElasticQuota', message))
  for (const term of terms) taken.set(term.quota, (taken.get(term.quota) ?? 0) + cost(term) * effectiveAmount)
  if (effectiveAmount === requested) return { effectiveAmount, headroomTerms: terms }
  return {
    effectiveAmount,
    headroomTerms: terms,
    amountReason: `${requested} asked, ${effectiveAmount} possible: ${room}.`,
  }
}
