import type { Requests } from '../../catalogue/types.generated.ts'
import { flag, number, type Properties, structs, text, texts } from './properties.ts'

type Configuration = NonNullable<Requests['ecs.CreateAutoProvisioningGroup']['LaunchConfiguration']>

const TEXTS = [
  ...['AutoReleaseTime', 'CreditSpecification', 'DeploymentSetId', 'HostName', 'ImageFamily', 'ImageId'],
  ...['InstanceDescription', 'InstanceName', 'InternetChargeType', 'IoOptimized', 'KeyPairName', 'RamRoleName'],
  ...['ResourceGroupId', 'SecurityEnhancementStrategy', 'SecurityGroupId', 'SystemDiskCategory'],
  ...['SystemDiskDescription', 'SystemDiskName', 'SystemDiskPerformanceLevel'],
]
const NUMBERS = ['InternetMaxBandwidthOut', 'SystemDiskSize']

/** Members of a launch configuration that have their effect. */
export const LAUNCH_CONFIGURATION: readonly string[] = [
  ...[...TEXTS, ...NUMBERS, 'DataDisk', 'HostNames', 'PasswordInherit', 'SecurityGroupIds', 'Tag', 'UserData'],
  ...['SystemDiskBurstingEnabled', 'SystemDiskEncrypted', 'SystemDiskKMSKeyId', 'SystemDiskProvisionedIops'],
]

/** A launch configuration of a template as CreateAutoProvisioningGroup takes it. */
export function launchConfiguration(properties: Properties): Configuration {
  const userData = text(properties, 'UserData')
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, text(properties, name)])),
    ...Object.fromEntries(NUMBERS.map((name) => [name, number(properties, name)])),
    HostNames: texts(properties, 'HostNames'),
    PasswordInherit: flag(properties, 'PasswordInherit'),
    SecurityGroupIds: texts(properties, 'SecurityGroupIds'),
    SystemDisk: {
      BurstingEnabled: flag(properties, 'SystemDiskBurstingEnabled'),
      Encrypted: text(properties, 'SystemDiskEncrypted'),
      KMSKeyId: text(properties, 'SystemDiskKMSKeyId'),
      ProvisionedIops: number(properties, 'SystemDiskProvisionedIops'),
    },
    Tag: structs(properties, 'Tag')?.map((tag) => ({ Key: text(tag, 'Key') ?? '', Value: text(tag, 'Value') ?? '' })),
    // Guess: as elsewhere the template holds plain text, and the API takes Base64.
    UserData: userData === undefined ? undefined : Buffer.from(userData).toString('base64'),
    DataDisk: structs(properties, 'DataDisk')?.map((disk) => ({
      BurstingEnabled: flag(disk, 'BurstingEnabled'),
      Category: text(disk, 'Category'),
      DeleteWithInstance: flag(disk, 'DeleteWithInstance'),
      Description: text(disk, 'Description'),
      Device: text(disk, 'Device'),
      DiskName: text(disk, 'DiskName'),
      Encrypted: flag(disk, 'Encrypted'),
      KmsKeyId: text(disk, 'KmsKeyId'),
      PerformanceLevel: text(disk, 'PerformanceLevel'),
      ProvisionedIops: number(disk, 'ProvisionedIops'),
      Size: number(disk, 'Size'),
      SnapshotId: text(disk, 'SnapshotId'),
    })),
  }
}

const CONFIG_TEXTS = ['BurstablePerformance', 'ImageId', 'InstanceFamilyLevel', 'InstanceType', 'VSwitchId'] as const
const CONFIG_NUMBERS = ['MaxPrice', 'Priority', 'WeightedCapacity'] as const
/** Members of an extended configuration. */
export const TEMPLATE_CONFIG = [
  ...CONFIG_TEXTS,
  ...CONFIG_NUMBERS,
  ...['Architectures', 'Cores', 'ExcludedInstanceTypes', 'Memories'],
]
/** An extended configuration of a template as the API takes it. */
export function templateConfig(config: Properties) {
  const numbers = (name: string) => texts(config, name)?.map(Number)
  return {
    ...Object.fromEntries(CONFIG_TEXTS.map((name) => [name, text(config, name)])),
    ...Object.fromEntries(CONFIG_NUMBERS.map((name) => [name, number(config, name)])),
    Architectures: texts(config, 'Architectures'),
    ExcludedInstanceTypes: texts(config, 'ExcludedInstanceTypes'),
    Cores: numbers('Cores'),
    Memories: numbers('Memories'),
  }
}

/** Disk categories, first choice first. */
export function categories(properties: Properties, name: string) {
  return structs(properties, name)?.map((disk) => ({ DiskCategory: text(disk, 'DiskCategory') }))
}
