/** Worlds and clone requests drawn at random: sources that share networks and groups, stock, quotas, options. */
import fc from 'fast-check'
import type { CloneOptions } from '../../src/clone/request.ts'
import { findRegion } from '../../src/world/facts/regions.ts'
import {
  OTHER_REGION,
  PUBLIC_IMAGE,
  SOURCE_REGION,
  type SourceNetwork,
  sourceInstance,
  sourceNetwork,
} from '../ros/scratch/sources.ts'
import { TestWorld } from '../setup/worlds.ts'

const TYPES = ['ecs.g6.large', 'ecs.c6.xlarge', 'ecs.t6-c1m2.large', 'ecs.g7.large'] as const
const DISKS = [
  { Category: 'cloud_essd', Size: 40, PerformanceLevel: 'PL0' },
  { Category: 'cloud_essd', Size: 500, PerformanceLevel: 'PL2', DiskName: 'rows' },
  { Category: 'cloud_auto', Size: 60, BurstingEnabled: true, Description: 'logs' },
  { Category: 'cloud_essd', Size: 30, PerformanceLevel: 'PL1', Encrypted: 'true' },
] as const

export interface DrawnSource {
  readonly type: (typeof TYPES)[number]
  readonly network: 0 | 1
  readonly image: 'public' | 'custom'
  readonly charge: 'PostPaid' | 'PrePaid' | 'Spot'
  readonly dataDisks: readonly (typeof DISKS)[number][]
  readonly tags: Readonly<Record<string, string>>
  readonly hasKeyPair: boolean
  readonly address: 'none' | 'public' | 'EIP'
  readonly isStopped: boolean
  readonly hasSecondGroup: boolean
  readonly hasSecondCard: boolean
}

export interface Drawn {
  readonly sources: readonly DrawnSource[]
  readonly isFar: boolean
  readonly zone?: string
  readonly place: 'none' | 'VPC' | 'vSwitch' | 'both'
  readonly amount: number
  readonly withData: boolean
  readonly options?: CloneOptions
  /** Left in each zone of the destination, by type. */
  readonly stock: Readonly<Record<string, number>>
  /** vCPUs that may be used in the destination, or instances for subscriptions. */
  readonly quota?: number
  /** Nothing that was drawn stands against it: it has to come out. */
  readonly isHopeful: boolean
}

const source: fc.Arbitrary<DrawnSource> = fc.record({
  type: fc.constantFrom(...TYPES),
  network: fc.constantFrom(0, 1),
  image: fc.oneof(
    { weight: 3, arbitrary: fc.constant('public' as const) },
    { weight: 1, arbitrary: fc.constant('custom' as const) },
  ),
  charge: fc.constantFrom('PostPaid', 'PostPaid', 'PrePaid', 'Spot'),
  dataDisks: fc.array(fc.constantFrom(...DISKS), { maxLength: 3 }),
  tags: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[a-z0-9 ]{0,6}[a-z]$/), { maxKeys: 3 }),
  hasKeyPair: fc.boolean(),
  address: fc.constantFrom('none', 'public', 'EIP'),
  isStopped: fc.boolean(),
  hasSecondGroup: fc.boolean(),
  hasSecondCard: fc.boolean(),
})

/** Mostly nothing, so that most clones come out. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3, nil: undefined })

export const drawnWorlds: fc.Arbitrary<Drawn> = fc
  .record({
    sources: fc.array(source, { minLength: 1, maxLength: 4 }),
    isFar: fc.boolean(),
    zone: fc.option(fc.constantFrom('h', 'i'), { freq: 1, nil: undefined }),
    place: fc.constantFrom('none' as const, 'none' as const, 'VPC' as const, 'vSwitch' as const, 'both' as const),
    amount: fc.integer({ min: 1, max: 4 }),
    withData: fc.boolean(),
    options: fc.record(
      {
        replicateDataDisks: fc.boolean(),
        securityGroups: fc.constantFrom('all' as const, 'first' as const),
        period: fc.constantFrom(1, 2),
        periodUnit: fc.constantFrom('Week' as const, 'Month' as const),
        autoRenew: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    stock: fc.dictionary(fc.constantFrom(...TYPES), fc.integer({ min: 0, max: 6 }), { maxKeys: 2 }),
    quota: rarely(fc.integer({ min: 0, max: 30 })),
  })
  .map(({ zone, quota, ...drawn }) => ({
    ...drawn,
    ...(zone === undefined ? {} : { zone }),
    ...(quota === undefined ? {} : { quota }),
    isHopeful: isHopeful({ ...drawn, zone, quota }),
  }))

/** The vSwitches that can be named lie in zone h. Custom images do not cross regions without the data. */
function isHopeful({
  sources,
  isFar,
  zone,
  place,
  withData,
  quota,
}: Omit<Drawn, 'isHopeful' | 'zone' | 'quota'> & {
  readonly zone?: string | undefined
  readonly quota?: number | undefined
}): boolean {
  const isMisplaced = (place === 'vSwitch' || place === 'both') && zone === 'i'
  const isBarred = isFar && !withData && sources.some(({ image }) => image === 'custom')
  return !isMisplaced && !isBarred && quota === undefined
}

interface Ground {
  readonly world: TestWorld
  readonly networks: readonly SourceNetwork[]
  readonly secondGroups: readonly string[]
  readonly custom: string
  readonly places: Made['places']
}

export interface Made {
  readonly world: TestWorld
  readonly instanceIds: readonly string[]
  readonly places: Readonly<Record<'near' | 'far', SourceNetwork>>
  /** By source, then by device. */
  readonly pristine: Readonly<Record<string, Readonly<Record<string, object>>>>
}

let ground: Promise<Ground> | undefined

async function makeGround(): Promise<Ground> {
  const world = new TestWorld()
  const networks = [await sourceNetwork(world), await sourceNetwork(world)]
  const places = {
    near: await sourceNetwork(world, SOURCE_REGION, `${SOURCE_REGION}-h`),
    far: await sourceNetwork(world, OTHER_REGION, `${OTHER_REGION}-h`),
  }
  const secondGroups: string[] = []
  for (const { VpcId, SecurityGroupId: SourceGroupId } of networks) {
    const RegionId = SOURCE_REGION
    const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', {
      RegionId,
      VpcId,
      SecurityGroupName: 'db',
    })
    const Permissions = [{ IpProtocol: 'tcp', PortRange: '5432/5432', SourceGroupId }]
    await world.call('ecs.AuthorizeSecurityGroup', { RegionId, SecurityGroupId, Permissions })
    await world.call('ecs.ModifySecurityGroupPolicy', { RegionId, SecurityGroupId, InnerAccessPolicy: 'Drop' })
    secondGroups.push(SecurityGroupId)
  }
  await world.call('ecs.CreateKeyPair', { RegionId: SOURCE_REGION, KeyPairName: 'ops' })
  const InstanceId = await sourceInstance(world, networks[0] as SourceNetwork)
  for (const { DiskId, Device } of world.world.disks.list('instance', InstanceId))
    await world.control({ kind: 'writeFile', diskId: DiskId, path: '/model', text: Device, flush: true })
  const { ImageId } = await world.call('ecs.CreateImage', { RegionId: SOURCE_REGION, InstanceId, ImageName: 'model' })
  await world.settle()
  await world.call('ecs.DeleteInstance', { InstanceId, Force: true })
  await world.settle()
  return { world, networks, secondGroups, custom: ImageId, places }
}

/** The world that was drawn: a fork of the one that all begin with. */
export async function made(drawn: Drawn): Promise<Made> {
  ground ??= makeGround()
  const found = await ground
  const world = found.world.fork()
  const instanceIds: string[] = []
  for (const [i, one] of drawn.sources.entries()) instanceIds.push(await launched(world, found, one, `shop-${i}`))
  const pristine: Record<string, Record<string, object>> = {}
  for (const [i, id] of instanceIds.entries()) {
    const disks = world.world.disks.list('instance', id)
    pristine[id] = Object.fromEntries(disks.map(({ Device, files }) => [Device, files]))
    for (const { DiskId, Device } of disks) {
      await world.control({ kind: 'writeFile', diskId: DiskId, path: '/flushed', text: Device, flush: true })
      await world.control({ kind: 'writeFile', diskId: DiskId, path: '/late', text: Device, flush: false })
    }
    if (drawn.sources[i]?.isStopped) await world.call('ecs.StopInstance', { InstanceId: id })
  }
  await world.settle()
  await world.advance(3_600_000)
  await limit(world, drawn)
  return { world, instanceIds, places: found.places, pristine }
}

async function launched(world: TestWorld, found: Ground, one: DrawnSource, name: string): Promise<string> {
  const network = found.networks[one.network] as SourceNetwork
  const second = found.secondGroups[one.network] as string
  const groups = one.hasSecondGroup ? [network.SecurityGroupId, second] : [network.SecurityGroupId]
  const ofImage = [{ Device: '/dev/xvdb', Category: 'cloud_essd', Size: 80, PerformanceLevel: 'PL0' }]
  const more = one.dataDisks.slice(one.image === 'custom' ? 1 : 0)
  const { InstanceIdSets } = await world.call('ecs.RunInstances', {
    RegionId: SOURCE_REGION,
    ImageId: one.image === 'custom' ? found.custom : PUBLIC_IMAGE,
    InstanceType: one.type,
    VSwitchId: network.VSwitchId,
    SecurityGroupIds: groups,
    InstanceName: name,
    SystemDisk: { Category: 'cloud_essd', Size: '60', PerformanceLevel: 'PL0' },
    DataDisk: [...(one.image === 'custom' ? ofImage : []), ...more.map((disk) => ({ ...disk }))],
    Tag: Object.entries(one.tags).map(([Key, Value]) => ({ Key, Value })),
    ...(one.charge === 'PrePaid' ? { InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Month' } : {}),
    ...(one.charge === 'Spot' ? { SpotStrategy: 'SpotAsPriceGo' } : {}),
    ...(one.address === 'public' ? { InternetMaxBandwidthOut: 3 } : {}),
    ...(one.hasKeyPair ? { KeyPairName: 'ops' } : {}),
  })
  const id = InstanceIdSets.InstanceIdSet?.[0] ?? ''
  await world.settle()
  if (one.hasSecondCard) {
    const card = { RegionId: SOURCE_REGION, VSwitchId: network.VSwitchId, SecurityGroupId: network.SecurityGroupId }
    const { NetworkInterfaceId } = await world.call('ecs.CreateNetworkInterface', card)
    await world.settle()
    await world.call('ecs.AttachNetworkInterface', { RegionId: SOURCE_REGION, NetworkInterfaceId, InstanceId: id })
  }
  if (one.address === 'EIP') {
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', { RegionId: SOURCE_REGION, Bandwidth: '10' })
    await world.settle()
    await world.call('vpc.AssociateEipAddress', { RegionId: SOURCE_REGION, AllocationId, InstanceId: id })
  }
  await world.settle()
  return id
}

async function limit(world: TestWorld, { isFar, stock, quota }: Drawn): Promise<void> {
  const regionId = isFar ? OTHER_REGION : SOURCE_REGION
  const zones = findRegion(regionId)?.zones ?? []
  const settings = Object.entries(stock).flatMap(([instanceType, count]) =>
    zones.map(({ ZoneId: zoneId }) => ({ regionId, zoneId, instanceType, count })),
  )
  if (settings.length > 0) await world.control({ kind: 'stock', settings })
  if (quota === undefined) return
  const names = ['max-postpaid-instance-vcpu-count', 'max-spot-instance-vcpu-count', 'max-instances']
  await world.control({ kind: 'quotas', settings: names.map((name) => ({ name, regionId, value: quota })) })
}
