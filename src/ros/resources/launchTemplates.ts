import type { Requests } from '../../catalogue/types.generated.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { chargeTypeOf } from './chargeTypes.ts'
import { internetChargeType } from './launch.ts'
import { flag, number, type Properties, structs, tags, text, texts } from './properties.ts'

/** Properties that the template passes on as they are, by what they are. */
export const TEMPLATE_TEXTS = [
  ...['AutoReleaseTime', 'DeploymentSetId', 'Description', 'HostName', 'ImageId', 'ImageOwnerAlias', 'InstanceName'],
  ...[
    'InstanceType',
    'IoOptimized',
    'KeyPairName',
    'NetworkType',
    'PrivateIpAddress',
    'RamRoleName',
    'ResourceGroupId',
  ],
  ...[
    'SecurityEnhancementStrategy',
    'SecurityGroupId',
    'SpotStrategy',
    'TemplateResourceGroupId',
    'VersionDescription',
  ],
  ...['VSwitchId', 'ZoneId'],
] as const
export const TEMPLATE_NUMBERS = [
  'InternetMaxBandwidthOut',
  'Ipv6AddressCount',
  'Period',
  'SpotDuration',
  'SpotPriceLimit',
] as const
/** Fields of a data disk. */
export const TEMPLATE_DISK = [
  'SnapshotId',
  'Category',
  'DeleteWithInstance',
  'Description',
  'DiskName',
  'Encrypted',
  'PerformanceLevel',
  'Size',
]
/** Fields of a network interface. */
export const TEMPLATE_CARD = ['Description', 'NetworkInterfaceName', 'PrimaryIpAddress', 'SecurityGroupId', 'VSwitchId']

/** What a template says a launch template holds, and its own tags. */
export function templateContent(step: ResourceStep): Partial<Requests['ecs.CreateLaunchTemplate']> {
  const { properties } = step
  const userData = text(properties, 'UserData')
  return {
    ...Object.fromEntries(TEMPLATE_TEXTS.map((name) => [name, text(properties, name)])),
    ...Object.fromEntries(TEMPLATE_NUMBERS.map((name) => [name, number(properties, name)])),
    InstanceChargeType: chargeTypeOf(text(properties, 'InstanceChargeType')),
    InternetChargeType: internetChargeType(properties),
    PasswordInherit: flag(properties, 'PasswordInherit'),
    SecurityGroupIds: texts(properties, 'SecurityGroupIds'),
    SystemDisk: {
      Category: text(properties, 'SystemDiskCategory'),
      DeleteWithInstance: flag(properties, 'SystemDiskDeleteWithInstance'),
      Description: text(properties, 'SystemDiskDescription'),
      DiskName: text(properties, 'SystemDiskDiskName'),
      PerformanceLevel: text(properties, 'SystemDiskPerformanceLevel'),
      Size: number(properties, 'SystemDiskSize'),
    },
    DataDisk: structs(properties, 'DiskMappings')?.map(dataDisk),
    NetworkInterface: structs(properties, 'NetworkInterfaces')?.map(card),
    Tag: ownTags(properties, 'Tags'),
    TemplateTag: tags(step, 'TemplateTags'),
    // The template holds plain text; the API takes Base64.
    UserData: userData === undefined ? undefined : Buffer.from(userData).toString('base64'),
  }
}

/** Tags of what is launched: those of the stack go to the launch template itself. */
function ownTags(properties: Properties, name: string) {
  return structs(properties, name)?.map((tag) => ({ Key: text(tag, 'Key') ?? '', Value: text(tag, 'Value') ?? '' }))
}

function dataDisk(disk: Properties) {
  return {
    Category: text(disk, 'Category'),
    DeleteWithInstance: flag(disk, 'DeleteWithInstance'),
    Description: text(disk, 'Description'),
    DiskName: text(disk, 'DiskName'),
    Encrypted: text(disk, 'Encrypted'),
    PerformanceLevel: text(disk, 'PerformanceLevel'),
    Size: number(disk, 'Size'),
    SnapshotId: text(disk, 'SnapshotId'),
  }
}

function card(properties: Properties) {
  return Object.fromEntries(TEMPLATE_CARD.map((name) => [name, text(properties, name)]))
}
