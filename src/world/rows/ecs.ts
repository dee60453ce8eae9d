import type { TableDefinition } from '../../kernel/table.ts'
import type { HeldUp } from './heldUp.ts'
import type { InstanceUpkeep } from './instanceUpkeep.ts'
import { type Owned, ownedBy, scope, scoped, type Tags, tagGroups } from './owned.ts'
import type { ChargeType } from './settings.ts'

export { addressInVSwitch, NETWORK_INTERFACES, type NetworkInterfaceRow } from './networkInterfaces.ts'
export { type Owned, ownedBy, scope, type Tags } from './owned.ts'

export type InstanceStatus = 'Pending' | 'Starting' | 'Running' | 'Stopping' | 'Stopped'

export interface InstanceRow extends Owned, InstanceUpkeep {
  readonly InstanceId: string
  readonly ZoneId: string
  readonly InstanceName: string
  readonly HostName: string
  readonly Description: string
  readonly InstanceType: string
  /** Empty when the instance has no associated image any more. */
  readonly ImageId: string
  readonly Status: InstanceStatus
  readonly StoppedMode: 'KeepCharging' | 'StopCharging' | 'Not-applicable'
  readonly InstanceChargeType: 'PostPaid' | 'PrePaid'
  readonly SpotStrategy: 'NoSpot' | 'SpotWithPriceLimit' | 'SpotAsPriceGo'
  readonly SpotPriceLimit: number
  /** Spot instances only. */
  readonly SpotDuration?: number
  readonly SpotInterruptionBehavior?: string
  readonly InternetChargeType: 'PayByTraffic' | 'PayByBandwidth'
  /** Mbit/s. */
  readonly InternetMaxBandwidthIn: number
  readonly InternetMaxBandwidthOut: number
  /** System-assigned public address; an EIP is a row of its own. */
  readonly PublicIpAddress?: string
  readonly VpcId: string
  readonly VSwitchId: string
  readonly ResourceGroupId: string
  readonly KeyPairName: string
  readonly DeploymentSetId: string
  /** In deployment sets of the strategy AvailabilityGroup only. */
  readonly DeploymentSetGroupNo?: number
  readonly RamRoleName: string
  readonly UserData: string
  readonly Password?: string
  readonly DeletionProtection: boolean
  readonly CreditSpecification: string
  readonly SerialNumber: string
  /** `2026-11-24T01:02Z` */
  readonly CreationTime: string
  readonly StartTime: string
  readonly ExpiredTime: string
  readonly AutoReleaseTime: string
  /** PrePaid only. */
  readonly Period?: number
  readonly PeriodUnit?: string
  readonly AutoRenew?: boolean
  readonly AutoRenewPeriod?: number
  /** Metadata options and other settings that are read back as they were given. */
  readonly HttpEndpoint: string
  readonly HttpTokens: string
  readonly HttpPutResponseHopLimit: number
  readonly SecurityEnhancementStrategy: string
  /** Released by its owner: it is still shown until its rows are gone, but nothing can be done with it any more. */
  readonly isReleasing?: true
  /** Timeline entry of its end: the expiry of a subscription, or the automatic release. */
  readonly endEntryId?: string
  readonly Tags: Tags
}

/** Spot instances count against their own stock and their own vCPU quota. */
export function chargeTypeOf(row: Pick<InstanceRow, 'InstanceChargeType' | 'SpotStrategy'>): ChargeType {
  if (row.InstanceChargeType === 'PrePaid') return 'PrePaid'
  return row.SpotStrategy === 'NoSpot' ? 'PostPaid' : 'Spot'
}

/** The type whose stock and quota the instance counts against. */
export function heldType(row: InstanceRow): string {
  return row.nextInstanceType ?? row.InstanceType
}

/** A stopped instance in StopCharging mode gives its stock back. */
export function holdsStock(row: InstanceRow): boolean {
  return !(row.Status === 'Stopped' && row.StoppedMode === 'StopCharging')
}

export const INSTANCES: TableDefinition<InstanceRow> = {
  name: 'instances',
  key: (row) => row.InstanceId,
  indexes: {
    scope: ownedBy,
    zone: (row) => scoped(row, row.ZoneId),
    vpc: (row) => scoped(row, row.VpcId),
    vSwitch: (row) => scoped(row, row.VSwitchId),
    status: (row) => scoped(row, row.Status),
    name: (row) => scoped(row, row.InstanceName),
    image: (row) => row.ImageId || undefined,
    publicIpAddress: (row) => row.PublicIpAddress,
    deploymentSet: (row) => row.DeploymentSetId || undefined,
    ramRole: (row) => (row.RamRoleName ? scoped(row, row.RamRoleName) : undefined),
    keyPair: (row) => (row.KeyPairName ? scoped(row, row.KeyPairName) : undefined),
    tagKey: tagGroups,
  },
  sums: {
    /** Instances that hold stock, by (region, zone, type, charge type). */
    stock: {
      group: (row) =>
        holdsStock(row) ? `${row.RegionId}|${row.ZoneId}|${heldType(row)}|${chargeTypeOf(row)}` : undefined,
      amount: () => 1,
    },
    /** Instances by (account, region, charge type, type): vCPU in use is this times the vCPU of the type. */
    types: {
      group: (row) => `${ownedBy(row)}|${chargeTypeOf(row)}|${heldType(row)}`,
      amount: () => 1,
    },
  },
  secretFields: ['Password', 'VncPassword'],
}

/** What a system disk was made from, as far as it outlives the image. */
export interface ImageTraits {
  readonly OSName: string
  readonly OSNameEn: string
  readonly OSType: string
  readonly Platform: string
  readonly Architecture: string
  readonly BootMode: string
  /** Empty unless it goes back to a marketplace image. */
  readonly ProductCode: string
  readonly ImageVersion: string
}

/** Files on a disk: path to text. */
export type Files = Readonly<Record<string, string>>

export type DiskStatus = 'In_use' | 'Available' | 'Attaching' | 'Detaching' | 'Creating' | 'ReIniting'

export interface DiskRow extends Owned {
  readonly DiskId: string
  readonly ZoneId: string
  readonly DiskName: string
  readonly Description: string
  readonly Type: 'system' | 'data'
  readonly Category: string
  readonly PerformanceLevel: string
  /** GiB. */
  readonly Size: number
  readonly Encrypted: boolean
  readonly KMSKeyId: string
  readonly DeleteWithInstance: boolean
  readonly DeleteAutoSnapshot: boolean
  readonly EnableAutoSnapshot: boolean
  readonly Portable: boolean
  readonly DiskChargeType: 'PostPaid' | 'PrePaid'
  readonly Status: DiskStatus
  readonly Device: string
  readonly InstanceId: string
  readonly ImageId: string
  readonly SourceSnapshotId: string
  readonly ResourceGroupId: string
  readonly ProvisionedIops: number
  readonly BurstingEnabled: boolean
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  /** Empty when it was never attached. */
  readonly AttachedTime: string
  readonly DetachedTime: string
  readonly Tags: Tags
  /** System disks whose image was deleted: what is still known of it. */
  readonly imageTraits?: ImageTraits
  /** A system disk that was detached, or an ephemeral disk: the only instance that takes it back as what it was. */
  readonly originInstanceId?: string
  /** Policies that take its automatic snapshots, in the order of application. */
  readonly autoSnapshotPolicyIds?: readonly string[]
  /** World time of the last change of the way of paying, in milliseconds: another one has to wait. */
  readonly chargeTypeChangedMs?: number
  /** Content on the medium. */
  readonly files: Files
  /** Written by the guest, not on the medium yet: lost to snapshots, flushed by StopInstance. */
  readonly unflushed: Files
}

export const DISKS: TableDefinition<DiskRow> = {
  name: 'disks',
  key: (row) => row.DiskId,
  indexes: {
    scope: ownedBy,
    instance: (row) => row.InstanceId || undefined,
    snapshot: (row) => row.SourceSnapshotId || undefined,
    autoSnapshotPolicy: (row) => row.autoSnapshotPolicyIds ?? [],
    zone: (row) => scoped(row, row.ZoneId),
    tagKey: tagGroups,
  },
}

export interface SnapshotRow extends Owned {
  readonly SnapshotId: string
  readonly SnapshotName: string
  readonly Description: string
  readonly SourceDiskId: string
  /** GiB. */
  readonly SourceDiskSize: number
  readonly SourceDiskType: 'system' | 'data'
  readonly SourceDiskCategory: string
  readonly Status: 'progressing' | 'accomplished' | 'failed'
  readonly Encrypted: boolean
  readonly KMSKeyId: string
  /** 0: kept until it is deleted. */
  readonly RetentionDays: number
  readonly ResourceGroupId: string
  readonly ProductCode: string
  readonly CreationTime: string
  readonly LastModifiedTime: string
  readonly Tags: Tags
  /** For the snapshots of a copied image: where they came from. Empty otherwise. */
  readonly SourceRegionId: string
  readonly SourceSnapshotId: string
  /** So that an image made from it, and a clone of that, can have the same kind of disk. */
  readonly sourcePerformanceLevel: string
  /** Snapshots of system disks: what system is on it. */
  readonly imageTraits?: ImageTraits
  /** What was on the medium when the snapshot was taken. */
  readonly files: Files
  /** While progressing: length of the whole work in milliseconds of the cloud's own pace. */
  readonly workMs: number
  /** While progressing: timeline entry that completes it; none while it waits in a queue. */
  readonly entryId?: string
  /** While progressing: watch on the instance, whose change of state makes it fail. */
  readonly watchId?: string
  /** While the copy that it belongs to is held up. */
  readonly heldUp?: HeldUp
  /** Taken together with others. */
  readonly snapshotGroupId?: string
  /** Taken by a policy: which one. */
  readonly autoSnapshotPolicyId?: string
  /** Entry that deletes it after RetentionDays. */
  readonly retentionEntryId?: string
}

export const SNAPSHOTS: TableDefinition<SnapshotRow> = {
  name: 'snapshots',
  key: (row) => row.SnapshotId,
  indexes: {
    scope: ownedBy,
    disk: (row) => row.SourceDiskId || undefined,
    group: (row) => row.snapshotGroupId,
    /** Automatic snapshots of a disk. */
    automatic: (row) => (row.autoSnapshotPolicyId === undefined ? undefined : row.SourceDiskId || undefined),
    status: (row) => scoped(row, row.Status),
    tagKey: tagGroups,
  },
}

export interface DiskDeviceMapping {
  readonly Device: string
  readonly Type: 'system' | 'data'
  /** GiB. */
  readonly Size: number
  readonly SnapshotId: string
  /** Category of the disk it was taken from, so that a clone can have the same. */
  readonly category: string
  readonly performanceLevel: string
  /** Of imported images: the object that it came from. */
  readonly imported?: { readonly format: string; readonly bucket: string; readonly object: string }
}

/** A custom image. Public and marketplace images are facts, not rows (world/facts/images.ts). */
export interface ImageRow extends Owned {
  readonly ImageId: string
  readonly ImageName: string
  readonly ImageVersion: string
  readonly ImageFamily: string
  readonly Description: string
  readonly OSName: string
  readonly OSNameEn: string
  readonly OSType: string
  readonly Platform: string
  readonly Architecture: string
  /** GiB of the system disk. */
  readonly Size: number
  readonly BootMode: string
  readonly Status: 'Creating' | 'Waiting' | 'Available' | 'UnAvailable' | 'CreateFailed' | 'Deprecated'
  /** `v1`: the metadata of its instances can't be set to hardened mode only; `v2`: it can. */
  readonly ImdsSupport: 'v1' | 'v2'
  readonly NvmeSupport: 'supported' | 'unsupported'
  readonly LicenseType: string
  readonly isCopied: boolean
  /** For a copy: where it came from. */
  readonly sourceRegionId: string
  readonly sourceImageId: string
  readonly ProductCode: string
  readonly ResourceGroupId: string
  readonly DiskDeviceMappings: readonly DiskDeviceMapping[]
  /** Accounts it is shared with. */
  readonly sharedWith: readonly string[]
  readonly CreationTime: string
  readonly Tags: Tags
  /** While Creating or Waiting: length of the whole work in milliseconds of the cloud's own pace. */
  readonly workMs: number
  /** While Creating: timeline entry that completes it. */
  readonly entryId?: string
  /** While Creating from an instance: watch on it, whose change of state makes the image fail. */
  readonly watchId?: string
  /** While Creating, when a fault has stalled it. */
  readonly heldUp?: HeldUp
}

/** Group of the `copying` index: copies into one region by one account that run or wait for their turn. */
export function copyingGroup(accountId: string, regionId: string, status: 'Creating' | 'Waiting'): string {
  return `${scope(accountId, regionId)}|${status}`
}

export const IMAGES: TableDefinition<ImageRow> = {
  name: 'images',
  key: (row) => row.ImageId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.ImageName),
    status: (row) => scoped(row, row.Status),
    sharedWith: (row) => row.sharedWith.map((account) => scope(account, row.RegionId)),
    snapshot: (row) => row.DiskDeviceMappings.map((mapping) => mapping.SnapshotId),
    copying: (row) =>
      row.isCopied && (row.Status === 'Creating' || row.Status === 'Waiting')
        ? copyingGroup(row.OwnerId, row.RegionId, row.Status)
        : undefined,
    /** Images that are being copied from this one. */
    copiedFrom: (row) =>
      row.isCopied && (row.Status === 'Creating' || row.Status === 'Waiting') ? row.sourceImageId : undefined,
    family: (row) => (row.ImageFamily ? scoped(row, row.ImageFamily) : undefined),
    tagKey: tagGroups,
  },
}

export interface SecurityGroupRow extends Owned {
  readonly SecurityGroupId: string
  readonly SecurityGroupName: string
  readonly Description: string
  readonly SecurityGroupType: 'normal' | 'enterprise'
  readonly VpcId: string
  readonly InnerAccessPolicy: 'Accept' | 'Drop'
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const SECURITY_GROUPS: TableDefinition<SecurityGroupRow> = {
  name: 'securityGroups',
  key: (row) => row.SecurityGroupId,
  indexes: {
    scope: ownedBy,
    vpc: (row) => scoped(row, row.VpcId),
    name: (row) => scoped(row, row.SecurityGroupName),
    tagKey: tagGroups,
  },
}

export interface SecurityGroupRuleRow extends Owned {
  readonly SecurityGroupRuleId: string
  readonly SecurityGroupId: string
  readonly Direction: 'ingress' | 'egress'
  readonly IpProtocol: string
  readonly PortRange: string
  readonly SourcePortRange: string
  readonly Policy: 'Accept' | 'Drop'
  /** 1 (highest) to 100. */
  readonly Priority: number
  readonly NicType: string
  readonly Description: string
  /**
   * The peer is the source of an ingress rule and the destination of an egress rule: exactly one of its four kinds is
   * set. The other side may narrow the rule by an address; all else is empty. Texts are kept as they were sent.
   */
  readonly SourceCidrIp: string
  readonly Ipv6SourceCidrIp: string
  readonly SourceGroupId: string
  readonly SourceGroupOwnerAccount: string
  readonly SourcePrefixListId: string
  readonly DestCidrIp: string
  readonly Ipv6DestCidrIp: string
  readonly DestGroupId: string
  readonly DestGroupOwnerAccount: string
  readonly DestPrefixListId: string
  readonly CreateTime: string
}

export const SECURITY_GROUP_RULES: TableDefinition<SecurityGroupRuleRow> = {
  name: 'securityGroupRules',
  key: (row) => row.SecurityGroupRuleId,
  indexes: {
    securityGroup: (row) => row.SecurityGroupId,
    direction: (row) => `${row.SecurityGroupId}|${row.Direction}`,
    /** Groups that a rule names as its peer. */
    peerGroup: (row) => row.SourceGroupId || row.DestGroupId || undefined,
    prefixList: (row) => row.SourcePrefixListId || row.DestPrefixListId || undefined,
    /** Rules with a prefix list, by security group. */
    withPrefixList: (row) => (row.SourcePrefixListId || row.DestPrefixListId ? row.SecurityGroupId : undefined),
  },
}
