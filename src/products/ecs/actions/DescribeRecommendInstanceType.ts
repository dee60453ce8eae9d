import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { similarTypes } from '../../../rules/similarity.ts'
import type { StatusCategory } from '../../../rules/stock.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import { documentedChangeTargets, findInstanceType, type InstanceType } from '../../../world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../../world/facts/prices.ts'
import { findZone } from '../../../world/facts/regions.ts'
import {
  answered,
  chargeTypeAsked,
  isIoOptimized,
  type Offer,
  offersOf,
  SPOT_STRATEGIES,
} from '../available/availableResources.ts'
import * as errors from '../available/errors.ts'

type Request = Requests['ecs.DescribeRecommendInstanceType']

const STRATEGIES = ['InventoryFirst', 'PriceFirst', 'NewProductFirst']

/**
 * DescribeRecommendInstanceType: types in stock that can stand in for one, or that have a number of vCPUs and a memory
 * size; best first. The order of similarity (rules/similarity.ts) decides within equal rank of the strategy.
 * Guess: for Scene=UPGRADE only documented change targets and the type's own family are taken.
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.7.
 */
export default defineAction('ecs', 'DescribeRecommendInstanceType', {
  handle({ world, regionId, explain }, request) {
    const { InstanceChargeType, SpotStrategy, ZoneId, ZoneMatchMode = 'Strict' } = request
    const source = findInstanceType(request.InstanceType ?? '')
    checkValues(request)
    ensure(!request.InstanceType || source, errors.unknownInstanceType(request.InstanceType ?? ''))
    ensure(!ZoneId || findZone(regionId, ZoneId), errors.zoneNotFound(ZoneId ?? ''))

    const isOneZone = ZoneId && ZoneMatchMode === 'Strict'
    const offers = offersOf(
      world,
      regionId,
      chargeTypeAsked(InstanceChargeType, SpotStrategy),
      isOneZone ? ZoneId : undefined,
    )
    const nearFirst = [...offers].sort((a, b) => Number(b.zoneId === ZoneId) - Number(a.zoneId === ZoneId))
    const { RegionId: _region, ...asked } = request
    const found = answered(nearFirst, JSON.stringify(['recommend', asked]), () =>
      request.NetworkType === 'classic' ? [] : recommended(nearFirst, regionId, source, request),
    )
    explain('similarType', 'Types in stock, in the order of the strategy.', {
      strategy: request.PriorityStrategy ?? 'InventoryFirst',
      found: found.length,
    })

    return { Data: { RecommendInstanceType: found } }
  },
})

function checkValues(request: Request): void {
  const { InstanceType, Cores, Memory, MaxPrice, InstanceTypeFamily } = request
  const check = (name: keyof Request & string, values: readonly string[]) =>
    ensure(!request[name] || values.includes(String(request[name])), invalidParameter(name, values.join(', ')))
  check('NetworkType', ['vpc', 'classic'])
  check('InstanceChargeType', ['PrePaid', 'PostPaid'])
  check('SpotStrategy', SPOT_STRATEGIES)
  check('IoOptimized', ['optimized', 'none'])
  check('ZoneMatchMode', ['Strict', 'Include'])
  check('PriorityStrategy', STRATEGIES)
  check('Scene', ['CREATE', 'UPGRADE'])
  check('InstanceFamilyLevel', ['EntryLevel', 'EnterpriseLevel', 'CreditEntryLevel'])
  ensure(InstanceType || Cores !== undefined || Memory !== undefined, missingParameter('ecs', 'InstanceType'))
  const hasSize = Cores !== undefined || Memory !== undefined
  ensure(!InstanceType || !hasSize, errors.conflictingParameters('InstanceType', 'Cores or Memory'))
  const isSpot = request.SpotStrategy !== undefined && request.SpotStrategy !== 'NoSpot'
  ensure(!isSpot || request.InstanceChargeType !== 'PrePaid', errors.conflictingParameters('SpotStrategy', 'PrePaid'))
  const isAtAnyPrice = request.SpotStrategy === 'SpotAsPriceGo'
  ensure(MaxPrice === undefined || !isAtAnyPrice, errors.conflictingParameters('MaxPrice', 'SpotAsPriceGo'))
  ensure((InstanceTypeFamily?.length ?? 0) <= 10, invalidParameter('InstanceTypeFamily', 'At most 10.'))
}

interface Supply {
  readonly type: InstanceType
  readonly zones: string[]
  hasAmple: boolean
}

/** What is in stock anywhere in the offers, by type, with the zones in their order. */
function suppliesOf(offers: readonly Offer[]): Map<string, Supply> {
  const ample: StatusCategory = 'WithStock'
  const supplies = new Map<string, Supply>()
  for (const { zoneId, types } of offers) {
    for (const { type, isInStock, category } of types) {
      if (!isInStock) continue
      const supply = supplies.get(type.InstanceTypeId) ?? { type, zones: [], hasAmple: false }
      supply.zones.push(zoneId)
      supply.hasAmple ||= category === ample
      supplies.set(type.InstanceTypeId, supply)
    }
  }
  return supplies
}

function recommended(offers: readonly Offer[], regionId: string, source: InstanceType | undefined, request: Request) {
  const supplies = suppliesOf(offers)
  const priceOf = (instanceType: string) => hourlyListPrice(regionId, instanceType)?.price
  const supports = (type: InstanceType) => isWanted(type, priceOf(type.InstanceTypeId), source, request)
  const candidates = [...supplies.values()].map(({ type }) => type)
  const ranked =
    source === undefined
      ? candidates.filter((type) => hasSize(type, request) && supports(type)).map((type) => type.InstanceTypeId)
      : similarTypes(source, { candidates, inStock: (id) => supplies.has(id), supports, listPrice: priceOf }).ranked
  const inOrder = ranked.flatMap((id) => supplies.get(id) ?? [])
  const perVcpu = ({ type }: Supply) => (priceOf(type.InstanceTypeId) ?? Number.POSITIVE_INFINITY) / type.CpuCoreCount
  // Sorting is stable: equals keep the order of similarity.
  if (request.PriorityStrategy === 'PriceFirst') inOrder.sort((a, b) => rise(perVcpu(a), perVcpu(b)))
  else if (request.PriorityStrategy === 'NewProductFirst')
    inOrder.sort((a, b) => b.type.about.series - a.type.about.series)
  else inOrder.sort((a, b) => Number(b.hasAmple) - Number(a.hasAmple))
  return inOrder.map((supply, i) => shown(supply, i + 1, regionId, request))
}

/** Infinity stands for an unknown price; two of them are equal. */
const rise = (a: number, b: number) => (a === b ? 0 : a - b)

/** Guess: the size is matched exactly. */
function hasSize(type: InstanceType, { Cores, Memory }: Request): boolean {
  return (Cores === undefined || type.CpuCoreCount === Cores) && (Memory === undefined || type.MemorySize === Memory)
}

function isWanted(
  type: InstanceType,
  price: number | undefined,
  source: InstanceType | undefined,
  request: Request,
): boolean {
  const { InstanceTypeFamily, InstanceFamilyLevel, SystemDiskCategory, MaxPrice, Scene } = request
  const families = InstanceTypeFamily ?? []
  const ioOptimized = request.IoOptimized || 'optimized'
  const isReachable =
    source === undefined ||
    type.InstanceTypeFamily === source.InstanceTypeFamily ||
    documentedChangeTargets(source.InstanceTypeFamily).includes(type.InstanceTypeFamily)
  return (
    (families.length === 0 || families.includes(type.InstanceTypeFamily)) &&
    (!InstanceFamilyLevel || type.InstanceFamilyLevel === InstanceFamilyLevel) &&
    isIoOptimized(type) === (ioOptimized === 'optimized') &&
    (!SystemDiskCategory || cloudDiskCategories(type, 'system').includes(SystemDiskCategory)) &&
    (MaxPrice === undefined || (price !== undefined && price <= MaxPrice)) &&
    (Scene !== 'UPGRADE' || isReachable)
  )
}

function shown({ type, zones }: Supply, Priority: number, RegionId: string, request: Request) {
  return {
    Priority,
    RegionId,
    ZoneId: zones[0] ?? '',
    // Guess: the commodity of instances.
    CommodityCode: 'ecs',
    InstanceChargeType: request.InstanceChargeType || 'PostPaid',
    SpotStrategy: request.SpotStrategy || 'NoSpot',
    Scene: request.Scene || 'CREATE',
    NetworkType: 'vpc',
    InstanceType: {
      InstanceType: type.InstanceTypeId,
      InstanceTypeFamily: type.InstanceTypeFamily,
      Generation: type.Generation,
      Cores: type.CpuCoreCount,
      Memory: type.MemorySize,
      SupportIoOptimized: isIoOptimized(type) ? 'optimized' : 'none',
    },
    Zones: { zone: zones.map((ZoneNo) => ({ ZoneNo, NetworkTypes: { NetworkType: ['vpc'] } })) },
  }
}
