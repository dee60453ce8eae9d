import type { Requests } from '../../catalogue/types.generated.ts'
import { flag, number, type Properties, structs, tags, text, texts } from './properties.ts'

/** Properties that Instance and InstanceGroup read alike. */
export const LAUNCH_PROPERTIES = [
  'InstanceType',
  'ImageId',
  'ImageFamily',
  'VpcId',
  'VSwitchId',
  'ZoneId',
  'SecurityGroupId',
  'SecurityGroupIds',
  'InstanceName',
  'HostName',
  'Description',
  'InstanceChargeType',
  'Period',
  'PeriodUnit',
  'AutoRenew',
  'AutoRenewPeriod',
  'SpotStrategy',
  'SpotPriceLimit',
  'SpotDuration',
  'InternetChargeType',
  'InternetMaxBandwidthOut',
  'AllocatePublicIP',
  'SystemDiskCategory',
  'SystemDiskSize',
  'SystemDiskPerformanceLevel',
  'SystemDiskDiskName',
  'SystemDiskDescription',
  'DiskMappings',
  'KeyPairName',
  'Password',
  'PasswordInherit',
  'UserData',
  'RamRoleName',
  'ResourceGroupId',
  'DeploymentSetId',
  'CreditSpecification',
  'HttpEndpoint',
  'HttpTokens',
  'SecurityEnhancementStrategy',
  'Tags',
  'DeletionProtection',
  'PrivateIpAddress',
  'IoOptimized',
]

/** ROS spells charge types its own way: Postpaid, PayAsYouGo, PayOnDemand; Prepaid, Subscription. */
function chargeType(properties: Properties): string | undefined {
  const value = text(properties, 'InstanceChargeType')?.toLowerCase()
  if (value === undefined) return undefined
  return value === 'prepaid' || value === 'subscription' || value === 'prepay' ? 'PrePaid' : 'PostPaid'
}

/** AllocatePublicIP (default true) with no bandwidth means 1 Mbit/s less is asked for: none. Guess: bandwidth decides. */
function bandwidthOut(properties: Properties): number | undefined {
  return flag(properties, 'AllocatePublicIP') === false ? 0 : number(properties, 'InternetMaxBandwidthOut')
}

/** The RunInstances request of an Instance or InstanceGroup. */
export function launchRequest(properties: Properties, regionId: string): Requests['ecs.RunInstances'] {
  const groups = texts(properties, 'SecurityGroupIds')
  const single = text(properties, 'SecurityGroupId')
  const userData = text(properties, 'UserData')
  return {
    RegionId: regionId,
    InstanceType: text(properties, 'InstanceType'),
    ImageId: text(properties, 'ImageId'),
    ImageFamily: text(properties, 'ImageFamily'),
    VSwitchId: text(properties, 'VSwitchId'),
    ZoneId: text(properties, 'ZoneId'),
    SecurityGroupId: groups === undefined || groups.length === 0 ? single : undefined,
    SecurityGroupIds: groups === undefined || groups.length === 0 ? undefined : groups,
    InstanceName: text(properties, 'InstanceName'),
    HostName: text(properties, 'HostName'),
    Description: text(properties, 'Description'),
    InstanceChargeType: chargeType(properties),
    Period: number(properties, 'Period'),
    PeriodUnit: text(properties, 'PeriodUnit'),
    AutoRenew: flag(properties, 'AutoRenew'),
    AutoRenewPeriod: number(properties, 'AutoRenewPeriod'),
    SpotStrategy: text(properties, 'SpotStrategy'),
    SpotPriceLimit: number(properties, 'SpotPriceLimit'),
    SpotDuration: number(properties, 'SpotDuration'),
    InternetChargeType: text(properties, 'InternetChargeType'),
    InternetMaxBandwidthOut: bandwidthOut(properties),
    SystemDisk: {
      Category: text(properties, 'SystemDiskCategory'),
      Size: text(properties, 'SystemDiskSize'),
      PerformanceLevel: text(properties, 'SystemDiskPerformanceLevel'),
      DiskName: text(properties, 'SystemDiskDiskName'),
      Description: text(properties, 'SystemDiskDescription'),
    },
    DataDisk: structs(properties, 'DiskMappings')?.map(dataDisk),
    KeyPairName: text(properties, 'KeyPairName'),
    Password: text(properties, 'Password'),
    PasswordInherit: flag(properties, 'PasswordInherit'),
    // The template holds plain text; the API takes Base64.
    UserData: userData === undefined ? undefined : Buffer.from(userData).toString('base64'),
    RamRoleName: text(properties, 'RamRoleName'),
    ResourceGroupId: text(properties, 'ResourceGroupId'),
    DeploymentSetId: text(properties, 'DeploymentSetId'),
    CreditSpecification: text(properties, 'CreditSpecification'),
    HttpEndpoint: text(properties, 'HttpEndpoint'),
    HttpTokens: text(properties, 'HttpTokens'),
    SecurityEnhancementStrategy: text(properties, 'SecurityEnhancementStrategy'),
    DeletionProtection: flag(properties, 'DeletionProtection'),
    PrivateIpAddress: text(properties, 'PrivateIpAddress'),
    IoOptimized: text(properties, 'IoOptimized'),
    Tag: tags(properties),
  }
}

function dataDisk(disk: Properties) {
  return {
    Device: text(disk, 'Device'),
    Category: text(disk, 'Category'),
    Size: number(disk, 'Size'),
    DiskName: text(disk, 'DiskName'),
    Description: text(disk, 'Description'),
    SnapshotId: text(disk, 'SnapshotId'),
    PerformanceLevel: text(disk, 'PerformanceLevel'),
    Encrypted: text(disk, 'Encrypted'),
    KMSKeyId: text(disk, 'KMSKeyId'),
    DeleteWithInstance: flag(disk, 'DeleteWithInstance'),
  }
}
