import { ensure } from '../../kernel/errors.ts'
import { type ConsideredType, type Obstacle, similarTypes } from '../../rules/similarity.ts'
import { stockOf } from '../../rules/stock.ts'
import { cloudDiskCategories } from '../../world/facts/diskCategories.ts'
import { findInstanceType, type InstanceType, instanceTypes } from '../../world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../world/facts/prices.ts'
import { findRegion } from '../../world/facts/regions.ts'
import type { World } from '../../world/world.ts'
import type { DescribedImage } from '../call.ts'
import type { ScratchSource } from './generated.ts'
import { ruled } from './image.ts'
import type { Preferences } from './preferences.ts'
import type { Source } from './source.ts'

/** Stock that earlier sources of the same task will take, by instance type and charge type. */
export type StockTaken = Map<string, number>

export interface TypeFinding {
  readonly effectiveInstanceType: string
  readonly typeReason?: string
  readonly candidates: ScratchSource['candidates']
  readonly passedOver: ScratchSource['passedOver']
}

interface Place {
  readonly regionId: string
  readonly zoneId: string
}

/**
 * Rule 10: the source's type if its zone has enough for the whole batch, else a similar one that has (A7, A8).
 * Stock counts are read directly: the real planner knows more than the public actions show.
 * Refuses when nothing similar is in stock (rule 11), before anything is made.
 */
export function chooseType(
  world: World,
  source: Source,
  basis: DescribedImage | undefined,
  place: Place,
  wanted: Preferences,
  taken: StockTaken,
): TypeFinding {
  const { type, chargeType } = source
  const left = (instanceType: string) =>
    stockOf(world, { ...place, instanceType, chargeType }).count - (taken.get(`${instanceType}|${chargeType}`) ?? 0)
  const own = type.InstanceTypeId
  if (left(own) >= wanted.amount) return { effectiveInstanceType: own, candidates: [], passedOver: [] }
  const lackOf = (instanceType: string) =>
    stockOf(world, { ...place, instanceType, chargeType }).isSold
      ? `has ${Math.max(0, left(instanceType))} left of ${wanted.amount} in ${place.zoneId}`
      : `is not sold in ${place.zoneId}`
  const found = similarTypes(type, {
    candidates: instanceTypes(),
    inStock: (instanceType) => left(instanceType) >= wanted.amount || lackOf(instanceType),
    supports: (candidate) => imageObstacle(candidate, basis) ?? diskObstacle(candidate, source) ?? true,
    listPrice: (instanceType) => hourlyListPrice(place.regionId, instanceType)?.price,
  })
  const lack = lackOf(own)
  const why = countedBy(found.considered)
    .map(({ criterion, types }) => `${types} for ${criterion}`)
    .join(', ')
  const message = `${source.instanceId}: ${own} ${lack} (${chargeType}), and no similar type that takes the image and the disks has ${wanted.amount} there. Passed over: ${why}.`
  ensure(found.chosen, ruled('11', 400, 'RecommendEmpty.InstanceTypeNotRecommended', message))
  return {
    effectiveInstanceType: found.chosen,
    typeReason: `${own} ${lack} (${chargeType}); ${found.chosen} is the most similar type in stock.`,
    ...worthShowing(found.considered, found.ranked),
  }
}

/** Shown one by one: so many of those that were accepted, and of those that failed for want of stock or fit only. */
const MOST_SHOWN = 20
const MOST_OF_EACH = 8
const NEAR_BY = ['stock', 'image', 'disk category']

/** Accepted ones first, best first, then near ones; the rest is counted by what left it out. */
function worthShowing(
  considered: readonly ConsideredType[],
  ranked: readonly string[],
): Pick<TypeFinding, 'candidates' | 'passedOver'> {
  const byId = new Map(considered.map((type) => [type.instanceType, type]))
  const accepted = ranked.slice(0, MOST_SHOWN).flatMap((id) => byId.get(id) ?? [])
  const near = NEAR_BY.flatMap((one) =>
    considered
      .filter(({ criterion }) => criterion === one)
      .sort((a, b) => nearness(a) - nearness(b))
      .slice(0, MOST_OF_EACH),
  )
  const shown = new Set([...accepted, ...near])
  const candidates = [...shown].map(({ instanceType, accepted, reason }) => ({ instanceType, accepted, reason }))
  return { candidates, passedOver: countedBy(considered.filter((type) => !shown.has(type))) }
}

/** What is sold in the zone first, then small before large. Sorting is stable: equals stay in the order of their names. */
function nearness({ instanceType, reason }: ConsideredType): number {
  const { CpuCoreCount = 0, MemorySize = 0 } = findInstanceType(instanceType) ?? {}
  return (reason.startsWith('is not sold') ? 1e9 : 0) + CpuCoreCount * 1e5 + MemorySize
}

function countedBy(types: readonly ConsideredType[]): ScratchSource['passedOver'] {
  const counts = new Map<string, number>()
  for (const { criterion = 'a better one' } of types) counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  return [...counts].filter(([criterion]) => criterion !== 'source').map(([criterion, types]) => ({ criterion, types }))
}

function imageObstacle(type: InstanceType, image: DescribedImage | undefined): Obstacle | undefined {
  const { Architecture } = image ?? {}
  if (Architecture === undefined) return undefined
  const isArm = Architecture === 'arm64'
  if (isArm !== (type.CpuArchitecture === 'ARM'))
    return { criterion: 'image', reason: `${type.CpuArchitecture} does not run an image for ${Architecture}` }
  if (Architecture !== 'i386' || type.MemorySize < 4) return undefined
  return { criterion: 'image', reason: `an image for i386 is not run with ${type.MemorySize} GiB` }
}

function diskObstacle(type: InstanceType, { systemDisk, dataDisks }: Source): Obstacle | undefined {
  const system = cloudDiskCategories(type, 'system')
  const data = cloudDiskCategories(type, 'data')
  const lacking = systemDisk?.Category === undefined || system.includes(systemDisk.Category) ? [] : [systemDisk]
  const [disk] = [...lacking, ...dataDisks.filter(({ Category }) => Category !== undefined && !data.includes(Category))]
  if (disk === undefined) return undefined
  return { criterion: 'disk category', reason: `does not take ${disk.Category} as a ${disk.Type} disk` }
}

/** A10, A28: the zone that was asked for; else the given vSwitch's; else the source's; else by stock of the source's type. */
export function chooseZone(
  world: World,
  source: Source,
  wanted: Preferences,
  vSwitchZoneId: string | undefined,
): { zoneId: string; why: string } {
  const region = findRegion(wanted.regionId)
  const open = (region?.zones ?? []).filter(({ closed }) => !closed).map(({ ZoneId }) => ZoneId)
  if (wanted.zoneId !== undefined) {
    const message = `There is no zone ${wanted.zoneId} in ${wanted.regionId}, or it is closed.`
    ensure(open.includes(wanted.zoneId), ruled('26', 404, 'InvalidZoneId', message))
    const mismatch = `The vSwitch lies in ${vSwitchZoneId}, not in ${wanted.zoneId}.`
    ensure(
      vSwitchZoneId === undefined || vSwitchZoneId === wanted.zoneId,
      ruled('27', 400, 'InvalidParameter.Mismatch', mismatch),
    )
    return { zoneId: wanted.zoneId, why: 'it was asked for' }
  }
  if (vSwitchZoneId !== undefined) return { zoneId: vSwitchZoneId, why: 'the given vSwitch lies there' }
  const own = source.instance.ZoneId ?? ''
  if (wanted.regionId === source.regionId) return { zoneId: own, why: 'the source is there' }
  const { chargeType } = source
  const stock = (zoneId: string, instanceType = source.type.InstanceTypeId) =>
    stockOf(world, { regionId: wanted.regionId, zoneId, instanceType, chargeType })
  const letter = own.at(-1) ?? ''
  const same = open.find((zoneId) => zoneId.endsWith(letter))
  if (same !== undefined && stock(same).count >= wanted.amount)
    return { zoneId: same, why: 'same letter as the source, and its type is in stock' }
  const stocked = open.find((zoneId) => stock(zoneId).count >= wanted.amount)
  if (stocked !== undefined) return { zoneId: stocked, why: 'first zone where the type is in stock' }
  if (same !== undefined && stock(same).isSold)
    return { zoneId: same, why: 'same letter as the source, and its type is sold there' }
  const similar = (zoneId: string) =>
    similarTypes(source.type, {
      candidates: instanceTypes(),
      inStock: (instanceType) => stock(zoneId, instanceType).count >= wanted.amount,
      supports: (type) => diskObstacle(type, source) ?? true,
      listPrice: (instanceType) => hourlyListPrice(wanted.regionId, instanceType)?.price,
    }).chosen
  const zoneId = open.find((candidate) => similar(candidate) !== undefined)
  const message = `No zone of ${wanted.regionId} has ${wanted.amount} of ${source.type.InstanceTypeId} or of a similar type.`
  ensure(zoneId, ruled('11', 400, 'RecommendEmpty.InstanceTypeNotRecommended', message))
  return { zoneId, why: 'first zone that sells a similar type' }
}

/** vCPU of a type; 1 for a type nobody knows. */
export function vcpuOf(instanceType: string): number {
  return findInstanceType(instanceType)?.CpuCoreCount ?? 1
}
