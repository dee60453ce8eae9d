import { onFirstUse } from './read.ts'
import { findRegion, findZone } from './regions.ts'

/** Wire fields of DescribeInstanceTypes that are known; a field that nobody states for a type is absent. */
export interface DescribedInstanceType {
  readonly InstanceTypeId: string
  readonly InstanceTypeFamily: string
  readonly CpuCoreCount: number
  /** GiB; fractions occur (0.5). */
  readonly MemorySize: number
  readonly CpuArchitecture: 'X86' | 'ARM'
  readonly InstanceFamilyLevel: 'EntryLevel' | 'EnterpriseLevel' | 'CreditEntryLevel'
  readonly InstanceCategory: string
  /** ecs-1 … ecs-6; ecs-6 holds every later series too. */
  readonly Generation: string
  readonly EniQuantity: number
  readonly EniPrivateIpAddressQuantity: number
  readonly EniIpv6AddressQuantity: number
  /** Disks that can be attached, the system disk included. */
  readonly DiskQuantity: number
  readonly NvmeSupport: 'required' | 'supported' | 'unsupported'
  readonly GPUAmount: number
  readonly GPUSpec: string
  /** Kbit/s. */
  readonly InstanceBandwidthRx?: number
  readonly InstanceBandwidthTx?: number
  readonly InstancePpsRx?: number
  readonly InstancePpsTx?: number
  readonly PrimaryEniQueueNumber?: number
  readonly MaximumQueueNumberPerEni?: number
  readonly PhysicalProcessorModel?: string
  readonly GPUMemorySize?: number
  readonly LocalStorageAmount?: number
  /** GiB of each local disk. */
  readonly LocalStorageCapacity?: number
  readonly LocalStorageCategory?: 'local_ssd_pro' | 'local_hdd_pro'
  /** CPU credits an hour of a burstable type. Guess: that this is what the field counts. */
  readonly BaselineCredit?: number
}

export interface InstanceType extends DescribedInstanceType {
  /** What no reply shows. */
  readonly about: {
    /** The generation in the name: 7 for g7 and hfc7. */
    readonly series: number
    readonly retired: boolean
    /** Part of a card that a shared-GPU type has: 1/4. */
    readonly gpuFraction?: string
    readonly source: string
    /** Of vCPUs and memory only. */
    readonly confidence: 'high' | 'medium' | 'low'
    /** Fields that no source states for this type. */
    readonly guessed: readonly string[]
  }
}

export interface InstanceTypeFamily {
  readonly InstanceTypeFamilyId: string
  readonly Generation: string
}

interface TypeFixture {
  readonly guessedSets: readonly (readonly string[])[]
  readonly columns: readonly string[]
  readonly types: readonly (readonly (string | number | null)[])[]
}

interface AvailabilityFixture {
  /** Regions whose offer is known to be far from whole. */
  readonly thin: readonly string[]
  readonly offered: Readonly<
    Record<string, readonly { readonly zones: readonly string[]; readonly types: readonly number[] }[]>
  >
  readonly listed: Readonly<Record<string, readonly number[]>>
}

const OURS = new Set(['series', 'retired', 'source', 'confidence', 'guessed', 'gpuFraction'])

function typeOf(fixture: TypeFixture, row: TypeFixture['types'][number]): InstanceType {
  const shown: Record<string, unknown> = {}
  const about: Record<string, unknown> = {}
  for (const [index, value] of row.entries()) {
    const column = fixture.columns[index]
    if (column === undefined || value === null) continue
    ;(OURS.has(column) ? about : shown)[column] = value
  }
  about.retired = about.retired === 1
  about.guessed = fixture.guessedSets[about.guessed as number] ?? []
  return Object.freeze({ ...shown, about: Object.freeze(about) }) as unknown as InstanceType
}

const facts = onFirstUse('instance-types.json', (fixture: TypeFixture) => {
  const all = Object.freeze(fixture.types.map((row) => typeOf(fixture, row)))
  const families = new Map<string, InstanceTypeFamily>()
  for (const { InstanceTypeFamily: InstanceTypeFamilyId, Generation } of all) {
    if (!families.has(InstanceTypeFamilyId)) families.set(InstanceTypeFamilyId, { InstanceTypeFamilyId, Generation })
  }
  return {
    all,
    byId: new Map(all.map((type) => [type.InstanceTypeId, type])),
    families: Object.freeze([...families.values()]),
  }
})

const availability = onFirstUse('availability.json', (fixture: AvailabilityFixture) => {
  const all = facts().all
  const idsOf = (indexes: readonly number[]) => indexes.flatMap((index) => all[index]?.InstanceTypeId ?? [])
  const offeredIn = new Map<string, ReadonlySet<string>>()
  const offeredAnywhere = new Set<string>()
  for (const lists of Object.values(fixture.offered)) {
    for (const { zones, types } of lists) {
      const ids = new Set(idsOf(types))
      for (const id of ids) offeredAnywhere.add(id)
      for (const zoneId of zones) offeredIn.set(zoneId, ids)
    }
  }
  const listedIn = new Map(Object.entries(fixture.listed).map(([region, indexes]) => [region, new Set(idsOf(indexes))]))
  return {
    thin: new Set(fixture.thin),
    offeredIn,
    offeredAnywhere,
    listedIn,
    soldIn: new Map<string, readonly string[]>(),
  }
})

const similarity = onFirstUse(
  'similarity.json',
  (fixture: { readonly changeMatrix: Readonly<Record<string, readonly string[]>> }) => fixture.changeMatrix,
)

/** All types there are, sold somewhere or not. */
export function instanceTypes(): readonly InstanceType[] {
  return facts().all
}

export function findInstanceType(instanceType: string): InstanceType | undefined {
  return facts().byId.get(instanceType)
}

export function instanceTypeFamilies(): readonly InstanceTypeFamily[] {
  return facts().families
}

/** The type as DescribeInstanceTypes shows it. */
export function describedInstanceType(type: InstanceType): DescribedInstanceType {
  const { about: _, ...shown } = type
  return shown
}

/**
 * Whether the zone sells the type when nobody has changed its stock. What the zone-by-zone offer says holds. Where it
 * is thin (three regions known to be incomplete, zones it lacks, types it names nowhere) a type that is not retired is
 * sold in all open zones of the regions that list a price for it.
 */
export function isSoldByDefault(regionId: string, zoneId: string, instanceType: string): boolean {
  const zone = findZone(regionId, zoneId)
  const type = findInstanceType(instanceType)
  if (zone === undefined || zone.closed || type === undefined || !findRegion(regionId)?.enabled) return false

  const { thin, offeredIn, offeredAnywhere, listedIn } = availability()
  const offer = offeredIn.get(zoneId)
  if (offer?.has(instanceType)) return true
  const isThin = offer === undefined || thin.has(regionId) || !offeredAnywhere.has(instanceType)
  return isThin && !type.about.retired && (listedIn.get(regionId)?.has(instanceType) ?? false)
}

/** The types that the zone sells by default, in the order of `instanceTypes`; computed once for a zone. */
export function typesSoldIn(regionId: string, zoneId: string): readonly string[] {
  if (findZone(regionId, zoneId) === undefined) return []
  const { soldIn } = availability()
  let sold = soldIn.get(zoneId)
  if (sold === undefined) {
    const ids = instanceTypes().map((type) => type.InstanceTypeId)
    sold = Object.freeze(ids.filter((id) => isSoldByDefault(regionId, zoneId, id)))
    soldIn.set(zoneId, sold)
  }
  return sold
}

/**
 * Families to which types of this one can be changed, by the documentation of 2021; later families are in none.
 * Families are named as in InstanceTypeFamily (ecs.g6).
 */
export function documentedChangeTargets(instanceTypeFamily: string): readonly string[] {
  const targets = similarity()[instanceTypeFamily.replace(/^ecs\./, '')] ?? []
  return targets.map((family) => `ecs.${family}`)
}

/** Types of the first generation are not I/O optimized. Guess: all others always are. */
export function isIoOptimized(type: Pick<InstanceType, 'Generation'> | undefined): boolean {
  return type?.Generation !== 'ecs-1'
}

/** Burstable types have credits, others have no credit specification. */
export function isBurstable(type: Pick<InstanceType, 'InstanceFamilyLevel'> | undefined): boolean {
  return type?.InstanceFamilyLevel === 'CreditEntryLevel'
}

/** Guess: x86 types run two threads on a core, ARM types one. */
export function cpuOptionsOf(type: InstanceType | undefined) {
  const threads = type === undefined || type.CpuArchitecture === 'ARM' || type.CpuCoreCount < 2 ? 1 : 2
  return { CoreCount: (type?.CpuCoreCount ?? 0) / threads, ThreadsPerCore: threads, Numa: '' }
}
