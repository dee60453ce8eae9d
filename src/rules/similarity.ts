/** Which instance type stands in for one that is out of stock. One total order, for cloning and for recommendations. */
import { documentedChangeTargets, type InstanceType } from '../world/facts/instanceTypes.ts'

export interface SimilarityOptions {
  /** All types to consider; order and repetitions do not matter. */
  readonly candidates: Iterable<InstanceType>
  /** Enough of it left, where and how it is wanted. */
  inStock(instanceType: string): boolean
  /** Takes the image and the disk categories. */
  supports(type: InstanceType): boolean
  /** Of an hour; undefined if not known, which ranks behind every known price. */
  listPrice(instanceType: string): number | undefined
}

export interface ConsideredType {
  readonly instanceType: string
  readonly accepted: boolean
  /** Why it was left out; or, if accepted, how it differs from the source. */
  readonly reason: string
}

export interface SimilarTypes {
  /** First of `ranked`. */
  readonly chosen?: string
  /** Every candidate, by InstanceType as text. */
  readonly considered: readonly ConsideredType[]
  /** Accepted candidates, best first. */
  readonly ranked: readonly string[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const gpuOf = (type: InstanceType): string =>
  type.GPUAmount === 0 ? 'no GPU' : `${type.GPUAmount} x ${type.about.gpuFraction ?? 'whole'} ${type.GPUSpec}`

const localStorageOf = (type: InstanceType): string =>
  type.LocalStorageCategory === undefined
    ? 'no local storage'
    : `${type.LocalStorageAmount} x ${type.LocalStorageCapacity} GiB ${type.LocalStorageCategory}`

/** Why the candidate cannot stand in for the source; undefined = it can. */
function obstacle(source: InstanceType, candidate: InstanceType, options: SimilarityOptions): string | undefined {
  if (candidate.InstanceTypeId === source.InstanceTypeId) return 'the source type itself'
  if (candidate.CpuArchitecture !== source.CpuArchitecture) {
    return `${candidate.CpuArchitecture} instead of ${source.CpuArchitecture}`
  }
  if (gpuOf(candidate) !== gpuOf(source)) return `${gpuOf(candidate)} instead of ${gpuOf(source)}`
  if (localStorageOf(candidate) !== localStorageOf(source)) {
    return `${localStorageOf(candidate)} instead of ${localStorageOf(source)}`
  }
  if (candidate.CpuCoreCount < source.CpuCoreCount) {
    return `${candidate.CpuCoreCount} vCPUs are fewer than ${source.CpuCoreCount}`
  }
  if (candidate.MemorySize < source.MemorySize)
    return `${candidate.MemorySize} GiB is less than ${source.MemorySize} GiB`
  if (!options.supports(candidate)) return 'does not take the image or a disk category'
  if (!options.inStock(candidate.InstanceTypeId)) return 'not in stock'
  return undefined
}

interface Rank {
  readonly type: InstanceType
  readonly isChangeTarget: boolean
  readonly isSameCategory: boolean
  readonly isSameLevel: boolean
  /** In series (the 7 of g7), because the Generation of replies is ecs-6 for all series from 7 on. */
  readonly seriesDistance: number
  readonly price: number
}

const truthFirst = (a: boolean, b: boolean): number => Number(b) - Number(a)

/** Infinity stands for an unknown price; two of them are equal. */
const smallerFirst = (a: number, b: number): number => (a === b ? 0 : a - b)

/**
 * Smallest first, which puts an equal size before all others since nothing smaller is accepted; then the documented
 * change targets, the same category, the same level, the nearest series (of two as near, the newer), the price, the name.
 */
function compareRanks(a: Rank, b: Rank): number {
  return (
    a.type.CpuCoreCount - b.type.CpuCoreCount ||
    a.type.MemorySize - b.type.MemorySize ||
    truthFirst(a.isChangeTarget, b.isChangeTarget) ||
    truthFirst(a.isSameCategory, b.isSameCategory) ||
    truthFirst(a.isSameLevel, b.isSameLevel) ||
    a.seriesDistance - b.seriesDistance ||
    b.type.about.series - a.type.about.series ||
    smallerFirst(a.price, b.price) ||
    byText(a.type.InstanceTypeId, b.type.InstanceTypeId)
  )
}

function explain(source: InstanceType, { type, isChangeTarget, isSameCategory, isSameLevel, price }: Rank): string {
  const isSameSize = type.CpuCoreCount === source.CpuCoreCount && type.MemorySize === source.MemorySize
  const { series } = type.about
  return [
    isSameSize ? 'same size' : `${type.CpuCoreCount} vCPUs, ${type.MemorySize} GiB`,
    isChangeTarget ? 'documented change target' : 'no documented change target',
    isSameCategory ? 'same category' : type.InstanceCategory,
    isSameLevel ? 'same level' : type.InstanceFamilyLevel,
    series === source.about.series ? 'same series' : `series ${series} instead of ${source.about.series}`,
    price === Number.POSITIVE_INFINITY ? 'list price unknown' : `list price ${price}`,
  ].join(', ')
}

/**
 * Ranks what can stand in for `source`: same architecture, GPUs and local storage; at least its vCPUs and memory; takes
 * the image and the disks; in stock. Total and deterministic: the same candidates in any order give the same result.
 */
export function similarTypes(source: InstanceType, options: SimilarityOptions): SimilarTypes {
  const candidates = new Map([...options.candidates].map((type) => [type.InstanceTypeId, type]))
  const targets = new Set(documentedChangeTargets(source.InstanceTypeFamily))
  const ranks: Rank[] = []
  const considered: ConsideredType[] = []

  for (const type of [...candidates.values()].sort((a, b) => byText(a.InstanceTypeId, b.InstanceTypeId))) {
    const instanceType = type.InstanceTypeId
    const reason = obstacle(source, type, options)
    if (reason !== undefined) {
      considered.push({ instanceType, accepted: false, reason })
      continue
    }
    const rank: Rank = {
      type,
      isChangeTarget: targets.has(type.InstanceTypeFamily),
      isSameCategory: type.InstanceCategory === source.InstanceCategory,
      isSameLevel: type.InstanceFamilyLevel === source.InstanceFamilyLevel,
      seriesDistance: Math.abs(type.about.series - source.about.series),
      price: options.listPrice(instanceType) ?? Number.POSITIVE_INFINITY,
    }
    ranks.push(rank)
    considered.push({ instanceType, accepted: true, reason: explain(source, rank) })
  }

  const ranked = ranks.sort(compareRanks).map((rank) => rank.type.InstanceTypeId)
  const [chosen] = ranked
  return chosen === undefined ? { considered, ranked } : { chosen, considered, ranked }
}
