/** Which instance type stands in for one that is out of stock. One total order, for cloning and for recommendations. */
import { documentedChangeTargets, type InstanceType } from '../world/facts/instanceTypes.ts'

export interface SimilarityOptions {
  /** All types to consider; order and repetitions do not matter. */
  readonly candidates: Iterable<InstanceType>
  /** Enough of it left, where and how it is wanted; a text says why not. */
  inStock(instanceType: string): boolean | string
  /** Takes the image and the disk categories; an obstacle says why not. */
  supports(type: InstanceType): boolean | Obstacle
  /** Of an hour; undefined if not known, which ranks behind every known price. */
  listPrice(instanceType: string): number | undefined
}

/** By what a type is left out. */
export type Criterion =
  | 'source'
  | 'architecture'
  | 'GPU'
  | 'local storage'
  | 'vCPU'
  | 'memory'
  | 'image'
  | 'disk category'
  | 'stock'

export interface Obstacle {
  readonly criterion: Criterion
  readonly reason: string
}

export interface ConsideredType {
  readonly instanceType: string
  readonly accepted: boolean
  /** Why it was left out; or, if accepted, how it differs from the source, and why another one goes before it. */
  readonly reason: string
  /** What left it out; undefined = accepted. */
  readonly criterion?: Criterion
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
function obstacle(source: InstanceType, candidate: InstanceType, options: SimilarityOptions): Obstacle | undefined {
  const lacks = (criterion: Criterion, reason: string): Obstacle => ({ criterion, reason })
  const { InstanceTypeId, CpuArchitecture, CpuCoreCount, MemorySize } = candidate
  if (InstanceTypeId === source.InstanceTypeId) return lacks('source', 'the source type itself')
  if (CpuArchitecture !== source.CpuArchitecture)
    return lacks('architecture', `${CpuArchitecture} instead of ${source.CpuArchitecture}`)
  if (gpuOf(candidate) !== gpuOf(source)) return lacks('GPU', `${gpuOf(candidate)} instead of ${gpuOf(source)}`)
  if (localStorageOf(candidate) !== localStorageOf(source))
    return lacks('local storage', `${localStorageOf(candidate)} instead of ${localStorageOf(source)}`)
  if (CpuCoreCount < source.CpuCoreCount)
    return lacks('vCPU', `${CpuCoreCount} vCPUs are fewer than ${source.CpuCoreCount}`)
  if (MemorySize < source.MemorySize) return lacks('memory', `${MemorySize} GiB is less than ${source.MemorySize} GiB`)
  const supports = options.supports(candidate)
  if (supports === false) return lacks('image', 'does not take the image or a disk category')
  if (supports !== true) return supports
  const inStock = options.inStock(InstanceTypeId)
  return inStock === true ? undefined : lacks('stock', inStock || 'not in stock')
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

interface Key {
  readonly compare: (a: Rank, b: Rank) => number
  /** Why the first of two goes before the second, which this key tells apart. */
  readonly why: (first: Rank, second: Rank) => string
}

/**
 * Smallest first, which puts an equal size before all others since nothing smaller is accepted; then the documented
 * change targets, the same category, the same level, the nearest series (of two as near, the newer), the price, the name.
 */
const KEYS: readonly Key[] = [
  {
    compare: (a, b) => a.type.CpuCoreCount - b.type.CpuCoreCount,
    why: (a, b) => `${a.type.CpuCoreCount} vCPUs are nearer than ${b.type.CpuCoreCount}`,
  },
  {
    compare: (a, b) => a.type.MemorySize - b.type.MemorySize,
    why: (a, b) => `${a.type.MemorySize} GiB are nearer than ${b.type.MemorySize} GiB`,
  },
  { compare: (a, b) => truthFirst(a.isChangeTarget, b.isChangeTarget), why: () => 'a documented change target' },
  {
    compare: (a, b) => truthFirst(a.isSameCategory, b.isSameCategory),
    why: (_, b) => `the same category instead of ${b.type.InstanceCategory}`,
  },
  {
    compare: (a, b) => truthFirst(a.isSameLevel, b.isSameLevel),
    why: (_, b) => `the same level instead of ${b.type.InstanceFamilyLevel}`,
  },
  {
    compare: (a, b) => a.seriesDistance - b.seriesDistance || b.type.about.series - a.type.about.series,
    why: (a, b) => `series ${a.type.about.series} is nearer or newer than ${b.type.about.series}`,
  },
  { compare: (a, b) => smallerFirst(a.price, b.price), why: (a, b) => `${priceText(a)} is lower than ${priceText(b)}` },
  { compare: (a, b) => byText(a.type.InstanceTypeId, b.type.InstanceTypeId), why: () => 'equal in all; by name' },
]

const priceText = ({ price }: Rank) =>
  price === Number.POSITIVE_INFINITY ? 'an unknown list price' : `list price ${price}`

function compareRanks(a: Rank, b: Rank): number {
  for (const { compare } of KEYS) {
    const order = compare(a, b)
    if (order !== 0) return order
  }
  return 0
}

/** What the accepted candidate is passed over for. */
function behind(chosen: Rank, rank: Rank): string {
  const key = KEYS.find(({ compare }) => compare(chosen, rank) !== 0)
  return key === undefined ? '' : `; ${chosen.type.InstanceTypeId} goes before it: ${key.why(chosen, rank)}`
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
  const left: ConsideredType[] = []

  for (const type of candidates.values()) {
    const found = obstacle(source, type, options)
    if (found !== undefined) {
      left.push({ instanceType: type.InstanceTypeId, accepted: false, ...found })
      continue
    }
    ranks.push({
      type,
      isChangeTarget: targets.has(type.InstanceTypeFamily),
      isSameCategory: type.InstanceCategory === source.InstanceCategory,
      isSameLevel: type.InstanceFamilyLevel === source.InstanceFamilyLevel,
      seriesDistance: Math.abs(type.about.series - source.about.series),
      price: options.listPrice(type.InstanceTypeId) ?? Number.POSITIVE_INFINITY,
    })
  }

  ranks.sort(compareRanks)
  const [best] = ranks
  const accepted = ranks.map((rank): ConsideredType => {
    const reason = explain(source, rank) + (best === undefined ? '' : behind(best, rank))
    return { instanceType: rank.type.InstanceTypeId, accepted: true, reason }
  })
  const considered = [...left, ...accepted].sort((a, b) => byText(a.instanceType, b.instanceType))
  const ranked = accepted.map(({ instanceType }) => instanceType)
  return best === undefined ? { considered, ranked } : { chosen: best.type.InstanceTypeId, considered, ranked }
}
