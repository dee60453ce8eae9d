import type { InstanceRow } from '../../../src/world/rows/ecs.ts'
import { ACCOUNT, type TestWorld } from '../../setup/worlds.ts'

export const REGION = { RegionId: 'cn-hangzhou' }
export const ZONE = 'cn-hangzhou-h'

export interface Network {
  readonly VpcId: string
  readonly RouteTableId: string
  readonly VSwitchId: string
}

/** An Available VPC with one Available vSwitch. */
export async function makeNetwork(world: TestWorld, RegionId = REGION.RegionId, ZoneId = ZONE): Promise<Network> {
  const { VpcId, RouteTableId } = await world.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/16' })
  await world.settle()
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', { RegionId, VpcId, ZoneId, CidrBlock: '10.0.1.0/24' })
  await world.settle()
  return { VpcId, RouteTableId, VSwitchId }
}

/** An Available VPC with the IPv6 block 2408:4000:1:200::/56 and no vSwitch. */
export async function makeIpv6Vpc(world: TestWorld): Promise<Omit<Network, 'VSwitchId'>> {
  const { VpcId, RouteTableId } = await world.call('vpc.CreateVpc', {
    ...REGION,
    CidrBlock: '10.0.0.0/16',
    EnableIpv6: true,
    Ipv6CidrBlock: '2408:4000:1:200::/56',
  })
  await world.settle()
  return { VpcId, RouteTableId }
}

/** The same with one Available vSwitch, whose IPv6 block is 2408:4000:1:201::/64. */
export async function makeIpv6Network(world: TestWorld): Promise<Network> {
  const { VpcId, RouteTableId } = await makeIpv6Vpc(world)
  const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.1.0/24', Ipv6CidrBlock: 1 }
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', asked)
  await world.settle()
  return { VpcId, RouteTableId, VSwitchId }
}

let made = 0

/** An instance put into the world as rows, in the state that a test needs, with its interface and system disk. */
export function putInstance(world: TestWorld, VSwitchId: string, members: Partial<InstanceRow> = {}): string {
  const serial = ++made
  const vSwitch = world.world.vSwitches.get(VSwitchId)
  if (vSwitch === undefined) throw new Error('the vSwitch exists')
  const { RegionId, ZoneId, VpcId } = vSwitch
  const place = { OwnerId: ACCOUNT, RegionId, ZoneId }
  const InstanceId = `i-bp1${String(serial).padStart(17, '0')}`
  const address = `10.0.1.${serial}`
  world.world.atomically(() => {
    world.world.instances.put({ ...blankInstance, ...place, VpcId, VSwitchId, InstanceId, ...members })
    world.world.networkInterfaces.put({
      ...blankInterface,
      ...place,
      VpcId,
      VSwitchId,
      InstanceId,
      ...cardOf(serial, address),
    })
    world.world.disks.put({ ...blankDisk, ...place, InstanceId, DiskId: `d-bp1${String(serial).padStart(17, '0')}` })
  })
  return InstanceId
}

/** As the release of an instance removes it, without what other products do then. */
export function removeInstance(world: TestWorld, InstanceId: string): void {
  for (const disk of world.world.disks.list('instance', InstanceId)) world.world.disks.remove(disk.DiskId)
  for (const card of world.world.networkInterfaces.list('instance', InstanceId)) {
    world.world.networkInterfaces.remove(card.NetworkInterfaceId)
  }
  world.world.instances.remove(InstanceId)
}

const cardOf = (serial: number, address: string) => ({
  NetworkInterfaceId: `eni-bp1${String(serial).padStart(17, '0')}`,
  PrivateIpAddresses: [address],
})

const blankInstance: InstanceRow = {
  OwnerId: '',
  RegionId: '',
  ZoneId: '',
  InstanceId: '',
  InstanceName: 'test',
  HostName: 'test',
  Description: '',
  InstanceType: 'ecs.g6.large',
  ImageId: '',
  Status: 'Running',
  StoppedMode: 'Not-applicable',
  InstanceChargeType: 'PostPaid',
  SpotStrategy: 'NoSpot',
  SpotPriceLimit: 0,
  InternetChargeType: 'PayByTraffic',
  InternetMaxBandwidthIn: 0,
  InternetMaxBandwidthOut: 0,
  VpcId: '',
  VSwitchId: '',
  ResourceGroupId: '',
  KeyPairName: '',
  DeploymentSetId: '',
  RamRoleName: '',
  UserData: '',
  DeletionProtection: false,
  CreditSpecification: '',
  SerialNumber: '',
  CreationTime: '2026-01-02T03:04Z',
  StartTime: '2026-01-02T03:04Z',
  ExpiredTime: '',
  AutoReleaseTime: '',
  HttpEndpoint: 'enabled',
  HttpTokens: 'optional',
  HttpPutResponseHopLimit: 1,
  SecurityEnhancementStrategy: '',
  Tags: {},
}

const blankInterface = {
  NetworkInterfaceName: '',
  Description: '',
  Type: 'Primary' as const,
  Status: 'InUse' as const,
  MacAddress: '00:16:3e:00:00:01',
  SecurityGroupIds: [],
  ResourceGroupId: '',
  DeleteOnRelease: true,
  SourceDestCheck: false,
  CreationTime: '2026-01-02T03:04:05Z',
  Tags: {},
}

const blankDisk = {
  DiskName: '',
  Description: '',
  Type: 'system' as const,
  Category: 'cloud_essd',
  PerformanceLevel: 'PL0',
  Size: 40,
  Encrypted: false,
  KMSKeyId: '',
  DeleteWithInstance: true,
  DeleteAutoSnapshot: true,
  EnableAutoSnapshot: true,
  Portable: false,
  DiskChargeType: 'PostPaid' as const,
  Status: 'In_use' as const,
  Device: '/dev/xvda',
  ImageId: '',
  SourceSnapshotId: '',
  ResourceGroupId: '',
  ProvisionedIops: 0,
  BurstingEnabled: false,
  CreationTime: '2026-01-02T03:04:05Z',
  AttachedTime: '2026-01-02T03:04:05Z',
  DetachedTime: '',
  Tags: {},
  files: {},
  unflushed: {},
}
