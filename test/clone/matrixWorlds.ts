/** The worlds of the matrix: one for each source, forked for each combination. */
import type { CloneStart } from '../../src/clone/request.ts'
import { instanceTypes, isSoldByDefault } from '../../src/world/facts/instanceTypes.ts'
import { findRegion } from '../../src/world/facts/regions.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import {
  OTHER_REGION,
  PUBLIC_IMAGE,
  SOURCE_REGION,
  SOURCE_ZONE,
  sourceInstance,
  sourceNetwork,
  TYPE,
} from '../ros/scratch/sources.ts'
import { TestWorld } from '../setup/worlds.ts'
import type { Case } from './matrixCases.ts'

const NEIGHBOUR = '1000000000000002'
/** Clones asked for in every combination; stock and quota are short by less than that. */
export const AMOUNT = 3
export const OTHER_ZONE = 'cn-beijing-h'
const WRONG_ZONE = { [SOURCE_REGION]: 'cn-hangzhou-h', [OTHER_REGION]: 'cn-beijing-g' }

/** A VPC with a vSwitch that has room and one that is full. */
interface Destination {
  readonly VpcId: string
  readonly CidrBlock: string
  readonly given: string
  readonly givenCidr: string
  readonly full: string
}

export interface Ground {
  readonly world: TestWorld
  readonly source: { readonly VpcId: string; readonly VSwitchId: string; readonly SecurityGroupId: string }
  /** The source's VPC, another in its region, and one in the other region. */
  readonly own: Destination
  readonly near: Destination
  readonly far: Destination
  readonly images: {
    readonly custom: string
    readonly shared: string
    readonly marketplace: string
    readonly marketplaceThere: string
  }
}

export interface Prepared extends Ground {
  readonly instanceId: string
  /** Files of each disk as the image brought them, by device. */
  readonly pristine: Readonly<Record<string, object>>
  /** vCPUs and instances that the account uses in the region of the source. */
  readonly used: number
}

let ground: Promise<Ground> | undefined
const sources = new Map<string, Promise<Prepared>>()
const stocked = new Map<string, Promise<TestWorld>>()

/** What comes before the source is the same for all. */
async function makeGround(): Promise<Ground> {
  const world = new TestWorld()
  const source = await sourceNetwork(world)
  const own = await destination(
    world,
    SOURCE_REGION,
    SOURCE_ZONE,
    ['10.0.0.0/8', '10.1.0.0/24', '10.2.0.0/29'],
    source.VpcId,
  )
  const near = await destination(world, SOURCE_REGION, SOURCE_ZONE, ['172.16.0.0/12', '172.16.0.0/24', '172.16.1.0/29'])
  const far = await destination(world, OTHER_REGION, OTHER_ZONE, ['10.0.0.0/8', '10.1.0.0/24', '10.2.0.0/29'])
  await world.call('ecs.CreateKeyPair', { RegionId: SOURCE_REGION, KeyPairName: 'ops' })
  const trust = {
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }],
  }
  await world.call('ram.CreateRole', { RoleName: 'shop', AssumeRolePolicyDocument: JSON.stringify(trust) })
  const custom = await imageOf(world, await sourceInstance(world, source, { InstanceName: 'model' }), 'custom')
  return {
    world,
    source,
    own,
    near,
    far,
    images: { custom, shared: await sharedImage(world), ...(await marketplace(world)) },
  }
}

async function destination(
  world: TestWorld,
  RegionId: string,
  ZoneId: string,
  [CidrBlock, givenCidr, fullCidr]: readonly [string, string, string],
  existing?: string,
): Promise<Destination> {
  const VpcId = existing ?? (await world.call('vpc.CreateVpc', { RegionId, CidrBlock, VpcName: 'elsewhere' })).VpcId
  await world.settle()
  const vSwitch = async (block: string) => {
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { RegionId, VpcId, ZoneId, CidrBlock: block })
    await world.settle()
    return VSwitchId
  }
  const [given, full] = [await vSwitch(givenCidr), await vSwitch(fullCidr)]
  const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { RegionId, VpcId })
  for (let i = 0; i < 4; i++)
    await world.call('ecs.CreateNetworkInterface', { RegionId, VSwitchId: full, SecurityGroupId })
  await world.settle()
  return { VpcId, CidrBlock, given, givenCidr, full }
}

/** The image of an instance, which then goes. */
async function imageOf(world: TestWorld, InstanceId: string, name: string, accountId?: string): Promise<string> {
  for (const { DiskId, Device } of world.world.disks.list('instance', InstanceId))
    await world.control({ kind: 'writeFile', diskId: DiskId, path: '/model', text: `${name} ${Device}`, flush: true })
  const { ImageId } = await world.call(
    'ecs.CreateImage',
    { RegionId: SOURCE_REGION, InstanceId, ImageName: name },
    accountId,
  )
  await world.settle()
  await world.call('ecs.DeleteInstance', { InstanceId, Force: true }, accountId)
  await world.settle()
  return ImageId
}

async function sharedImage(world: TestWorld): Promise<string> {
  await world.control({ kind: 'account', accountId: NEIGHBOUR, accessKeyId: 'LTAIneighbour', accessKeySecret: 's' })
  const RegionId = SOURCE_REGION
  const { VpcId } = await world.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8' }, NEIGHBOUR)
  await world.settle()
  const place = { RegionId, VpcId, ZoneId: SOURCE_ZONE, CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', place, NEIGHBOUR)
  const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { RegionId, VpcId }, NEIGHBOUR)
  await world.settle()
  const launch = { RegionId, ImageId: PUBLIC_IMAGE, InstanceType: TYPE, VSwitchId, SecurityGroupId }
  const { InstanceIdSets } = await world.call('ecs.RunInstances', launch, NEIGHBOUR)
  await world.settle()
  const ImageId = await imageOf(world, InstanceIdSets.InstanceIdSet?.[0] ?? '', 'shared', NEIGHBOUR)
  await world.call(
    'ecs.ModifyImageSharePermission',
    { RegionId, ImageId, AddAccount: [rootPrincipal(world.world.genesis.rootAccountId).accountId] },
    NEIGHBOUR,
  )
  return ImageId
}

async function marketplace(world: TestWorld) {
  const offers = async (RegionId: string) =>
    (await world.call('ecs.DescribeImages', { RegionId, ImageOwnerAlias: 'marketplace', PageSize: 100 })).Images
      .Image ?? []
  const here = (await offers(SOURCE_REGION)).find(({ ImageName }) => ImageName === 'example-web-stack-alinux3')
  const there = (await offers(OTHER_REGION)).find(({ ImageName }) => ImageName === 'example-web-stack-alinux3')
  return { marketplace: here?.ImageId ?? '', marketplaceThere: there?.ImageId ?? '' }
}

/** The source that a combination names, in a world with nothing else about it. */
export function preparedSource(one: Case): Promise<Prepared> {
  const key = `${one.image}|${one.address}|${one.charge}`
  const known = sources.get(key)
  if (known !== undefined) return known
  ground ??= makeGround()
  const made = ground.then((found) => makeSource(found, one))
  sources.set(key, made)
  return made
}

async function makeSource(found: Ground, { image, address, charge }: Case): Promise<Prepared> {
  const world = found.world.fork()
  const { custom, shared, marketplace } = found.images
  const ImageId = { public: PUBLIC_IMAGE, marketplace, shared, custom, deprecated: custom, gone: custom }[image]
  const instanceId = await sourceInstance(world, found.source, {
    ImageId,
    KeyPairName: 'ops',
    RamRoleName: 'shop',
    UserData: Buffer.from('#!/bin/sh\necho shop').toString('base64'),
    HttpTokens: 'required',
    ResourceGroupId: 'rg-shop',
    SystemDisk: {
      Category: 'cloud_essd',
      Size: '60',
      PerformanceLevel: 'PL1',
      DiskName: 'root',
      Description: 'of the shop',
    },
    DataDisk: [
      { Device: '/dev/xvdb', Category: 'cloud_essd', Size: 80, PerformanceLevel: 'PL0', DiskName: 'rows' },
      { Device: '/dev/xvdc', Category: 'cloud_auto', Size: 50, BurstingEnabled: true, Description: 'logs' },
    ],
    ...(charge === 'PrePaid' ? { InstanceChargeType: 'PrePaid', Period: 3, PeriodUnit: 'Month' } : {}),
    ...(charge === 'Spot'
      ? { SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.2, SpotInterruptionBehavior: 'Stop' }
      : {}),
    ...(address === 'public IP' ? { InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 7 } : {}),
    InternetChargeType: address === 'EIP' ? 'PayByBandwidth' : 'PayByTraffic',
  })
  const disks = world.world.disks.list('instance', instanceId)
  const pristine = Object.fromEntries(disks.map(({ Device, files }) => [Device, files]))
  if (address === 'EIP') {
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', { RegionId: SOURCE_REGION, Bandwidth: '10' })
    await world.settle()
    await world.call('vpc.AssociateEipAddress', { RegionId: SOURCE_REGION, AllocationId, InstanceId: instanceId })
    await world.settle()
  }
  if (image === 'deprecated')
    await world.call('ecs.ModifyImageAttribute', { RegionId: SOURCE_REGION, ImageId, Status: 'Deprecated' })
  if (image === 'gone') await world.call('ecs.DeleteImage', { RegionId: SOURCE_REGION, ImageId, Force: true })
  for (const { DiskId, Device } of disks) {
    await world.control({ kind: 'writeFile', diskId: DiskId, path: '/kept', text: `of ${Device}`, flush: true })
    // Reaches the disk only if the instance is stopped in order.
    await world.control({ kind: 'writeFile', diskId: DiskId, path: '/cached', text: 'soon', flush: false })
  }
  if (address !== 'EIP') {
    await world.call('ecs.StopInstance', { InstanceId: instanceId })
    await world.settle()
  }
  await world.advance(3_600_000)
  return { ...found, world, instanceId, pristine, used: 1 }
}

export const destinationRegion = ({ region }: Case) => (region === 'same' ? SOURCE_REGION : OTHER_REGION)

/** A world of its own for a combination, and the request that it stands for. */
export async function worldOf(one: Case): Promise<{ world: TestWorld; prepared: Prepared; request: CloneStart }> {
  const prepared = await preparedSource(one)
  const key = `${one.image}|${one.address}|${one.charge}|${one.region}|${one.stock}`
  let shelf = stocked.get(key)
  if (shelf === undefined) {
    shelf = withStock(prepared.world.fork(), one)
    stocked.set(key, shelf)
  }
  const world = (await shelf).fork()
  const regionId = destinationRegion(one)
  const [name, unit] =
    one.charge === 'PrePaid' ? ['max-instances', 1] : [`max-${one.charge.toLowerCase()}-instance-vcpu-count`, 2]
  const used = one.region === 'same' ? prepared.used * Number(unit) : 0
  const room = { enough: 50, short: AMOUNT - 1, zero: 0 }[one.quota]
  const odd = unit === 2 ? 1 : 0
  await world.control({
    kind: 'quotas',
    settings: [{ name: String(name), regionId, value: used + room * Number(unit) + odd }],
  })
  return { world, prepared, request: requestOf(one, prepared) }
}

/** All that could stand in for the source, and more. */
const POSSIBLE = instanceTypes()
  .filter((type) => type.CpuArchitecture === 'X86' && type.GPUAmount === 0 && type.LocalStorageCategory === undefined)
  .filter((type) => type.CpuCoreCount >= 2 && type.MemorySize >= 8)
  .map(({ InstanceTypeId }) => InstanceTypeId)

/** In all zones of the destination, so that no other zone is chosen for want of stock. */
async function withStock(world: TestWorld, one: Case): Promise<TestWorld> {
  if (one.stock === 'enough') return world
  const regionId = destinationRegion(one)
  const settings = (findRegion(regionId)?.zones ?? []).flatMap(({ ZoneId: zoneId }) => {
    const types = one.stock === 'no similar' ? POSSIBLE : [TYPE]
    const count = one.stock === 'short' ? AMOUNT - 1 : 0
    return types
      .filter((instanceType) => isSoldByDefault(regionId, zoneId, instanceType))
      .map((instanceType) => ({ regionId, zoneId, instanceType, chargeType: one.charge, count }))
  })
  await world.control({ kind: 'stock', settings })
  return world
}

/** The destination that the combination names: an id of a VPC, of a vSwitch, of a zone. */
export function destinationOf(one: Case, { own, near, far }: Ground): Destination {
  if (one.region === 'other') return far
  return one.vpc === 'same' ? own : near
}

function requestOf(one: Case, prepared: Prepared): CloneStart {
  const place = destinationOf(one, prepared)
  const vpcId = { same: prepared.own.VpcId, other: place.VpcId, none: undefined }[one.vpc]
  const vSwitchId = one.vSwitch === 'none' ? undefined : one.vSwitch === 'full' ? place.full : place.given
  const regionId = destinationRegion(one)
  return {
    sourceRegionId: SOURCE_REGION,
    sourceInstanceIds: [prepared.instanceId],
    destinationRegionId: regionId,
    ...(vpcId === undefined ? {} : { destinationVpcId: vpcId }),
    ...(vSwitchId === undefined ? {} : { destinationVSwitchId: vSwitchId }),
    ...(one.vSwitch === 'wrong zone' ? { destinationZoneId: WRONG_ZONE[regionId] } : {}),
    instanceAmount: AMOUNT,
    includeInstanceData: one.data === 'yes',
    acceptTerms: true,
  }
}
