import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { cloneRequest } from './clones.ts'
import { groupAttributes, idsOf, launchGroup, pendingGroup, readGroup, updateGroup } from './instanceGroups.ts'
import { instancesInTransition, releaseInstances, waitForRelease } from './instances.ts'
import { LAUNCH_FIELDS } from './launch.ts'
import { flag } from './properties.ts'

const UPDATED = [
  ...['AutoRenew', 'AutoRenewPeriod', 'DeploymentSetId', 'Description', 'DiskMappings', 'ImageId', 'KeyPairName'],
  ...['MaxAmount', 'Password', 'Period', 'PeriodUnit', 'RamRoleName', 'SystemDiskCategory', 'SystemDiskDescription'],
  ...['SystemDiskDiskName', 'Tags', 'UpdatePolicy'],
]

/**
 * ALIYUN::ECS::InstanceGroupClone: so many instances after the model of another one. A group that grows looks at the
 * source again. Otherwise as ALIYUN::ECS::InstanceGroup.
 */
export default defineResource('ALIYUN::ECS::InstanceGroupClone', {
  creates: 'ecs.RunInstances',
  emulates: [
    ...UPDATED,
    'DeletionProtection',
    'InstanceName',
    'InternetMaxBandwidthIn',
    'InternetMaxBandwidthOut',
    'PasswordInherit',
    'ResourceGroupId',
    'SecurityGroupId',
    'SecurityGroupIds',
    'SourceInstanceId',
    'SpotPriceLimit',
    'SpotStrategy',
    'UniqueSuffix',
    'ZoneId',
  ],
  fields: LAUNCH_FIELDS,
  updates: UPDATED,
  create: (step) => launchGroup(step, request(step)),
  pending: pendingGroup,
  update: (step) => updateGroup(step, () => request(step)),
  read: readGroup,
  attributes: groupAttributes,
  ref: (step) => idsOf(step),
  remove: (step) => releaseInstances(step, idsOf(step)),
  leaving: (step) => waitForRelease(step, idsOf(step)),
  obstacles: (step) => instancesInTransition(step, idsOf(step)),
})

function request(step: ResourceStep) {
  return { ...cloneRequest(step), UniqueSuffix: flag(step.properties, 'UniqueSuffix') }
}
