import { ensure } from '../../kernel/errors.ts'
import { similarTypes } from '../../rules/similarity.ts'
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
  if (left(own) >= wanted.amount) return { effectiveInstanceType: own, candidates: [] }
  const { isSold } = stockOf(world, { ...place, instanceType: own, chargeType })
  const found = similarTypes(type, {
    candidates: instanceTypes(),
    inStock: (instanceType) => left(instanceType) >= wanted.amount,
    supports: (candidate) => takesImage(candidate, basis) && takesDisks(candidate, source),
    listPrice: (instanceType) => hourlyListPrice(place.regionId, instanceType)?.price,
  })
  const lack = isSold
    ? `has ${Math.max(0, left(own))} left of ${wanted.amount} in ${place.zoneId}`
    : `is not sold in ${place.zoneId}`
  const message = `${own} ${lack} (${chargeType}), and no similar type that takes the image and the disks has ${wanted.amount} there.`
  ensure(found.chosen, ruled('11', 400, 'RecommendEmpty.InstanceTypeNotRecommended', message))
  return {
    effectiveInstanceType: found.chosen,
    typeReason: `${own} ${lack} (${chargeType}); ${found.chosen} is the most similar type in stock.`,
    candidates: worthShowing(found.considered, found.ranked),
  }
}

/** All that were accepted, best first, then those that failed for want of stock or fit only. */
function worthShowing(considered: ScratchSource['candidates'], ranked: readonly string[]): ScratchSource['candidates'] {
  const place = new Map(ranked.map((instanceType, i) => [instanceType, i]))
  const accepted = considered.filter(({ accepted }) => accepted)
  accepted.sort((a, b) => (place.get(a.instanceType) ?? 0) - (place.get(b.instanceType) ?? 0))
  const near = considered.filter(({ accepted, reason }) => !accepted && /stock|image or a disk/.test(reason))
  return [...accepted.slice(0, 20), ...near.slice(0, 20)]
}

function takesImage(type: InstanceType, image: DescribedImage | undefined): boolean {
  if (image?.Architecture === undefined) return true
  const isArm = image.Architecture === 'arm64'
  if (isArm !== (type.CpuArchitecture === 'ARM')) return false
  return image.Architecture !== 'i386' || type.MemorySize < 4
}

function takesDisks(type: InstanceType, { systemDisk, dataDisks }: Source): boolean {
  const system = systemDisk?.Category
  if (system !== undefined && !cloudDiskCategories(type, 'system').includes(system)) return false
  const data = cloudDiskCategories(type, 'data')
  return dataDisks.every(({ Category }) => Category === undefined || data.includes(Category))
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
      supports: (type) => takesDisks(type, source),
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
