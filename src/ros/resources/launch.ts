import type { Requests } from '../../catalogue/types.generated.ts'
import { ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { chargeTypeOf } from './chargeTypes.ts'
import { chosenImageId } from './imageChoice.ts'
import { flag, number, type Properties, structs, TAG_FIELDS, tags, text, texts } from './properties.ts'

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
  'InternetMaxBandwidthIn',
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

const DISK_FIELDS = [
  'Device',
  'Category',
  'Size',
  'DiskName',
  'Description',
  'SnapshotId',
  'PerformanceLevel',
  'Encrypted',
  'KMSKeyId',
  'AutoSnapshotPolicyId',
  'BurstingEnabled',
  'ProvisionedIops',
]

export const LAUNCH_FIELDS = { DiskMappings: DISK_FIELDS, Tags: TAG_FIELDS }

/** The CDK and older templates begin it with a small letter. */
export function internetChargeType(properties: Properties): string | undefined {
  return text(properties, 'InternetChargeType')?.replace(/^p/, 'P').replace('byt', 'ByT').replace('byb', 'ByB')
}

/** No public address without bandwidth. Guess: no bandwidth is the default. */
function bandwidthOut(properties: Properties): number | undefined {
  return flag(properties, 'AllocatePublicIP') === false ? 0 : number(properties, 'InternetMaxBandwidthOut')
}

/** The RunInstances request of an Instance or InstanceGroup. */
export function launchRequest(step: ResourceStep): Requests['ecs.RunInstances'] {
  const { properties, regionId } = step
  ensureSameVpc(step)
  const groups = texts(properties, 'SecurityGroupIds')
  const single = text(properties, 'SecurityGroupId')
  const userData = text(properties, 'UserData')
  const chargeType = chargeTypeOf(text(properties, 'InstanceChargeType'))
  return {
    RegionId: regionId,
    InstanceType: text(properties, 'InstanceType'),
    ImageId: chosenImageId(step),
    ImageFamily: text(properties, 'ImageFamily'),
    VSwitchId: text(properties, 'VSwitchId'),
    ZoneId: text(properties, 'ZoneId'),
    SecurityGroupId: groups === undefined || groups.length === 0 ? single : undefined,
    SecurityGroupIds: groups === undefined || groups.length === 0 ? undefined : groups,
    InstanceName: text(properties, 'InstanceName'),
    HostName: text(properties, 'HostName'),
    Description: text(properties, 'Description'),
    InstanceChargeType: chargeType,
    // RunInstances has no default for it; the property has.
    Period: number(properties, 'Period') ?? (chargeType === 'PrePaid' ? 1 : undefined),
    PeriodUnit: text(properties, 'PeriodUnit'),
    AutoRenew: flag(properties, 'AutoRenew'),
    AutoRenewPeriod: number(properties, 'AutoRenewPeriod'),
    SpotStrategy: text(properties, 'SpotStrategy'),
    SpotPriceLimit: number(properties, 'SpotPriceLimit'),
    SpotDuration: number(properties, 'SpotDuration'),
    InternetChargeType: internetChargeType(properties),
    InternetMaxBandwidthIn: number(properties, 'InternetMaxBandwidthIn'),
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
    Tag: tags(step),
  }
}

/** RunInstances takes no VpcId: it is that of the vSwitch, and a template that says otherwise is mistaken. */
function ensureSameVpc({ properties, regionId, call }: ResourceStep): void {
  const vpcId = text(properties, 'VpcId')
  const VSwitchId = text(properties, 'VSwitchId')
  if (vpcId === undefined || VSwitchId === undefined) return
  const { VpcId } = call('vpc.DescribeVSwitchAttributes', { RegionId: regionId, VSwitchId })
  ensure(VpcId === vpcId, stackValidationFailed(`The vSwitch ${VSwitchId} is not in the VPC ${vpcId}.`))
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
    AutoSnapshotPolicyId: text(disk, 'AutoSnapshotPolicyId'),
    BurstingEnabled: flag(disk, 'BurstingEnabled'),
    ProvisionedIops: number(disk, 'ProvisionedIops'),
  }
}
