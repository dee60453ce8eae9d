/**
 * What must come of a combination, by the rules of cloning alone: nothing here comes from the code that clones. Facts
 * (types, prices, where a type is sold, which disks it takes) are read, the order of similar types is written out anew.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cloudDiskCategories } from '../../src/world/facts/diskCategories.ts'
import { type InstanceType, instanceTypes, isSoldByDefault } from '../../src/world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../src/world/facts/prices.ts'
import { OTHER_REGION, PUBLIC_IMAGE, SOURCE_REGION, SOURCE_ZONE, TYPE } from '../ros/scratch/sources.ts'
import type { Case } from './matrixCases.ts'
import { AMOUNT, destinationOf, type Ground, OTHER_ZONE, type Prepared } from './matrixWorlds.ts'

/** Rules that refuse, in the order in which decisions depend on each other: place, image, type, amount, network. */
export function refusalsOf(one: Case): string[] {
  const rules: string[] = []
  const isFarFromVpc = one.region === 'other' && one.vpc === 'same'
  if (one.vSwitch !== 'none' && isFarFromVpc) rules.push('27')
  if (one.vSwitch === 'wrong zone') rules.push('27')
  if (one.data === 'no' && one.image === 'gone') rules.push('1')
  else if (one.data === 'no' && one.region === 'other' && !['public', 'marketplace'].includes(one.image))
    rules.push('20')
  if (one.stock === 'no similar') rules.push('11')
  if (one.quota === 'zero') rules.push('8')
  if (one.vSwitch === 'none' && isFarFromVpc) rules.push('27')
  if (one.vSwitch === 'full') rules.push('24')
  return rules
}

export interface Expected {
  readonly zoneId: string
  readonly instanceType: string
  readonly amount: number
  readonly image: { readonly plan: string; readonly imageId?: string }
  readonly vpc: { readonly plan: 'use' | 'create'; readonly vpcId?: string; readonly cidrBlock: string }
  readonly vSwitch: { readonly plan: 'use' | 'create'; readonly vSwitchId?: string; readonly cidrBlock: string }
  readonly groups: 'use' | 'create'
  readonly hasPublicAddress: boolean
  /** Rules that warn. */
  readonly warnings: readonly string[]
  /** Types of resources that stay, with how many of each. */
  readonly kept: Readonly<Record<string, number>>
}

export function expectedOf(one: Case, prepared: Prepared): Expected {
  const isFar = one.region === 'other'
  const regionId = isFar ? OTHER_REGION : SOURCE_REGION
  const zoneId = !isFar ? SOURCE_ZONE : one.vSwitch === 'given' ? OTHER_ZONE : OTHER_REGION + SOURCE_ZONE.slice(-2)
  const amount = one.quota === 'short' ? AMOUNT - 1 : AMOUNT
  const instanceType = one.stock === 'enough' ? TYPE : similarTo(TYPE, regionId, zoneId)
  const network = networkOf(one, prepared)
  const groups = !isFar && network.vpc.vpcId === prepared.own.VpcId ? 'use' : 'create'
  const warnings = [
    ...(instanceType === TYPE ? [] : ['10']),
    ...(amount === AMOUNT ? [] : ['8']),
    ...(one.data === 'yes' && one.image === 'gone' ? ['A2'] : []),
    ...(one.data === 'yes' && one.address === 'EIP' ? ['5'] : []),
    ...(one.data === 'no' && one.image === 'deprecated' ? ['A26'] : []),
    ...(one.charge === 'PrePaid' ? ['A23'] : []),
  ]
  const kept = {
    VPC: network.vpc.plan === 'create' ? 1 : 0,
    VSwitch: network.vSwitch.plan === 'create' ? 1 : 0,
    SecurityGroup: groups === 'create' ? 1 : 0,
    CustomImage: one.data === 'yes' ? 1 : 0,
    CopyImage: one.data === 'yes' && isFar ? 1 : 0,
    Instance: amount,
  }
  return {
    zoneId,
    instanceType,
    amount,
    image: imageOf(one, prepared),
    ...network,
    groups,
    hasPublicAddress: one.address === 'public IP',
    warnings,
    kept,
  }
}

function imageOf(one: Case, { images }: Ground): Expected['image'] {
  if (one.data === 'yes') return { plan: one.region === 'same' ? 'create-image' : 'create-and-copy-image' }
  const { custom, shared, marketplace, marketplaceThere } = images
  const isFar = one.region === 'other'
  const imageId = {
    public: PUBLIC_IMAGE,
    marketplace: isFar ? marketplaceThere : marketplace,
    custom,
    shared,
    deprecated: custom,
    gone: '',
  }[one.image]
  return { plan: 'source-image', imageId }
}

/** Rules 24 to 26, A9, A11 and A12. The source's vSwitch is 10.0.0.0/24 in 10.0.0.0/8. */
function networkOf(one: Case, prepared: Prepared): Pick<Expected, 'vpc' | 'vSwitch'> {
  const place = destinationOf(one, prepared)
  if (one.vSwitch === 'given') {
    return {
      vpc: { plan: 'use', vpcId: place.VpcId, cidrBlock: place.CidrBlock },
      vSwitch: { plan: 'use', vSwitchId: place.given, cidrBlock: place.givenCidr },
    }
  }
  if (one.region === 'other' && one.vpc === 'none')
    return { vpc: { plan: 'create', cidrBlock: '10.0.0.0/8' }, vSwitch: { plan: 'create', cidrBlock: '10.0.0.0/24' } }
  const vpc = one.vpc === 'other' ? place : prepared.own
  // 10.0.0.0/24 is free in the VPC of the other region, taken in the source's own, and not in the third one's range.
  const cidrBlock = one.region === 'other' ? '10.0.0.0/24' : one.vpc === 'other' ? '172.16.2.0/24' : '10.0.1.0/24'
  return {
    vpc: { plan: 'use', vpcId: vpc.VpcId, cidrBlock: vpc.CidrBlock },
    vSwitch: { plan: 'create', cidrBlock },
  }
}

const fixture = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../fixtures/similarity.json'), 'utf8'),
) as { readonly changeMatrix: Readonly<Record<string, readonly string[]>> }

/** A8, for a source with an x86 image and the disks of the matrix. */
function similarTo(instanceType: string, regionId: string, zoneId: string): string {
  const source = instanceTypes().find(({ InstanceTypeId }) => InstanceTypeId === instanceType) as InstanceType
  const family = source.InstanceTypeFamily.replace('ecs.', '')
  const targets = (fixture.changeMatrix[family] ?? []).map((name) => `ecs.${name}`)
  const isSimilar = (type: InstanceType) =>
    type !== source &&
    isSoldByDefault(regionId, zoneId, type.InstanceTypeId) &&
    type.CpuArchitecture === 'X86' &&
    type.GPUAmount === 0 &&
    type.LocalStorageCategory === undefined &&
    type.CpuCoreCount >= source.CpuCoreCount &&
    type.MemorySize >= source.MemorySize &&
    cloudDiskCategories(type, 'system').includes('cloud_essd') &&
    ['cloud_essd', 'cloud_auto'].every((category) => cloudDiskCategories(type, 'data').includes(category))
  const places = (type: InstanceType) => [
    type.CpuCoreCount === source.CpuCoreCount && type.MemorySize === source.MemorySize ? 0 : 1,
    type.CpuCoreCount,
    type.MemorySize,
    targets.includes(type.InstanceTypeFamily) ? 0 : 1,
    type.InstanceCategory === source.InstanceCategory ? 0 : 1,
    type.InstanceFamilyLevel === source.InstanceFamilyLevel ? 0 : 1,
    Math.abs(type.about.series - source.about.series),
    -type.about.series,
    hourlyListPrice(regionId, type.InstanceTypeId)?.price ?? 1e9,
  ]
  const [best] = instanceTypes()
    .filter(isSimilar)
    .map((type) => ({ id: type.InstanceTypeId, places: places(type) }))
    .sort((a, b) => {
      const at = a.places.findIndex((place, i) => place !== b.places[i])
      return at < 0 ? (a.id < b.id ? -1 : 1) : (a.places[at] as number) - (b.places[at] as number)
    })
  return best?.id ?? ''
}
