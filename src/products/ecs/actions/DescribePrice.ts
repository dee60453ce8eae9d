import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findImage } from '../../../rules/images.ts'
import { diskSizeLimits, findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { imageObstacle } from '../../../world/facts/images.ts'
import { findInstanceType, type InstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../../world/facts/prices.ts'
import { findZone } from '../../../world/facts/regions.ts'
import { dedicatedHostNotFound, typeIsIoOptimized, typeNotIoOptimized, zoneNotFound } from '../launch/errors.ts'
import * as errors from '../price/errors.ts'
import { priceInfo } from '../price/prices.ts'

type Request = Requests['ecs.DescribePrice']

const OTHER = 'it concerns resources whose price no list has'
const RESOURCE_TYPES = [
  'instance',
  'disk',
  'diskperformance',
  'bandwidth',
  'ddh',
  'ElasticityAssurance',
  'CapacityReservation',
]
const PERIODS: Readonly<Record<string, number>> = { Hour: 1, Week: 4, Month: 9, Year: 5 }
const MOST_INSTANCES = 1000
const MOST_BANDWIDTH = 100

/**
 * DescribePrice: the list price of pay-as-you-go instances for an hour, with Linux.
 * Unlike ECS: the price of a system disk is not part of it, and it is that of a day that the answer names. Whatever no
 * list with a source has (subscriptions, spot, disks, fixed bandwidth, Windows, dedicated hosts) is PriceNotFound.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table; fixtures/prices.json.
 */
export default defineAction('ecs', 'DescribePrice', {
  ignores: {
    AssuranceTimes: OTHER,
    Capacity: OTHER,
    DedicatedHostType: OTHER,
    InstanceAmount: OTHER,
    InstanceCpuCoreCount: OTHER,
    InstanceTypeList: OTHER,
    Isp: OTHER,
    OfferingType: OTHER,
    RecurrenceRules: OTHER,
    Scope: OTHER,
    SpotDuration: 'no list has prices of spot instances',
    StartTime: OTHER,
  },
  handle(context, request) {
    const { ResourceType = 'instance', Amount = 1, ZoneId } = request
    ensure(RESOURCE_TYPES.includes(ResourceType), errors.invalidResourceType())
    ensureDisks(request)
    ensure(!ZoneId || findZone(context.regionId, ZoneId), zoneNotFound(ZoneId ?? ''))
    ensure(ResourceType === 'instance', errors.noSourcedPrice(`the resource type ${ResourceType}`))

    const isInRange = Number.isInteger(Amount) && Amount >= 1 && Amount <= MOST_INSTANCES
    ensure(isInRange, errors.invalidAmount(MOST_INSTANCES))
    const type = typeOf(request)
    ensureHourOfUse(request)
    ensurePlainLinux(context, request, type)
    const hasBandwidth = ensureBandwidth(request)
    ensure(!request.SystemDisk && !request.DataDisk?.length, errors.noSourcedPrice('disks'))
    const listed = hourlyListPrice(context.regionId, type.InstanceTypeId)
    ensure(listed, errors.noSourcedPrice(`${type.InstanceTypeId} in ${context.regionId}`))
    const { price, asOf, source } = listed
    context.explain('ListPrice', 'The list price of the type for an hour.', { price, asOf, source, Amount })

    const instances = { Resource: 'instanceType', price: price * Amount }
    // Traffic is paid when it has flowed, by a price that no list has.
    const bandwidth = hasBandwidth ? [{ Resource: 'bandwidth', price: 0 }] : []
    return { PriceInfo: priceInfo(listed, [instances, ...bandwidth]) }
  },
})

function typeOf({ InstanceType: name, IoOptimized }: Request): InstanceType {
  ensure(name, errors.instanceTypeMissing())
  const type = findInstanceType(name)
  ensure(type, errors.unknownInstanceType())
  ensure(!IoOptimized || ['none', 'optimized'].includes(IoOptimized), errors.invalidIoOptimized())
  if (IoOptimized === 'optimized') ensure(isIoOptimized(type), typeNotIoOptimized())
  if (IoOptimized === 'none') ensure(!isIoOptimized(type), typeIsIoOptimized())
  return type
}

/** Terms and spot instances have no sourced price. */
function ensureHourOfUse({ PriceUnit = 'Hour', Period = 1, SpotStrategy = 'NoSpot' }: Request): void {
  const longest = Object.hasOwn(PERIODS, PriceUnit) ? PERIODS[PriceUnit] : undefined
  ensure(longest !== undefined, errors.invalidPriceUnit())
  ensure(Number.isInteger(Period) && Period >= 1 && Period <= longest, errors.invalidPeriod())
  ensure(PriceUnit === 'Hour', errors.noSourcedPrice(`subscriptions by ${PriceUnit}`))
  const isKnown = ['NoSpot', 'SpotWithPriceLimit', 'SpotAsPriceGo'].includes(SpotStrategy)
  ensure(isKnown, invalidParameter('SpotStrategy'))
  ensure(SpotStrategy === 'NoSpot', errors.noSourcedPrice('spot instances'))
}

/** The list is of Linux in a VPC, on shared hosts. */
function ensurePlainLinux({ world, accountId, regionId }: ActionContext, request: Request, type: InstanceType): void {
  const { ImageId, Platform = 'Linux', InstanceNetworkType = 'vpc', SchedulerOptions } = request
  ensure(['vpc', 'classic'].includes(InstanceNetworkType), errors.invalidNetworkType())
  ensure(InstanceNetworkType === 'vpc', errors.noSourcedPrice('the classic network'))
  ensure(['Linux', 'Windows'].includes(Platform), invalidParameter('Platform', 'It is Linux or Windows.'))
  ensure(!SchedulerOptions?.DedicatedHostId, dedicatedHostNotFound())
  const isPaidStrategy = SchedulerOptions?.DeploymentSetStrategy === 'ProximityLooseDispersion'
  ensure(!isPaidStrategy, errors.noSourcedPrice('deployment sets of that strategy'))
  const image = ImageId ? findImage(world, accountId, regionId, ImageId) : undefined
  ensure(!ImageId || image, errors.imageNotFound(ImageId ?? ''))
  ensure(image === undefined || imageObstacle(type, image) === undefined, errors.imageNotForType())
  ensure(Platform === 'Linux' && image?.OSType !== 'windows', errors.noSourcedPrice('Windows'))
  ensure(!image?.ProductCode, errors.noSourcedPrice('marketplace images'))
}

/** Fixed bandwidth has no sourced price. */
function ensureBandwidth({ InternetChargeType = 'PayByTraffic', InternetMaxBandwidthOut: out = 0 }: Request): boolean {
  const isKnown = InternetChargeType === 'PayByTraffic' || InternetChargeType === 'PayByBandwidth'
  ensure(isKnown, errors.invalidInternetChargeType())
  ensure(Number.isInteger(out) && out >= 0 && out <= MOST_BANDWIDTH, errors.invalidBandwidth(MOST_BANDWIDTH))
  ensure(out === 0 || InternetChargeType === 'PayByTraffic', errors.noSourcedPrice('fixed bandwidth'))
  return out > 0
}

/** Refuses disks that there are not. Those that there are have no sourced price. */
function ensureDisks({ ResourceType, SystemDisk, DataDisk = [] }: Request): void {
  const isOfDisk = ResourceType === 'disk' || ResourceType === 'diskperformance'
  ensure(!isOfDisk || DataDisk[0]?.Category, errors.diskCategoryMissing())
  const system = SystemDisk?.Category ? findDiskCategory(SystemDisk.Category) : undefined
  const isSystemDisk = !SystemDisk?.Category || (system !== undefined && !system.dataOnly)
  ensure(isSystemDisk, errors.unknownDiskCategory('System'))
  for (const { Category, Size, PerformanceLevel } of DataDisk) {
    const known = findDiskCategory(Category ?? '')
    ensure(!Category || known, errors.unknownDiskCategory('Data'))
    const limits = known && diskSizeLimits(known, PerformanceLevel || undefined)
    const isInRange = Size === undefined || limits === undefined || (Size >= limits.minGiB && Size <= limits.maxGiB)
    ensure(isInRange, errors.invalidDiskSize())
  }
}
