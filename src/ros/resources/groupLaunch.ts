import type { Requests } from '../../catalogue/types.generated.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { launchRequest } from './launch.ts'
import { flag, number, text, texts } from './properties.ts'

/** Properties that groups have beyond those of an instance. */
export const GROUP_LAUNCH_PROPERTIES = [
  'AutoReleaseTime',
  'DeploymentSetGroupNo',
  'Ipv6AddressCount',
  'Ipv6Addresses',
  'LaunchTemplateId',
  'LaunchTemplateName',
  'LaunchTemplateVersion',
  'SpotInterruptionBehavior',
  'SystemDiskAutoSnapshotPolicyId',
  'SystemDiskBurstingEnabled',
  'SystemDiskEncrypted',
  'SystemDiskKMSKeyId',
  'SystemDiskProvisionedIops',
  'UniqueSuffix',
]

/** The RunInstances request of a group. What its launch template holds is taken where the properties say nothing. */
export function groupRequest(step: ResourceStep): Requests['ecs.RunInstances'] {
  const { properties } = step
  const request = launchRequest(step)
  const systemDisk = {
    ...request.SystemDisk,
    AutoSnapshotPolicyId: text(properties, 'SystemDiskAutoSnapshotPolicyId'),
    BurstingEnabled: flag(properties, 'SystemDiskBurstingEnabled'),
    Encrypted: text(properties, 'SystemDiskEncrypted'),
    KMSKeyId: text(properties, 'SystemDiskKMSKeyId'),
    ProvisionedIops: number(properties, 'SystemDiskProvisionedIops'),
  }
  // One without members would still take the place of that of the launch template.
  const isSaid = Object.values(systemDisk).some((value) => value !== undefined)
  return {
    ...request,
    AutoReleaseTime: text(properties, 'AutoReleaseTime'),
    DeploymentSetGroupNo: number(properties, 'DeploymentSetGroupNo'),
    Ipv6Address: texts(properties, 'Ipv6Addresses'),
    Ipv6AddressCount: number(properties, 'Ipv6AddressCount'),
    LaunchTemplateId: text(properties, 'LaunchTemplateId'),
    LaunchTemplateName: text(properties, 'LaunchTemplateName'),
    LaunchTemplateVersion: number(properties, 'LaunchTemplateVersion'),
    SpotInterruptionBehavior: text(properties, 'SpotInterruptionBehavior'),
    SystemDisk: isSaid ? systemDisk : undefined,
    UniqueSuffix: flag(properties, 'UniqueSuffix'),
  }
}
