/**
 * Makes the fact fixtures from a folder of collected public facts: regions, instance types, availability, prices,
 * images, disk categories, quotas, durations, id prefixes and the type change matrix.
 *
 *   npx tsx scripts/facts.ts <folder with regions.json, instance-types.json, …> [<output folder, default fixtures>]
 *
 * Every fixture keeps where its facts come from (`sources`) and how sure they are (`confidence`); what nobody has
 * stated is marked as a guess. One record a line, so that a difference can be read.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DURATIONS, MARKETPLACE_IMAGES, QUOTA_SCOPES } from './facts.guesses.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Row = Record<string, Json>

const [sourceFolder, outputFolder = 'fixtures'] = process.argv.slice(2)
if (sourceFolder === undefined) {
  console.error('usage: tsx scripts/facts.ts <folder of collected facts> [<output folder>]')
  process.exit(2)
}
mkdirSync(outputFolder, { recursive: true })

const read = (name: string) => JSON.parse(readFileSync(join(sourceFolder, `${name}.json`), 'utf8'))

/** An object whose arrays and nested objects of records have one record a line. */
function write(name: string, content: Record<string, Json>): void {
  const parts = Object.entries(content).map(([key, value]) => `${JSON.stringify(key)}:${recordsByLine(value)}`)
  writeFileSync(join(outputFolder, `${name}.json`), `{\n${parts.join(',\n')}\n}\n`)
}

function recordsByLine(value: Json): string {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const lines = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`)
    return `{\n${lines.join(',\n')}\n}`
  }
  return JSON.stringify(value)
}

/** Rows as arrays under one line of column names; trailing absent values are left out. */
function table(columns: readonly string[], records: readonly Row[]): Json[] {
  return records.map((record) => {
    const row = columns.map((column) => record[column] ?? null)
    while (row.at(-1) === null) row.pop()
    return row
  })
}

/** ECS-owned ids are a 3-character region prefix and 17 characters; these are invented and marked so. */
function inventedImageId(prefix: string, productCode: string, regionId: string): string {
  const digest = createHash('sha256').update(`${productCode}/${regionId}`).digest('hex')
  return `m-${prefix}${BigInt(`0x${digest}`).toString(36).slice(0, 17)}`
}

/** Where a fact was found, without what only says how it was looked up. */
function plainSources(sources: Record<string, Row>): Row {
  const kept = Object.entries(sources).map(([id, source]) => {
    if (id === 'helppage') {
      return [id, { url: 'https://help.aliyun.com (instance family pages)', licence: 'unknown (facts only)' }]
    }
    return [id, source]
  })
  return Object.fromEntries(kept)
}

const regionFacts = read('regions')
const typeFacts = read('instance-types')
const availabilityFacts = read('availability')
const priceFacts = read('prices')
const imageFacts = read('images')
const diskFacts = read('disk-categories')
const quotaFacts = read('quotas')
const idFacts = read('id-formats')
const similarityFacts = read('similarity')

function writeRegions(): void {
  const regions = regionFacts.regions.map((region: Row) => ({
    RegionId: region.RegionId,
    LocalName: region.LocalName,
    RegionEndpoint: region.RegionEndpoint,
    enabled: region.default_enabled ?? true,
    ...(region.closed ? { closed: region.closed } : {}),
    zones: (region.Zones as Row[]).map((zone) => ({ ZoneId: zone.ZoneId, LocalName: zone.LocalName })),
    source: { id: 'troubleshooter', zones: region.zone_sources, names: region.name_sources },
    confidence: region.confidence,
    ...(region.note ? { note: region.note } : {}),
  }))
  write('regions', { sources: plainSources(regionFacts.meta.sources), regions })
}

function writeIdPrefixes(): void {
  const observed = Object.entries(idFacts.region_prefixes as Record<string, Row>).map(([regionId, row]) => [
    regionId,
    { prefix: row.prefix, source: row.evidence, confidence: row.confidence },
  ])
  const invented = Object.entries(idFacts.synthetic_prefixes.values as Record<string, string>).map(
    ([regionId, prefix]) => [regionId, { prefix, source: 'no real prefix known: invented', confidence: 'guess' }],
  )
  write('id-prefixes', { method: idFacts.meta.method, prefixes: Object.fromEntries([...observed, ...invented]) })
}

const TYPE_COLUMNS = [
  'InstanceTypeId',
  'InstanceTypeFamily',
  'CpuCoreCount',
  'MemorySize',
  'CpuArchitecture',
  'InstanceFamilyLevel',
  'InstanceCategory',
  'Generation',
  'series',
  'EniQuantity',
  'EniPrivateIpAddressQuantity',
  'EniIpv6AddressQuantity',
  'DiskQuantity',
  'NvmeSupport',
  'retired',
  'source',
  'confidence',
  'guessed',
  'GPUAmount',
  'GPUSpec',
  'InstanceBandwidthRx',
  'InstanceBandwidthTx',
  'InstancePpsRx',
  'InstancePpsTx',
  'PrimaryEniQueueNumber',
  'MaximumQueueNumberPerEni',
  'PhysicalProcessorModel',
  'GPUMemorySize',
  'gpuFraction',
  'LocalStorageAmount',
  'LocalStorageCapacity',
  'LocalStorageCategory',
  'BaselineCredit',
] as const

function writeInstanceTypes(): void {
  const guessedSets: string[][] = []
  const guessedIndex = (fields: string[]): number => {
    const kept = fields.filter((field) => (TYPE_COLUMNS as readonly string[]).includes(field)).sort()
    const found = guessedSets.findIndex((set) => set.join() === kept.join())
    return found >= 0 ? found : guessedSets.push(kept) - 1
  }
  const rows = typeFacts.types.map((type: Row) => ({
    ...type,
    source: (type.sources as string[]).join('+'),
    confidence: type.core_confidence,
    guessed: guessedIndex((type.derived as string[] | undefined) ?? []),
    retired: type.retired ? 1 : 0,
    gpuFraction: type.gpu_fraction ?? null,
    BaselineCredit: type.cpu_credits_per_hour ?? null,
  }))
  write('instance-types', {
    sources: plainSources(typeFacts.meta.sources),
    notes: typeFacts.meta.notes,
    guessedEverywhere: 'InstanceCategory InstanceFamilyLevel Generation series CpuArchitecture NvmeSupport retired',
    guessedSets,
    columns: [...TYPE_COLUMNS],
    types: table(TYPE_COLUMNS, rows),
  })
}

/** All zones of a region offer the same types in the source, so a region has one list and the zones it holds for. */
function writeAvailability(): void {
  const types: string[] = typeFacts.types.map((type: Row) => type.InstanceTypeId)
  const indexOf = new Map(types.map((id, index) => [id, index]))
  const offered: Row = {}
  for (const [regionId, zones] of Object.entries(
    availabilityFacts.regions as Record<string, Record<string, number[]>>,
  )) {
    const lists = new Map<string, { zones: string[]; types: number[] }>()
    for (const [zoneId, indexes] of Object.entries(zones)) {
      const key = indexes.join()
      const list = lists.get(key) ?? {
        zones: [],
        types: indexes.map((i) => indexOf.get(availabilityFacts.types[i]) ?? -1),
      }
      list.zones.push(zoneId)
      lists.set(key, list)
    }
    offered[regionId] = [...lists.values()] as unknown as Json
  }
  const listed: Record<string, number[]> = {}
  for (const [index, type] of (typeFacts.types as Row[]).entries()) {
    for (const regionId of type.listed_regions as string[]) {
      listed[regionId] = [...(listed[regionId] ?? []), index]
    }
  }
  write('availability', {
    source: availabilityFacts.meta.source,
    note: 'Numbers are positions in instance-types.json. offered: a zone-by-zone offer of 2024-10-09. listed: has a pay-as-you-go list price in the region on 2024-12-30.',
    thin: ['cn-hangzhou', 'cn-shanghai', 'cn-zhangjiakou'],
    offered,
    listed,
  })
}

function writePrices(): void {
  const byRegion = priceFacts.instance_payg_per_hour as Record<string, Record<string, number>>
  const regions = Object.keys(byRegion)
  const types = [...new Set(Object.values(byRegion).flatMap((prices) => Object.keys(prices)))].sort()
  const perHour: Row = {}
  for (const type of types) perHour[type] = regions.map((region) => byRegion[region]?.[type] || null)
  write('prices', {
    sources: priceFacts.meta.sources,
    currency: 'CNY',
    currencyConfidence: 'inferred: neither source has a currency field',
    unit: priceFacts.meta.unit,
    asOf: '2024-12-30',
    note: priceFacts.meta.as_of,
    confidence: 'good for dated relative prices',
    snapshot: {
      'cn-hangzhou': {
        price: 0.0173,
        currency: 'USD',
        unit: 'GiB-month',
        source: 'help page ecs/snapshots-1, sample price',
        confidence: 'medium',
      },
    },
    regions,
    perHour,
  })
}

/** Images whose id says 32 bits carry no family: the one derived for them names the 64-bit image. */
function writeImages(): void {
  const prefixes = Object.fromEntries(
    (regionFacts.regions as Row[])
      .filter((region) => region.default_enabled !== false && !region.closed)
      .map((region) => [region.RegionId as string, region.id_prefix as string]),
  )
  const system = imageFacts.images.map((image: Row) => ({
    ImageId: image.ImageId,
    OSName: image.OSName,
    OSNameEn: image.OSNameEn,
    OSType: image.OSType,
    Platform: image.Platform,
    Architecture: image.Architecture,
    Size: image.Size,
    ...(image.ImageFamily && image.Architecture !== 'i386' ? { ImageFamily: image.ImageFamily } : {}),
    BootMode: image.BootMode,
    CreationTime: image.CreationTime,
    latest: image.latest,
    confidence: image.confidence,
  }))
  const marketplace = MARKETPLACE_IMAGES.map(({ publishedIn, ...image }) => ({
    ...image,
    imageIds: Object.fromEntries(
      Object.entries(prefixes)
        .filter(([regionId]) => publishedIn === undefined || publishedIn.includes(regionId))
        .map(([regionId, prefix]) => [regionId, inventedImageId(prefix, image.ProductCode, regionId)]),
    ),
    confidence: 'guess',
  }))
  write('images', {
    sources: {
      public:
        'ids that stand in public code and pages (aliyun, hashicorp, crossplane, kubernetes, cloudpilot-ai, yunionio, AlibabaCloudDocs); facts only',
    },
    derived: imageFacts.meta.derived,
    marketplaceNote: 'invented: products, codes and ids are ours; only their form is that of the cloud',
    system,
    marketplace,
  })
}

function writeDiskCategories(): void {
  const levelLimits = (levels: Record<string, Row>): Row =>
    Object.fromEntries(
      Object.entries(levels).map(([level, row]) => {
        const formula = /min\{(\d+)\+(\d+)\*GiB,(\d+)\}/.exec(String(row.iops))
        if (formula === null) throw new Error(`unreadable IOPS formula of ${level}: ${row.iops}`)
        const [baseIops, iopsPerGiB, maxIops] = formula.slice(1).map(Number) as [number, number, number]
        return [level, { minGiB: row.min, maxGiB: row.max, baseIops, iopsPerGiB, maxIops } as Row]
      }),
    )
  const categories = diskFacts.categories.map((row: Row) => ({
    Category: row.id,
    LocalName: { zh: row.zh, en: row.en },
    ...(row.local ? { local: true } : { minGiB: row.min, maxGiB: row.max }),
    ...(row.system_min ? { systemMinGiB: row.system_min } : {}),
    dataOnly: row.data_only === true || row.local === true,
    ...(row.performance_levels
      ? { performanceLevels: levelLimits(row.performance_levels as Record<string, Row>) }
      : {}),
    ...(row.default_pl ? { defaultPerformanceLevel: row.default_pl } : {}),
    confidence: row.local ? 'medium' : 'high',
  }))
  write('disk-categories', {
    sources: diskFacts.meta.sources,
    where: diskFacts.meta.where,
    notes: diskFacts.notes,
    categories,
  })
}

function writeQuotas(): void {
  const attributes = new Map<string, Row>(
    quotaFacts.describe_account_attributes.map((row: Row) => [row.name as string, row]),
  )
  const quotas = QUOTA_SCOPES.map(({ name, scope, product, defaultValue, source }) => {
    const attribute = attributes.get(name)
    const stated = quotaFacts[product]?.[name] as Row | undefined
    if (source !== undefined)
      return { name, scope, product, defaultValue: defaultValue ?? null, source, confidence: 'guess' }
    if (attribute !== undefined) {
      const suggested = typeof attribute.suggested_default === 'number' ? attribute.suggested_default : null
      const said = name === 'max-security-groups' ? (quotaFacts.ecs.security_groups_per_region as Row) : undefined
      return said
        ? { name, scope, product, defaultValue: said.value, source: said.source, confidence: said.confidence }
        : {
            name,
            scope,
            product,
            defaultValue: suggested,
            source: 'no public default; chosen here',
            confidence: 'guess',
          }
    }
    if (stated === undefined || typeof stated.value !== 'number')
      throw new Error(`no number is stated for quota ${name}`)
    return { name, scope, product, defaultValue: stated.value, source: stated.source, confidence: stated.confidence }
  })
  write('quotas', { sources: quotaFacts.meta.sources, unverified: quotaFacts.meta.unverified, quotas: quotas as Json })
}

function writeSimilarity(): void {
  write('similarity', {
    source: similarityFacts.meta.source,
    note: 'Documented in 2021: families to which a type of the named family can be changed; keys and values without "ecs.".',
    noChange: similarityFacts.no_change,
    changeMatrix: similarityFacts.change_matrix,
  })
}

writeRegions()
writeIdPrefixes()
writeInstanceTypes()
writeAvailability()
writePrices()
writeImages()
writeDiskCategories()
writeQuotas()
writeSimilarity()
write('durations', {
  source:
    'Guesses, in seconds of realistic pace; no figure is published. A duration is seconds + secondsPerGiB x size.',
  confidence: 'guess',
  durations: DURATIONS as unknown as Json,
})
