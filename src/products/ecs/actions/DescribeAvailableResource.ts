import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import type { InstanceType } from '../../../world/facts/instanceTypes.ts'
import { findZone } from '../../../world/facts/regions.ts'
import {
  answered,
  chargeTypeAsked,
  diskCategoriesOf,
  diskSizes,
  isIoOptimized,
  type Offer,
  type OfferedType,
  offersOf,
  SPOT_STRATEGIES,
  statusOf,
} from '../available/availableResources.ts'
import * as errors from '../available/errors.ts'

type Request = Requests['ecs.DescribeAvailableResource']
interface SupportedResource {
  readonly Value: string
  readonly Status: string
  readonly StatusCategory: string
  readonly Min?: number
  readonly Max?: number
  readonly Unit?: string
}
interface AvailableZone {
  readonly ZoneId: string
  readonly RegionId: string
  readonly Status: string
  readonly StatusCategory: string
  readonly AvailableResources?: {
    readonly AvailableResource: { Type: string; SupportedResources: { SupportedResource: SupportedResource[] } }[]
  }
}

const DESTINATIONS = ['Zone', 'IoOptimized', 'InstanceType', 'Network', 'ddh', 'SystemDisk', 'DataDisk']
const RESOURCE_TYPES = ['instance', 'disk', 'reservedinstance', 'ddh']

/**
 * DescribeAvailableResource: in which zones of a region something can be bought, with a category of its stock but no
 * count. Zones that do not sell what is asked for are not listed; zones where it is sold out are.
 * Every filter narrows, whatever the level asked about. Guess: documentation forbids filters below that level, but its
 * own examples have them.
 * Not modelled: dedicated hosts and offers of reserved instances (none is ever listed), stock of disks (always ample).
 * Source: Ecs 2014-05-26 catalogue, the operation's page and error table.
 */
export default defineAction('ecs', 'DescribeAvailableResource', {
  ignores: {
    Scope: 'for reserved instances only, whose offers are not listed',
    SpotDuration: 'the protection period of spot instances has no bearing on their stock',
  },
  refusals: { DestinationResource: errors.destinationResourceRequired() },
  handle({ world, regionId }, request) {
    const { InstanceChargeType, SpotStrategy, ZoneId } = request
    checkValues(request)
    ensure(!ZoneId || findZone(regionId, ZoneId), errors.zoneNotFound(ZoneId ?? ''))

    const question = JSON.stringify([
      'availableResource',
      request.DestinationResource,
      request.ResourceType,
      request.IoOptimized,
      request.InstanceType,
      request.Cores,
      request.Memory,
      request.SystemDiskCategory,
      request.DataDiskCategory,
    ])
    const isNeverSold = isUnsold(request)
    const offers = isNeverSold
      ? []
      : offersOf(world, regionId, chargeTypeAsked(InstanceChargeType, SpotStrategy), ZoneId || undefined)
    const zones = offers.flatMap((offer) => answered([offer], question, () => availableIn(offer, request)))

    return { AvailableZones: { AvailableZone: viewed(availableZoneView, world, zones) } }
  },
})

/** Answers are worked out once and kept; so are their bytes. */
const availableZoneView = defineView('availableZone', (zone: AvailableZone) => zone)

function isUnsold({ NetworkCategory, ResourceType, DestinationResource }: Request): boolean {
  const isHost = ResourceType === 'ddh' || DestinationResource === 'ddh'
  return isHost || ResourceType === 'reservedinstance' || NetworkCategory === 'classic'
}

function checkValues(request: Request): void {
  const { DestinationResource, ResourceType, InstanceChargeType, SpotStrategy, IoOptimized, NetworkCategory } = request
  const { InstanceType, Cores, Memory } = request
  const isOneOf = (value: string | undefined, values: readonly string[]) => !value || values.includes(value)
  ensure(isOneOf(DestinationResource, DESTINATIONS), errors.invalidDestinationResource())
  ensure(isOneOf(ResourceType, RESOURCE_TYPES), errors.invalidResourceType())
  ensure(isOneOf(InstanceChargeType, ['PrePaid', 'PostPaid']), errors.invalidInstanceChargeType())
  ensure(isOneOf(SpotStrategy, SPOT_STRATEGIES), errors.invalidSpotStrategy())
  ensure(isOneOf(IoOptimized, ['none', 'optimized']), errors.invalidIoOptimized())
  ensure(isOneOf(NetworkCategory, ['vpc', 'classic']), errors.invalidNetworkCategory())
  ensure(!request.DedicatedHostId, errors.dedicatedHostNotFound())
  ensure(Cores === undefined || DestinationResource === 'InstanceType', errors.coresNotExpected())
  ensure(Memory === undefined || DestinationResource === 'InstanceType', errors.memoryNotExpected())
  ensure(!InstanceType || (Cores === undefined && Memory === undefined), errors.typeAndSizeConflict())
  const isDisk = DestinationResource === 'SystemDisk' || DestinationResource === 'DataDisk'
  const isOfInstance = ResourceType !== 'disk'
  ensure(!isDisk || !isOfInstance || InstanceType, errors.instanceTypeRequiredForDisks(DestinationResource))
}

/** The zone, if it sells what is asked for; else an empty list. */
function availableIn(offer: Offer, request: Request): AvailableZone[] {
  const types = offer.types.filter(({ type }) => isAskedFor(type, request))
  const ofTypes = statusOf(types)
  if (ofTypes === undefined) return []
  const status =
    request.ResourceType === 'disk' ? ({ Status: 'Available', StatusCategory: 'WithStock' } as const) : ofTypes
  const zone = { ZoneId: offer.zoneId, RegionId: offer.regionId, ...status }
  if (request.DestinationResource === 'Zone') return [zone]
  const SupportedResource = resourcesIn(types, status, request)
  if (SupportedResource.length === 0) return []
  const resource = { Type: request.DestinationResource, SupportedResources: { SupportedResource } }
  return [{ ...zone, AvailableResources: { AvailableResource: [resource] } }]
}

function isAskedFor(type: InstanceType, request: Request): boolean {
  const { InstanceType, Cores, Memory, SystemDiskCategory, DataDiskCategory, DestinationResource } = request
  const isAboveTypes = DestinationResource === 'Zone' || DestinationResource === 'IoOptimized'
  const IoOptimized = request.IoOptimized || (isAboveTypes || InstanceType ? undefined : 'optimized')
  return (
    (!InstanceType || type.InstanceTypeId === InstanceType) &&
    (Cores === undefined || type.CpuCoreCount === Cores) &&
    (Memory === undefined || type.MemorySize === Memory) &&
    (IoOptimized === undefined || isIoOptimized(type) === (IoOptimized === 'optimized')) &&
    (!SystemDiskCategory || cloudDiskCategories(type, 'system').includes(SystemDiskCategory)) &&
    (!DataDiskCategory || cloudDiskCategories(type, 'data').includes(DataDiskCategory))
  )
}

function resourcesIn(
  types: readonly OfferedType[],
  status: { Status: string; StatusCategory: string },
  request: Request,
): SupportedResource[] {
  switch (request.DestinationResource) {
    case 'InstanceType':
      return types.map((offered) => ({ Value: offered.type.InstanceTypeId, ...(statusOf([offered]) ?? status) }))
    case 'Network':
      return [{ Value: 'vpc', ...status }]
    case 'IoOptimized':
      return (['optimized', 'none'] as const).flatMap((Value) => {
        const ofKind = statusOf(types.filter(({ type }) => isIoOptimized(type) === (Value === 'optimized')))
        return ofKind === undefined ? [] : [{ Value, ...ofKind }]
      })
    case 'SystemDisk':
      return disksOf(types, 'system', request.SystemDiskCategory, status)
    default:
      return disksOf(types, 'data', request.DataDiskCategory, status)
  }
}

function disksOf(
  types: readonly OfferedType[],
  use: 'system' | 'data',
  wanted: string | undefined,
  status: { Status: string; StatusCategory: string },
): SupportedResource[] {
  const categories = diskCategoriesOf(
    types.map(({ type }) => type),
    use,
  )
  return categories.flatMap((category) => {
    const sizes = diskSizes(category, use)
    if (sizes === undefined || (wanted && category.Category !== wanted)) return []
    return [{ Value: category.Category, ...status, ...sizes, Unit: 'GiB' }]
  })
}
