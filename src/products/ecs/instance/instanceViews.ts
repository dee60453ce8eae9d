/** Instances as ECS shows them. */
import { defineView, type Reader } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { cpuOptionsOf, findInstanceType, type InstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import type { InstanceRow, NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { boundEips, cardOfInstance } from '../networkInterface/networkInterfaceViews.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

const MIB_PER_GIB = 1024

/** An instance as DescribeInstances lists it. */
export const instanceView = defineView('instance', (instance: InstanceRow, read, world) => {
  const type = findInstanceType(instance.InstanceType)
  const cards = primaryFirst(read.list(world.networkInterfaces, 'instance', instance.InstanceId))
  // Own members first: V8 takes fifty times as long to add them to what a spread has copied.
  return {
    AutoReleaseTime: instance.AutoReleaseTime,
    CpuOptions: cpuOptionsOf(type),
    DedicatedHostAttribute: { DedicatedHostId: '', DedicatedHostName: '', DedicatedHostClusterId: '' },
    DedicatedInstanceAttribute: { Affinity: '', Tenancy: '' },
    DeletionProtection: instance.DeletionProtection,
    DeploymentSetId: instance.DeploymentSetId,
    DeviceAvailable: true,
    EcsCapacityReservationAttr: { CapacityReservationId: '', CapacityReservationPreference: '' },
    GPUAmount: type?.GPUAmount ?? 0,
    GPUSpec: type?.GPUSpec ?? '',
    HibernationOptions: { Configured: false },
    HpcClusterId: '',
    ISP: '',
    InstanceTypeFamily: type?.InstanceTypeFamily ?? '',
    IoOptimized: isIoOptimized(type),
    KeyPairName: instance.KeyPairName,
    LocalStorageAmount: type?.LocalStorageAmount ?? 0,
    LocalStorageCapacity: type?.LocalStorageCapacity ?? 0,
    MetadataOptions: {
      HttpEndpoint: instance.HttpEndpoint,
      HttpTokens: instance.HttpTokens,
      HttpPutResponseHopLimit: instance.HttpPutResponseHopLimit,
      InstanceMetadataTags: instance.InstanceMetadataTags ?? 'disabled',
    },
    NetworkInterfaces: { NetworkInterface: cards.map((card) => cardOfInstance(card, read, world)) },
    RdmaIpAddress: { IpAddress: [] as string[] },
    Recyclable: false,
    ResourceGroupId: instance.ResourceGroupId,
    SaleCycle: instance.PeriodUnit ?? '',
    SpotStrategy: instance.SpotStrategy,
    SpotPriceLimit: instance.SpotPriceLimit,
    StartTime: instance.StartTime,
    Tags: { Tag: ecsTags(instance.Tags) },
    ...sharedMembers(instance, read, world, type, cards),
    ...systemMembers(instance, read, world),
    ...(instance.DeploymentSetGroupNo === undefined ? {} : { DeploymentSetGroupNo: instance.DeploymentSetGroupNo }),
    ...(instance.SpotDuration === undefined ? {} : { SpotDuration: instance.SpotDuration }),
    ...(instance.SpotInterruptionBehavior === undefined
      ? {}
      : { SpotInterruptionBehavior: instance.SpotInterruptionBehavior }),
  }
})

/** An instance as DescribeInstanceAttribute shows it. A reply, not an item of a list: nothing is kept of it. */
export function instanceAttributes(world: World, instance: InstanceRow) {
  const read: Reader = {
    get: (table, key) => table.get(key),
    list: (table, index, group) => table.list(index, group),
  }
  const type = findInstanceType(instance.InstanceType)
  const cards = primaryFirst(read.list(world.networkInterfaces, 'instance', instance.InstanceId))
  const { IsSupportUnassociate: _only, ...EipAddress } = eipAddress(boundEip(instance.InstanceId, read, world))
  return {
    ...sharedMembers(instance, read, world, type, cards),
    EipAddress,
    IoOptimized: isIoOptimized(type) ? 'optimized' : 'none',
    DedicatedHostAttribute: { DedicatedHostId: '', DedicatedHostName: '' },
    EnableJumboFrame: instance.EnableJumboFrame ?? false,
    EnableNetworkEncryption: instance.EnableNetworkEncryption ?? false,
  }
}

/** What both replies hold. */
function sharedMembers(
  instance: InstanceRow,
  read: Reader,
  world: World,
  type: InstanceType | undefined,
  cards: readonly NetworkInterfaceRow[],
) {
  const primary = cards[0]
  return {
    InstanceId: instance.InstanceId,
    InstanceName: instance.InstanceName,
    HostName: instance.HostName,
    Description: instance.Description,
    RegionId: instance.RegionId,
    ZoneId: instance.ZoneId,
    ClusterId: '',
    ImageId: instance.ImageId,
    InstanceType: instance.InstanceType,
    Cpu: type?.CpuCoreCount ?? 0,
    Memory: (type?.MemorySize ?? 0) * MIB_PER_GIB,
    Status: instance.Status,
    StoppedMode: instance.StoppedMode,
    SerialNumber: instance.SerialNumber,
    CreationTime: instance.CreationTime,
    ExpiredTime: instance.ExpiredTime,
    CreditSpecification: instance.CreditSpecification,
    InstanceChargeType: instance.InstanceChargeType,
    InternetChargeType: instance.InternetChargeType,
    InternetMaxBandwidthIn: instance.InternetMaxBandwidthIn,
    InternetMaxBandwidthOut: instance.InternetMaxBandwidthOut,
    InstanceNetworkType: 'vpc',
    VlanId: '',
    InnerIpAddress: { IpAddress: [] as string[] },
    // In this order: the library under the Ansible modules reads no further where an instance without a public address has not told its EIP before.
    EipAddress: eipAddress(boundEip(instance.InstanceId, read, world)),
    PublicIpAddress: { IpAddress: instance.PublicIpAddress === undefined ? [] : [instance.PublicIpAddress] },
    VpcAttributes: {
      VpcId: instance.VpcId,
      VSwitchId: instance.VSwitchId,
      NatIpAddress: '',
      PrivateIpAddress: { IpAddress: primary === undefined ? [] : primary.PrivateIpAddresses.slice(0, 1) },
    },
    SecurityGroupIds: { SecurityGroupId: [...(primary?.SecurityGroupIds ?? [])] },
    OperationLocks: { LockReason: [] as { LockReason: string }[] },
  }
}

function primaryFirst(cards: readonly NetworkInterfaceRow[]): NetworkInterfaceRow[] {
  const isPrimary = ({ Type }: NetworkInterfaceRow) => Type === 'Primary'
  return [...cards.filter(isPrimary), ...cards.filter((card) => !isPrimary(card))]
}

function boundEip(instanceId: string, read: Reader, world: World): EipRow | undefined {
  return boundEips(instanceId, read, world)[0]
}

/** All empty when the instance has none. */
function eipAddress(eip: EipRow | undefined) {
  return {
    AllocationId: eip?.AllocationId ?? '',
    IpAddress: eip?.IpAddress ?? '',
    InternetChargeType: eip?.InternetChargeType ?? '',
    IsSupportUnassociate: eip !== undefined,
    ...(eip === undefined ? {} : { Bandwidth: eip.Bandwidth }),
  }
}

/** The system: that of the image, or what the system disk still knows of it when the image is gone. */
function systemMembers(instance: InstanceRow, read: Reader, world: World) {
  const system = read.list(world.disks, 'instance', instance.InstanceId).find(({ Type }) => Type === 'system')
  if (system === undefined) return {}
  read.get(world.images, system.ImageId)
  const { OSName, OSNameEn, OSType } = traitsOfSystemDisk(world, system)
  return { OSName, OSNameEn, OSType }
}
