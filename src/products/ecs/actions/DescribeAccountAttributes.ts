import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type QuotaPlace, quotaLimit, vcpuInUse } from '../../../rules/quota.ts'
import { findZone } from '../../../world/facts/regions.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { answered, type Offer, offersOf } from '../available/availableResources.ts'
import * as errors from '../available/errors.ts'

interface ValueItem {
  readonly Value: string
  readonly ZoneId?: string
  readonly DiskCategory?: string
}
interface Asked {
  readonly world: World
  readonly place: QuotaPlace
  readonly zoneId: string | undefined
}

const ATTRIBUTES: Readonly<Record<string, (asked: Asked) => ValueItem[]>> = {
  'instance-network-type': () => [{ Value: 'vpc' }],
  'max-security-groups': quotaOf('max-security-groups'),
  'max-elastic-network-interfaces': quotaOf('max-elastic-network-interfaces'),
  'max-postpaid-instance-vcpu-count': quotaOf('max-postpaid-instance-vcpu-count'),
  'max-spot-instance-vcpu-count': quotaOf('max-spot-instance-vcpu-count'),
  'used-postpaid-instance-vcpu-count': ({ world, place }) => [{ Value: String(vcpuInUse(world, place, 'PostPaid')) }],
  'used-spot-instance-vcpu-count': ({ world, place }) => [{ Value: String(vcpuInUse(world, place, 'Spot')) }],
  // Deprecated; disks have no capacity quota here, and what has no limit has no value.
  'max-postpaid-yundisk-capacity': () => [],
  'used-postpaid-yundisk-capacity': usedDiskCapacity,
  'max-dedicated-hosts': quotaOf('max-dedicated-hosts'),
  'supported-postpaid-instance-types': supportedTypes,
  'max-axt-command-count': quotaOf('max-axt-command-count'),
  'max-axt-invocation-daily': quotaOf('max-axt-invocation-daily'),
  // Unlike ECS: every account has passed real-name registration.
  'real-name-authentication': () => [{ Value: 'yes' }],
  'max-cloud-assistant-activation-count': quotaOf('max-cloud-assistant-activation-count'),
}

const MOST_NAMES = 8

/**
 * DescribeAccountAttributes: quotas of the account in a region and what of them is used. All, unless some are named.
 * A quota without limit has no value. ZoneId narrows the supported types; quotas are of the whole region.
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.8.
 */
export default defineAction('ecs', 'DescribeAccountAttributes', {
  refusals: { RegionId: errors.regionIdRequired() },
  handle({ world, accountId, regionId }, { AttributeName = [], ZoneId }) {
    ensure(!ZoneId || findZone(regionId, ZoneId), errors.zoneNotFound(ZoneId ?? ''))
    ensure(AttributeName.length <= MOST_NAMES, invalidParameter('AttributeName', `At most ${MOST_NAMES} at once.`))
    // Guess: an unknown name is refused.
    for (const name of AttributeName) ensure(Object.hasOwn(ATTRIBUTES, name), invalidParameter('AttributeName', name))

    const names = AttributeName.length === 0 ? Object.keys(ATTRIBUTES) : [...new Set(AttributeName)]
    const asked: Asked = { world, place: { accountId, regionId }, zoneId: ZoneId || undefined }

    return {
      AccountAttributeItems: {
        AccountAttributeItem: names.map((name) => ({
          AttributeName: name,
          AttributeValues: { ValueItem: ATTRIBUTES[name]?.(asked) ?? [] },
        })),
      },
    }
  },
})

function quotaOf(name: string) {
  return ({ world, place }: Asked): ValueItem[] => {
    const limit = quotaLimit(world, name, place)
    return limit === null ? [] : [{ Value: String(limit) }]
  }
}

/** GiB of pay-as-you-go data disks, by category. */
function usedDiskCapacity({ world, place }: Asked): ValueItem[] {
  const sums = new Map<string, number>()
  for (const disk of world.disks.list('scope', scope(place.accountId, place.regionId))) {
    if (disk.Type !== 'data' || disk.DiskChargeType !== 'PostPaid') continue
    sums.set(disk.Category, (sums.get(disk.Category) ?? 0) + disk.Size)
  }
  return [...sums].sort().map(([DiskCategory, size]) => ({ Value: String(size), DiskCategory }))
}

function supportedTypes({ world, place, zoneId }: Asked): ValueItem[] {
  const valuesIn = (offer: Offer) =>
    offer.types
      .filter(({ isInStock }) => isInStock)
      .map(({ type }) => ({ Value: type.InstanceTypeId, ZoneId: offer.zoneId }))
  return offersOf(world, place.regionId, 'PostPaid', zoneId).flatMap((offer) =>
    answered([offer], 'supportedTypes', () => valuesIn(offer)),
  )
}
